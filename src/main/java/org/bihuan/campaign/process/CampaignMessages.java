package org.bihuan.campaign.process;

import java.util.Set;
import org.bihuan.identity.Person;
import org.bihuan.identity.SafetyCommitteeOffice;
import org.bihuan.process.MessageAuthority;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 街道安委办 may cancel a campaign and withdraw a duty, giving a reason. */
@Configuration(proxyBeanMethods = false)
class CampaignMessages {

  private record OfSafetyOffice(String messageName) implements MessageAuthority {
    @Override
    public Set<String> variables() {
      return Set.of(CampaignProcess.REASON);
    }

    @Override
    public boolean maySend(Person person) {
      return person.belongsTo(SafetyCommitteeOffice.CODE);
    }
  }

  @Bean
  MessageAuthority campaignCancellation() {
    return new OfSafetyOffice(CampaignProcess.CANCEL_MESSAGE);
  }

  @Bean
  MessageAuthority dutyWithdrawal() {
    return new OfSafetyOffice(CampaignProcess.WITHDRAW_MESSAGE);
  }
}
