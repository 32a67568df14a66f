package org.bihuan.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Deed;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.matter.Matter;
import org.bihuan.matter.MatterJournal;
import org.bihuan.matter.MatterStep;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.ConflictException;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appeals against published points; the model decides which step comes next. */
@Component
public class Appeals {

  private static final String PREFIX = "SS";
  private static final int LONGEST_REASON = 1000;

  private final AssessmentStore store;
  private final Assessments assessments;
  private final AppealProcess process;
  private final MatterJournal journal;
  private final OfficeDirectory offices;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Appeals(
      AssessmentStore store,
      Assessments assessments,
      AppealProcess process,
      MatterJournal journal,
      OfficeDirectory offices,
      CurrentPerson currentPerson,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.assessments = assessments;
    this.process = process;
    this.journal = journal;
    this.offices = offices;
    this.currentPerson = currentPerson;
    this.clock = clock;
    this.events = events;
  }

  public static boolean owns(String key) {
    return key.startsWith(PREFIX + "-");
  }

  /** Of a published assessment; the caller shows only those of units that the person may see. */
  public List<Appeal> of(Publication publication) {
    return store.appeals(publication.key());
  }

  /** Whether the current person may appeal for a unit. */
  public boolean mayAppeal(String unit) {
    return currentPerson.find().filter(person -> actsFor(person, unit)).isPresent();
  }

  private static boolean actsFor(Person person, String unit) {
    return person.is(Role.STAFF) && person.belongsTo(unit);
  }

  /**
   * Files an appeal of a unit against one item.
   *
   * @param input {@code unit}, {@code item} and {@code reason}
   * @throws NotFoundException when it was not published, or the person may not see the unit
   * @throws ConflictException when there has been one about the item
   */
  @Transactional
  public Appeal file(String assessment, Map<String, ? extends @Nullable Object> input) {
    List<UnitScore> units = assessments.of(assessment).units();
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("unit", "单位");
    labels.put("item", "项目");
    labels.put("reason", "申诉理由");
    FieldReader fields = new FieldReader(input, labels);
    String unit = fields.word("unit", true);
    String item = fields.word("item", true);
    String reason = fields.text("reason", true, LONGEST_REASON);
    fields.refuseProblems();
    UnitScore score =
        units.stream()
            .filter(one -> one.unit().equals(unit))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("考核 " + assessment + " 中没有这个单位，或您无权查看"));
    if (!mayAppeal(unit)) {
      throw new ForbiddenException("只有本单位的工作人员可以提出申诉");
    }
    ScoredItem scored =
        score
            .item(item)
            .orElseThrow(() -> new RefusedInputException("item", "“项目”中没有“" + item + "”"));
    Appeal appeal =
        new Appeal(
            journal.newKey(PREFIX),
            assessment,
            unit,
            item,
            reason,
            currentPerson.accountOrSystem(),
            clock.now(),
            null,
            null,
            "",
            null,
            null);
    String title = offices.nameOf(unit) + "　" + scored.name();
    journal.open(new Matter(appeal.key(), "考核申诉", title, "", SafetyCommitteeOffice.CODE));
    if (!store.file(appeal)) {
      throw new ConflictException("“" + scored.name() + "”已经提出过申诉，不能再次提出");
    }
    journal.record(
        appeal.key(),
        "提出申诉",
        "",
        "考核", assessment,
        "单位", offices.nameOf(unit),
        "项目", scored.name(),
        "原得分", scored.points() + " / " + scored.full(),
        "申诉理由", reason);
    process.start(appeal, title);
    return appeal;
  }

  /**
   * An appeal with what it is about.
   *
   * @throws IllegalStateException when there is none
   */
  public Subject require(String key) {
    Appeal appeal =
        store.findAppeal(key).orElseThrow(() -> new IllegalStateException("没有申诉 " + key));
    ScoredItem item =
        store.units(appeal.assessment()).stream()
            .filter(unit -> unit.unit().equals(appeal.unit()))
            .flatMap(unit -> unit.item(appeal.item()).stream())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("申诉 " + key + " 没有项目"));
    return new Subject(appeal, assessments.require(appeal.assessment()), item);
  }

  /** An appeal, the assessment and the item that it is about. */
  public record Subject(Appeal appeal, Publication publication, ScoredItem item) {}

  /**
   * Nobody decides an own appeal.
   *
   * @throws RefusedInputException when the account is the appellant's
   */
  public void refuseAppellant(String key, String account) {
    if (require(key).appeal().filedBy().equals(account)) {
      throw new RefusedInputException("assignee", "不能裁定自己提出的申诉，请由街道安委办其他人员裁定");
    }
  }

  /**
   * 街道安委办 has decided it.
   *
   * @param newPoints what the item's points become; null unless the appeal is upheld
   * @throws RefusedInputException when these are no points that the item can have
   */
  public void decide(String key, boolean upheld, @Nullable Integer newPoints, String decision) {
    String account = currentPerson.accountOrSystem();
    refuseAppellant(key, account);
    Subject subject = require(key);
    if (upheld
        && (newPoints == null || newPoints < 0 || newPoints > subject.item().full())) {
      throw new RefusedInputException(
          "newPoints", "“更正后得分”须为 0 到 " + subject.item().full() + " 之间的整数");
    }
    Appeal decided =
        subject
            .appeal()
            .decided(upheld, upheld ? newPoints : null, decision, account, clock.now());
    store.decide(decided);
    Map<String, String> words = new LinkedHashMap<>();
    if (upheld) {
      words.put("更正后得分", newPoints + " / " + subject.item().full());
    }
    words.put("裁定理由", decision);
    journal.record(key, MatterStep.Kind.STEP, "裁定申诉", decided.state(), words);
    events.publishEvent(
        new AppealDecided(decided, subject.publication().period(), subject.item()));
  }

  /** Corrects the points of an appeal that was upheld; the original ones are kept beside them. */
  public void correct(String key) {
    Subject subject = require(key);
    Appeal appeal = subject.appeal();
    int points = Objects.requireNonNull(appeal.newPoints());
    store.correct(appeal.assessment(), appeal.unit(), appeal.item(), points);
    Map<String, String> words = new LinkedHashMap<>();
    words.put("申诉", key);
    words.put("单位", offices.nameOf(appeal.unit()));
    words.put("项目", subject.item().name());
    words.put("原得分", String.valueOf(subject.item().points()));
    words.put("更正后得分", String.valueOf(points));
    journal.record(appeal.assessment(), MatterStep.Kind.STEP, "更正得分", "", words);
    events.publishEvent(new Deed(Deed.Kind.DATA, appeal.assessment(), "更正考核得分", words));
  }
}
