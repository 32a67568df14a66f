package org.bihuan.organisation.process;

import java.util.List;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Checks passwords against the engine's users; the engine slows down repeated failures and locks an
 * account after ten.
 */
@Component
class EnginePasswords implements AuthenticationProvider {

  private final IdentityService identityService;

  EnginePasswords(IdentityService identityService) {
    this.identityService = identityService;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    String account = authentication.getName();
    Object password = authentication.getCredentials();
    boolean right;
    try {
      right =
          password != null
              && !account.isBlank()
              && identityService.checkPassword(account, password.toString());
    } catch (AuthenticationException e) {
      throw new LockedException("登录失败次数过多，请稍后再试或联系管理员", e);
    }
    if (!right) {
      throw new BadCredentialsException("账号或密码不正确");
    }
    List<SimpleGrantedAuthority> groups =
        identityService.createGroupQuery().groupMember(account).list().stream()
            .map(group -> new SimpleGrantedAuthority(group.getId()))
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(account, null, groups);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
