package org.bihuan.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers of the front door itself, before any controller is reached. */
final class Answers {

  private Answers() {}

  static void problem(HttpServletResponse response, int status, String title, String detail)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json;charset=UTF-8");
    response
        .getOutputStream()
        .write(
            ("{\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\"" + detail
                    + "\",\"message\":\"" + detail + "\"}")
                .getBytes(StandardCharsets.UTF_8));
  }
}
