package org.bihuan.process;

import java.util.List;
import org.bihuan.problem.FieldProblem;

/** Looks at a model before it is deployed, by whatever route it comes. */
public interface ModelCheck {

  /**
   * What is wrong with a file; with any problem nothing of its deployment is deployed.
   *
   * @param file name of the file
   * @return problems in Chinese, the file's name as their field; empty for a sound or a foreign file
   */
  List<FieldProblem> check(String file, byte[] content);
}
