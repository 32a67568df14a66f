package org.bihuan.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Deed;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.bihuan.organisation.Substitutions;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts from their opening to their closing; for administrators, one's own password for everybody. */
@Component
public class Staff {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final int LONGEST_EMAIL = 120;

  private final Accounts accounts;
  private final AccountStore store;
  private final OfficeDirectory offices;
  private final PeopleDirectory people;
  private final Substitutions substitutions;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Staff(
      Accounts accounts,
      AccountStore store,
      OfficeDirectory offices,
      PeopleDirectory people,
      Substitutions substitutions,
      CurrentPerson currentPerson,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.store = store;
    this.offices = offices;
    this.people = people;
    this.substitutions = substitutions;
    this.currentPerson = currentPerson;
    this.clock = clock;
    this.events = events;
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new IllegalStateException("没有登录"));
  }

  /**
   * Refuses everybody but administrators.
   *
   * @throws ForbiddenException in Chinese
   */
  public void requireAdministrator() {
    if (!person().is(Role.ADMINISTRATOR)) {
      throw new ForbiddenException("只有系统管理员可以管理人员");
    }
  }

  /** Everybody with an account, those who have left at the end. */
  public List<StaffMember> all() {
    requireAdministrator();
    Map<String, AccountStore.State> states = store.all();
    return accounts.all().stream()
        .map(
            member ->
                member(
                    member,
                    states.getOrDefault(member.account(), AccountStore.State.ORDINARY)))
        .sorted(
            Comparator.comparing(StaffMember::closed).thenComparing(StaffMember::account))
        .toList();
  }

  private static StaffMember member(Accounts.Member member, AccountStore.State state) {
    return new StaffMember(
        member.account(),
        member.name(),
        member.email(),
        member.groups(),
        state.mustChangePassword(),
        state.closed());
  }

  private StaffMember require(String account) {
    return accounts
        .find(account)
        .map(
            found ->
                member(found, store.find(account).orElse(AccountStore.State.ORDINARY)))
        .orElseThrow(() -> new NotFoundException("没有账号“" + account + "”"));
  }

  public List<AccountEvent> history(String account) {
    requireAdministrator();
    require(account);
    return store.events(account);
  }

  /**
   * Opens accounts, all or none.
   *
   * @return the password of each for the first sign-in, told this once only
   */
  @Transactional
  public Map<String, String> open(List<NewMember> members) {
    requireAdministrator();
    Map<String, String> passwords = new LinkedHashMap<>();
    for (NewMember member : members) {
      String password = PasswordRules.temporary();
      accounts.create(member, password);
      store.requireNewPassword(member.account(), true);
      record(member.account(), AccountEvent.What.CREATE, names(member.groups()));
      passwords.put(member.account(), password);
    }
    return passwords;
  }

  /**
   * Gives an account other offices and roles; tasks that it can no longer do go back.
   *
   * @return how many tasks went back
   * @throws RefusedInputException when a code is unknown or nobody would be left to manage people
   */
  @Transactional
  public int move(String account, Set<String> groups, String reason) {
    requireAdministrator();
    StaffMember before = require(account);
    refuseClosed(before);
    if (groups.isEmpty()) {
      throw new RefusedInputException("groups", "“办所和角色”至少选一项；不再任职请办理离岗");
    }
    groups.stream()
        .filter(group -> !isKnown(group))
        .findFirst()
        .ifPresent(
            group -> {
              throw new RefusedInputException("groups", "“办所和角色”没有代码“" + group + "”");
            });
    if (groups.equals(new LinkedHashSet<>(before.groups()))) {
      throw new RefusedInputException("groups", "“办所和角色”没有变化");
    }
    if (!groups.contains(Role.ADMINISTRATOR.code())) {
      refuseLastAdministrator(before);
    }
    accounts.setGroups(account, groups);
    record(
        account,
        AccountEvent.What.MOVE,
        "由“" + names(before.groups()) + "”改为“" + names(groups) + "”：" + reason);
    return accounts.giveBackTasks(account, groups, "调动");
  }

  /** Whether a code is of an office with people or of a role that can be given. */
  public boolean isKnown(String group) {
    return Role.find(group).filter(role -> role != Role.STAFF).isPresent()
        || offices.find(group).isPresent();
  }

  /**
   * Closes an account: nobody signs in with it, its open tasks go back to their offices, its history
   * stays.
   *
   * @return how many tasks went back
   */
  @Transactional
  public int leave(String account, String reason) {
    requireAdministrator();
    StaffMember before = require(account);
    refuseClosed(before);
    if (account.equals(person().id())) {
      throw new RefusedInputException("account", "不能为自己办理离岗，请由其他系统管理员办理");
    }
    refuseLastAdministrator(before);
    accounts.setGroups(account, Set.of());
    accounts.setPassword(account, PasswordRules.temporary());
    store.close(account, person().id(), clock.now());
    substitutions.endAllOf(account);
    record(account, AccountEvent.What.LEAVE, names(before.groups()) + "：" + reason);
    return accounts.giveBackTasks(account, Set.of(), "离岗");
  }

  /**
   * Opens a closed account again.
   *
   * @return the password for the first sign-in
   */
  @Transactional
  public String returnTo(String account, Set<String> groups, String reason) {
    requireAdministrator();
    if (!require(account).closed()) {
      throw new RefusedInputException("account", "账号“" + account + "”没有离岗");
    }
    if (groups.isEmpty() || !groups.stream().allMatch(this::isKnown)) {
      throw new RefusedInputException("groups", "“办所和角色”须从现有办所和角色中选，至少一项");
    }
    store.reopen(account);
    accounts.setGroups(account, groups);
    record(account, AccountEvent.What.RETURN, names(groups) + "：" + reason);
    return newPassword(account);
  }

  /**
   * Gives a new password for one sign-in.
   *
   * @return the password, told this once only
   */
  @Transactional
  public String resetPassword(String account) {
    requireAdministrator();
    refuseClosed(require(account));
    record(account, AccountEvent.What.RESET, "");
    return newPassword(account);
  }

  private String newPassword(String account) {
    String password = PasswordRules.temporary();
    accounts.setPassword(account, password);
    store.requireNewPassword(account, true);
    return password;
  }

  /**
   * Changes one's own password.
   *
   * @throws RefusedInputException when the former one is wrong, which counts as a failed sign-in, or
   *     the new one too weak
   */
  @Transactional(noRollbackFor = RefusedInputException.class)
  public void changeOwnPassword(String former, String wanted) {
    String account = person().id();
    if (!accounts.isPassword(account, former)) {
      throw new RefusedInputException("current", "“原密码”不正确");
    }
    PasswordRules.problem(wanted, account, former)
        .ifPresent(
            problem -> {
              throw new RefusedInputException("password", "“新密码”" + problem);
            });
    accounts.setPassword(account, wanted);
    store.requireNewPassword(account, false);
    record(account, AccountEvent.What.PASSWORD, "");
  }

  /** Changes one's own address for mails; empty for none. */
  @Transactional
  public void changeOwnEmail(String email) {
    if (!email.isEmpty() && !isEmail(email)) {
      throw new RefusedInputException("email", "“邮箱”不是有效的邮箱地址");
    }
    accounts.setEmail(person().id(), email);
    record(person().id(), AccountEvent.What.EMAIL, email);
  }

  public static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
  }

  private static void refuseClosed(StaffMember member) {
    if (member.closed()) {
      throw new RefusedInputException("account", "账号“" + member.account() + "”已经离岗");
    }
  }

  private void refuseLastAdministrator(StaffMember leaving) {
    if (leaving.groups().contains(Role.ADMINISTRATOR.code())
        && people.membersOf(Role.ADMINISTRATOR.code()).stream()
            .allMatch(member -> member.account().equals(leaving.account()))) {
      throw new RefusedInputException("account", "这是最后一名系统管理员，请先指定另一名");
    }
  }

  /** The Chinese names of offices and roles. */
  public String names(Iterable<String> groups) {
    List<String> names = new ArrayList<>();
    groups.forEach(group -> names.add(nameOf(group)));
    return names.stream().collect(Collectors.joining("、"));
  }

  public String nameOf(String group) {
    return Role.find(group).map(Role::label).orElseGet(() -> offices.nameOf(group));
  }

  private void record(String account, AccountEvent.What what, String words) {
    store.record(
        new AccountEvent(
            account,
            clock.now(),
            currentPerson.accountOrSystem(),
            what,
            words.length() > 1000 ? words.substring(0, 1000) : words));
    events.publishEvent(
        new Deed(
            Deed.Kind.DATA,
            account,
            what.label(),
            words.isEmpty() ? Map.of() : Map.of("内容", words)));
  }
}
