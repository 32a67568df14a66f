package org.bihuan.campaign.process;

import java.util.List;
import java.util.Map;
import org.bihuan.problem.RefusedInputException;
import org.bihuan.process.Answers;
import org.bihuan.process.JsonVariables;
import org.springframework.stereotype.Component;

/** To whom a campaign's reports go (plan, section 4, last paragraph): all three. */
@Component
class Recipients {

  private static final String FIELD = "recipients";

  private static final Map<String, String> NAMES =
      Answers.choices("danggongwei", "街道党工委", "banshichu", "街道办事处", "qu-anweiban", "区安委办");

  private final JsonVariables json;

  Recipients(JsonVariables json) {
    this.json = json;
  }

  /**
   * The names of the recipients, each of whom must be ticked.
   *
   * @throws RefusedInputException naming whom the report has not gone to
   */
  String all(Answers answers) {
    List<String> ticked = Choices.texts(json.plain(FIELD, answers.raw(FIELD)), FIELD, "已上报");
    NAMES.forEach(
        (code, name) -> {
          if (!ticked.contains(code)) {
            throw new RefusedInputException(FIELD, "还没有上报" + name + "，方案要求三处都报");
          }
        });
    return String.join("、", NAMES.values());
  }
}
