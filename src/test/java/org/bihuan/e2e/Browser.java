package org.bihuan.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.Platform;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven as a person would; what a person sees is kept as pictures. */
final class Browser implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final String url;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser, String url) {
    this.playwright = playwright;
    this.browser = browser;
    this.url = url;
  }

  static Browser open(String url) {
    Path chromium = chromium();
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking"))),
        url);
  }

  private static Path chromium() {
    Optional<Path> found =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(
                folder ->
                    List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty() && !Boolean.getBoolean("bihuan.browser.required")) {
      System.err.println(
          """

          ************************************************************************
          ** NO CHROMIUM: the end-to-end test in a real browser is NOT being run. **
          ** Install it (Debian: apt-get install chromium fonts-noto-cjk).         **
          ************************************************************************
          """);
      Assumptions.abort("no Chromium is installed");
    }
    return found.orElseThrow(
        () -> new AssertionError("a browser is required, and no Chromium is installed"));
  }

  /** A window of its own for a person who has signed in; the person's own start page is open. */
  Page signIn(String person, int width, int height) {
    Page page = signIn(person, "/", options(width, height));
    page.waitForURL("**/camunda/app/**");
    return page;
  }

  /** A window of nobody's. */
  Page visit(String path, int width, int height) {
    BrowserContext context = browser.newContext(options(width, height));
    context.setDefaultTimeout(30_000);
    Page page = context.newPage();
    page.navigate(url + path);
    return page;
  }

  /** A phone of 360 by 740 pixels in the hands of a person who has signed in to see a page. */
  Page signInOnPhone(String person, String path) {
    Page page = signIn(person, path, options(360, 740).setHasTouch(true).setIsMobile(true));
    page.waitForURL(address -> address.startsWith(url + path));
    return page;
  }

  private static com.microsoft.playwright.Browser.NewContextOptions options(
      int width, int height) {
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setLocale("zh-CN")
        .setTimezoneId("Asia/Shanghai");
  }

  private Page signIn(
      String person, String path, com.microsoft.playwright.Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(30_000);
    Page page = context.newPage();
    page.navigate(url + path);
    page.getByLabel("账号").fill(person);
    page.getByLabel("密码").fill(Platform.PASSWORD);
    page.locator("button[type=submit]").click();
    return page;
  }

  static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
