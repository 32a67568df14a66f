package org.bihuan.assessment;

import org.bihuan.bulletin.Period;

/** An appeal was decided; published in the transaction in which it is. */
public record AppealDecided(Appeal appeal, Period period, ScoredItem item) {}
