package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bihuan.ModelCoverage;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.bihuan.TakenFlows;
import org.bihuan.calendar.MovableClock;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Events are told to whom they concern, by the ways that each has chosen, whatever is down. */
@PlatformTest
class NotificationTest {

  private static final String OFFICE = "anquan-ban-anquan";
  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";
  private static final String LINE = OFFICE + "-1";
  private static final String OTHER = "chengguan-ban-1";

  @Autowired Platform platform;
  @Autowired JavaMailSenderImpl sender;
  @Autowired IdentityService identityService;
  @Autowired ManagementService managementService;
  @Autowired RuntimeService runtimeService;
  @Autowired HistoryService historyService;
  @Autowired RepositoryService repositoryService;
  @Autowired TakenFlows takenFlows;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private GreenMail mail;

  @BeforeEach
  void openMail() {
    mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    sender.setHost("localhost");
    sender.setPort(mail.getSmtp().getPort());
    address(LINE, "line1@example.test");
    address(OFFICE + "-2", "line2@example.test");
  }

  @AfterEach
  void closeMail() {
    mail.stop();
    sender.setHost(null);
    address(LINE, "");
    address(OFFICE + "-2", "");
    jdbc.sql("delete from notice_choice").update();
    jdbc.sql("delete from notice_robot").update();
    runtimeService
        .createProcessInstanceQuery()
        .processDefinitionKeyIn("notice", "notice-digest")
        .list()
        .forEach(one -> runtimeService.deleteProcessInstanceIfExists(one.getId(), "over", true, true, true, false));
    platform.clock().reset();
  }

  private void address(String account, String email) {
    User user = identityService.createUserQuery().userId(account).singleResult();
    user.setEmail(email);
    identityService.saveUser(user);
  }

  private String report(String title) {
    Map<String, Object> facts = platform.facts();
    facts.put("title", title);
    return platform.report("shequ-1-1", facts);
  }

  /** The notices' processes of a matter that have not ended. */
  private List<ProcessInstance> sendings(String matter) {
    return jdbc.sql("select id from notice where matter = :matter order by id")
        .param("matter", matter)
        .query(Long.class)
        .list()
        .stream()
        .map(
            id ->
                runtimeService
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey("notice-" + id)
                    .singleResult())
        .filter(Objects::nonNull)
        .toList();
  }

  /** Runs every job of a matter's notices that has attempts left, once; failures are the engine's. */
  private void send(String matter) {
    for (boolean more = true; more; ) {
      List<Job> jobs = new ArrayList<>();
      for (ProcessInstance one : sendings(matter)) {
        jobs.addAll(
            managementService
                .createJobQuery()
                .processInstanceId(one.getId())
                .withRetriesLeft()
                .list());
      }
      jobs.forEach(this::run);
      more = jobs.stream().anyMatch(job -> job.getExceptionMessage() == null) && !jobs.isEmpty();
    }
  }

  private void run(Job job) {
    try {
      managementService.executeJob(job.getId());
    } catch (RuntimeException e) {
      // What failed is tried again by the engine.
    }
  }

