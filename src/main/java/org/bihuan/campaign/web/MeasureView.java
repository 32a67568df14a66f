package org.bihuan.campaign.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure as the interface tells it; the history is left out of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeasureView(
    String id,
    String subject,
    String subjectName,
    String list,
    String name,
    String cause,
    String type,
    String office,
    String officeName,
    LocalDate due,
    String state,
    String stateName,
    String document,
    @Nullable List<CampaignView.StepView> history) {}
