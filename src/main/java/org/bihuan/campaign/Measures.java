package org.bihuan.campaign;

import java.time.LocalDate;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.WorkingOffices;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;

/** The second list of each subject, every change on record. */
@Component
public class Measures {

  private final MeasureStore store;
  private final CampaignStore campaigns;
  private final CampaignJournal journal;
  private final OfficeDirectory directory;
  private final WorkingOffices offices;
  private final CurrentPerson currentPerson;

  Measures(
      MeasureStore store,
      CampaignStore campaigns,
      CampaignJournal journal,
      OfficeDirectory directory,
      WorkingOffices offices,
      CurrentPerson currentPerson) {
    this.store = store;
    this.campaigns = campaigns;
    this.journal = journal;
    this.directory = directory;
    this.offices = offices;
    this.currentPerson = currentPerson;
  }

  /**
   * What is registered.
   *
   * @param subject key of the campaign's subject, for example {@code XD-2026-01/s10-xiaofang}
   */
  public record Entry(
      String subject, String name, String cause, String kind, String owner, LocalDate dueOn) {}

  /**
   * The measure of a key.
   *
   * @throws IllegalStateException when there is none
   */
  public Measure require(String key) {
    return store
        .find(key)
        .orElseThrow(() -> new IllegalStateException("制度措施“" + key + "”不存在"));
  }

  /**
   * Registers a measure.
   *
   * @throws RefusedInputException when subject or owner is unknown, or the campaign has ended
   * @throws ForbiddenException when a person registers it for an office that is not theirs
   */
  public Measure register(Entry entry) {
    String campaign = CampaignKeys.campaignOf(entry.subject());
    String subject = CampaignKeys.subjectOf(entry.subject());
    if (campaigns.find(campaign).filter(found -> found.endedAt() == null).isEmpty()
        || campaigns.subject(campaign, subject).isEmpty()) {
      throw new RefusedInputException("subject", "没有进行中的专题“" + entry.subject() + "”");
    }
    if (directory.find(entry.owner()).filter(office -> office.getsTasks()).isEmpty()) {
      throw new RefusedInputException("owner", "没有办所“" + entry.owner() + "”");
    }
    if (currentPerson
        .find()
        .filter(person -> !person.actsForSafetyOffice() && !person.belongsTo(entry.owner()))
        .isPresent()) {
      throw new ForbiddenException("只能登记本办所的制度措施；街道安委办可以登记各办所的");
    }
    Measure measure =
        store.insert(
            campaign,
            subject,
            entry.name(),
            entry.cause(),
            entry.kind(),
            entry.owner(),
            entry.dueOn());
    journal.record(
        measure.key(),
        CampaignStep.Kind.REGISTER,
        "",
        CampaignJournal.words(
            "措施", measure.name(),
            "问题根源", measure.cause(),
            "类型", measure.kind(),
            "责任单位", offices.nameOf(measure.owner()),
            "完成时限", measure.dueOn().toString()));
    return measure;
  }

  /**
   * Says how far a measure is.
   *
   * @throws RefusedInputException when it is issued without a document
   */
  public Measure advance(String key, Measure.State state, String document, String progress) {
    if (state == Measure.State.ISSUED && document.isEmpty()) {
      throw new RefusedInputException("document", "已出台的，“成果文号或名称”不能为空");
    }
    Measure before = require(key);
    Measure after =
        new Measure(
            before.key(),
            before.campaign(),
            before.subject(),
            before.name(),
            before.cause(),
            before.kind(),
            before.owner(),
            before.dueOn(),
            state,
            document.isEmpty() ? before.document() : document);
    store.update(after);
    journal.record(
        key,
        CampaignStep.Kind.ADVANCE,
        state.label(),
        CampaignJournal.words(
            "原状态", before.state().label(), "成果", document, "进展", progress));
    return after;
  }
}
