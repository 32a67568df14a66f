package org.bihuan.notification.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Person;
import org.bihuan.notification.Channels;
import org.bihuan.notification.Choice;
import org.bihuan.notification.NoticeDesk;
import org.bihuan.notification.NoticeKind;
import org.bihuan.notification.NoticeStore;
import org.bihuan.notification.Robot;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own notices and choices; the robots of offices for who looks after them. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

  private static final int PAGE = 50;
  private static final int MOST = 500;

  private final NoticeDesk desk;
  private final NoticeStore store;
  private final Channels channels;
  private final OfficeDirectory offices;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;

  NoticeController(
      NoticeDesk desk,
      NoticeStore store,
      Channels channels,
      OfficeDirectory offices,
      CurrentPerson currentPerson,
      BusinessClock clock) {
    this.desk = desk;
    this.store = store;
    this.channels = channels;
    this.offices = offices;
    this.currentPerson = currentPerson;
    this.clock = clock;
  }

  record NoticeView(
      long id,
      String kind,
      String kindName,
      String matter,
      String title,
      String body,
      String link,
      Instant createdAt,
      boolean read) {

    static NoticeView of(NoticeStore.Seen seen) {
      return new NoticeView(
          seen.notice().id(),
          seen.notice().kind().code(),
          seen.notice().kind().label(),
          seen.notice().matter(),
          seen.notice().title(),
          seen.notice().body(),
          seen.notice().link(),
          seen.notice().createdAt(),
          seen.read());
    }
  }

  record ListView(int unread, List<NoticeView> items) {}

  record ChoiceView(String kind, String kindName, boolean page, boolean mail) {}

  /** A robot as it may be shown: neither its address nor its secret leaves the platform. */
  record RobotView(UUID id, String office, String officeName, String kind, String kindName) {}

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new IllegalStateException("没有登录"));
  }

  @GetMapping
  ListView list(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "0") int page) {
    Person person = person();
    return new ListView(
        desk.unread(person),
        desk.shown(person, unread, Math.max(0, Math.min(page, 1000)) * PAGE, PAGE).stream()
            .map(NoticeView::of)
            .toList());
  }

  /** Marks some, by {@code ids}, or {@code all}. */
  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@RequestBody Map<String, @Nullable Object> request) {
    if (Boolean.TRUE.equals(request.get("all"))) {
      desk.markAllRead(person());
      return;
    }
    List<Long> ids = new ArrayList<>();
    if (request.get("ids") instanceof List<?> list && list.size() <= MOST) {
      for (Object id : list) {
        if (id instanceof Number number) {
          ids.add(number.longValue());
        }
      }
    }
    if (ids.isEmpty()) {
      throw new RefusedInputException("ids", "请给出要标为已读的通知（ids），最多 " + MOST + " 条");
    }
    store.markRead(person(), ids);
  }

  @GetMapping("/choices")
  List<ChoiceView> choices() {
    return desk.choices(person().id()).stream()
        .map(
            choice ->
                new ChoiceView(
                    choice.kind().code(), choice.kind().label(), choice.page(), choice.mail()))
        .toList();
  }

  /** Kinds that are not named stay as they are. */
  @PutMapping("/choices")
  List<ChoiceView> choose(@RequestBody List<Map<String, @Nullable Object>> choices) {
    List<Choice> chosen = new ArrayList<>();
    for (Map<String, @Nullable Object> one : choices) {
      NoticeKind kind =
          NoticeKind.find(String.valueOf(one.get("kind")))
              .orElseThrow(
                  () -> new RefusedInputException("kind", "没有“" + one.get("kind") + "”这一类通知"));
      if (!(one.get("page") instanceof Boolean page) || !(one.get("mail") instanceof Boolean mail)) {
        throw new RefusedInputException("page", "“" + kind.label() + "”的 page 和 mail 须为 true 或 false");
      }
      chosen.add(new Choice(kind, page, mail));
    }
    chosen.forEach(choice -> store.choose(person().id(), choice));
    return choices();
  }

  @GetMapping("/robots")
  List<RobotView> robots() {
    requireKeeper();
    return store.robots().stream().map(this::view).toList();
  }

  @PostMapping("/robots")
  @ResponseStatus(HttpStatus.CREATED)
  RobotView addRobot(@RequestBody Map<String, @Nullable Object> request) {
    requireKeeper();
    FieldReader fields =
        new FieldReader(
            request, Map.of("office", "办所", "kind", "类型", "url", "机器人地址", "secret", "加签密钥"));
    String office = fields.text("office", true, 64);
    String kind = fields.text("kind", true, 20);
    String url = fields.text("url", true, 500);
    String secret = fields.text("secret", false, 200);
    fields.refuseProblems();
    if (offices.find(office).filter(Office::getsTasks).isEmpty()) {
      throw new RefusedInputException("office", "没有代码为“" + office + "”的办所");
    }
    Robot.Vendor vendor =
        Robot.Vendor.find(kind)
            .orElseThrow(
                () -> new RefusedInputException("kind", "“类型”只能是 wecom、dingtalk 或 feishu"));
    channels.checkAddress(url);
    Robot robot = new Robot(UUID.randomUUID(), office, vendor, url, secret);
    store.addRobot(robot, person().id(), clock.now());
    return view(robot);
  }

  @DeleteMapping("/robots/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeRobot(@PathVariable UUID id) {
    requireKeeper();
    if (store.robot(id).isEmpty()) {
      throw new NotFoundException("没有这个机器人，可能已被删除");
    }
    store.removeRobot(id);
  }

  private RobotView view(Robot robot) {
    return new RobotView(
        robot.id(),
        robot.office(),
        offices.nameOf(robot.office()),
        robot.vendor().code(),
        robot.vendor().label());
  }

  private void requireKeeper() {
    if (!person().actsForSafetyOffice()) {
      throw new ForbiddenException("只有街道安委办和系统管理员可以管理群机器人");
    }
  }
}
