package org.bihuan.grading.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bihuan.grading.CriteriaSearch;
import org.bihuan.grading.Criterion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets PostgreSQL compare the words with the criteria, which go into the query as they are deployed
 * at this moment: the database keeps no copy that could grow old.
 */
@Repository
class TrigramCriteriaSearch implements CriteriaSearch {

  /** Below it what the words have in common with a text is chance. */
  private static final double RESEMBLES = 0.15;

  /** FIRE-2 means FIRE-02. */
  private static final Pattern LEADING_ZERO = Pattern.compile("(?<![0-9.])0+(?=[0-9])");

  private static final String FIND =
      """
      with criterion as (
        select position,
               short_code = :shortCode as has_code,
               not exists (
                 select from unnest(:words::text[]) as word
                 where position(word in plain) = 0) as holds_all,
               exists (
                 select from unnest(string_to_array(:wantedPairs, ' ')) as pair
                 where pair = any (string_to_array(pairs, ' '))) as shares_a_pair,
               word_similarity(:wantedPairs, pairs) as resemblance,
               similarity(:wantedPairs, pairs) as resemblance_of_all
        from unnest(:shortCodes::text[], :plains::text[], :pairs::text[])
             with ordinality as given (short_code, plain, pairs, position)
      )
      select position from criterion
      where has_code or holds_all or (shares_a_pair and resemblance >= :resembles)
      order by has_code desc, holds_all desc, resemblance desc,
               resemblance_of_all desc, position
      """;

  private final JdbcClient jdbc;

  TrigramCriteriaSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Criterion> find(List<Criterion> criteria, String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return jdbc.sql(FIND)
        .param("words", wanted.split("\\s+"))
        .param("shortCode", shortCode(wanted))
        .param("wantedPairs", pairs(wanted))
        .param("resembles", RESEMBLES)
        .param("shortCodes", each(criteria, c -> shortCode(c.code())))
        .param("plains", each(criteria, TrigramCriteriaSearch::plain))
        .param("pairs", each(criteria, c -> pairs(c.text())))
        .query(Long.class)
        .list()
        .stream()
        .map(position -> criteria.get(position.intValue() - 1))
        .toList();
  }

  private static String[] each(List<Criterion> criteria, Function<Criterion, String> value) {
    return criteria.stream().map(value).toArray(String[]::new);
  }

  private static String plain(Criterion criterion) {
    return String.join(
            "\n",
            criterion.code(),
            shortCode(criterion.code()),
            criterion.text(),
            criterion.source())
        .toLowerCase(Locale.ROOT);
  }

  private static String shortCode(String code) {
    return LEADING_ZERO.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /**
   * Chinese has no spaces: every two neighbouring characters become a word, so that words written in
   * another order or with others between them still have words in common.
   */
  private static String pairs(String text) {
    List<String> pairs = new ArrayList<>();
    int before = ' ';
    for (int character : text.codePoints().toArray()) {
      if (Character.isIdeographic(before) && Character.isIdeographic(character)) {
        pairs.add(Character.toString(before) + Character.toString(character));
      }
      before = character;
    }
    return String.join(" ", pairs);
  }
}
