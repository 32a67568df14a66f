package org.bihuan.sheet.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An Excel file as an answer. */
public final class SheetDownload {

  private static final MediaType EXCEL =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private SheetDownload() {}

  /** What writes a file. */
  public interface Writer {
    void writeTo(OutputStream out) throws IOException;
  }

  /** A file that is ready. */
  public static ResponseEntity<byte[]> of(String name, byte[] file) {
    return ResponseEntity.ok()
        .contentType(EXCEL)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
        .body(file);
  }

  /** A file that is written into the answer as it comes; a refusal before it begins is told as one. */
  public static void write(HttpServletResponse response, String name, Writer writer)
      throws IOException {
    response.setContentType(EXCEL.toString());
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
    try {
      writer.writeTo(response.getOutputStream());
    } catch (RuntimeException e) {
      if (!response.isCommitted()) {
        response.reset();
      }
      throw e;
    }
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
