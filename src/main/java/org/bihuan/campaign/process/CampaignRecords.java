package org.bihuan.campaign.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.campaign.CampaignJournal;
import org.bihuan.campaign.CampaignKeys;
import org.bihuan.campaign.CampaignStep;
import org.bihuan.campaign.CampaignStore;
import org.bihuan.identity.Person;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.MatterRecords;
import org.springframework.stereotype.Component;

/** Duties and whatever else of a campaign has tasks; the plan decides whose they are. */
@Component
class CampaignRecords implements MatterRecords {

  private final CampaignStore store;
  private final CampaignJournal journal;
  private final CampaignMatters matters;

  CampaignRecords(CampaignStore store, CampaignJournal journal, CampaignMatters matters) {
    this.store = store;
    this.journal = journal;
    this.matters = matters;
  }

  @Override
  public boolean owns(String matter) {
    return CampaignKeys.isOfCampaign(matter) || store.find(matter).isPresent();
  }

  @Override
  public void record(
      String matter, Handling handling, String outcome, Map<String, String> words) {
    journal.record(matter, CampaignStep.Kind.of(handling.code()), outcome, words);
    matters.refresh(matter);
  }

  @Override
  public List<Entry> history(String matter) {
    return store.history(matter).stream()
        .map(
            step ->
                new Entry(
                    step.occurredAt(),
                    step.person(),
                    step.kind().label(),
                    step.outcome(),
                    step.words()))
        .toList();
  }

  @Override
  public Optional<String> movableOffice(String matter) {
    return Optional.empty();
  }

  @Override
  public void moveToOffice(String matter, String office, String reason) {
    throw new RefusedInputException("office", "工作任务的责任办所由方案确定，只能移交给本办所的同事");
  }

  @Override
  public boolean mayAskForTime(String matter, String taskKey, Person person) {
    return false;
  }

  @Override
  public Optional<Map<String, Object>> agreement(String taskKey, String comment) {
    return Optional.empty();
  }
}
