package org.bihuan.deadline;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds whose a matter is. */
@Component
public class Audiences {

  private final ObjectProvider<DeadlineAudience> audiences;

  Audiences(ObjectProvider<DeadlineAudience> audiences) {
    this.audiences = audiences;
  }

  /**
   * The audience of a matter.
   *
   * @throws IllegalStateException when it is nobody's
   */
  public DeadlineAudience of(String matter) {
    return audiences.stream()
        .filter(audience -> audience.owns(matter))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("期限监督的事项“" + matter + "”不存在"));
  }
}
