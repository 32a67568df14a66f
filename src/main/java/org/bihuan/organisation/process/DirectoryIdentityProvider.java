package org.bihuan.organisation.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.identity.Role;
import org.bihuan.organisation.OfficeDirectory;
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

  DirectoryIdentityProvider(OfficeDirectory directory) {
    this.directory = directory;
  }

  @Override
  public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
    List<Group> direct = super.findGroupByQueryCriteria(query);
    return asksForGroupsOfAPerson(query) ? withImplied(direct) : direct;
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

  private List<Group> withImplied(List<Group> direct) {
    Map<String, Group> groups = new LinkedHashMap<>();
    direct.forEach(group -> groups.put(group.getId(), group));
    directory
        .effectiveGroups(List.copyOf(groups.keySet()))
        .forEach(code -> groups.computeIfAbsent(code, this::group));
    return List.copyOf(groups.values());
  }

  private Group group(String code) {
    GroupEntity group = new GroupEntity(code);
    group.setName(EngineGroups.nameOf(code, directory));
    group.setType(EngineGroups.isRole(code) ? "ROLE" : "OFFICE");
    return group;
  }
}