  private List<MimeMessage> mails(String title) {
    return Arrays.stream(mail.getReceivedMessages()).filter(one -> subject(one).contains(title)).toList();
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void newTaskReachesTheOfficeByMailInChinese() throws Exception {
    String number = report("邮件示例");
    assertThat(mail.getReceivedMessages()).isEmpty();

    send(number);

    assertThat(mails("邮件示例")).hasSize(2);
    MimeMessage one = mails("邮件示例").get(0);
    assertThat(one.getSubject()).isEqualTo("新任务：核实隐患　邮件示例");
    assertThat(one.getMessageID()).matches("<notice-\\d+\\.[\\w-]+@bihuan>");
    String whole = new String(GreenMailUtil.getWholeMessage(one).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(whole).contains("multipart");
    assertThat(sendings(number)).isEmpty();
  }

  @Test
  void whoDidItIsNotToldAndChoicesCount() {
    platform.send(
        LINE, "PUT", "/api/notices/choices",
        List.of(Map.of("kind", "new-task", "page", false, "mail", false)));
    String number = report("选择示例");

    send(number);

    assertThat(mails("选择示例")).extracting(one -> GreenMailUtil.getAddressList(recipients(one)))
        .containsExactly("line2@example.test");
    assertThat(shown(LINE, "选择示例")).isZero();
    assertThat(shown(OFFICE + "-2", "选择示例")).isEqualTo(1);
    assertThat(shown("shequ-1-1", "选择示例")).isZero();
  }

  private static jakarta.mail.Address[] recipients(MimeMessage message) {
    try {
      return message.getAllRecipients();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private long shown(String person, String title) {
    long count = 0;
    for (JsonNode item : platform.get(person, "/api/notices").body().get("items")) {
      count += item.get("title").asText().contains(title) ? 1 : 0;
    }
    return count;
  }

  @Test
  void deadMailServerDelaysShowsAnIncidentAndLosesNothing() {
    int port = mail.getSmtp().getPort();
    mail.stop();
    String number = report("停机示例");
    for (int attempt = 0; attempt < 7; attempt++) {
      send(number);
    }
    ProcessInstance waiting = sendings(number).get(0);
    String incidents = "/engine-rest/incident?processInstanceId=" + waiting.getId();
    assertThat(platform.get("supervisor", incidents).body())
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.get("activityId").asText()).isEqualTo("Task_DeliverNotice"));
    assertThat(platform.get(LINE, incidents).body()).isEmpty();

    mail = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    runDigestTimer();
    send(number);

    assertThat(mails("停机示例")).hasSize(2);
    assertThat(sendings(number)).isEmpty();
  }

  @Test
  void crashBetweenSendingAndCommittingRepeatsTheSameMail() throws Exception {
    String number = report("重复示例");
    ProcessInstance one = sendings(number).get(0);
    run(managementService.createJobQuery().processInstanceId(one.getId()).singleResult());
    Job job = managementService.createJobQuery().processInstanceId(one.getId()).list().get(0);
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      managementService.executeJob(job.getId());
                      throw new IllegalStateException("power cut");
                    }))
        .hasMessage("power cut");
    assertThat(mails("重复示例")).hasSize(1);

    send(number);

