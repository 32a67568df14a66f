package org.bihuan.process.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Platform;

/**
 * Somebody before the platform: a program, which sends its password each time, or a browser, which
 * signs in once and keeps its cookies. Follows no redirect and adds nothing of its own, except that
 * a browser echoes the applications' token as their pages do.
 */
final class Visitor {

  /** A part of a form with files. */
  record Part(String name, String fileName, String contentType, String content) {
    static Part text(String name, String content) {
      return new Part(name, null, "text/plain", content);
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();
  private final String url;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String authorization;

  private Visitor(String url) {
    this.url = url;
  }

  static Visitor stranger(String url) {
    return new Visitor(url);
  }

  static Visitor program(String url, String person) {
    Visitor visitor = new Visitor(url);
    visitor.authorization = Platform.basic(person);
    return visitor;
  }

  /** Signs in by the form and opens a page, so that the token is there. */
  static Visitor browser(String url, String person) {
    Visitor visitor = new Visitor(url);
    HttpResponse<String> answer = visitor.signIn(person, Platform.PASSWORD);
    if (answer.headers().firstValue("Location").orElse("").contains("error")) {
      throw new AssertionError("sign-in refused: " + person);
    }
    visitor.send("GET", "/camunda/api/engine/engine", null);
    return visitor;
  }

  HttpResponse<String> signIn(String person, String password) {
    return send(
        "POST",
        "/login",
        "username=" + encoded(person) + "&password=" + encoded(password),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  String cookie(String name) {
    return cookies.get(name);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  HttpResponse<String> upload(String path, Part... parts) {
    String boundary = "----bihuan-test-boundary";
    StringBuilder body = new StringBuilder();
    for (Part part : parts) {
      body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
      body.append(part.name()).append('"');
      if (part.fileName() != null) {
        body.append("; filename=\"").append(part.fileName()).append('"');
      }
      body.append("\r\nContent-Type: ").append(part.contentType()).append("\r\n\r\n");
      body.append(part.content()).append("\r\n");
    }
    body.append("--").append(boundary).append("--\r\n");
    return send(
        "POST", path, body.toString(), "Content-Type", "multipart/form-data; boundary=" + boundary);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null && !List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
    if (cookies.containsKey("XSRF-TOKEN") && path.startsWith("/camunda/")) {
      request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
    }
    try {
      HttpResponse<String> response =
          http.send(
              request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }

  JsonNode json(HttpResponse<String> response) {
    try {
      JsonNode node = mapper.readTree(response.body());
      return node == null ? MissingNode.getInstance() : node;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
