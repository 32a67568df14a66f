package org.bihuan.document;

import java.time.Instant;

/**
 * A template of a kind of paper.
 *
 * @param version 0 for the release's own
 */
public record PaperTemplate(
    String kind, int version, byte[] file, String sha256, String reason, String by, Instant at) {}
