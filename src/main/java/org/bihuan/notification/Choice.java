package org.bihuan.notification;

/**
 * How a person wants to be told of a kind.
 *
 * @param page on the page
 * @param mail by mail
 */
public record Choice(NoticeKind kind, boolean page, boolean mail) {

  static Choice byDefault(NoticeKind kind) {
    return new Choice(kind, kind.isShown(), kind.isMailed());
  }
}
