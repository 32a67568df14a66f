package org.bihuan.assessment;

import java.time.Instant;
import org.bihuan.bulletin.Period;

/** An assessment that was published: nothing of it changes but by appeals. */
public record Publication(String key, Period period, String publishedBy, Instant publishedAt) {}
