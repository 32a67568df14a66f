package org.bihuan.bulletin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin from its draft to its sending.
 *
 * @param key business key of its process
 * @param figures as they were when it was drafted
 * @param editedBy account of who edited it last, null before
 * @param returned why it went back last, empty for never
 * @param approvedBy account of who approved it, null before
 * @param criticised codes of whom it criticises, once it was sent
 */
public record Bulletin(
    String key,
    PeriodFigures figures,
    BulletinText text,
    @Nullable String editedBy,
    String returned,
    @Nullable String approvedBy,
    @Nullable Instant sentAt,
    List<String> criticised) {

  public Bulletin {
    criticised = List.copyOf(criticised);
  }

  static Bulletin drafted(String key, PeriodFigures figures, BulletinText text) {
    return new Bulletin(key, figures, text, null, "", null, null, List.of());
  }

  Bulletin edited(BulletinText by, String editor) {
    return new Bulletin(key, figures, by, editor, returned, null, null, List.of());
  }

  Bulletin sentBack(String why) {
    return new Bulletin(key, figures, text, editedBy, why, null, null, List.of());
  }

  Bulletin approved(String leader) {
    return new Bulletin(key, figures, text, editedBy, returned, leader, null, List.of());
  }

  Bulletin sent(Instant at, List<String> named) {
    return new Bulletin(key, figures, text, editedBy, returned, approvedBy, at, named);
  }
}
