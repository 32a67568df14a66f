package org.bihuan.board;

import java.time.Duration;
import org.bihuan.startup.BackgroundWork;
import org.springframework.stereotype.Component;

/** Keeps the number of changes that each view has to add small. */
@Component
class BoardFolding extends BackgroundWork {

  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final BoardStore store;

  BoardFolding(BoardStore store) {
    super("board-folding", PAUSE);
    this.store = store;
  }

  @Override
  protected void round() {
    store.fold();
  }
}
