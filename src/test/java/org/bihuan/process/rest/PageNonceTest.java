package org.bihuan.process.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page's scripts are allowed by its own header, however many people open it at once. */
@PlatformTest
class PageNonceTest {

  private static final Pattern HEADER = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern PAGE = Pattern.compile("nonce=\"([^\"]*)\"");

  @Autowired Platform platform;

  @Test
  void everyPageHasTheNonceOfItsHeader() {
    HttpClient http = HttpClient.newHttpClient();
    List<CompletableFuture<HttpResponse<String>>> pages =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    http.sendAsync(
                        HttpRequest.newBuilder(
                                URI.create(platform.url() + "/camunda/app/tasklist/default/"))
                            .header("Authorization", Platform.basic("supervisor"))
                            .build(),
                        HttpResponse.BodyHandlers.ofString()))
            .toList();

    assertThat(pages)
        .extracting(CompletableFuture::join)
        .allSatisfy(
            page -> {
              Matcher header =
                  HEADER.matcher(
                      page.headers().firstValue("Content-Security-Policy").orElse(""));
              assertThat(header.find()).isTrue();
              assertThat(PAGE.matcher(page.body()).results().map(found -> found.group(1)))
                  .isNotEmpty()
                  .containsOnly(header.group(1));
            });
  }
}
