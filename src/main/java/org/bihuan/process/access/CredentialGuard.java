package org.bihuan.process.access;

import java.util.Objects;
import org.bihuan.identity.Person;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.process.PasswordGiven;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Passwords through the vendor's interfaces: one's own is changed on the platform's page, which knows
 * the rules; one that an administrator gives is for one sign-in. No account is deleted, for its name
 * stands in what it did.
 */
class CredentialGuard extends CommandInterceptor {

  private final ApplicationEventPublisher events;

  CredentialGuard(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public <T> T execute(Command<T> command) {
    Person person = CommandDepth.isOutermost() ? TaskAccess.checkedPerson() : null;
    if (person == null) {
      return next.execute(command);
    }
    if (command instanceof DeleteUserCmd) {
      throw new ForbiddenException("账号不能删除，请系统管理员在“人员”页办理离岗，经办记录须保留");
    }
    if (!(command instanceof SaveUserCmd)) {
      return next.execute(command);
    }
    User user = (User) Objects.requireNonNull(EngineFields.read(command, "user"));
    boolean hasPassword = EngineFields.read(user, "newPassword") != null;
    if (hasPassword && person.id().equals(user.getId())) {
      throw new ForbiddenException("请在“我的账号”页修改密码");
    }
    T result = next.execute(command);
    if (hasPassword) {
      events.publishEvent(new PasswordGiven(user.getId()));
    }
    return result;
  }
}
