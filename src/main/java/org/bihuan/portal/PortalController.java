package org.bihuan.portal;

import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.identity.Person;
import org.bihuan.identity.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads a signed-in person to where the work is. */
@Controller
class PortalController {

  @GetMapping("/login")
  String login() {
    return "login";
  }

  @GetMapping("/")
  String home(Authentication authentication) {
    Set<String> groups =
        authentication.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    return "redirect:/camunda/app/"
        + application(new Person(authentication.getName(), groups))
        + "/default/";
  }

  /** Staff have tasks; who only supervises looks on; an administrator chooses. */
  private static String application(Person person) {
    if (person.is(Role.ADMINISTRATOR)) {
      return "welcome";
    }
    if (person.is(Role.STAFF)) {
      return "tasklist";
    }
    return person.is(Role.SUPERVISOR) || person.is(Role.MODELER) ? "cockpit" : "welcome";
  }
}
