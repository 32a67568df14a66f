package org.bihuan.process.access;

/** The two doors to the engine's REST resources. */
enum EngineInterface {
  /** For programs: a password with each request. */
  ENGINE_REST("/engine-rest"),
  /** For the vendor's web applications: a session and their token. */
  WEB_APPLICATIONS("/camunda/api/engine/engine/default");

  private final String base;

  EngineInterface(String base) {
    this.base = base;
  }

  String path(String route) {
    return base + route;
  }

  Visitor visitor(String url, String person) {
    return this == ENGINE_REST ? Visitor.program(url, person) : Visitor.browser(url, person);
  }
}
