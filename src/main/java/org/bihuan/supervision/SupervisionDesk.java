package org.bihuan.supervision;

import java.util.List;
import java.util.Map;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.problem.ForbiddenException;
import org.springframework.stereotype.Component;

/** What is shown to whoever reads everything, and to nobody else. */
@Component
public class SupervisionDesk {

  private final InstanceArchive archive;
  private final HeatMaps heatMaps;
  private final SupervisionParameters parameters;
  private final CurrentPerson currentPerson;

  SupervisionDesk(
      InstanceArchive archive,
      HeatMaps heatMaps,
      SupervisionParameters parameters,
      CurrentPerson currentPerson) {
    this.archive = archive;
    this.heatMaps = heatMaps;
    this.parameters = parameters;
    this.currentPerson = currentPerson;
  }

  public InstancePage search(Map<String, String> criteria) {
    requireReader();
    return archive.search(parameters.search(criteria));
  }

  public InstanceStory story(String id) {
    requireReader();
    return archive.story(id);
  }

  public String diagramOfInstance(String id) {
    requireReader();
    return archive.diagramOfInstance(id);
  }

  public String diagram(String definitionId) {
    requireReader();
    return archive.diagram(definitionId);
  }

  public List<InstanceArchive.Target> targets(String id) {
    requireReader();
    return archive.targets(id);
  }

  public List<InstanceArchive.Model> models() {
    requireReader();
    return archive.models();
  }

  public ModelHeat heat(String key, Map<String, String> criteria) {
    requireReader();
    return heatMaps.heat(key, parameters.version(criteria), parameters.period(criteria));
  }

  private void requireReader() {
    if (currentPerson.find().filter(Person::readsEverything).isEmpty()) {
      throw new ForbiddenException("只有街道安委办、领导、监督人员和系统管理员可以查阅流程");
    }
  }
}
