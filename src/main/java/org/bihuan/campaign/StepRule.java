package org.bihuan.campaign;

import org.bihuan.calendar.Term;

/**
 * How long a step of a campaign may take, from the table {@code campaign-deadline}.
 *
 * @param rule in Chinese, with 待核 where no published text gives the number
 */
public record StepRule(Term term, String rule) {}
