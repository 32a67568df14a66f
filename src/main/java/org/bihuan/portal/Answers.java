package org.bihuan.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bihuan.problem.ProblemJson;

/** Answers of the front door itself, before any controller is reached. */
final class Answers {

  private Answers() {}

  static void problem(HttpServletResponse response, int status, String title, String detail)
      throws IOException {
    response.setStatus(status);
    response.setContentType(ProblemJson.TYPE);
    response.getOutputStream().write(ProblemJson.of(status, title, detail));
  }
}
