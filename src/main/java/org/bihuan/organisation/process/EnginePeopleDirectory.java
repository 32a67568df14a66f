package org.bihuan.organisation.process;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bihuan.organisation.Colleague;
import org.bihuan.organisation.NamedActors;
import org.bihuan.organisation.Office;
import org.bihuan.organisation.OfficeDirectory;
import org.bihuan.organisation.PeopleDirectory;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The people of the engine's user store. */
@Component
class EnginePeopleDirectory implements PeopleDirectory {

  private final IdentityService identityService;
  private final SpringProcessEngineConfiguration engine;
  private final OfficeDirectory offices;
  private final ObjectProvider<NamedActors> actors;

  EnginePeopleDirectory(
      IdentityService identityService,
      SpringProcessEngineConfiguration engine,
      OfficeDirectory offices,
      ObjectProvider<NamedActors> actors) {
    this.identityService = identityService;
    this.engine = engine;
    this.offices = offices;
    this.actors = actors;
  }

  @Override
  public Optional<Colleague> find(String account) {
    return unchecked(
        () ->
            Optional.ofNullable(identityService.createUserQuery().userId(account).singleResult())
                .map(EnginePeopleDirectory::colleague));
  }

  @Override
  public String nameOf(String account) {
    return actors.stream()
        .flatMap(kind -> kind.nameOf(account).stream())
        .findFirst()
        .orElseGet(() -> find(account).map(Colleague::name).orElse(account));
  }

  @Override
  public List<Colleague> membersOf(String group) {
    return unchecked(
        () ->
            groupsThatActFor(group)
                .flatMap(
                    acting ->
                        identityService
                            .createUserQuery()
                            .memberOfGroup(acting)
                            .orderByUserId()
                            .asc()
                            .list()
                            .stream())
                .map(EnginePeopleDirectory::colleague)
                .distinct()
                .toList());
  }

  private Stream<String> groupsThatActFor(String group) {
    return Stream.concat(
        Stream.of(group),
        offices.find(group).filter(office -> "line".equals(office.kind())).stream()
            .map(Office::parent));
  }

  private <T> T unchecked(Callable<T> query) {
    return engine
        .getCommandExecutorTxRequired()
        .execute((CommandContext context) -> context.runWithoutAuthorization(query));
  }

  private static Colleague colleague(User user) {
    return Colleague.of(
        user.getId(), user.getFirstName(), user.getLastName(), user.getEmail());
  }
}
