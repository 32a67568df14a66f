package org.bihuan.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.campaign.CampaignStep;
import org.bihuan.campaign.CampaignStepRecorded;
import org.bihuan.hazard.HazardStep;
import org.bihuan.hazard.HazardStepRecorded;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Deed;
import org.bihuan.matter.MatterStep;
import org.bihuan.matter.MatterStepRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes an entry for whatever is done, in the transaction in which it is done. */
@Component
class AuditTrail {

  private static final int LONGEST = 300;
  private static final int LONGEST_ACTOR = 200;

  private final AuditStore store;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;
  private final ObjectMapper mapper;

  AuditTrail(
      AuditStore store, CurrentPerson currentPerson, BusinessClock clock, ObjectMapper mapper) {
    this.store = store;
    this.currentPerson = currentPerson;
    this.clock = clock;
    this.mapper = mapper;
  }

  @EventListener
  void of(Deed deed) {
    String actor = deed.actor() == null ? currentPerson.accountOrSystem() : deed.actor();
    store.append(
        new AuditEntry(
            0,
            clock.now().truncatedTo(ChronoUnit.MICROS),
            cut(actor, LONGEST_ACTOR),
            deed.kind(),
            cut(deed.subject(), LONGEST),
            cut(deed.what(), LONGEST),
            json(deed.words())));
  }

  @EventListener
  void of(HazardStepRecorded recorded) {
    HazardStep step = recorded.step();
    of(step(step.person(), recorded.number(), step.kind().label(), step.outcome(), step.words()));
  }

  @EventListener
  void of(CampaignStepRecorded recorded) {
    CampaignStep step = recorded.step();
    of(step(step.person(), step.matter(), step.kind().label(), step.outcome(), step.words()));
  }

  @EventListener
  void of(MatterStepRecorded recorded) {
    MatterStep step = recorded.step();
    of(step(step.person(), recorded.matter().key(), step.what(), step.outcome(), step.words()));
  }

  private static Deed step(
      String person, String subject, String what, String outcome, Map<String, String> words) {
    Map<String, String> said = new LinkedHashMap<>();
    if (!outcome.isEmpty()) {
      said.put("结果", outcome);
    }
    said.putAll(words);
    return new Deed(Deed.Kind.STEP, person, subject, what, said);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  private String json(Map<String, String> words) {
    try {
      return mapper.writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
