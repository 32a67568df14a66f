package org.bihuan.campaign.process;

import java.util.List;
import org.bihuan.campaign.Campaign;
import org.bihuan.campaign.CampaignStore;
import org.bihuan.plan.PlanLibrary;
import org.bihuan.process.form.FormOptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists that the forms of a campaign name. */
@Configuration(proxyBeanMethods = false)
class CampaignFormOptions {

  @Bean
  FormOptions campaignPlanOptions(PlanLibrary library) {
    return FormOptions.of(
        "campaign-plans",
        () ->
            library.codes().stream()
                .map(code -> new FormOptions.Option(code, library.nameOf(code) + "（" + code + "）"))
                .toList());
  }

  @Bean
  FormOptions campaignSubjectOptions(CampaignStore store) {
    return FormOptions.of(
        "campaign-subjects",
        () ->
            store.all().stream()
                .filter(campaign -> campaign.endedAt() == null)
                .flatMap(campaign -> subjects(store, campaign).stream())
                .toList());
  }

  private static List<FormOptions.Option> subjects(CampaignStore store, Campaign campaign) {
    return store.subjects(campaign.key()).stream()
        .map(
            subject ->
                new FormOptions.Option(
                    CampaignViews.subjectKey(subject),
                    subject.name() + "（" + campaign.key() + "）"))
        .toList();
  }
}
