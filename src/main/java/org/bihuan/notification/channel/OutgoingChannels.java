package org.bihuan.notification.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.notification.Channels;
import org.bihuan.notification.Notice;
import org.bihuan.notification.Robot;
import org.bihuan.organisation.Colleague;
import org.bihuan.problem.RefusedInputException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Mail by Spring, robots by the formats that their vendors publish. */
@Component
class OutgoingChannels implements Channels {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int LONGEST = 3500;

  private final JavaMailSenderImpl sender;
  private final ObjectMapper mapper;
  private final BusinessClock clock;
  private final String from;
  private final String publicUrl;
  private final Set<String> hosts;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  OutgoingChannels(
      JavaMailSenderImpl sender,
      ObjectMapper mapper,
      BusinessClock clock,
      @Value("${bihuan.notification.from}") String from,
      @Value("${bihuan.public-url}") String publicUrl,
      @Value("${bihuan.notification.webhook-hosts}") Set<String> hosts) {
    this.sender = sender;
    this.mapper = mapper;
    this.clock = clock;
    this.from = from;
    this.publicUrl = publicUrl.replaceAll("/$", "");
    this.hosts = Set.copyOf(hosts);
  }

  @Override
  public boolean canMail() {
    return sender.getHost() != null && !sender.getHost().isBlank();
  }

  @Override
  public void mail(Notice notice, Colleague person) {
    try {
      MimeMessage message = sender.createMimeMessage();
      MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
      helper.setFrom(from, "闭环");
      helper.setTo(person.email());
      helper.setSubject(notice.title());
      String link = publicUrl + notice.link();
      helper.setText(
          person.name() + "：\n\n" + notice.title() + "\n\n" + notice.body() + "\n\n打开：" + link
              + "\n\n在“消息”页可以选择接收哪些通知：" + publicUrl + "/notices",
          html(notice, person, link));
      // The same on every attempt, so that a mail that comes twice is known to be one.
      message.setHeader(
          "Message-ID", "<notice-" + notice.id() + "." + person.account() + "@bihuan>");
      message.setHeader("Auto-Submitted", "auto-generated");
      sender.send(message);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("邮件没有发出：" + e.getMessage(), e);
    }
  }

  private String html(Notice notice, Colleague person, String link) {
    return "<p>" + safe(person.name()) + "：</p><h3>" + safe(notice.title()) + "</h3><p>"
        + safe(notice.body()).replace("\n", "<br>") + "</p><p><a href=\"" + safe(link)
        + "\">打开</a></p><p style=\"color:#666\">在<a href=\"" + safe(publicUrl)
        + "/notices\">消息</a>页可以选择接收哪些通知。</p>";
  }

  private static String safe(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  @Override
  public void checkAddress(String url) {
    try {
      URI address = new URI(url);
      boolean secure =
          "https".equals(address.getScheme())
              || ("http".equals(address.getScheme()) && "localhost".equals(address.getHost()));
      if (secure && address.getHost() != null && address.getUserInfo() == null
          && hosts.contains(address.getHost())) {
        return;
      }
    } catch (java.net.URISyntaxException e) {
      // Falls through to the refusal.
    }
    throw new RefusedInputException(
        "url", "“机器人地址”须以 https:// 开头，且属于 " + String.join("、", new java.util.TreeSet<>(hosts)));
  }

  @Override
  public void post(Notice notice, Robot robot) {
    checkAddress(robot.url());
    String text =
        notice.title() + "\n" + notice.body() + "\n" + publicUrl + notice.link() + "\n#"
            + notice.id();
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    long seconds = clock.now().getEpochSecond();
    String url = robot.url();
    Map<String, Object> body = new LinkedHashMap<>();
    switch (robot.vendor()) {
      case WECOM -> {
        body.put("msgtype", "text");
        body.put("text", Map.of("content", shown));
      }
      case DINGTALK -> {
        body.put("msgtype", "text");
        body.put("text", Map.of("content", shown));
        if (!robot.secret().isEmpty()) {
          long millis = seconds * 1000;
          String sign = signature(robot.secret(), millis + "\n" + robot.secret());
          url +=
              (url.contains("?") ? "&" : "?") + "timestamp=" + millis + "&sign="
                  + URLEncoder.encode(sign, StandardCharsets.UTF_8);
        }
      }
      case FEISHU -> {
        if (!robot.secret().isEmpty()) {
          body.put("timestamp", String.valueOf(seconds));
          body.put("sign", signature(seconds + "\n" + robot.secret(), ""));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", shown));
      }
    }
    send(url, body, robot.vendor().label());
  }

  private static String signature(String key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The vendors answer 200 to whatever they refuse, too: their own code counts. */
  private void send(String url, Map<String, Object> body, String vendor) {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(url))
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/json; charset=utf-8")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          mapper.writeValueAsString(body), StandardCharsets.UTF_8))
                  .build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      JsonNode told = mapper.readTree(answer.body());
      JsonNode code =
          told.has("errcode") ? told.get("errcode") : told.has("code") ? told.get("code") : told.get("StatusCode");
      if (answer.statusCode() != 200 || code == null || code.asInt(-1) != 0) {
        throw new IllegalStateException(
            vendor + "机器人没有接收（" + answer.statusCode() + "）：" + answer.body());
      }
    } catch (IOException e) {
      throw new IllegalStateException(vendor + "机器人没有应答：" + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
