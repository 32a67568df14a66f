package org.bihuan.hazard.process;

import java.util.Set;
import org.bihuan.identity.Person;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.process.MessageAuthority;
import org.springframework.stereotype.Component;

/** 街道安委办 may withdraw a hazard at any step, giving a reason. */
@Component
class WithdrawalAuthority implements MessageAuthority {

  @Override
  public String messageName() {
    return HazardProcess.WITHDRAW_MESSAGE;
  }

  @Override
  public Set<String> variables() {
    return Set.of(HazardProcess.REASON);
  }

  @Override
  public boolean maySend(Person person) {
    return person.belongsTo(SafetyCommitteeOffice.CODE);
  }
}
