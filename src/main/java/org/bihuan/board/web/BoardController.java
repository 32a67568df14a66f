package org.bihuan.board.web;

import java.util.List;
import java.util.Map;
import org.bihuan.board.Board;
import org.bihuan.board.BoardFilters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board's numbers for programs. */
@RestController
@RequestMapping("/api/board")
class BoardController {

  private final Board board;
  private final BoardFilters filters;

  BoardController(Board board, BoardFilters filters) {
    this.board = board;
    this.filters = filters;
  }

  @GetMapping
  Board.Picture picture(@ParameterObject BoardFilters.Query query) {
    board.requireReader();
    return board.picture(filters.read(query));
  }

  /** Counts the register anew; the answer says where the board had not agreed with it. */
  @PostMapping("/rebuild")
  Map<String, List<String>> rebuild() {
    return Map.of("differences", board.rebuild());
  }
}
