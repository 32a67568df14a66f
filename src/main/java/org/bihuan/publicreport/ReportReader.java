package org.bihuan.publicreport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.grading.GradingFactsReader;
import org.bihuan.problem.FieldReader;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody reports, from the page of the public and from that of staff. */
@Component
class ReportReader {

  private static final String PHONE = "1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}|\\d{7,8}";
  private static final int SHORTEST = 5;
  private static final int LONGEST = 2000;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_NAME = 40;

  private final GradingFactsReader gradingFacts;

  ReportReader(GradingFactsReader gradingFacts) {
    this.gradingFacts = gradingFacts;
  }

  /** What is reported, and by whom where a name was given. */
  record Reading(ReportFacts facts, Optional<Reporter> reporter) {}

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("channel", "举报渠道");
    labels.put("reference", "热线工单号");
    labels.put("what", "举报内容");
    labels.put("place", "具体地点");
    labels.put("community", "所在社区");
    labels.put("enterprise", "涉及单位");
    labels.put("urgent", "占堵疏散通道或停用消防设施");
    labels.put("name", "姓名");
    labels.put("phone", "电话");
    return labels;
  }

  /**
   * Reads and checks.
   *
   * @param own the channel where the input does not choose it
   * @throws RefusedInputException with one problem for each faulty field
   */
  Reading read(Map<String, ? extends @Nullable Object> input, @Nullable Channel own) {
    FieldReader fields = new FieldReader(input, labels());
    Channel channel = own == null ? channel(fields) : own;
    String reference = own == null ? fields.text("reference", false, LONGEST_NAME) : "";
    String what = fields.text("what", true, LONGEST);
    if (!what.isEmpty() && what.length() < SHORTEST) {
      fields.problem("what", "太短，请写明看到了什么");
    }
    String place = fields.text("place", true, LONGEST_LINE);
    String community = gradingFacts.community(fields, false);
    String enterprise = fields.text("enterprise", false, LONGEST_LINE);
    boolean urgent = fields.flag("urgent");
    String name = fields.text("name", false, LONGEST_NAME);
    String phone = fields.text("phone", false, LONGEST_NAME);
    if (name.isEmpty() != phone.isEmpty()) {
      fields.problem(
          name.isEmpty() ? "name" : "phone", "实名举报须同时填写姓名和电话；匿名举报两项都不填");
    } else if (!phone.isEmpty() && !phone.replace(" ", "").matches(PHONE)) {
      fields.problem("phone", "不是有效的电话号码");
    }
    fields.refuseProblems();
    Optional<Reporter> reporter =
        name.isEmpty()
            ? Optional.empty()
            : Optional.of(new Reporter(name, phone.replace(" ", "")));
    return new Reading(
        new ReportFacts(
            channel,
            masked(reporter, what, LONGEST),
            masked(reporter, place, LONGEST_LINE),
            community,
            masked(reporter, enterprise, LONGEST_LINE),
            urgent,
            masked(reporter, reference, LONGEST_NAME)),
        reporter);
  }

  private static String masked(Optional<Reporter> reporter, String text, int longest) {
    String masked = reporter.map(known -> known.masked(text)).orElse(text);
    return masked.length() <= longest ? masked : masked.substring(0, longest);
  }

  private static Channel channel(FieldReader fields) {
    String code = fields.word("channel", true);
    Optional<Channel> channel =
        Channel.find(code).filter(found -> found != Channel.PAGE);
    if (!code.isEmpty() && channel.isEmpty()) {
      fields.problem("channel", "没有“" + code + "”");
    }
    return channel.orElse(Channel.PHONE);
  }
}
