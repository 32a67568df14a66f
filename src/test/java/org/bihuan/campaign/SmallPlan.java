package org.bihuan.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A plan of a few duties, one of each kind, in the folder of the tests' own plans: from 2023-01-02 to
 * 2023-12-29, with two subjects besides the campaign as a
 * whole, one of them without phases of its own.
 */
final class SmallPlan {

  static final String CODE = "small";

  /** Where the tests' own plans are, but for the number of the test process. */
  static final String PLANS = "target/test-plans-";

  static final Path FOLDER =
      Path.of(PLANS + System.getProperty("bihuan.fork", "0"), CODE);

  private SmallPlan() {}

  static void write() {
    file(
        "plan.csv",
        """
        key,value
        name,小型专项行动
        document,试〔2023〕1号
        issued_on,2023-01-02
        start,2023-01-02
        grace_days,30
        summary_from,shequ;caizheng-suo
        """);
    file(
        "subjects.csv",
        """
        code,name,kind,lead,cooperating
        campaign,小型专项行动（总体）,campaign,anweiban,
        s10-xiaofang,消防,sector,anquan-ban-anquan,dangzheng-ban
        s05-yanhua,烟花爆竹,sector,anquan-ban-anquan,
        """);
    file(
        "phases.csv",
        """
        code,sector,phase_key,name,start,end,required_outputs
        c-1,campaign,mobilize,动员部署,2023-01-02,2023-01-20,实施方案
        c-2,campaign,investigate,排查整治,2023-01-09,2023-06-30,两个清单；时间表路线图
        c-3,campaign,tackle,集中攻坚,2023-07-01,2023-11-30,
        c-4,campaign,consolidate,巩固提升,2023-12-01,2023-12-29,制度成果
        x-2,s10-xiaofang,investigate,全面推广,2023-02-01,2023-06-30,排查台账
        x-3,s10-xiaofang,tackle,持续深化,2023-07-01,2023-12-29,
        """);
    file(
        "duties.csv",
        """
        code,sector,kind,title,description,lead,cooperating,performer,target,street_owner,phase,start,due,recurrence,deliverable,source
        d-once,s10-xiaofang,detail,摸排高层建筑,全面摸排,,dangzheng-ban;caizheng-suo;qu-xiaofang,,,anquan-ban-anquan,x-2,,2023-04-28,none,摸排台账,二（一）1
        d-once-2,s10-xiaofang,detail,建立台账,,,,,,anquan-ban-anquan,x-2,,2023-04-28,none,,二（一）1
        d-each,campaign,phase,各单位作出安排,,,,,,shequ;caizheng-suo,c-1,,2023-01-20,none,,四（一）
        d-month,s10-xiaofang,detail,每月突击检查,,,,,,anweihui,,,,P1M,,二（五）
        d-standing,s10-xiaofang,detail,常态排查,,,,,,chengguan-ban-chengjian,,,,continuous,,二（二）
        d-own,campaign,report,印发方案,,,,,,anweiban,c-1,,2023-01-13,none,,四（二）
        d-carried,s10-xiaofang,detail,隐患整改,,,,,,anquan-ban-anquan,,,,event:hazard,,二（三）
        d-context,s10-xiaofang,summary,总述,,,,,,,,,,none,,一
        """);
    file(
        "recurring.csv",
        """
        code,task,recurrence,min_times_per_period,start,until,same_as
        r-month,d-month,P1M,1,2023-02-01,2023-05-31,
        """);
    file(
        "carried.csv",
        """
        match,process
        event:hazard,hazard-rectification
        """);
    file(
        "indicators.csv",
        """
        code,name,sector,unit,target,comparison,by,kind,per,computed
        i-train,培训覆盖率,s10-xiaofang,%,60,>=,2023-06-30,coverage,,
        i-visits,突击检查次数,s10-xiaofang,次,1,>=,,frequency,P1M,occurrences:r-month
        i-major,重大隐患整改率,s10-xiaofang,%,100,=,2023-12-29,coverage,,major-rectified
        i-term,函告期限,s10-xiaofang,工作日,5,<=,,time-limit,,
        """);
  }

  private static void file(String name, String text) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(name), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
