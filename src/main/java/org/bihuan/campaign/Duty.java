package org.bihuan.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bihuan.plan.Cycle;
import org.bihuan.plan.Strand;
import org.bihuan.identity.Person;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work that comes of a duty of the plan: all of it, or its part of one period, for one
 * owning office.
 *
 * @param strand code of the plan's row that it comes of
 * @param period ISO-8601 period; empty unless it recurs
 * @param window which period it is of, for example {@code 2026-Q3}; empty for what is done once
 * @param owner code of the one office that owns it
 * @param cooperating codes of the offices that contribute
 * @param outsiders codes of others that the plan names: district bureaus, enterprises
 * @param firstDay first day of its time by the plan, shifted
 * @param lastDay last day of its time by the plan, shifted
 * @param opensOn the day on which its office gets it
 * @param dueOn its deadline
 * @param ladderFrom the day after which being overdue counts for the ladder; null before it is open
 * @param acceptance code of who accepts it, {@code none} for nobody; empty before it is open
 * @param contributions whether the cooperating offices are asked to contribute
 * @param doneItems codes of the lines of its checklist that are done
 * @param reason why not all lines are done, or contributions are missing
 */
public record Duty(
    String key,
    String campaign,
    String subject,
    String strand,
    Strand.Kind kind,
    String period,
    String window,
    String title,
    String source,
    String owner,
    List<String> cooperating,
    List<String> outsiders,
    String deliverable,
    List<DutyItem> items,
    LocalDate firstDay,
    LocalDate lastDay,
    LocalDate opensOn,
    LocalDate dueOn,
    State state,
    Late late,
    @Nullable LocalDate ladderFrom,
    String acceptance,
    boolean contributions,
    @Nullable Instant openedAt,
    @Nullable Instant doneAt,
    int timesReturned,
    String result,
    String delivered,
    List<String> doneItems,
    String reason) {

  /** Whether a person may see a duty: of an office that owns it or contributes to it. */
  public static boolean maySee(Person person, Duty duty) {
    return person.readsEverything()
        || person.belongsTo(duty.owner())
        || (duty.contributions() && duty.cooperating().stream().anyMatch(person::belongsTo));
  }

  /** Nobody accepts it. */
  public static final String NOBODY = "none";

  /** Where a duty stands. */
  public enum State {
    PLANNED("待开办"),
    /** Its process is being started. */
    DISPATCHED("开办中"),
    OPEN("办理中"),
    ACCEPTING("待验收"),
    DONE("已完成"),
    /** The campaign ended before it was done. */
    UNFINISHED("未完成"),
    /** 街道安委办 decided that it need not be done. */
    WITHDRAWN("已撤销");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
      return label;
    }

    /** Whether nothing more is to come. */
    public boolean isEnd() {
      return this == DONE || this == UNFINISHED || this == WITHDRAWN;
    }

    /** Whether somebody has it. */
    public boolean isLive() {
      return this == OPEN || this == ACCEPTING;
    }

    public static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** Why a duty came later than by the plan. */
  public enum Late {
    NO("no", ""),
    ISSUED_LATE("issued-late", "发文即逾期"),
    CAUGHT_UP("caught-up", "补开（开办日系统未运行）");

    private final String code;
    private final String label;

    Late(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    public static Late of(String code) {
      for (Late late : values()) {
        if (late.code.equals(code)) {
          return late;
        }
      }
      throw new IllegalArgumentException("未知的迟开原因“" + code + "”");
    }
  }

  public Duty {
    cooperating = List.copyOf(cooperating);
    outsiders = List.copyOf(outsiders);
    items = List.copyOf(items);
    doneItems = List.copyOf(doneItems);
  }

  /** Whether its deadline has passed while its office still has it. */
  public boolean isOverdue(LocalDate today) {
    return state == State.OPEN && today.isAfter(dueOn);
  }

  Change change() {
    return new Change(this);
  }

  /** The same work of the same owner in a period of its own. */
  Duty recurring(Cycle cycle, Cycle.Window period, LocalDate opens, LocalDate due) {
    return new Duty(
        CampaignKeys.inWindow(key, period.label()), campaign, subject, strand,
        Strand.Kind.RECURRING, cycle.period().toString(), period.label(), title, source, owner,
        cooperating, outsiders, deliverable, items, period.first(), period.last(), opens, due,
        State.PLANNED, Late.NO, null, "", false, null, null, 0, "", "", List.of(), "");
  }

  /** A copy under construction. */
  static final class Change {
    private final Duty before;
    private LocalDate opensOn;
    private LocalDate dueOn;
    private State state;
    private Late late;
    private @Nullable LocalDate ladderFrom;
    private String acceptance;
    private boolean contributions;
    private @Nullable Instant openedAt;
    private @Nullable Instant doneAt;
    private int timesReturned;
    private String result;
    private String delivered;
    private List<String> doneItems;
    private String reason;

    private Change(Duty before) {
      this.before = before;
      this.opensOn = before.opensOn;
      this.dueOn = before.dueOn;
      this.state = before.state;
      this.late = before.late;
      this.ladderFrom = before.ladderFrom;
      this.acceptance = before.acceptance;
      this.contributions = before.contributions;
      this.openedAt = before.openedAt;
      this.doneAt = before.doneAt;
      this.timesReturned = before.timesReturned;
      this.result = before.result;
      this.delivered = before.delivered;
      this.doneItems = before.doneItems;
      this.reason = before.reason;
    }

    Change days(LocalDate opening, LocalDate due) {
      this.opensOn = opening;
      this.dueOn = due;
      return this;
    }

    Change opened(Instant at, Late why, LocalDate ladder, DutyHandling handling) {
      this.state = State.OPEN;
      this.openedAt = at;
      this.late = why;
      this.ladderFrom = ladder;
      this.acceptance = handling.acceptance();
      this.contributions = handling.contributions();
      return this;
    }

    Change carriedOut(DutyReport report) {
      this.state = State.ACCEPTING;
      this.result = report.result();
      this.delivered = report.delivered();
      this.doneItems = report.doneItems();
      this.reason = report.reason();
      return this;
    }

    Change returned() {
      this.state = State.OPEN;
      this.timesReturned++;
      return this;
    }

    Change withdrawn(String why) {
      this.state = State.WITHDRAWN;
      this.reason = why;
      return this;
    }

    Change done(Instant at) {
      this.state = State.DONE;
      this.doneAt = at;
      return this;
    }

    Duty made() {
      return new Duty(
          before.key, before.campaign, before.subject, before.strand, before.kind, before.period,
          before.window, before.title, before.source, before.owner, before.cooperating,
          before.outsiders, before.deliverable, before.items, before.firstDay, before.lastDay,
          opensOn, dueOn, state, late, ladderFrom, acceptance, contributions, openedAt, doneAt,
          timesReturned, result, delivered, doneItems, reason);
    }
  }
}