    List<MimeMessage> mails = mails("重复示例");
    assertThat(mails).hasSize(3);
    List<String> ids = new ArrayList<>();
    for (MimeMessage each : mails) {
      ids.add(each.getMessageID());
    }
    assertThat(ids.stream().distinct()).hasSize(2);
  }

  @Test
  void eventThatIsRolledBackTellsNobody() {
    String number = report("回滚示例");
    int before = notices(number);

    assertThat(platform.complete(ONE, number, "verification", "duplicate", "duplicateOf", "QY-0").status())
        .isEqualTo(400);

    assertThat(notices(number)).isEqualTo(before);
  }

  private int notices(String matter) {
    return jdbc.sql("select count(*) from notice where matter = :matter")
        .param("matter", matter)
        .query(Integer.class)
        .single();
  }

  @Test
  void withoutWaysOutNothingButTheNoticeIsMade() {
    sender.setHost(null);
    String number = report("无渠道示例");

    assertThat(sendings(number)).isEmpty();
    assertThat(notices(number)).isEqualTo(1);
  }

  @Test
  void eachKindIsTold() {
    String number = report("各类示例");
    platform.done(ONE, number, "verification", "confirmed");
    platform.done(ONE, number, "measuresTaken", "已清理");
    platform.done(TWO, number, "passed", false, "comment", "仍被占用");
    LocalDate due = LocalDate.parse(platform.hazard(number).get("dueOn").asText());
    platform.fireTimersUntil(number, due.plusDays(1));
    platform.post("anweiban-1", "/api/hazards/" + number + "/withdrawal", Map.of("reason", "拆除"));

    List<String> kinds =
        jdbc.sql("select distinct kind from notice where matter = :matter")
            .param("matter", number)
            .query(String.class)
            .list();
    assertThat(kinds).contains("new-task", "due-soon", "overdue", "returned", "decided");
    assertThat(
            jdbc.sql("select persons[1] from notice where matter = :matter and kind = 'returned'")
                .param("matter", number)
                .query(String.class)
                .single())
        .isEqualTo(ONE);
  }

  /** A group robot's vendor, as its page describes it. */
  private static final class Vendor implements AutoCloseable {
    final List<URI> addresses = new CopyOnWriteArrayList<>();
    final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private String answer;

    Vendor(String answer) throws IOException {
      this.answer = answer;
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
      server.createContext(
          "/",
          exchange -> {
            addresses.add(exchange.getRequestURI());
            bodies.add(new ObjectMapper().readTree(exchange.getRequestBody()));
            byte[] bytes = this.answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
    }

    String url() {
      return "http://localhost:" + server.getAddress().getPort() + "/send?key=robot-key";
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  private void robot(String kind, String url, String secret) {
    Platform.Answer answer =
        platform.post(
            "anweiban-1", "/api/notices/robots",
            Map.of("office", OFFICE, "kind", kind, "url", url, "secret", secret));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.text()).doesNotContain("robot-key").doesNotContain("SEC");
  }

  private static String hmac(String key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void robotsAreAddressedAsTheirVendorsWantIt() throws Exception {
    try (Vendor wecom = new Vendor("{\"errcode\":0,\"errmsg\":\"ok\"}");
        Vendor dingtalk = new Vendor("{\"errcode\":0,\"errmsg\":\"ok\"}");
        Vendor feishu = new Vendor("{\"code\":0,\"msg\":\"success\"}")) {
      robot("wecom", wecom.url(), "");
      robot("dingtalk", dingtalk.url(), "SEC1");
      robot("feishu", feishu.url(), "SEC2");
      String number = report("机器人示例");

      send(number);

      assertThat(wecom.bodies).singleElement().satisfies(
          body -> {
            assertThat(body.get("msgtype").asText()).isEqualTo("text");
            assertThat(body.get("text").get("content").asText()).contains("机器人示例").contains(number);
          });
      String query = dingtalk.addresses.get(0).getRawQuery();
      String stamp = query.replaceAll(".*timestamp=(\\d+).*", "$1");
      String sign =
          URLDecoder.decode(query.replaceAll(".*sign=([^&]+).*", "$1"), StandardCharsets.UTF_8);
      assertThat(query).startsWith("key=robot-key&");
      assertThat(sign).isEqualTo(hmac("SEC1", stamp + "\nSEC1"));
      assertThat(dingtalk.bodies.get(0).get("msgtype").asText()).isEqualTo("text");
      JsonNode body = feishu.bodies.get(0);
      assertThat(body.get("sign").asText())
          .isEqualTo(hmac(body.get("timestamp").asText() + "\nSEC2", ""));
      assertThat(body.get("msg_type").asText()).isEqualTo("text");
      assertThat(body.get("content").get("text").asText()).contains("机器人示例");
    }
  }

  @Test
  void robotThatRefusesIsTriedAgain() throws Exception {
    try (Vendor wecom = new Vendor("{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}")) {
      robot("wecom", wecom.url(), "");
      String number = report("限流示例");
      send(number);
      int refused = wecom.bodies.size();
      assertThat(refused).isPositive();
      assertThat(sendings(number)).isNotEmpty();

      wecom.answer = "{\"errcode\":0}";
      send(number);

      assertThat(wecom.bodies).hasSize(refused + 1);
      assertThat(sendings(number)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "wecom, http://169.254.169.254/latest, https://",
    "wecom, https://intranet.example/x, 属于",
    "wecom, https://oapi.dingtalk.com@intranet.example/x, 属于",
    "wechat, https://oapi.dingtalk.com/robot/send, 类型",
    "wecom, '', 机器人地址"
  })
  void robotAtAnImpossibleAddressIsRefused(String kind, String url, String reason) {
    Platform.Answer answer =
        platform.post(
            "anweiban-1", "/api/notices/robots", Map.of("office", OFFICE, "kind", kind, "url", url));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains(reason);
  }

  @Test
  void robotsAndNoticesOfOthersAreOutOfReach() {
    String number = report("他人示例");
    long id =
        jdbc.sql("select id from notice where matter = :matter")
            .param("matter", number)
            .query(Long.class)
            .single();

    assertThat(shown(OTHER, "他人示例")).isZero();
    platform.post(OTHER, "/api/notices/read", Map.of("ids", List.of(id)));
    assertThat(jdbc.sql("select count(*) from notice_read where notice_id = :id").param("id", id).query(Integer.class).single())
        .isZero();
    assertThat(platform.post(LINE, "/api/notices/read", Map.of("ids", List.of(id))).status()).isEqualTo(204);
    assertThat(jdbc.sql("select person from notice_read where notice_id = :id").param("id", id).query(String.class).single())
        .isEqualTo(LINE);
    assertThat(platform.get(ONE, "/api/notices/robots").status()).isEqualTo(403);
    assertThat(platform.post(ONE, "/api/notices/robots", Map.of()).status()).isEqualTo(403);
    assertThat(platform.send(ONE, "DELETE", "/api/notices/robots/" + java.util.UUID.randomUUID(), null).status()).isEqualTo(403);
    assertThat(platform.get(null, "/api/notices").status()).isEqualTo(401);
    assertThat(platform.send(ONE, "PUT", "/api/notices/choices", List.of(Map.of("kind", "x"))).status()).isEqualTo(400);
  }

  private void runDigestTimer() {
    Job timer =
        managementService.createJobQuery().processDefinitionKey("notice-digest").timers().list().get(0);
    managementService.activateJobById(timer.getId());
    managementService.executeJob(timer.getId());
    managementService
        .createJobQuery()
        .processDefinitionKey("notice-digest")
        .timers()
        .list()
        .forEach(next -> managementService.suspendJobById(next.getId()));
    for (List<Job> jobs = digestJobs(); !jobs.isEmpty(); jobs = digestJobs()) {
      jobs.forEach(this::run);
    }
  }

  private List<Job> digestJobs() {
    return managementService
        .createJobQuery()
        .processDefinitionKey("notice-digest")
        .messages()
        .withRetriesLeft()
        .list();
  }

  @Test
  void digestComesOnWorkingDaysWithWhatIsOpen() {
    report("汇总示例");
    LocalDate monday = LocalDate.of(2026, 11, 30);
    platform.clock().moveTo(monday.atTime(LocalTime.of(8, 30)).atZone(MovableClock.ZONE).toInstant());
    runDigestTimer();
    platform.clock().moveTo(monday.minusDays(1).atTime(LocalTime.of(8, 30)).atZone(MovableClock.ZONE).toInstant());
    runDigestTimer();

    assertThat(
            jdbc.sql("select event_key from notice where kind = 'digest' and matter = :office")
                .param("office", OFFICE)
                .query(String.class)
                .list())
        .contains("digest|" + OFFICE + "|2026-11-30")
        .doesNotContain("digest|" + OFFICE + "|2026-11-29");
    send(OFFICE);
    assertThat(mails("待办")).isNotEmpty();
    assertThat(subject(mails("待办").get(0))).startsWith("公共安全办安全生产线待办");
    ModelCoverage coverage = new ModelCoverage(historyService, repositoryService, takenFlows);
    coverage.assertComplete("notice-digest");
    coverage.assertComplete("notice");
  }
}
