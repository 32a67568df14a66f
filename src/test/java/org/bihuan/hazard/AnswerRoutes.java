package org.bihuan.hazard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.Platform;

/** Submits answers to a task by every way that the platform offers. */
final class AnswerRoutes {

  /** A way of completing a task. */
  enum Route {
    REST_COMPLETE("/engine-rest/task/%s/complete"),
    REST_FORM("/engine-rest/task/%s/submit-form"),
    TASKLIST_COMPLETE("/camunda/api/engine/engine/default/task/%s/complete"),
    TASKLIST_FORM("/camunda/api/engine/engine/default/task/%s/submit-form");

    private final String path;

    Route(String path) {
      this.path = path;
    }

    private boolean isWebApplication() {
      return path.startsWith("/camunda/");
    }
  }

  private record Browser(HttpClient http, CookieManager cookies) {}

  private final Platform platform;
  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<String, Browser> browsers = new HashMap<>();

  AnswerRoutes(Platform platform) {
    this.platform = platform;
  }

  /** {@code body} is the request's body, a text as it stands. */
  Platform.Answer submit(Route route, String person, String taskId, Object body) {
    String path = route.path.formatted(taskId);
    return route.isWebApplication()
        ? postFromBrowser(person, path, body)
        : platform.post(person, path, body);
  }

  private Platform.Answer postFromBrowser(String person, String path, Object body) {
    try {
      Browser browser = browsers.computeIfAbsent(person, this::signIn);
      String text = body instanceof String given ? given : mapper.writeValueAsString(body);
      HttpResponse<String> response =
          browser
              .http()
              .send(
                  request(person, path)
                      .header("Content-Type", "application/json")
                      .header("X-XSRF-TOKEN", token(browser))
                      .POST(HttpRequest.BodyPublishers.ofString(text))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      return new Platform.Answer(response.statusCode(), json(response.body()), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Browser signIn(String person) {
    try {
      CookieManager cookies = new CookieManager();
      Browser browser =
          new Browser(HttpClient.newBuilder().cookieHandler(cookies).build(), cookies);
      browser
          .http()
          .send(
              request(person, "/camunda/app/tasklist/default/").GET().build(),
              HttpResponse.BodyHandlers.discarding());
      return browser;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String person, String path) {
    return HttpRequest.newBuilder(URI.create(platform.url() + path))
        .header("Authorization", Platform.basic(person));
  }

  private static String token(Browser browser) {
    return browser.cookies().getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the web application gave no token"));
  }

  private JsonNode json(String text) {
    try {
      return mapper.readTree(text);
    } catch (IOException e) {
      return mapper.nullNode();
    }
  }
}
