package org.bihuan.process.rest;

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
        answer(response, refusal);
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

  private void answer(HttpServletResponse response, Refusal refusal) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", refusal.type());
    body.put("message", refusal.message());
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

    void release() throws IOException {
      if (writer != null) {
        writer.flush();
      }
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
