package org.bihuan.selfcheck;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseRegister;
import org.bihuan.enterprise.EnterpriseSearch;
import org.bihuan.enterprise.EnterpriseStore;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.matter.Matter;
import org.bihuan.matter.MatterJournal;
import org.bihuan.matter.MatterStep;
import org.bihuan.matter.MatterStepRecorded;
import org.bihuan.problem.ConflictException;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The monthly return of crowded places: three things done by oneself, two made public, one pledge
 * (annex 9, 2 (5) 1).
 */
@Component
public class MonthlyReturns {

  private static final String PREFIX = "CN-";
  private static final int SHOWN = 3;
  private static final int LONGEST = 1000;
  private static final int LONGEST_PLACE = 200;

  /** What the enterprise declares, by field name. */
  private static final Map<String, String> DECLARED = declared();

  private final ReturnStore store;
  private final EnterpriseStore enterprises;
  private final EnterpriseRegister register;
  private final MatterJournal journal;
  private final ApplicationEventPublisher events;
  private final BusinessClock clock;

  MonthlyReturns(
      ReturnStore store,
      EnterpriseStore enterprises,
      EnterpriseRegister register,
      MatterJournal journal,
      ApplicationEventPublisher events,
      BusinessClock clock) {
    this.store = store;
    this.enterprises = enterprises;
    this.register = register;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** Who of a community has not answered; published when a return is due soon or overdue. */
  public record ReturnsMissing(
      String matter, String community, List<String> enterprises, boolean overdue) {}

  private static Map<String, String> declared() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("assessed", "自主评估风险");
    labels.put("inspected", "自主检查安全");
    labels.put("rectified", "自主整改隐患");
    labels.put("responsibleDisclosed", "公开消防安全责任人");
    labels.put("managerDisclosed", "公开消防安全管理人");
    labels.put("pledged", "承诺不存在突出风险或者已落实防范措施");
    return labels;
  }

  /** Business key of a month's process. */
  static String keyOf(YearMonth month) {
    return PREFIX + month;
  }

  /**
   * Asks every enterprise of whom the register says that it answers.
   *
   * @return the month's key
   */
  @Transactional
  public String open(YearMonth month) {
    String key = keyOf(month);
    List<Enterprise> asked =
        enterprises.search(EnterpriseSearch.all(null, null, null, true));
    asked.forEach(enterprise -> store.ask(month, enterprise.code()));
    if (journal.find(key).isEmpty()) {
      journal.open(
          new Matter(
              key,
              "每月承诺",
              month.getYear() + "年" + month.getMonthValue() + "月“三自主两公开一承诺”",
              "",
              SafetyCommitteeOffice.CODE));
    }
    journal.record(key, "布置每月承诺", asked.size() + " 家");
    return key;
  }

  /** Who has not answered, by community. */
  public Map<String, List<Enterprise>> missing(YearMonth month) {
    Map<String, List<Enterprise>> missing = new TreeMap<>();
    List<String> codes =
        store.of(month).stream()
            .filter(one -> !one.isAnswered())
            .map(MonthlyReturn::enterprise)
            .toList();
    enterprises.all(codes).stream()
        .filter(enterprise -> !enterprise.isClosed())
        .forEach(
            enterprise ->
                missing
                    .computeIfAbsent(
                        enterprise.facts().community(), community -> new ArrayList<>())
                    .add(enterprise));
    return missing;
  }

  /** Communities urge the places of theirs (annex 9, 2 (5) 1): each is told of its own. */
  @EventListener
  void tellCommunities(MatterStepRecorded recorded) {
    String key = recorded.matter().key();
    MatterStep.Kind kind = recorded.step().kind();
    if (key.startsWith(PREFIX)
        && (kind == MatterStep.Kind.DUE_SOON || kind == MatterStep.Kind.OVERDUE)) {
      missing(monthOf(key))
          .forEach(
              (community, late) ->
                  events.publishEvent(
                      new ReturnsMissing(
                          key,
                          community,
                          late.stream().map(Enterprise::name).toList(),
                          kind == MatterStep.Kind.OVERDUE)));
    }
  }

  static YearMonth monthOf(String key) {
    return YearMonth.parse(key.substring(PREFIX.length()));
  }

  public static boolean owns(String key) {
    return key.matches(PREFIX + "\\d{4}-\\d{2}");
  }

  /** What an enterprise was asked for lately. */
  public List<MonthlyReturn> ofEnterprise(Enterprise enterprise) {
    return store.ofEnterprise(enterprise.code(), SHOWN);
  }

  /** Months and the returns of one, for staff. */
  public List<YearMonth> months() {
    register.requireReader();
    return store.months();
  }

  public List<MonthlyReturn> of(YearMonth month) {
    register.requireReader();
    return store.of(month);
  }

  /**
   * Answers for an enterprise.
   *
   * @throws RefusedInputException when something is not declared: the return says that it was done
   * @throws ConflictException when it has been answered
   */
  @Transactional
  public MonthlyReturn answer(
      Enterprise enterprise, String monthText, Map<String, ? extends @Nullable Object> input) {
    YearMonth month = month(monthText);
    MonthlyReturn asked =
        store
            .find(month, enterprise.code())
            .orElseThrow(() -> new NotFoundException("没有要求贵单位填报 " + month + " 的承诺"));
    if (asked.isAnswered()) {
      throw new ConflictException(month + " 的承诺已经填报");
    }
    Map<String, String> labels = new LinkedHashMap<>(DECLARED);
    labels.put("risks", "突出风险和防范措施");
    labels.put("posted", "张贴公示的位置");
    FieldReader fields = new FieldReader(input, labels);
    DECLARED
        .keySet()
        .forEach(
            field -> {
              if (!fields.flag(field)) {
                fields.problem(field, "没有勾选；没有做到的请先做到再填报");
              }
            });
    String risks = fields.text("risks", true, LONGEST);
    String posted = fields.text("posted", true, LONGEST_PLACE);
    fields.refuseProblems();
    MonthlyReturn answer =
        new MonthlyReturn(month, enterprise.code(), clock.now(), risks, posted);
    store.answer(answer);
    return answer;
  }

  /**
   * A month as text.
   *
   * @throws RefusedInputException when it is none
   */
  public static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw new RefusedInputException("month", "“月份”不是有效月份（例 2026-01）：" + text);
    }
  }
}
