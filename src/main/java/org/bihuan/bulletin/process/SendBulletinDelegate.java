package org.bihuan.bulletin.process;

import org.bihuan.bulletin.Bulletins;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 下发通报. */
@Component
class SendBulletinDelegate implements JavaDelegate {

  private final Bulletins bulletins;

  SendBulletinDelegate(Bulletins bulletins) {
    this.bulletins = bulletins;
  }

  @Override
  public void execute(DelegateExecution execution) {
    bulletins.send(BulletinModel.MATTER.require(execution));
  }
}
