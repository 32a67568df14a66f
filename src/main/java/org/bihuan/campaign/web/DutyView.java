package org.bihuan.campaign.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.campaign.DutyItem;
import org.jspecify.annotations.Nullable;

/** A duty as the interface tells it; contributions and history are left out of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DutyView(
    String id,
    String subject,
    String duty,
    String kind,
    String kindName,
    String period,
    String window,
    String title,
    String source,
    String owner,
    String ownerName,
    List<String> cooperating,
    List<String> cooperatingNames,
    List<String> outsiderNames,
    String deliverable,
    LocalDate opensOn,
    LocalDate dueOn,
    String state,
    String stateName,
    boolean overdue,
    String late,
    String lateName,
    @Nullable LocalDate ladderFrom,
    String acceptance,
    @Nullable Instant openedAt,
    @Nullable Instant doneAt,
    int timesReturned,
    String result,
    String delivered,
    List<String> doneItems,
    String reason,
    List<DutyItem> items,
    @Nullable List<ContributionView> contributions,
    @Nullable List<CampaignView.StepView> history) {

  record ContributionView(String office, String officeName, String text, Instant given) {}
}
