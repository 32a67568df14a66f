package org.bihuan.evidence;

import java.util.List;
import java.util.Optional;

/** The tasks of a matter, as the current person may see them. */
public interface MatterTasks {

  /** Open tasks of a matter that the person sees, the person's own first. */
  List<MatterTask> visible(String matter);

  /** An open task that the person sees. */
  Optional<MatterTask> open(String taskId);

  /** A task that is over, whoever asks: whether the matter may be seen is for the caller. */
  Optional<MatterTask> ended(String taskId);
}
