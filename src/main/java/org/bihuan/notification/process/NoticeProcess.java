package org.bihuan.notification.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of the models {@code notice} and {@code notice-digest} that Java shares with them. */
final class NoticeProcess {

  static final String KEY = "notice";
  static final String DIGEST_KEY = "notice-digest";
  static final String NOTICE = "notice";
  static final String DELIVERIES = "deliveries";
  static final String DELIVERY = "delivery";
  static final String WORKING_DAY = "workingDay";
  static final String OFFICES = "digestOffices";
  static final String OFFICE = "digestOffice";

  static long notice(VariableScope scope) {
    return ((Number) scope.getVariable(NOTICE)).longValue();
  }

  private NoticeProcess() {}
}
