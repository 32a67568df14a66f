package org.bihuan.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.csv.CsvFile;
import org.bihuan.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * In whose Tasklist the work of whoever the plan names ends up: an office's own; for a committee or a
 * leader's post the office that works for it ({@code representation.csv}); for a collective each of its
 * members ({@code collectives.csv}; 各社区 are the subdistrict's communities).
 */
@Component
public class WorkingOffices {

  private static final String COMMUNITIES = "shequ";

  private final OfficeDirectory directory;
  private final Map<String, String> representatives = new LinkedHashMap<>();
  private final Map<String, Set<String>> collectives = new LinkedHashMap<>();

  WorkingOffices(
      OfficeDirectory directory,
      @Value("classpath:data/representation.csv") Resource representation,
      @Value("classpath:data/collectives.csv") Resource members) {
    this.directory = directory;
    new CsvFile(representation)
        .read(
            row -> {
              String office = row.required("office");
              if (!getsTasks(office)) {
                throw new IllegalArgumentException("“" + office + "”不是办理任务的办所");
              }
              return representatives.put(known(row.required("body")), office);
            });
    new CsvFile(members)
        .read(
            row ->
                collectives
                    .computeIfAbsent(known(row.required("collective")), c -> new LinkedHashSet<>())
                    .addAll(single(known(row.required("member")))));
  }

  private String known(String code) {
    if (!directory.isKnown(code)) {
      throw new IllegalArgumentException("未知的单位“" + code + "”");
    }
    return code;
  }

  private boolean getsTasks(String code) {
    return Role.LEADER.code().equals(code)
        || directory.find(code).filter(Office::getsTasks).isPresent();
  }

  /** Whether the code stands for several bodies, each of which acts for itself. */
  public boolean isCollective(String code) {
    return COMMUNITIES.equals(code) || collectives.containsKey(code);
  }

  /** Codes of the offices that do the work; none for who is not of the street, such as a bureau. */
  public List<String> of(String code) {
    return new ArrayList<>(collectives.getOrDefault(code, single(code)));
  }

  private Set<String> single(String code) {
    if (COMMUNITIES.equals(code)) {
      Set<String> communities = new LinkedHashSet<>();
      directory.communities().forEach(community -> communities.add(community.code()));
      return communities;
    }
    String office = representatives.getOrDefault(code, code);
    return getsTasks(office) ? Set.of(office) : Set.of();
  }

  /** The name of an office or of whoever the files name. */
  public String nameOf(String code) {
    return Role.LEADER.code().equals(code) ? Role.LEADER.label() : directory.nameOf(code);
  }
}
