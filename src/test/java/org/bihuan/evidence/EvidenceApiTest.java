package org.bihuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.Photos;
import org.bihuan.Platform;
import org.bihuan.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be uploaded, what is told of it, and that nothing is kept of what may not. */
@PlatformTest
class EvidenceApiTest {

  private static final String ONE = "gonggong-anquan-ban-1";
  private static final String TWO = "gonggong-anquan-ban-2";
  private static final int LARGEST = 20 * 1024 * 1024;

  /** One pixel in WebP. */
  private static final byte[] WEBP =
      HexFormat.of()
          .parseHex(
              "524946463c000000574542505650382030000000d001009d012a0100010002003425a00274ba01f8"
                  + "0003b000feef8f7ffc9fdb7fdb7fb6ffedbffb6ffedbff4e000000");

  @Autowired Platform platform;
  @Autowired JdbcClient jdbc;

  private String number;
  private String path;

  @BeforeEach
  void report() {
    number = platform.report(ONE, platform.facts());
    path = "/api/hazards/" + number + "/evidence";
  }

  private Platform.Answer upload(String kind, String name, byte[] content) {
    return platform.upload(ONE, path, kind, name, content);
  }

  private int rows() {
    return jdbc.sql("select count(*) from evidence where matter = :number")
        .param("number", number)
        .query(Integer.class)
        .single();
  }

  private int contents() {
    return jdbc.sql("select count(*) from evidence_content").query(Integer.class).single();
  }

