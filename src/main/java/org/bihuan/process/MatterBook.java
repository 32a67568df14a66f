package org.bihuan.process;

import java.util.Optional;
import org.bihuan.problem.RefusedInputException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds whose kind a matter is. */
@Component
public class MatterBook {

  private final ObjectProvider<MatterRecords> kinds;

  MatterBook(ObjectProvider<MatterRecords> kinds) {
    this.kinds = kinds;
  }

  /**
   * The records of a matter's kind.
   *
   * @throws RefusedInputException when it is of no kind that keeps a history
   */
  public MatterRecords of(String matter) {
    return find(matter)
        .orElseThrow(() -> new RefusedInputException("task", "事项 " + matter + " 没有办理经过"));
  }

  public Optional<MatterRecords> find(String matter) {
    return kinds.stream().filter(kind -> kind.owns(matter)).findFirst();
  }
}
