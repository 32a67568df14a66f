package org.bihuan.ledger;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.FormerHazard;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardImporting;
import org.bihuan.hazard.HazardLifeCycle;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.identity.ActingFor;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Deed;
import org.bihuan.identity.Person;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.sheet.SheetRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings ledgers in that were kept elsewhere, one after the other and beside whatever else is done. A
 * row whose hazard is known already is left as it is, so that the same file may be handed in again.
 */
@Component
public class LedgerImports implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerImports.class);
  private static final int PATIENCE_SECONDS = 5;
  private static final int STRIDE = 100;
  private static final int LONGEST_NAME = 200;

  private final LedgerSheet sheet;
  private final LedgerImportStore store;
  private final HazardImporting importing;
  private final HazardRegister register;
  private final HazardLifeCycle lifeCycle;
  private final CurrentPerson currentPerson;
  private final ActingFor actingFor;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "ledger-import");
            thread.setDaemon(true);
            return thread;
          });

  LedgerImports(
      LedgerSheet sheet,
      LedgerImportStore store,
      HazardImporting importing,
      HazardRegister register,
      HazardLifeCycle lifeCycle,
      CurrentPerson currentPerson,
      ActingFor actingFor,
      BusinessClock clock,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events) {
    this.sheet = sheet;
    this.store = store;
    this.importing = importing;
    this.register = register;
    this.lifeCycle = lifeCycle;
    this.currentPerson = currentPerson;
    this.actingFor = actingFor;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.events = events;
  }

  @Override
  public void destroy() {
    worker.shutdownNow();
  }

  /** Ledgers are of the whole subdistrict: refuses whoever does not act for 街道安委办. */
  public Person requireImporter() {
    return currentPerson
        .find()
        .filter(Person::actsForSafetyOffice)
        .orElseThrow(() -> new ForbiddenException("只有街道安委办可以导入隐患台账"));
  }

  public byte[] template() {
    return sheet.template();
  }

  /**
   * Starts to bring a file in; a small one has been brought in when this returns, of a large one
   * {@link #require} tells how far it is.
   *
   * @throws org.bihuan.problem.RefusedInputException when it is no ledger at all
   */
  public LedgerImport start(
      String fileName, InputStream file, boolean dryRun, LedgerImport.Mode mode) {
    Person person = requireImporter();
    List<SheetRow> rows = sheet.rows(file);
    LedgerImport started =
        new LedgerImport(
            UUID.randomUUID(),
            fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME)),
            person.id(),
            dryRun,
            mode,
            LedgerImport.State.CHECKING,
            "",
            rows.size(),
            0,
            0,
            0,
            0,
            clock.now());
    store.insert(started);
    Future<?> work =
        worker.submit(() -> actingFor.run(person, () -> new Work(started).run(rows)));
    try {
      work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.debug("import {} goes on in the background", started.id());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return require(started.id());
  }

  /**
   * An import as it is now.
   *
   * @throws NotFoundException when there is none
   */
  public LedgerImport require(UUID id) {
    requireImporter();
    return store.find(id).orElseThrow(() -> new NotFoundException("没有这次导入"));
  }

  public List<LedgerImport> latest(int count) {
    requireImporter();
    return store.latest(count);
  }

  /** The rows of an import that somebody must look at. */
  public List<LedgerImportStore.Flagged> flagged(UUID id) {
    require(id);
    return store.flagged(id);
  }

  /** The work on one file. */
  private final class Work {

    private final LedgerImport task;
    private final Map<String, Integer> open = new HashMap<>();
    private int created;
    private int known;
    private int bad;

    Work(LedgerImport task) {
      this.task = task;
    }

    void run(List<SheetRow> rows) {
      try {
        List<LedgerRow> fresh = check(rows);
        if (task.dryRun()) {
          created = fresh.size();
          end(LedgerImport.State.DONE, "");
        } else if (bad > 0 && task.mode() == LedgerImport.Mode.ALL) {
          end(LedgerImport.State.REFUSED, "有 " + bad + " 行有问题，一行也没有写入");
        } else {
          write(fresh);
          end(LedgerImport.State.DONE, "");
          events.publishEvent(
              new Deed(
                  Deed.Kind.DATA,
                  task.fileName(),
                  "导入隐患台账",
                  Map.of(
                      "新登记", String.valueOf(created),
                      "已在台账", String.valueOf(known),
                      "有问题", String.valueOf(bad))));
          events.publishEvent(new LedgerImported(task.fileName(), open));
        }
      } catch (RuntimeException e) {
        LOG.error("import {} failed", task.id(), e);
        created = 0;
        end(LedgerImport.State.FAILED, "写入时出错，请重新导入同一个文件；已写入的行不会重复");
      }
    }

    private void end(LedgerImport.State state, String message) {
      store.end(task.id(), state, message, created, known, bad);
    }

    /** The rows that are sound and not known yet. */
    private List<LedgerRow> check(List<SheetRow> sheetRows) {
      List<LedgerRow> rows = sheet.read(sheetRows, this::checked);
      List<LedgerImportStore.Flagged> flagged = new ArrayList<>();
      for (LedgerRow row : rows) {
        if (!row.isSound()) {
          bad++;
        }
        if (!row.isSound() || !row.warnings().isEmpty()) {
          flagged.add(
              new LedgerImportStore.Flagged(
                  row.row().number(), row.row().cells(), row.problems(), row.warnings()));
        }
      }
      store.flag(task.id(), flagged);
      List<LedgerRow> fresh = unknown(rows.stream().filter(LedgerRow::isSound).toList());
      known = rows.size() - bad - fresh.size();
      return fresh;
    }

    private void checked(int done) {
      if (done % STRIDE == 0) {
        store.progress(task.id(), LedgerImport.State.CHECKING, done);
      }
    }

    private List<LedgerRow> unknown(List<LedgerRow> rows) {
      Set<String> keys = new HashSet<>();
      Set<String> numbers = new HashSet<>();
      for (LedgerRow row : rows) {
        keys.add(key(row));
        numbers.add(row.number());
      }
      Set<String> there = new HashSet<>(store.numbers(keys).keySet());
      Set<String> registered = store.registered(numbers);
      return rows.stream()
          .filter(row -> !there.contains(key(row)) && !registered.contains(row.number()))
          .toList();
    }

    private void write(List<LedgerRow> rows) {
      int first = rows.isEmpty() ? 0 : register.reserveNumbers(clock.today().getYear(), rows.size());
      if (task.mode() == LedgerImport.Mode.ALL) {
        transaction.executeWithoutResult(
            status -> {
              for (int i = 0; i < rows.size(); i++) {
                write(rows.get(i), first + i);
                written(i + 1);
              }
            });
      } else {
        for (int i = 0; i < rows.size(); i++) {
          writeAlone(rows.get(i), first + i);
          written(i + 1);
        }
      }
    }

    private void written(int done) {
      if (done % STRIDE == 0) {
        store.progress(task.id(), LedgerImport.State.WRITING, done);
      }
    }

    /** What fails here for a reason that no check foresaw is given back like any other bad row. */
    private void writeAlone(LedgerRow row, int serial) {
      try {
        transaction.executeWithoutResult(status -> write(row, serial));
      } catch (RuntimeException e) {
        LOG.error("row {} of import {} failed", row.row().number(), task.id(), e);
        bad++;
        store.flag(
            task.id(),
            List.of(
                new LedgerImportStore.Flagged(
                    row.row().number(),
                    row.row().cells(),
                    List.of(
                        new FieldProblem(
                            String.valueOf(row.row().number()),
                            "第 " + row.row().number() + " 行写入时出错，没有导入")),
                    row.warnings())));
      }
    }

    private void write(LedgerRow row, int serial) {
      FormerHazard former = row.hazard();
      if (former == null) {
        return;
      }
      Hazard hazard = importing.enter(lifeCycle.numberOf(serial), former);
      store.remember(key(row), hazard.number(), task.id(), row.row().number());
      created++;
      if (!hazard.status().isEnd()) {
        open.merge(hazard.responsibleOffice(), 1, Integer::sum);
      }
    }

    private static String key(LedgerRow row) {
      return row.number().isEmpty() ? "row:" + row.identity() : "number:" + row.number();
    }
  }
}