  @Test
  void photoIsKeptWithWhoWhenAndWhatTheCameraWrote() throws IOException {
    byte[] photo = Photos.taken(640, 480);

    Platform.Answer answer = upload("before", "C:\\相册\\消防车道.jpg", photo);

    assertThat(answer.status()).isEqualTo(201);
    var item = answer.body().get(0);
    assertThat(item.get("name").asText()).isEqualTo("消防车道.jpg");
    assertThat(item.get("kind").asText()).isEqualTo("before");
    assertThat(item.get("type").asText()).isEqualTo("image/jpeg");
    assertThat(item.get("takenAt").asText()).isEqualTo("2026-11-20T09:30:15");
    assertThat(item.get("latitude").asDouble()).isEqualTo(28.2);
    assertThat(item.get("longitude").asDouble()).isEqualTo(112.95);
    assertThat(item.get("uploadedBy").asText()).isEqualTo(ONE);
    assertThat(item.get("uploadedByName").asText()).isEqualTo("公共安全办一号");
    assertThat(item.get("removable").asBoolean()).isTrue();
    // Turned upright: what was wide is high.
    assertThat(item.get("width").asInt()).isEqualTo(480);
    assertThat(item.get("height").asInt()).isEqualTo(640);
    String id = item.get("id").asText();
    assertThat(platform.bytes(ONE, path + "/" + id)).isEqualTo(photo);
    byte[] thumbnail = platform.bytes(ONE, path + "/" + id + "/thumbnail");
    assertThat(new String(thumbnail, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    var small = ImageIO.read(new ByteArrayInputStream(thumbnail));
    assertThat(small.getHeight()).isEqualTo(320);
    assertThat(small.getWidth()).isEqualTo(240);
  }

  static Stream<Arguments> goodFiles() throws IOException {
    return Stream.of(
        Arguments.of("before", "a.png", Photos.png(40, 30), "image/png"),
        Arguments.of("after", "a.webp", WEBP, "image/webp"),
        Arguments.of("after", "a.heic", heic(), "image/heic"),
        Arguments.of("document", "照片.jpg", Photos.fresh(), "image/jpeg"),
        Arguments.of("document", "a.pdf", pdf(), "application/pdf"),
        Arguments.of(
            "document", "a.docx", docx(),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        Arguments.of(
            "document", "a.xlsx", workbook(new XSSFWorkbook()),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Arguments.of(
            "document", "a.xls", workbook(new HSSFWorkbook()), "application/vnd.ms-excel"));
  }

  @ParameterizedTest
  @MethodSource("goodFiles")
  void typeIsToldFromTheContent(String kind, String name, byte[] content, String type) {
    Platform.Answer answer = upload(kind, name + ".exe", content);

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.body().get(0).get("type").asText()).isEqualTo(type);
    assertThat(answer.body().get(0).get("name").asText()).startsWith(name + ".exe.");
  }

  static Stream<Arguments> badFiles() throws IOException {
    byte[] photo = Photos.jpeg(900, 700);
    return Stream.of(
        Arguments.of("before", "a.jpg", new byte[0], "空文件"),
        Arguments.of("before", "a.jpg", "<html><script>1</script></html>".getBytes(), "类型"),
        Arguments.of("document", "a.pdf", "MZ\0\0 no paper".getBytes(), "类型"),
        Arguments.of("document", "a.docx", zip(), "类型"),
        Arguments.of("document", "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), "类型"),
        Arguments.of("before", "a.jpg", Arrays.copyOf(photo, photo.length / 2), "损坏"),
        Arguments.of("before", "a.png", Arrays.copyOf(Photos.png(900, 700), 400), "损坏"),
        Arguments.of("before", "a.pdf", pdf(), "不是照片"),
        Arguments.of("before", "a.png", bomb(), "像素太多"),
        Arguments.of("sideways", "a.jpg", photo, "类别"));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void whatMayNotBeUploadedIsRefusedWithAReasonAndNotKept(
      String kind, String name, byte[] content, String reason) {
    int before = contents();

    Platform.Answer answer = upload(kind, name, content);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.message()).contains(reason);
    assertThat(rows()).isZero();
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void largestFilePassesAndOneByteMoreIsRefused() {
    byte[] photo = Photos.fresh();
    byte[] largest = Arrays.copyOf(photo, LARGEST);

    assertThat(upload("before", "a.jpg", largest).status()).isEqualTo(201);
    Platform.Answer tooLarge = upload("before", "b.jpg", Arrays.copyOf(photo, LARGEST + 1));

    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.message()).contains("20 MB");
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void identicalFileIsKeptOnce() {
    byte[] photo = Photos.fresh();
    assertThat(upload("before", "a.jpg", photo).status()).isEqualTo(201);
    int contents = contents();

    Platform.Answer again = upload("before", "again.jpg", photo);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body().get(0).get("name").asText()).isEqualTo("a.jpg");
    assertThat(rows()).isEqualTo(1);
    String other = platform.report(ONE, platform.facts());
    assertThat(
            platform
                .upload(ONE, "/api/hazards/" + other + "/evidence", "before", "a.jpg", photo)
                .status())
        .isEqualTo(201);
    assertThat(contents()).isEqualTo(contents);
    assertThat(upload("after", "a.jpg", photo).message()).contains("不能是同一张照片");
  }

  @Test
  void uploadThatIsCutOffLeavesNothingAndTheNextOneWorks() throws IOException {
    URI url = URI.create(platform.url());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST " + path + " HTTP/1.1\r\nHost: " + url.getAuthority()
                  + "\r\nAuthorization: " + Platform.basic(ONE)
                  + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n"
                  + "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nbefore\r\n"
                  + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      out.write(Photos.jpeg(300, 200));
      out.flush();
    }
    assertThat(rows()).isZero();
    assertThat(upload("before", "a.jpg", Photos.fresh()).status()).isEqualTo(201);
  }

  @Test
  void mistakeIsRemovedByItsUploaderUntilItsStepIsCompleted() {
    String own = upload("before", "a.jpg", Photos.fresh()).body().get(0).get("id").asText();
    String kept = upload("before", "b.jpg", Photos.fresh()).body().get(0).get("id").asText();

    assertThat(platform.send(TWO, "DELETE", path + "/" + own, null).status()).isEqualTo(403);
    assertThat(platform.send(ONE, "DELETE", path + "/" + own, null).status()).isEqualTo(204);
    assertThat(platform.get(ONE, path + "/" + own).status()).isEqualTo(404);
    assertThat(
            jdbc.sql("select removed_by from evidence where id = :id::uuid")
                .param("id", own)
                .query(String.class)
                .single())
        .isEqualTo(ONE);

    platform.done(ONE, number, "verification", "confirmed");
    Platform.Answer late = platform.send(ONE, "DELETE", path + "/" + kept, null);

    assertThat(late.status()).isEqualTo(400);
    assertThat(late.message()).contains("已存档");
    assertThat(platform.get(ONE, path).body().get("items").get(0).get("removable").asBoolean())
        .isFalse();
  }

  @Test
  void nothingMoreIsTakenOnceTheHazardHasEnded() {
    platform.post("anweiban-1", "/api/hazards/" + number + "/withdrawal", Map.of("reason", "误报"));

    Platform.Answer answer = upload("before", "a.jpg", Photos.fresh());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains("已经办结");
  }

  private static byte[] pdf() {
    return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes();
  }

  /** The first box of a HEIC file, and some bytes. */
  private static byte[] heic() {
    return HexFormat.of()
        .parseHex("00000018667479706865696300000000" + "6d69663168656963" + "000000086d646174");
  }

  private static byte[] docx() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("整改情况报告");
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] workbook(Workbook workbook) throws IOException {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue("整改");
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("run.exe"));
      zip.write(1);
    }
    return out.toByteArray();
  }

  /** A PNG that says that it is 60,000 pixels wide and as high. */
  private static byte[] bomb() {
    byte[] png = Photos.png(8, 8);
    byte[] size = HexFormat.of().parseHex("0000ea600000ea60");
    System.arraycopy(size, 0, png, 16, 8);
    java.util.zip.CRC32 crc = new java.util.zip.CRC32();
    crc.update(png, 12, 17);
    for (int i = 0; i < 4; i++) {
      png[29 + i] = (byte) (crc.getValue() >> (24 - 8 * i));
    }
    return png;
  }
}
