package org.bihuan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Somebody without an account, at some network address, as a browser sends what is filled in. */
public final class Strangers {

  private static final String BOUNDARY = "------bihuan";

  private final String url;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();

  /** {@code address} is what a proxy in front of the platform tells. */
  public Strangers(String url, String address) {
    this.url = url;
    this.address = address;
  }

  public Platform.Answer get(String path, String... headers) {
    return exchange(request(path, headers).GET());
  }

  public Platform.Answer send(String method, String path, Object body, String... headers) {
    try {
      return exchange(
          request(path, headers)
              .header("Content-Type", "application/json")
              .method(
                  method,
                  HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fields and photos. */
  public Platform.Answer form(
      String path, Map<String, String> fields, String part, List<byte[]> files, String... headers) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                        + "\"\r\n\r\n" + value + "\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
    files.forEach(
        file -> {
          body.writeBytes(
              ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part
                      + "\"; filename=\"实名人.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
          body.writeBytes(file);
          body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return exchange(
        request(path, headers)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    request.header("X-Forwarded-For", address);
    request.header("Accept", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private Platform.Answer exchange(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Platform.Answer(response.statusCode(), json(response.body()), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode json(String text) {
    try {
      return mapper.readTree(text);
    } catch (IOException e) {
      return mapper.nullNode();
    }
  }
}
