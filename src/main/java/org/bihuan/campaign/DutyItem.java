package org.bihuan.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A line of a duty's checklist: a row of the plan.
 *
 * @param performer who must do it, in Chinese; empty when it is the owner
 * @param target who is acted upon, in Chinese; empty for nobody
 * @param lead who leads it by the plan, in Chinese
 */
public record DutyItem(
    String code,
    String title,
    String description,
    String lead,
    String performer,
    String target,
    String deliverable,
    @Nullable String notes) {}
