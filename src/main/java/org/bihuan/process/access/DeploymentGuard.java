package org.bihuan.process.access;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.ModelCheck;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.springframework.beans.factory.ObjectProvider;

/** Refuses a deployment whole when one of its files is faulty, whoever deploys it and how. */
class DeploymentGuard extends CommandInterceptor {

  private final ObjectProvider<ModelCheck> checks;

  DeploymentGuard(ObjectProvider<ModelCheck> checks) {
    this.checks = checks;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof DeployCmd) {
      refuseFaulty(command);
    }
    return next.execute(command);
  }

  private void refuseFaulty(Command<?> command) {
    DeploymentBuilderImpl builder =
        (DeploymentBuilderImpl) EngineFields.read(command, "deploymentBuilder");
    if (builder == null) {
      return;
    }
    DeploymentEntity deployment = builder.getDeployment();
    if (deployment.getResources() == null) {
      return;
    }
    List<FieldProblem> problems = new ArrayList<>();
    for (ResourceEntity file : deployment.getResources().values()) {
      checks.forEach(check -> problems.addAll(check.check(file.getName(), file.getBytes())));
    }
    if (!problems.isEmpty()) {
      throw new RefusedInputException(problems);
    }
  }
}
