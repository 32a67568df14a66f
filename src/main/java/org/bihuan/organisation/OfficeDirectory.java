package org.bihuan.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.csv.CsvFile;
import org.bihuan.identity.Role;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The subdistrict's bodies, from {@code organisations.csv} (the plan's) and {@code communities.csv}
 * (the subdistrict's own list, since the plan names no community).
 */
@Component
public class OfficeDirectory {

  private static final Set<String> BODIES =
      Set.of(
          "authority", "committee", "office", "line", "station", "team", "bureau", "brigade",
          "community");
  private static final Set<String> LEVELS = Set.of("street", "community", "district");

  private final Map<String, Office> offices = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  OfficeDirectory(
      @Value("classpath:data/organisations.csv") Resource organisations,
      @Value("${bihuan.communities-file}") Resource communities) {
    new CsvFile(organisations)
        .read(
            row -> {
              String kind = row.required("kind");
              String level = row.required("level");
              String code = row.required("code");
              // "shequ" stands for every community; the communities themselves follow.
              if (BODIES.contains(kind) && LEVELS.contains(level) && !"shequ".equals(code)) {
                add(new Office(code, row.required("name"), level, kind, row.get("parent")));
              }
              names.put(code, row.required("name"));
              return code;
            });
    new CsvFile(communities)
        .read(
            row -> {
              add(
                  new Office(
                      row.required("code"), row.required("name"), "community", "community", ""));
              return row;
            });
  }

  private void add(Office office) {
    if (!office.code().matches("[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*")) {
      throw new IllegalArgumentException("代码“" + office.code() + "”只能用字母、数字和连字符");
    }
    if (offices.put(office.code(), office) != null) {
      throw new IllegalArgumentException("代码“" + office.code() + "”重复");
    }
  }

  public Collection<Office> all() {
    return List.copyOf(offices.values());
  }

  public Optional<Office> find(String code) {
    return Optional.ofNullable(offices.get(code));
  }

  /** Whether the code is that of a body, a collective such as 各办所, or anybody else of the files. */
  public boolean isKnown(String code) {
    return offices.containsKey(code) || names.containsKey(code);
  }

  /** The Chinese name of whoever the files name, or the code itself where it is not known. */
  public String nameOf(String code) {
    return find(code).map(Office::name).orElseGet(() -> names.getOrDefault(code, code));
  }

  public List<Office> communities() {
    return offices.values().stream().filter(Office::isCommunity).toList();
  }

  /** A community by its code or by its name. */
  public Optional<Office> findCommunity(String codeOrName) {
    return communities().stream()
        .filter(c -> c.code().equals(codeOrName) || c.name().equals(codeOrName))
        .findFirst();
  }

  /**
   * Everything that a member of {@code directGroups} acts for: the lines of an office with the
   * office, the role of staff with any office that gets tasks, and the right to read everything with
   * the safety committee's office (街道安委办) and with the leaders.
   */
  public Set<String> effectiveGroups(Collection<String> directGroups) {
    Set<String> effective = new LinkedHashSet<>(directGroups);
    for (String group : new ArrayList<>(effective)) {
      offices.values().stream()
          .filter(o -> "line".equals(o.kind()) && o.parent().equals(group))
          .forEach(line -> effective.add(line.code()));
    }
    if (effective.stream().anyMatch(g -> find(g).filter(Office::getsTasks).isPresent())) {
      effective.add(Role.STAFF.code());
    }
    if (effective.contains(SafetyCommitteeOffice.CODE)
        || effective.contains(Role.LEADER.code())) {
      effective.add(Role.SUPERVISOR.code());
    }
    return effective;
  }
}
