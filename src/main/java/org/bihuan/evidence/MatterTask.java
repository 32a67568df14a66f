package org.bihuan.evidence;

import java.time.Instant;

/**
 * A person's task on a matter.
 *
 * @param open whether it waits to be done
 */
public record MatterTask(
    String id, String key, String name, String matter, Instant createdAt, boolean open) {}
