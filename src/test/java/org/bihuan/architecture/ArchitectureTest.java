package org.bihuan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The platform keeps the rules of its architecture; each rule bites on a house that does not. */
class ArchitectureTest {

  private static final House PLATFORM = new House("org.bihuan");
  private static final House FIXTURE = new House("org.bihuan.architecture.fixture");

  private static final JavaClasses PLATFORM_CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(PLATFORM.base());
  private static final JavaClasses FIXTURE_CLASSES =
      new ClassFileImporter().importPackages(FIXTURE.base());

  @Test
  void theWholePlatformIsLookedAtAndNoTest() {
    assertThat(PLATFORM_CLASSES.contain("org.bihuan.BihuanApplication")).isTrue();
    assertThat(PLATFORM_CLASSES.contain("org.bihuan.hazard.process.HazardProcess")).isTrue();
    assertThat(PLATFORM_CLASSES.contain(ArchitectureTest.class)).isFalse();
    assertThat(PLATFORM_CLASSES.contain(FIXTURE.base() + ".east.East")).isFalse();
  }

  @Test
  void roomsAreFreeOfCycles() {
    PLATFORM.roomsAreFreeOfCycles().check(PLATFORM_CLASSES);
  }

  @Test
  void cycleOfTwoRoomsIsReported() {
    assertThat(violations(FIXTURE.roomsAreFreeOfCycles()))
        .singleElement()
        .asString()
        .contains("Slice east", "Slice west");
  }

  @Test
  void engineStaysInProcessPackagesAndModeling() {
    PLATFORM.engineStaysInProcessPackagesAndModeling().check(PLATFORM_CLASSES);
  }

  @Test
  void engineElsewhereIsReported() {
    assertThat(violations(FIXTURE.engineStaysInProcessPackagesAndModeling()))
        .hasSize(2)
        .anyMatch(line -> line.contains("EngineInRoot.runtimeService"))
        .anyMatch(line -> line.contains("EngineOnPage.taskService"));
  }

  @Test
  void rootsAreFreeOfTheEngine() {
    PLATFORM.rootsAreFreeOfTheEngine().check(PLATFORM_CLASSES);
  }

  @Test
  void engineInARootIsReported() {
    assertThat(violations(FIXTURE.rootsAreFreeOfTheEngine()))
        .singleElement()
        .asString()
        .contains("EngineInRoot.runtimeService");
  }

  @Test
  void rootsAreFreeOfTheWeb() {
    PLATFORM.rootsAreFreeOfTheWeb().check(PLATFORM_CLASSES);
  }

  @Test
  void webInARootIsReported() {
    assertThat(violations(FIXTURE.rootsAreFreeOfTheWeb()))
        .singleElement()
        .asString()
        .contains("WebInRoot.page");
  }

  @Test
  void rootsAreFreeOfPersistence() {
    PLATFORM.rootsAreFreeOfPersistence().check(PLATFORM_CLASSES);
  }

  @Test
  void persistenceInARootIsReported() {
    assertThat(violations(FIXTURE.rootsAreFreeOfPersistence()))
        .hasSize(2)
        .anyMatch(line -> line.contains("JdbcInRoot.jdbc"))
        .anyMatch(line -> line.contains("SqlInRoot.rows"));
  }

  @Test
  void delegatesArePackagePrivateInTheProcessPackageOfTheirRoom() {
    PLATFORM
        .delegatesArePackagePrivateInTheProcessPackageOfTheirRoom()
        .check(PLATFORM_CLASSES);
  }

  @Test
  void publicOrMisnamedDelegateIsReported() {
    assertThat(violations(FIXTURE.delegatesArePackagePrivateInTheProcessPackageOfTheirRoom()))
        .hasSize(2)
        .anyMatch(line -> line.contains("OpenDelegate") && line.contains("modifier PUBLIC"))
        .anyMatch(line -> line.contains("SendLetter") && line.contains("'Delegate'"));
  }

  @Test
  void listenersArePackagePrivateInTheProcessPackageOfTheirRoom() {
    PLATFORM
        .listenersArePackagePrivateInTheProcessPackageOfTheirRoom()
        .check(PLATFORM_CLASSES);
  }

  @Test
  void misnamedOrMisplacedListenerIsReported() {
    assertThat(violations(FIXTURE.listenersArePackagePrivateInTheProcessPackageOfTheirRoom()))
        .hasSize(2)
        .anyMatch(line -> line.contains("NoteOverdue") && line.contains("'Listener'"))
        .anyMatch(line -> line.contains("BuriedListener") && line.contains("not reside"));
  }

  @Test
  void onlyTheCalendarReadsTheSystemClock() {
    PLATFORM.onlyTheCalendarReadsTheSystemClock().check(PLATFORM_CLASSES);
  }

  @Test
  void readingTheSystemClockElsewhereIsReported() {
    List<String> violations = violations(FIXTURE.onlyTheCalendarReadsTheSystemClock());

    assertThat(
            List.of("instant", "today", "todayThere", "clock", "millis", "date", "later"))
        .allSatisfy(
            method ->
                assertThat(violations)
                    .anyMatch(line -> line.contains("SystemClocks." + method + "(")));
    assertThat(violations).hasSize(7);
  }

  private static List<String> violations(ArchRule rule) {
    return rule.evaluate(FIXTURE_CLASSES).getFailureReport().getDetails();
  }
}
