package org.bihuan.people;

import org.bihuan.process.PasswordGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A password that somebody else gave is for one sign-in, whichever way it was given. */
@Component
class GivenPasswords {

  private final AccountStore store;

  GivenPasswords(AccountStore store) {
    this.store = store;
  }

  @EventListener
  void requireNewOne(PasswordGiven given) {
    store.requireNewPassword(given.account(), true);
  }
}
