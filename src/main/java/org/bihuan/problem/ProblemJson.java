package org.bihuan.problem;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;

/** A refusal as the interfaces tell it, for what refuses a request before any controller. */
public final class ProblemJson {

  /** The media type of the answer. */
  public static final String TYPE = "application/problem+json;charset=UTF-8";

  private ProblemJson() {}

  /** The bytes of the answer; {@code detail} is a Chinese sentence. */
  public static byte[] of(int status, String title, String detail) {
    return ("{\"title\":\"" + quoted(title) + "\",\"status\":" + status + ",\"detail\":\""
            + quoted(detail) + "\",\"message\":\"" + quoted(detail) + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
