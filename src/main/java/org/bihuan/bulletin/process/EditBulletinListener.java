package org.bihuan.bulletin.process;

import java.util.List;
import org.bihuan.bulletin.BulletinText;
import org.bihuan.bulletin.Bulletins;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 编辑通报: the words that the leader gets to see. */
@Component
class EditBulletinListener implements TaskListener {

  private static final int LONGEST_TITLE = 100;

  private final Bulletins bulletins;

  EditBulletinListener(Bulletins bulletins) {
    this.bulletins = bulletins;
  }

  @Override
  public void notify(DelegateTask task) {
    Answers answers = new Answers(task);
    String title = answers.requiredText(BulletinModel.BULLETIN_TITLE, "标题");
    if (title.length() > LONGEST_TITLE) {
      throw new RefusedInputException(
          BulletinModel.BULLETIN_TITLE, "“标题”不能超过 " + LONGEST_TITLE + " 字");
    }
    bulletins.edit(
        BulletinModel.MATTER.require(task),
        new BulletinText(
            title,
            answers.text(BulletinModel.PRAISE, "表扬情况"),
            answers.text(BulletinModel.CRITICISM, "通报批评"),
            answers.requiredText(BulletinModel.REQUIREMENTS, "有关要求")));
    answers.forget(
        List.of(
            BulletinModel.BULLETIN_TITLE,
            BulletinModel.PRAISE,
            BulletinModel.CRITICISM,
            BulletinModel.REQUIREMENTS));
  }
}
