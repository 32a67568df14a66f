package org.bihuan.evidence;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, told from its content.
 *
 * @param sha256 of the content, lower-case hexadecimal
 * @param size bytes
 * @param type media type
 * @param width pixels as seen, that is after turning it upright; null where it is no picture
 * @param thumbnail a small JPEG without any data of the camera; null where none can be made
 * @param takenAt the camera's own clock (EXIF), whose time zone nobody knows
 * @param latitude degrees (EXIF)
 */
public record FileFacts(
    String sha256,
    long size,
    String type,
    @Nullable Integer width,
    @Nullable Integer height,
    byte @Nullable [] thumbnail,
    @Nullable LocalDateTime takenAt,
    @Nullable Double latitude,
    @Nullable Double longitude) {

  public boolean isPhoto() {
    return type.startsWith("image/");
  }
}
