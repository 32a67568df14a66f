package org.bihuan.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class MessageScopeTest {

  @Autowired Platform platform;

  private String report() {
    return platform.report("gonggong-anquan-ban-1", platform.facts());
  }

  private static Map<String, Object> value(Object value) {
    return Map.of("value", value);
  }

  private Map<String, Object> withdrawal(String number) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("messageName", "Message_WithdrawHazard");
    message.put("businessKey", number);
    message.put("processVariables", Map.of("reason", value("重复登记")));
    return message;
  }

  @ParameterizedTest
  @ValueSource(strings = {"processVariablesLocal", "processVariablesToTriggeredScope"})
  void messageCarriesNoVariableOfAnotherScope(String scope) {
    String number = report();
    Map<String, Object> message = withdrawal(number);
    message.put(scope, Map.of("hazardNumber", value("QY-0000-000000")));
    assertThat(platform.post("anweiban-1", "/engine-rest/message", message).status())
        .isEqualTo(400);
    assertThat(platform.status(number)).isEqualTo("reported");
  }
}
