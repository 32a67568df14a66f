package org.bihuan.board.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.board.Board;
import org.bihuan.board.BoardFilter;
import org.bihuan.board.BoardFilters;
import org.bihuan.board.Dimension;
import org.bihuan.board.Numbers;
import org.bihuan.calendar.BusinessClock;
import org.bihuan.hazard.FilterChoices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages 督导看板: for a desk and a phone, and for a wall. */
@Controller
class BoardPages {

  private static final int MAJORS_ON_WALL = 8;

  private final Board board;
  private final BoardFilters filters;
  private final FollowedHazards followed;
  private final FilterChoices choices;
  private final ObjectMapper mapper;

  BoardPages(
      Board board,
      BoardFilters filters,
      FollowedHazards followed,
      FilterChoices choices,
      ObjectMapper mapper) {
    this.board = board;
    this.filters = filters;
    this.followed = followed;
    this.choices = choices;
    this.mapper = mapper;
  }

  /**
   * A line with the way to its lists.
   *
   * @param query parameters of the ledger that narrow it to the line, each followed by &amp;
   */
  record LineView(String name, Numbers numbers, @Nullable Integer rank, String query) {}

  /** What hazards are counted by, with the lines. */
  record Section(String code, String label, List<LineView> lines) {}

  @GetMapping("/board")
  String board(BoardFilters.Query query, Model model) {
    show(query, model);
    model.addAttribute("choices", choices);
    return "board";
  }

  /** Everything on one screen that nobody operates. */
  @GetMapping("/board/wall")
  String wall(BoardFilters.Query query, Model model) {
    show(query, model);
    model.addAttribute("majors", followed.majors(0, MAJORS_ON_WALL).items());
    return "board-wall";
  }

  private void show(BoardFilters.Query query, Model model) {
    board.requireReader();
    Board.Picture picture = board.picture(filters.read(query));
    BoardFilter filter = picture.filter();
    String narrowed = query(filter);
    model.addAttribute("filter", filter);
    model.addAttribute("all", new LineView("", picture.all(), null, narrowed));
    model.addAttribute(
        "sections",
        Arrays.stream(Dimension.values())
            .map(
                dimension ->
                    new Section(
                        dimension.code(),
                        dimension.label(),
                        picture.lines().getOrDefault(dimension, List.of()).stream()
                            .map(line -> view(dimension, line, filter))
                            .toList()))
            .toList());
    model.addAttribute("charts", json(charts(picture)));
    model.addAttribute("at", picture.at().atZone(BusinessClock.ZONE));
  }

  private static LineView view(Dimension dimension, Board.Line line, BoardFilter filter) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    Map<String, String> values = values(filter);
    if (dimension == Dimension.MONTH) {
      values.put("from", line.value());
      values.put("to", line.value());
    } else {
      values.put(dimension.code(), line.value());
    }
    values.forEach(query::queryParam);
    return new LineView(line.name(), line.numbers(), line.rank(), text(query));
  }

  private static String query(BoardFilter filter) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    values(filter).forEach(query::queryParam);
    return text(query);
  }

  private static String text(UriComponentsBuilder query) {
    String text = query.encode().toUriString();
    return text.isEmpty() ? "?" : text + "&";
  }

  private static Map<String, String> values(BoardFilter filter) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "office", filter.office());
    put(values, "sector", filter.sector());
    put(values, "community", filter.community());
    put(values, "grade", filter.grade() == null ? null : filter.grade().code());
    put(values, "source", filter.source());
    put(values, "from", filter.from() == null ? null : filter.from().toString());
    put(values, "to", filter.to() == null ? null : filter.to().toString());
    return values;
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  /** Data inside a page: no text in it can end the element that holds it. */
  private String json(Object data) {
    try {
      return mapper.writeValueAsString(data).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the charts draw, by dimension. */
  private static Map<String, List<Map<String, Object>>> charts(Board.Picture picture) {
    Map<String, List<Map<String, Object>>> charts = new LinkedHashMap<>();
    picture
        .lines()
        .forEach(
            (dimension, lines) -> {
              List<Map<String, Object>> points = new ArrayList<>();
              for (Board.Line line : lines) {
                Numbers numbers = line.numbers();
                Map<String, Object> point = new LinkedHashMap<>();
                point.put("name", line.name());
                point.put("open", numbers.open() - numbers.overdue());
                point.put("overdue", numbers.overdue());
                point.put("onTime", numbers.closedOnTime());
                point.put("late", numbers.closed() - numbers.closedOnTime());
                if (numbers.rate() != null) {
                  point.put("rate", numbers.rate());
                }
                points.add(point);
              }
              charts.put(dimension.code(), points);
            });
    return charts;
  }
}
