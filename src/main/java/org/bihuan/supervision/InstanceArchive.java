package org.bihuan.supervision;

import java.util.List;

/** The engine's instances and models, running and past; asked on the platform's behalf. */
public interface InstanceArchive {

  InstancePage search(InstanceSearch search);

  /**
   * Everything of an instance.
   *
   * @throws org.bihuan.problem.NotFoundException when there is none
   */
  InstanceStory story(String id);

  /**
   * The model of an instance, of the version that it runs in, as BPMN.
   *
   * @throws org.bihuan.problem.NotFoundException when there is none
   */
  String diagramOfInstance(String id);

  /**
   * A version of a model as BPMN.
   *
   * @throws org.bihuan.problem.NotFoundException when there is none
   */
  String diagram(String definitionId);

  /**
   * The nodes of an instance's model that can be started before.
   *
   * @throws org.bihuan.problem.NotFoundException when there is none
   */
  List<Target> targets(String id);

  /** The latest version of every model. */
  List<Model> models();

  /** A node that a process can be sent to. */
  record Target(String activityId, String name, String type) {}

  /** A model with all its versions, the latest first. */
  record Model(String id, String key, String name, int version, List<Version> versions) {}

  record Version(String id, int version) {}
}
