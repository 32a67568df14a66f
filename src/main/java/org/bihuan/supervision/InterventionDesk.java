package org.bihuan.supervision;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Role;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.ForbiddenException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets administrators intervene, and nobody else. */
@Component
public class InterventionDesk {

  private static final int LONGEST_REASON = 500;
  private static final Map<String, String> LABELS = labels();

  private final Interventions interventions;
  private final CurrentPerson currentPerson;

  InterventionDesk(Interventions interventions, CurrentPerson currentPerson) {
    this.interventions = interventions;
    this.currentPerson = currentPerson;
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("action", "操作");
    labels.put("from", "离开的环节");
    labels.put("to", "目标环节");
    labels.put("reason", "原因");
    return labels;
  }

  public InterventionPreview preview(String id, Map<String, ? extends @Nullable Object> input) {
    requireAdministrator();
    return interventions.preview(id, read(input, false));
  }

  public Interventions.Done intervene(String id, Map<String, ? extends @Nullable Object> input) {
    requireAdministrator();
    return interventions.intervene(id, read(input, true));
  }

  private void requireAdministrator() {
    if (currentPerson.find().filter(person -> person.is(Role.ADMINISTRATOR)).isEmpty()) {
      throw new ForbiddenException("只有系统管理员可以干预流程");
    }
  }

  private static Intervention read(
      Map<String, ? extends @Nullable Object> input, boolean withReason) {
    FieldReader reader = new FieldReader(input, LABELS);
    String action = reader.choice("action", Intervention.Action.codes(), true);
    String from = reader.word("from", false);
    String reason = reader.text("reason", withReason, LONGEST_REASON);
    boolean known = Intervention.Action.codes().contains(action);
    boolean hasTarget = known && Intervention.Action.of(action).hasTarget();
    String to = reader.word("to", hasTarget);
    reader.refuseProblems();
    return new Intervention(Intervention.Action.of(action), from, to, reason);
  }
}
