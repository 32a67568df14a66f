package org.bihuan.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A signed paper that was scanned.
 *
 * @param file hash of the file
 */
public record PaperScan(
    UUID paper, int version, String file, String name, String uploadedBy, Instant uploadedAt) {}
