package org.bihuan.notification.process;

import java.util.List;
import java.util.Objects;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.notification.Notice;
import org.bihuan.notification.NoticeDesk;
import org.bihuan.notification.NoticeKind;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an office, or the person to whom it is assigned, that there is a task. */
@Component
class NewTasks {

  private final NoticeDesk desk;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;

  NewTasks(NoticeDesk desk, CurrentPerson currentPerson, BusinessClock clock) {
    this.desk = desk;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  @EventListener(condition = "#task.eventName == 'create'")
  void tell(DelegateTask task) {
    String matter = String.valueOf(task.getExecution().getProcessBusinessKey());
    String title = Objects.toString(task.getVariable("title"), "");
    String assignee = task.getAssignee();
    List<String> offices =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .toList();
    String text = "新任务：" + task.getName() + "　" + title;
    desk.tell(
        new Notice(
            0,
            "task|" + task.getId(),
            NoticeKind.NEW_TASK,
            matter,
            text.length() > 400 ? text.substring(0, 400) : text,
            matter + "　" + title,
            "/camunda/app/tasklist/default/#/?task=" + task.getId(),
            offices,
            assignee == null ? List.of() : List.of(assignee),
            currentPerson.accountOrSystem(),
            clock.now()));
  }
}
