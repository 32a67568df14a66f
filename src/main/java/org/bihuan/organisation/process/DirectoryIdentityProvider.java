package org.bihuan.organisation.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.SubstitutionStore;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;

/**
 * The engine's own user store, except that the groups of a person include what follows from the
 * direct ones: an office's lines and the roles that come with an office.
 */
class DirectoryIdentityProvider extends DbIdentityServiceProvider {

  private final OfficeDirectory directory;
  private final SubstitutionStore substitutions;
  private final BusinessClock clock;

  DirectoryIdentityProvider(
      OfficeDirectory directory, SubstitutionStore substitutions, BusinessClock clock) {
    this.directory = directory;
    this.substitutions = substitutions;
    this.clock = clock;
  }

  @Override
  public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
    List<Group> direct = super.findGroupByQueryCriteria(query);
    return asksForGroupsOfAPerson(query) ? withImplied(query.getUserId(), direct) : direct;
  }

  @Override
  public long findGroupCountByQueryCriteria(DbGroupQueryImpl query) {
    return asksForGroupsOfAPerson(query)
        ? findGroupByQueryCriteria(query).size()
        : super.findGroupCountByQueryCriteria(query);
  }

  private static boolean asksForGroupsOfAPerson(DbGroupQueryImpl query) {
    return query.getUserId() != null
        && query.getId() == null
        && query.getIds() == null
        && query.getName() == null
        && query.getNameLike() == null
        && query.getType() == null;
  }

  private List<Group> withImplied(String person, List<Group> direct) {
    Map<String, Group> groups = new LinkedHashMap<>();
    direct.forEach(group -> groups.put(group.getId(), group));
    for (String absent : substitutions.absentFor(person, clock.today())) {
      String standIn = Person.standInOf(absent);
      groups.put(standIn, group(standIn));
      for (String work : workOf(absent)) {
        groups.computeIfAbsent(work, this::group);
      }
    }
    directory
        .effectiveGroups(List.copyOf(groups.keySet()))
        .forEach(code -> groups.computeIfAbsent(code, this::group));
    return List.copyOf(groups.values());
  }

  /** What passes to a substitute: offices and the leaders' decisions, no other role. */
  private List<String> workOf(String absent) {
    DbGroupQueryImpl query = new DbGroupQueryImpl();
    query.groupMember(absent);
    return super.findGroupByQueryCriteria(query).stream()
        .map(Group::getId)
        .filter(
            code ->
                Role.LEADER.code().equals(code)
                    || directory.find(code).filter(Office::getsTasks).isPresent())
        .toList();
  }

  private Group group(String code) {
    GroupEntity group = new GroupEntity(code);
    group.setName(EngineGroups.nameOf(code, directory));
    group.setType(EngineGroups.isRole(code) ? "ROLE" : "OFFICE");
    return group;
  }
}
