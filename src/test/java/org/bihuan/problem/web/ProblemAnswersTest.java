package org.bihuan.problem.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.bihuan.problem.FieldProblem;
import org.bihuan.problem.ForbiddenException;
import org.bihuan.problem.NotFoundException;
import org.bihuan.problem.RefusedInputException;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ProblemAnswersTest {

  private final MockMvc http =
      MockMvcBuilders.standaloneSetup(new Refusing())
          .setControllerAdvice(new ProblemAnswers())
          .build();

  @RestController
  static class Refusing {

    @GetMapping("/refused")
    String refused() {
      throw new RefusedInputException(
          List.of(new FieldProblem("title", "“隐患名称”不能为空"), new FieldProblem("place", "无")));
    }

    @GetMapping("/forbidden")
    String forbidden() {
      throw new ForbiddenException("只有街道安委办可以撤销隐患");
    }

    @GetMapping("/missing")
    String missing() {
      throw new NotFoundException("没有隐患“QY-1”");
    }

    @GetMapping("/broken")
    String broken() {
      throw new IllegalStateException("secret detail");
    }

    @GetMapping("/page")
    String page(@RequestParam int size) {
      return "" + size;
    }

    @PostMapping(path = "/body", consumes = MediaType.APPLICATION_JSON_VALUE)
    String body(@RequestBody Map<String, Object> body) {
      return "" + body.size();
    }
  }

  @Test
  void refusedInputNamesEveryField() throws Exception {
    http.perform(get("/refused"))
        .andExpect(status().isBadRequest())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.title").value("输入有误"))
        .andExpect(jsonPath("$.detail").value("“隐患名称”不能为空；无"))
        .andExpect(jsonPath("$.errors[0].field").value("title"))
        .andExpect(jsonPath("$.errors[0].message").value("“隐患名称”不能为空"))
        .andExpect(jsonPath("$.errors[1].field").value("place"));
  }

  @Test
  void forbiddenActAndMissingThingAreToldInChinese() throws Exception {
    http.perform(get("/forbidden"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail").value("只有街道安委办可以撤销隐患"));
    http.perform(get("/missing"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail").value("没有隐患“QY-1”"));
  }

  @Test
  void failureOfThePlatformKeepsItsDetailsToItself() throws Exception {
    http.perform(get("/broken"))
        .andExpect(status().isInternalServerError())
        .andExpect(jsonPath("$.detail").value("系统出错，内容未保存，请稍后再试或联系管理员"))
        .andExpect(content().string(Matchers.not(Matchers.containsString("secret"))));
  }

  @Test
  void parameterThatIsMissingOrOfAnotherTypeIsNamed() throws Exception {
    http.perform(get("/page"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value("缺少参数“size”"));
    http.perform(get("/page").param("size", "许多"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value("参数“size”的值“许多”无效"));
  }

  @Test
  void bodyThatIsNoJsonObjectIsRefused() throws Exception {
    for (String body : List.of("{", "[1]", "\"text\"", "")) {
      http.perform(post("/body").contentType(MediaType.APPLICATION_JSON).content(body))
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.detail").value("请求内容不是有效的 JSON 对象"));
    }
  }

  @Test
  void otherMethodAndOtherTypeAreRefused() throws Exception {
    http.perform(post("/page")).andExpect(status().isMethodNotAllowed());
    http.perform(post("/body").contentType(MediaType.TEXT_PLAIN).content("{}"))
        .andExpect(status().isUnsupportedMediaType());
  }
}
