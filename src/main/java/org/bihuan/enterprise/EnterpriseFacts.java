package org.bihuan.enterprise;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of an enterprise or place. Checked: codes exist, texts are trimmed.
 *
 * @param placeKind kind of place, empty when not stated
 * @param sector code of the subject whose criteria an inspection goes by
 * @param community code of the community
 * @param contactRole which post is spoken to, for example 安全管理人员
 * @param risk null when it has not been judged
 * @param monthlyReturn whether it answers the monthly return of crowded places (三自主两公开一承诺;
 *     annex 9, 2 (5) 1)
 */
public record EnterpriseFacts(
    String name,
    String placeKind,
    String sector,
    String community,
    String address,
    String contactRole,
    @Nullable RiskLevel risk,
    boolean monthlyReturn) {

  /** What is other than in {@code before}, as sentences by Chinese label. */
  Map<String, String> differencesFrom(EnterpriseFacts before) {
    Map<String, String> old = before.texts();
    Map<String, String> differences = new LinkedHashMap<>();
    texts()
        .forEach(
            (label, value) -> {
              String former = old.getOrDefault(label, "");
              if (!value.equals(former)) {
                differences.put(label, "由“" + former + "”改为“" + value + "”");
              }
            });
    return differences;
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("单位名称", name);
    texts.put("场所类型", placeKind);
    texts.put("所属专题", sector);
    texts.put("所在社区", community);
    texts.put("地址", address);
    texts.put("联系岗位", contactRole);
    texts.put("风险等级", risk == null ? "" : risk.label());
    texts.put("每月承诺", monthlyReturn ? "是" : "否");
    return texts;
  }
}
