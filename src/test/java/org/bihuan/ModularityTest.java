package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Each room uses only the rooms its package-info names, and of them only what they show. */
class ModularityTest {

  private static final ApplicationModules PLATFORM =
      ApplicationModules.of(BihuanApplication.class);

  /** A house of test classes, which Modulith leaves out unless told otherwise. */
  private static final List<String> FAULTS_OF_FIXTURE =
      ApplicationModules.of(
              "org.bihuan.architecture.fixture.modulith",
              ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .detectViolations()
          .getMessages();

  @Test
  void roomsUseOnlyWhatTheyDeclare() {
    PLATFORM.verify();
  }

  @Test
  void everyRoomDeclaresWhatItUses() {
    assertThat(PLATFORM.stream())
        .isNotEmpty()
        .allSatisfy(
            room ->
                assertThat(room.getBasePackage().getAnnotation(ApplicationModule.class))
                    .as("@ApplicationModule of %s", room.getBasePackage().getName())
                    .hasValueSatisfying(
                        module ->
                            assertThat(module.allowedDependencies())
                                .doesNotContain(ApplicationModule.OPEN_TOKEN)));
  }

  @Test
  void undeclaredRoomIsReported() {
    assertThat(FAULTS_OF_FIXTURE)
        .anyMatch(
            fault ->
                fault.contains("'hall' depends on module 'cellar'")
                    && fault.contains("hall.Guest")
                    && fault.contains("Allowed targets: none"));
  }

  @Test
  void enteringASubPackageOfAnotherRoomIsReported() {
    assertThat(FAULTS_OF_FIXTURE)
        .anyMatch(
            fault ->
                fault.contains("attic.Thief")
                    && fault.contains("cellar.shelf.Jar")
                    && fault.contains("Allowed targets: cellar"));
    assertThat(FAULTS_OF_FIXTURE)
        .noneMatch(fault -> fault.contains("attic.Thief") && fault.contains("cellar.Wine"));
  }
}
