package org.bihuan.mobile.web;

import java.util.Map;
import java.util.Set;
import org.bihuan.mobile.PhoneTasks;
import org.bihuan.worklist.TaskList;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a phone's page asks while a task is being done. */
@RestController
class MobileTaskController {

  private final PhoneTasks tasks;
  private final TaskList list;

  MobileTaskController(PhoneTasks tasks, TaskList list) {
    this.tasks = tasks;
    this.list = list;
  }

  @PostMapping("/api/m/tasks/{id}/claim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void claim(@PathVariable String id) {
    list.require(id);
    list.claim(id);
  }

  @PostMapping("/api/m/tasks/{id}/unclaim")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveBack(@PathVariable String id) {
    list.require(id);
    list.giveBack(id);
  }

  /** Names of the fields that are not shown with these answers. */
  @PostMapping("/api/m/tasks/{id}/hidden")
  Set<String> hidden(@PathVariable String id, @RequestBody Map<String, @Nullable Object> answers) {
    return tasks.hidden(id, answers);
  }

  @PostMapping("/api/m/tasks/{id}/complete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void complete(@PathVariable String id, @RequestBody Map<String, @Nullable Object> answers) {
    tasks.complete(id, answers);
  }
}
