package org.bihuan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the guide for those who write plans is a plan. */
class PlanGuideTest {

  private static final Pattern FILE = Pattern.compile("(?m)^(\\w+\\.csv)：\\n\\n((?:    .*\\n)+)");

  @TempDir Path folder;

  @Test
  void exampleOfTheGuideIsReadAsItStands() throws IOException {
    Matcher files =
        FILE.matcher(Files.readString(Path.of("src/site/markdown/plans.md")));
    PlanFolder plan = new PlanFolder(folder);
    List<String> names = new ArrayList<>();
    while (files.find()) {
      names.add(files.group(1));
      plan.write(files.group(1), files.group(2).replaceAll("(?m)^    ", ""));
    }
    assertThat(names)
        .containsExactly(
            "plan.csv", "subjects.csv", "phases.csv", "duties.csv", "recurring.csv");
    CampaignPlan read = plan.read();
    assertThat(read.duties()).hasSize(3);
    assertThat(read.duties().stream().flatMap(duty -> duty.strands().stream()))
        .extracting(Strand::kind)
        .containsExactly(Strand.Kind.ONCE, Strand.Kind.RECURRING, Strand.Kind.STANDING);
  }
}
