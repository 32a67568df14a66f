package org.bihuan.process.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a refused request with the Chinese sentence alone, where the engine's REST interface would
 * wrap it into an English one or call it an error of the server.
 */
public class RefusalFilter extends OncePerRequestFilter {

  private static final Pattern SUBMISSION =
      Pattern.compile(".*/(complete|submit-form|resolve|start|message)$");

  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Refusal.forget();
    WithholdingResponse withholding = new WithholdingResponse(response);
    try {
      chain.doFilter(request, withholding);
      Refusal refusal = refusal(request, response.getStatus());
      if (refusal != null && !response.isCommitted()) {
        answer(response, refusal, null);
      } else if (response.getStatus() >= 400 && !response.isCommitted()) {
        withholding.finish();
        speakChinese(response, withholding);
      } else {
        withholding.release();
      }
    } finally {
      Refusal.forget();
    }
  }

  private static @Nullable Refusal refusal(HttpServletRequest request, int status) {
    if (status < 400) {
      return null;
    }
    Refusal recorded = Refusal.current();
    if (recorded != null || !SUBMISSION.matcher(request.getRequestURI()).matches()) {
      return recorded;
    }
    if (status == 400 || (status == 500 && request.getContentLength() <= 0)) {
      return Refusal.unreadable();
    }
    return status == 500
        ? new Refusal(500, "InternalError", "系统出错，内容未保存，请稍后再试或联系管理员")
        : null;
  }

  /**
   * Says in Chinese what the engine's interface says in English; its own words go along as {@code
   * cause}, for whoever looks after the platform.
   */
  private void speakChinese(HttpServletResponse response, WithholdingResponse withholding)
      throws IOException {
    JsonNode said = json(withholding.body());
    String message = said.path("message").asText("");
    if (message.isEmpty() || isChinese(message)) {
      withholding.release();
      return;
    }
    Refusal refusal =
        new Refusal(
            response.getStatus(),
            said.path("type").asText("Error"),
            sentence(response.getStatus(), said));
    answer(response, refusal, message);
  }

  private JsonNode json(byte[] body) {
    try {
      JsonNode read = mapper.readTree(body);
      return read == null ? mapper.missingNode() : read;
    } catch (IOException e) {
      return mapper.missingNode();
    }
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  private static String sentence(int status, JsonNode said) {
    String type = said.path("type").asText("");
    if (type.equals("ParseException")) {
      return "模型有误，没有部署：" + said.path("message").asText();
    }
    return switch (status) {
      case 400 -> "请求有误，没有办理，请检查填写的内容";
      case 401 -> "请先登录";
      case 403 -> "您没有办理此事项的权限";
      case 404 -> "没有找到，可能已经办结或删除";
      case 405, 406, 415 -> "此地址不支持这样的请求";
      case 409 -> "与他人的操作冲突，请刷新后再试";
      default -> "系统出错，没有办理，请稍后再试或联系管理员";
    };
  }

  private void answer(HttpServletResponse response, Refusal refusal, @Nullable String cause)
      throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", refusal.type());
    body.put("message", refusal.message());
    if (cause != null) {
      body.put("cause", cause);
    }
    response.resetBuffer();
    response.setStatus(refusal.status());
    response.setContentType("application/json;charset=UTF-8");
    byte[] bytes = mapper.writeValueAsBytes(body);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** Keeps the body of an answer with an error status until it is known what to say. */
  private static final class WithholdingResponse extends HttpServletResponseWrapper {

    private java.io.@Nullable ByteArrayOutputStream withheld;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    WithholdingResponse(HttpServletResponse response) {
      super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      if (getStatus() < 400) {
        return super.getOutputStream();
      }
      if (stream == null) {
        withheld = new java.io.ByteArrayOutputStream();
        stream = new Buffer(withheld);
      }
      return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      if (getStatus() < 400) {
        return super.getWriter();
      }
      if (writer == null) {
        writer =
            new PrintWriter(
                new java.io.OutputStreamWriter(
                    getOutputStream(), java.nio.charset.StandardCharsets.UTF_8));
      }
      return writer;
    }

    @Override
    public void setContentLength(int length) {
      if (getStatus() < 400) {
        super.setContentLength(length);
      }
    }

    @Override
    public void flushBuffer() throws IOException {
      if (getStatus() < 400) {
        super.flushBuffer();
      }
    }

    void finish() {
      if (writer != null) {
        writer.flush();
      }
    }

    byte[] body() {
      return withheld == null ? new byte[0] : withheld.toByteArray();
    }

    void release() throws IOException {
      finish();
      if (withheld != null && !isCommitted()) {
        super.getOutputStream().write(withheld.toByteArray());
      }
    }
  }

  private static final class Buffer extends ServletOutputStream {

    private final java.io.ByteArrayOutputStream target;

    Buffer(java.io.ByteArrayOutputStream target) {
      this.target = target;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(int b) {
      target.write(b);
    }
  }
}
