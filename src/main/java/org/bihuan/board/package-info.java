/** The board (督导看板): what is late and whose it is, in numbers that lead to their lists. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "problem", "startup", "identity", "calendar", "organisation", "grading", "deadline", "hazard",
      "campaign", "evidence", "document"
    })
package org.bihuan.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
