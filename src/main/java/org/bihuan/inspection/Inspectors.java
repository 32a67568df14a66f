package org.bihuan.inspection;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.grading.Grade;
import org.bihuan.grading.Grading;
import org.bihuan.grading.SectorCatalogue;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.organisation.Colleague;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.springframework.stereotype.Component;

/** Who may inspect: the people of the subdistrict's offices, and whom not. */
@Component
public class Inspectors {

  private final PeopleDirectory people;
  private final OfficeDirectory offices;
  private final Grading grading;
  private final SectorCatalogue sectors;

  Inspectors(
      PeopleDirectory people, OfficeDirectory offices, Grading grading, SectorCatalogue sectors) {
    this.people = people;
    this.offices = offices;
    this.grading = grading;
    this.sectors = sectors;
  }

  /** The offices that inspectors are drawn from: not communities, nor 街道安委办, which signs. */
  public List<Office> offices() {
    return offices.all().stream()
        .filter(office -> office.getsTasks() && !office.isCommunity())
        .filter(office -> !office.code().equals(SafetyCommitteeOffice.CODE))
        .toList();
  }

  /** Whoever may be chosen: the people of every office, of 街道安委办 too. */
  public List<Colleague> all() {
    return people(
        Stream.concat(
            offices().stream().map(Office::code), Stream.of(SafetyCommitteeOffice.CODE)));
  }

  /** Whoever may be drawn, of some offices or of all where none is named, by account. */
  public List<Colleague> toDrawFrom(Collection<String> codes) {
    return people(
        offices().stream()
            .map(Office::code)
            .filter(code -> codes.isEmpty() || codes.contains(code)));
  }

  private List<Colleague> people(Stream<String> codes) {
    return codes
        .flatMap(code -> people.membersOf(code).stream())
        .distinct()
        .sorted(Comparator.comparing(Colleague::account))
        .toList();
  }

  /**
   * Accounts of those who may not be drawn for an enterprise: the people of the office that answers
   * for its subject there, and of its community.
   */
  public Set<String> ownOf(Enterprise enterprise, Map<String, Set<String>> known) {
    Set<String> own = new HashSet<>();
    for (String office : ownOfficesOf(enterprise)) {
      own.addAll(known.computeIfAbsent(office, this::accounts));
    }
    return own;
  }

  /** Codes of the office that answers for the enterprise's subject and of its community. */
  public List<String> ownOfficesOf(Enterprise enterprise) {
    String community = enterprise.facts().community();
    return List.of(
        grading
            .responsibility(
                sectors.require(enterprise.facts().sector()), community, Grade.ORDINARY)
            .office(),
        community);
  }

  private Set<String> accounts(String office) {
    return people.membersOf(office).stream().map(Colleague::account).collect(Collectors.toSet());
  }
}
