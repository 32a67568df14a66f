package org.bihuan.enterprise;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardRegister;
import org.bihuan.identity.CurrentPerson;
import org.bihuan.identity.Deed;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.bihuan.organisation.NamedActors;
import org.bihuan.problem.ConflictException;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of enterprises as staff keep it: everybody of the subdistrict reads it, 街道安委办 keeps
 * all of it, a community its own part.
 */
@Component
public class EnterpriseRegister implements NamedActors {

  /** No letters or digits that are taken for one another. */
  private static final String KEY_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int KEY_LENGTH = 16;

  private final EnterpriseStore store;
  private final HazardRegister hazards;
  private final CurrentPerson currentPerson;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;
  private final SecureRandom random = new SecureRandom();

  EnterpriseRegister(
      EnterpriseStore store,
      HazardRegister hazards,
      CurrentPerson currentPerson,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.hazards = hazards;
    this.currentPerson = currentPerson;
    this.clock = clock;
    this.events = events;
  }

  /** How many hazards an enterprise has had, and how many of them are open. */
  public record Tally(long open, long all) {}

  @Override
  public Optional<String> nameOf(String actor) {
    String code = Enterprise.codeOfActor(actor);
    return code == null ? Optional.empty() : store.find(code).map(Enterprise::name);
  }

  /** Refuses whoever is not of the subdistrict. */
  public void requireReader() {
    Person person = person();
    if (!person.is(Role.STAFF) && !person.readsEverything()) {
      throw new ForbiddenException("只有办所、社区的工作人员和监督人员可以查看单位台账");
    }
  }

  /** Whether the current person keeps the entries of a community. */
  public boolean mayKeep(String community) {
    Person person = person();
    return person.actsForSafetyOffice() || person.belongsTo(community);
  }

  private void requireKeeper(String community) {
    if (!mayKeep(community)) {
      throw new ForbiddenException("只有街道安委办和单位所在社区可以维护此单位");
    }
  }

  /**
   * An entry.
   *
   * @throws NotFoundException when there is none
   */
  public Enterprise require(String code) {
    requireReader();
    return store
        .find(code)
        .orElseThrow(() -> new NotFoundException("单位台账中没有“" + code + "”"));
  }

  public List<Enterprise> search(EnterpriseSearch search) {
    requireReader();
    return store.search(search);
  }

  public long count(EnterpriseSearch search) {
    requireReader();
    return store.count(search);
  }

  /** The hazards of each of some enterprises, under whatever name it had then, by code. */
  public Map<String, Tally> tallies(Collection<Enterprise> enterprises) {
    Map<String, String> codes =
        store.codesByName(enterprises.stream().map(Enterprise::code).toList());
    Map<String, Tally> tallies = new HashMap<>();
    hazards
        .tallyOfEnterprises(codes.keySet())
        .forEach(
            (name, tally) ->
                tallies.merge(
                    String.valueOf(codes.get(name)),
                    new Tally(tally.open(), tally.all()),
                    (one, two) -> new Tally(one.open() + two.open(), one.all() + two.all())));
    return tallies;
  }

  /** The hazards of an enterprise, the latest first. */
  public List<Hazard> hazardsOf(Enterprise enterprise) {
    return hazards.ofEnterprise(store.codesByName(List.of(enterprise.code())).keySet());
  }

  /** Enters an enterprise. */
  @Transactional
  public Enterprise add(EnterpriseFacts facts) {
    requireKeeper(facts.community());
    return insert(facts);
  }

  private Enterprise insert(EnterpriseFacts facts) {
    refuseTakenName(facts.name(), "");
    Enterprise enterprise = new Enterprise(store.nextCode(), facts, newKey(), null);
    store.insert(enterprise);
    record(enterprise, "登记", Map.of());
    return enterprise;
  }

  private String newKey() {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < KEY_LENGTH; i++) {
      key.append(KEY_LETTERS.charAt(random.nextInt(KEY_LETTERS.length())));
    }
    return key.toString();
  }

  private void refuseTakenName(String name, String own) {
    store
        .findByName(name)
        .filter(other -> !other.code().equals(own))
        .ifPresent(
            other -> {
              throw new RefusedInputException(
                  "name", "“单位名称”已登记为 " + other.code() + "（" + other.name() + "）");
            });
  }

  /** Changes what the register says; hazards under a former name stay the enterprise's. */
  @Transactional
  public Enterprise change(String code, EnterpriseFacts facts) {
    Enterprise before = require(code);
    requireKeeper(before.facts().community());
    requireKeeper(facts.community());
    refuseClosed(before);
    return change(before, facts);
  }

  private Enterprise change(Enterprise before, EnterpriseFacts facts) {
    Map<String, String> differences = facts.differencesFrom(before.facts());
    if (differences.isEmpty()) {
      return before;
    }
    refuseTakenName(facts.name(), before.code());
    Enterprise after = new Enterprise(before.code(), facts, before.reportKey(), null);
    store.update(after);
    record(after, "变更", differences);
    return after;
  }

  /** Strikes an enterprise off that has closed or moved away; what it had stays. */
  @Transactional
  public Enterprise close(String code, String reason) {
    Enterprise before = require(code);
    requireKeeper(before.facts().community());
    refuseClosed(before);
    Enterprise after =
        new Enterprise(code, before.facts(), before.reportKey(), clock.now());
    store.update(after);
    record(after, "注销", Map.of("原因", reason));
    return after;
  }

  private static void refuseClosed(Enterprise enterprise) {
    if (enterprise.isClosed()) {
      throw new ConflictException(
          "单位 " + enterprise.code() + "（" + enterprise.name() + "）已从台账注销");
    }
  }

  /** Enters and changes what a sheet says, all or nothing. */
  @Transactional
  public void take(EnterpriseSheet.Reading reading) {
    requireImporter();
    if (!reading.problems().isEmpty()) {
      throw new RefusedInputException(reading.problems());
    }
    reading.fresh().forEach(this::insert);
    reading.changed().forEach((code, facts) -> change(require(code), facts));
  }

  /** Sheets are of the whole subdistrict. */
  public void requireImporter() {
    if (!person().actsForSafetyOffice()) {
      throw new ForbiddenException("只有街道安委办可以导入单位台账");
    }
  }

  public List<EnterpriseEvent> events(String code) {
    require(code);
    return store.events(code);
  }

  /** Keeps something else that was done with an entry, for example that it got a link. */
  public void record(Enterprise enterprise, String what, Map<String, String> words) {
    store.record(
        new EnterpriseEvent(
            enterprise.code(),
            clock.now(),
            currentPerson.accountOrSystem(),
            what,
            new LinkedHashMap<>(words)));
    Map<String, String> named = new LinkedHashMap<>();
    named.put("单位", enterprise.name());
    named.putAll(words);
    events.publishEvent(new Deed(Deed.Kind.DATA, enterprise.code(), what + "单位台账", named));
  }

  private Person person() {
    return currentPerson.find().orElseThrow(() -> new ForbiddenException("请先登录"));
  }
}
