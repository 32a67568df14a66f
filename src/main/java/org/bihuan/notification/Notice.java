package org.bihuan.notification;

import java.time.Instant;
import java.util.List;

/**
 * One thing that people are told.
 *
 * @param id 0 before it is kept
 * @param eventKey what happened; the same event is told once
 * @param matter number of the hazard, key of the duty, or code of the office of a digest
 * @param link path on the platform that leads to it
 * @param offices codes of the offices and roles whose members are told
 * @param persons accounts that are told besides
 * @param actor account of who did it and need not be told
 */
public record Notice(
    long id,
    String eventKey,
    NoticeKind kind,
    String matter,
    String title,
    String body,
    String link,
    List<String> offices,
    List<String> persons,
    String actor,
    Instant createdAt) {

  public Notice {
    offices = List.copyOf(offices);
    persons = List.copyOf(persons);
  }
}
