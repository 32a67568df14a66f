package org.bihuan.campaign.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.campaign.Campaign;
import org.bihuan.campaign.CampaignStore;
import org.bihuan.campaign.Campaigns;
import org.bihuan.campaign.Duty;
import org.bihuan.campaign.DutyLife;
import org.bihuan.campaign.Measure;
import org.bihuan.campaign.MeasureStore;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.RefusedInputException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts campaigns and registers measures through their models, as Tasklist does. */
@Component
class EngineCampaigns implements Campaigns {

  private final RuntimeService runtimeService;
  private final CampaignStore store;
  private final MeasureStore measures;
  private final DutyLife life;

  EngineCampaigns(
      RuntimeService runtimeService,
      CampaignStore store,
      MeasureStore measures,
      DutyLife life) {
    this.runtimeService = runtimeService;
    this.store = store;
    this.measures = measures;
    this.life = life;
  }

  @Override
  public Campaign start(String plan, @Nullable LocalDate start) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(LoadPlanDelegate.PLAN, plan);
    variables.put(LoadPlanDelegate.START, start == null ? "" : start.toString());
    return store
        .find(
            started(
                CampaignProcess.CAMPAIGN,
                variables,
                CampaignProcess.CAMPAIGN_KEY.name(),
                "只有街道安委办可以启动专项行动"))
        .orElseThrow();
  }

  @Override
  public void cancel(String key, String reason) {
    send(CampaignProcess.CANCEL_MESSAGE, key, reason, "专项行动 " + key + " 已经结束，不能撤销");
  }

  /** A duty that has not opened has no process to tell. */
  @Override
  public void withdraw(Duty duty, String reason) {
    if (duty.state() == Duty.State.PLANNED) {
      life.withdraw(duty.key(), reason);
    } else {
      send(
          CampaignProcess.WITHDRAW_MESSAGE,
          duty.key(),
          reason,
          "任务" + duty.state().label() + "，不能撤销");
    }
  }

  private void send(String message, String key, String reason, String ended) {
    try {
      runtimeService
          .createMessageCorrelation(message)
          .processInstanceBusinessKey(key)
          .setVariable(CampaignProcess.REASON, reason)
          .correlate();
    } catch (MismatchingMessageCorrelationException e) {
      throw new RefusedInputException("id", ended);
    } catch (AuthorizationException e) {
      throw new ForbiddenException("只有街道安委办可以撤销");
    }
  }

  @Override
  public Measure registerMeasure(Map<String, ? extends @Nullable Object> entry) {
    Map<String, Object> variables = new HashMap<>();
    RegisterMeasureDelegate.FIELDS.forEach(field -> variables.put(field, entry.get(field)));
    return measures
        .find(
            started(
                CampaignProcess.MEASURE,
                variables,
                CampaignProcess.MATTER.name(),
                "您没有登记制度措施的权限"))
        .orElseThrow();
  }

  /** Starts a process and returns the key that it gave itself. */
  private String started(
      String process, Map<String, Object> variables, String keyVariable, String forbidden) {
    try {
      ProcessInstanceWithVariables instance =
          runtimeService
              .createProcessInstanceByKey(process)
              .setVariables(variables)
              .executeWithVariablesInReturn();
      return String.valueOf(instance.getVariables().get(keyVariable));
    } catch (AuthorizationException e) {
      throw new ForbiddenException(forbidden);
    }
  }
}
