package org.bihuan.publicreport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of reports. */
public interface ReportStore {

  /**
   * Keeps a report.
   *
   * @param codeHash of the code by which the reporter asks for its state
   * @param senderKeyHash of the sender's own name of it, null for none
   */
  void insert(Report report, String codeHash, @Nullable String senderKeyHash);

  void update(Report report);

  Optional<Report> find(String number);

  /** What was sent under the same name before. */
  Optional<Report> findBySenderKey(String senderKeyHash);

  /** The report of a number and a code; both must fit. */
  Optional<Report> findByCode(String number, String codeHash);

  void changeCode(String number, String codeHash);

  /** The latest first. */
  List<Report> list(@Nullable ReportState state, int page, int size);

  long count(@Nullable ReportState state);

  /** Reports that wait for the end of a hazard. */
  List<Report> waitingFor(String hazardNumber);

  void keepReporter(String number, Reporter reporter);

  Optional<Reporter> reporter(String number);

  void recordLook(IdentityLook look);

  List<IdentityLook> looks(String number);

  /** Somebody looked at who reported. */
  record IdentityLook(String number, String person, Instant at, String reason) {}

  void insertPoint(ReportPoint point);

  List<ReportPoint> points();

  Optional<ReportPoint> findPoint(String key);

  /** Drops the counts of windows that began before a moment. */
  void forgetUses(Instant before);

  /**
   * Counts what an address does within a window.
   *
   * @return how much it has done in the window, this included
   */
  long use(String what, String address, Instant window, long amount);
}
