package org.bihuan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * The rules of a house whose rooms are the packages right below {@code base}: the same for the
 * platform and for the fixture that breaks them.
 */
record House(String base) {

  private static final String ENGINE = "org.camunda..";

  /** Rule 1. */
  ArchRule roomsAreFreeOfCycles() {
    return slices().matching(base + ".(*)..").should().beFreeOfCycles();
  }

  /** Rule 2. */
  ArchRule engineStaysInProcessPackagesAndModeling() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("..process..", base + ".modeling")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ENGINE);
  }

  /** Rule 3; the room {@code process} is the engine's own, {@code modeling} deploys to it. */
  ArchRule rootsAreFreeOfTheEngine() {
    return noClasses()
        .that()
        .resideInAPackage(base + ".*")
        .and()
        .resideOutsideOfPackages(base + ".process", base + ".modeling")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ENGINE);
  }

  /** Rule 3; the room {@code portal} is nothing but web and has no sub-package for it. */
  ArchRule rootsAreFreeOfTheWeb() {
    return noClasses()
        .that()
        .resideInAPackage(base + ".*")
        .and()
        .resideOutsideOfPackage(base + ".portal")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.web..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.stereotype.Controller");
  }

  /** Rule 3; one class alone reads SQL states, to tell the operator that the database is away. */
  ArchRule rootsAreFreeOfPersistence() {
    return noClasses()
        .that()
        .resideInAPackage(base + ".*")
        .and()
        .doNotHaveFullyQualifiedName(base + ".startup.StartupFailureAnalyzer")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.jdbc..", "java.sql..");
  }

  /** Rule 4. */
  ArchRule delegatesArePackagePrivateInTheProcessPackageOfTheirRoom() {
    return classes()
        .that()
        .areAssignableTo(JavaDelegate.class)
        .should()
        .bePackagePrivate()
        .andShould()
        .resideInAPackage(base + ".*.process")
        .andShould()
        .haveSimpleNameEndingWith("Delegate");
  }

  /** Rule 4. */
  ArchRule listenersArePackagePrivateInTheProcessPackageOfTheirRoom() {
    return classes()
        .that()
        .areAssignableTo(TaskListener.class)
        .or()
        .areAssignableTo(ExecutionListener.class)
        .should()
        .bePackagePrivate()
        .andShould()
        .resideInAPackage(base + ".*.process")
        .andShould()
        .haveSimpleNameEndingWith("Listener");
  }

  /** Rule 5. */
  ArchRule onlyTheCalendarReadsTheSystemClock() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(base + ".calendar..")
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("the system clock is read", House::readsSystemClock));
  }

  private static boolean readsSystemClock(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    boolean takesNothing = target.getRawParameterTypes().isEmpty();
    boolean takesClock =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    String name = target.getName();
    if (target.getOwner().isEquivalentTo(Date.class)) {
      return name.equals("<init>") && takesNothing;
    }
    if (target.getOwner().isEquivalentTo(System.class)) {
      return name.equals("currentTimeMillis");
    }
    if (target.getOwner().isEquivalentTo(Clock.class)) {
      return name.startsWith("system") || name.startsWith("tick") && !takesClock;
    }
    return target.getOwner().getPackageName().startsWith("java.time")
        && name.equals("now")
        && !takesClock;
  }
}
