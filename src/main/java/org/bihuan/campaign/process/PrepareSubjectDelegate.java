package org.bihuan.campaign.process;

import org.bihuan.campaign.CampaignKeys;
import org.bihuan.campaign.CampaignStore;
import org.bihuan.campaign.CampaignSubject;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 准备专题: which phases a subject has, its own or those of the campaign. */
@Component
class PrepareSubjectDelegate implements JavaDelegate {

  private final CampaignStore store;

  PrepareSubjectDelegate(CampaignStore store) {
    this.store = store;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String key = CampaignProcess.SUBJECT_KEY.require(execution);
    CampaignSubject subject =
        store
            .subject(CampaignKeys.campaignOf(key), CampaignKeys.subjectOf(key))
            .orElseThrow(() -> new IllegalStateException("专题“" + key + "”不存在"));
    SubjectPhases.publish(execution, subject, store.phases(subject.campaign()));
    CampaignProcess.TITLE.set(execution, subject.name());
  }
}
