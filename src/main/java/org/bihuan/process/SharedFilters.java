package org.bihuan.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The filters of Tasklist that everybody shares. A person sees through each only the tasks of his or
 * her own offices, so that one set serves every office. One that is there stays as it was changed.
 */
@Component
public class SharedFilters {

  private final FilterService filterService;

  SharedFilters(FilterService filterService) {
    this.filterService = filterService;
  }

  /**
   * Offers a filter.
   *
   * @param priority place in the list, the smallest first
   * @param variables labels of the variables that the cards show, by name
   */
  public void offer(
      String name, TaskQuery query, int priority, String color, Map<String, String> variables) {
    if (filterService.createFilterQuery().filterName(name).count() == 0) {
      filterService.saveFilter(
          filterService
              .newTaskFilter(name)
              .setQuery(query)
              .setProperties(properties(name, priority, color, variables)));
    }
  }

  private static Map<String, Object> properties(
      String name, int priority, String color, Map<String, String> variables) {
    List<Map<String, String>> shown =
        variables.entrySet().stream()
            .map(variable -> Map.of("name", variable.getKey(), "label", variable.getValue()))
            .toList();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("description", name);
    properties.put("priority", priority);
    properties.put("color", color);
    properties.put("refresh", true);
    properties.put("showUndefinedVariable", false);
    properties.put("variables", shown);
    return properties;
  }
}
