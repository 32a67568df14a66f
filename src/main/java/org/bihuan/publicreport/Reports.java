package org.bihuan.publicreport;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseStore;
import org.bihuan.evidence.EvidenceDesk;
import org.bihuan.evidence.EvidenceKind;
import org.bihuan.evidence.EvidenceStore;
import org.bihuan.evidence.Upload;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardEnded;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.hazard.HazardStatus;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.matter.Matter;
import org.bihuan.matter.MatterJournal;
import org.bihuan.organisation.NamedActors;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of a report. The model decides which step comes next; this decides what the step means for
 * the report and keeps who did it, when and with which words.
 */
@Component
public class Reports implements NamedActors {

  static final int MOST_PHOTOS = 6;
  private static final String PREFIX = "JB";
  private static final int KEY_LENGTH = 16;
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_PLACE = 200;

  private final ReportStore store;
  private final ReportReader reader;
  private final ReportProcess process;
  private final ReporterIdentities identities;
  private final MatterJournal journal;
  private final EvidenceDesk evidence;
  private final EvidenceStore evidenceStore;
  private final PhotoCleaner cleaner;
  private final EnterpriseStore enterprises;
  private final HazardRegister hazards;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;

  Reports(
      ReportStore store,
      ReportReader reader,
      ReportProcess process,
      ReporterIdentities identities,
      MatterJournal journal,
      EvidenceDesk evidence,
      EvidenceStore evidenceStore,
      PhotoCleaner cleaner,
      EnterpriseStore enterprises,
      HazardRegister hazards,
      CurrentPerson currentPerson,
      BusinessClock clock) {
    this.store = store;
    this.reader = reader;
    this.process = process;
    this.identities = identities;
    this.journal = journal;
    this.evidence = evidence;
    this.evidenceStore = evidenceStore;
    this.cleaner = cleaner;
    this.enterprises = enterprises;
    this.hazards = hazards;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  /** What the reporter is given; the code is told this once. */
  public record Receipt(String number, String code) {}

  /** What anybody with number and code may know. */
  public record Standing(
      String number, ReportState state, Instant since, String answer, RewardState reward) {}

  /** What a scanned code stands for; empty texts for none. */
  public record Scanned(String place, String community, String enterprise) {}

  @Override
  public Optional<String> nameOf(String actor) {
    return ReportProcess.PUBLIC.equals(actor) ? Optional.of("举报人") : Optional.empty();
  }

  /**
   * Takes in what somebody reports who has no account.
   *
   * @param senderKey the page's own name of this report: sent again under it, it is the same report
   *     and gets a new code, for the first has been lost on the way; empty for none
   * @throws RefusedInputException when something is faulty; nothing is kept then
   */
  @Transactional
  public Receipt receive(
      Map<String, ? extends @Nullable Object> input, List<Upload> photos, String senderKey) {
    ReportReader.Reading reading = reader.read(input, Channel.PAGE);
    List<Upload> clean = cleaned(photos);
    String keyHash = senderKey.isEmpty() ? null : DigestUtils.sha256Hex(senderKey);
    Optional<Report> sent =
        keyHash == null ? Optional.empty() : store.findBySenderKey(keyHash);
    if (sent.isPresent()) {
      String code = QueryCode.fresh();
      store.changeCode(sent.get().number(), QueryCode.hash(sent.get().number(), code));
      return new Receipt(sent.get().number(), code);
    }
    return process.asPublic(() -> keep(reading, clean, keyHash));
  }

  /** Types in what came by a hotline, by phone, by letter or in person. */
  @Transactional
  public Receipt register(Map<String, ? extends @Nullable Object> input) {
    requireClerk();
    return keep(reader.read(input, null), List.of(), null);
  }

  private List<Upload> cleaned(List<Upload> photos) {
    if (photos.size() > MOST_PHOTOS) {
      throw new RefusedInputException("photos", "照片最多 " + MOST_PHOTOS + " 张");
    }
    List<Upload> clean = new ArrayList<>();
    for (Upload photo : photos) {
      clean.add(cleaner.clean(photo, clean.size() + 1));
    }
    return clean;
  }

  private Receipt keep(
      ReportReader.Reading reading, List<Upload> photos, @Nullable String keyHash) {
    Instant now = clock.now();
    String number = journal.newKey(PREFIX);
    String code = QueryCode.fresh();
    Report report =
        new Report(
            number,
            reading.facts(),
            reading.reporter().isPresent(),
            now,
            ReportState.RECEIVED,
            now,
            "",
            null,
            "",
            RewardState.NONE,
            null,
            null,
            "");
    store.insert(report, QueryCode.hash(number, code), keyHash);
    reading.reporter().ifPresent(reporter -> store.keepReporter(number, reporter));
    String title = title(report);
    journal.open(
        new Matter(
            number,
            "举报",
            title,
            cut(report.facts().place(), LONGEST_PLACE),
            ReportOffices.CLERKS));
    journal.record(
        number,
        "受理举报",
        "",
        "渠道", report.facts().channel().label(),
        "热线工单号", report.facts().reference(),
        "实名", report.realName() ? "是" : "否");
    if (!photos.isEmpty()) {
      evidence.take(number, null, EvidenceKind.BEFORE, photos);
    }
    process.start(report, title);
    return new Receipt(number, code);
  }

  private static String title(Report report) {
    return cut("举报：" + report.facts().what().replaceAll("\\s+", " "), LONGEST_TITLE);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /** The state of a report for who has number and code; the same answer whichever does not fit. */
  public Standing standing(String number, String code) {
    String wanted = number.strip().toUpperCase(Locale.ROOT);
    return store
        .findByCode(wanted, QueryCode.hash(wanted, code))
        .map(
            report ->
                new Standing(
                    report.number(),
                    report.state(),
                    report.stateSince(),
                    report.answer(),
                    report.reward()))
        .orElseThrow(() -> new NotFoundException("受理编号或查询码不正确"));
  }

  /** What a scanned code stands for; a code that is not known stands for nothing. */
  public Scanned scanned(String key) {
    Optional<Enterprise> enterprise =
        enterprises.findByReportKey(key).filter(found -> !found.isClosed());
    if (enterprise.isPresent()) {
      return new Scanned(
          enterprise.get().facts().address(),
          enterprise.get().facts().community(),
          enterprise.get().name());
    }
    return store
        .findPoint(key)
        .map(point -> new Scanned(point.place(), point.community(), ""))
        .orElse(new Scanned("", "", ""));
  }

  /** Notes a place at which a code is to hang. */
  @Transactional
  public ReportPoint addPoint(String place, String community) {
    requireReader();
    ReportPoint point = new ReportPoint(QueryCode.letters(KEY_LENGTH), place, community);
    store.insertPoint(point);
    return point;
  }

  public List<ReportPoint> points() {
    requireReader();
    return store.points();
  }

  /** Whether the current person takes reports in. */
  public boolean isClerk() {
    return person().belongsTo(ReportOffices.CLERKS);
  }

  private void requireClerk() {
    if (!isClerk()) {
      throw new ForbiddenException("只有公共安全办可以登记举报");
    }
  }

  /** Refuses whoever has nothing to do with reports. */
  public void requireReader() {
    Person person = person();
    if (!isClerk()
        && !person.belongsTo(ReportOffices.PAYERS)
        && !person.readsEverything()
        && !person.actsForSafetyOffice()) {
      throw new ForbiddenException("只有公共安全办、财政所和监督人员可以查看举报");
    }
  }

  public List<Report> list(@Nullable ReportState state, int page, int size) {
    requireReader();
    return store.list(state, page, size);
  }

  public long count(@Nullable ReportState state) {
    requireReader();
    return store.count(state);
  }

  /**
   * A report for who may see it.
   *
   * @throws NotFoundException when there is none
   */
  public Report visible(String number) {
    requireReader();
    return store.find(number).orElseThrow(() -> new NotFoundException("没有举报 " + number));
  }

  /**
   * A report of the process.
   *
   * @throws IllegalStateException when there is none
   */
  public Report require(String number) {
    return store.find(number).orElseThrow(() -> new IllegalStateException("没有举报 " + number));
  }

  /** The facts of a hazard as far as the report tells them. */
  public Map<String, Object> hazardFacts(Report report) {
    ReportFacts facts = report.facts();
    Map<String, Object> values = new HashMap<>();
    values.put("title", cut(facts.what().replaceAll("\\s+", " "), 30));
    values.put("description", facts.what());
    values.put("sector", "");
    values.put("criteria", List.of());
    values.put("placeKind", "");
    values.put("community", facts.community());
    values.put("place", facts.place());
    values.put("enterprise", facts.enterprise());
    values.put(
        "foundOn", LocalDate.ofInstant(report.receivedAt(), BusinessClock.ZONE).toString());
    values.put("source", facts.channel().source());
    values.put("fixedOnSpot", false);
    enterprises
        .findByName(facts.enterprise())
        .ifPresent(
            enterprise -> {
              values.put("sector", enterprise.facts().sector());
              values.put("placeKind", enterprise.facts().placeKind());
              values.put("community", enterprise.facts().community());
            });
    return values;
  }

  /** Refuses facts, texts by field, that tell who reported. */
  public void refuseIdentity(String number, String label, Map<String, String> facts) {
    identities.refuseIn(number, label, facts);
  }

  /** It was looked into. */
  public void verified(String number, String outcome, String comment) {
    journal.record(number, "核实举报", outcome, "意见", comment);
    store.update(
        require(number)
            .change()
            .outcome(outcome)
            .state(ReportState.ANSWERING, clock.now())
            .done());
  }

  /**
   * It has become a hazard, or is the same as an open one; its photos go along.
   *
   * @throws RefusedInputException when the other one does not exist or has ended
   */
  public void becameHazard(String number, String hazardNumber, boolean isNew) {
    Hazard hazard =
        hazards
            .find(hazardNumber)
            .orElseThrow(
                () -> new RefusedInputException("sameHazard", "没有编号为 " + hazardNumber + " 的隐患"));
    if (hazard.status().isEnd()) {
      throw new RefusedInputException(
          "sameHazard",
          "隐患 " + hazardNumber + " " + hazard.status().label() + "，不能并入；如仍存在，请作为新隐患");
    }
    List<Upload> photos =
        evidenceStore.of(number).stream()
            .map(
                item ->
                    Upload.of(
                        item.name(),
                        item.size(),
                        () -> new ByteArrayInputStream(evidenceStore.content(item.sha256()))))
            .toList();
    if (!photos.isEmpty()) {
      evidence.take(hazardNumber, null, EvidenceKind.BEFORE, photos);
    }
    journal.record(number, isNew ? "转为隐患" : "并入在办隐患", hazardNumber);
    store.update(
        require(number)
            .change()
            .hazard(hazardNumber)
            .state(ReportState.RECTIFYING, clock.now())
            .done());
  }

  /** A hazard has left the loop: whoever reported it is to be answered; the merged go on with theirs. */
  @EventListener
  void hazardEnded(HazardEnded ended) {
    Hazard hazard = ended.hazard();
    String original = hazard.duplicateOf();
    Hazard followed = original == null ? null : hazards.find(original).orElse(null);
    for (Report report : store.waitingFor(hazard.number())) {
      if (hazard.status() == HazardStatus.MERGED
          && followed != null
          && !followed.status().isEnd()) {
        journal.record(report.number(), "并入在办隐患", followed.number());
        store.update(report.change().hazard(followed.number()).done());
        continue;
      }
      journal.record(
          report.number(), "隐患办结", hazard.status().label(), "隐患编号", hazard.number());
      store.update(report.change().state(ReportState.ANSWERING, clock.now()).done());
      process.hazardEnded(report.number());
    }
  }

  public void answered(String number, String answer, String how) {
    journal.record(number, "答复举报人", how, "答复", answer);
    store.update(
        require(number)
            .change()
            .answer(answer)
            .state(ReportState.ANSWERED, clock.now())
            .done());
  }

  public void rewardProposed(String number, int amount, String comment) {
    journal.record(
        number, "提出奖励建议", "建议奖励", "金额", amount + "元", "意见", comment);
    store.update(
        require(number).change().reward(RewardState.PROPOSED).rewardAmount(amount).done());
  }

  public void rewardNotProposed(String number, String comment) {
    journal.record(number, "提出奖励建议", "不建议奖励", "意见", comment);
    store.update(require(number).change().reward(RewardState.REFUSED).done());
  }

  public void rewardDecided(String number, boolean approved, String comment) {
    journal.record(number, "审批奖励", approved ? "同意" : "不同意", "意见", comment);
    store.update(
        require(number)
            .change()
            .reward(approved ? RewardState.APPROVED : RewardState.REFUSED)
            .done());
  }

  public void rewardPaid(String number, LocalDate paidOn, String voucher) {
    journal.record(
        number,
        "登记奖励发放",
        "已发放",
        "金额", require(number).rewardAmount() + "元",
        "发放日期", paidOn.toString(),
        "凭证号", voucher);
    store.update(require(number).change().paid(paidOn, voucher).done());
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new ForbiddenException("请先登录"));
  }
}
