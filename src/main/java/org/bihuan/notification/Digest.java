package org.bihuan.notification;

import java.time.Instant;

/**
 * An open task as a digest tells it.
 *
 * @param due the last moment; far away where there is none
 */
public record Digest(String step, String matter, String title, Instant due) {}
