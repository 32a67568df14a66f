package org.bihuan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;

/** Pictures as cameras make them, each unlike every other. */
public final class Photos {

  private static final AtomicLong NEXT = new AtomicLong();
  private static final byte[] SMALL = jpeg(16, 12);

  private Photos() {}

  /** A tiny JPEG that nobody has uploaded yet. */
  public static byte[] fresh() {
    return marked(SMALL, 0xFE, ("photo " + NEXT.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] jpeg(int width, int height) {
    return encoded(width, height, "jpg");
  }

  public static byte[] png(int width, int height) {
    return encoded(width, height, "png");
  }

  private static byte[] encoded(int width, int height, String format) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.getHSBColor(NEXT.incrementAndGet() % 100 / 100f, 0.6f, 0.9f));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.DARK_GRAY);
    graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A JPEG with EXIF data: turned by a quarter, taken on 20 November 2026 at 28.2°, 112.95°. */
  public static byte[] taken(int width, int height) {
    return marked(jpeg(width, height), 0xE1, exif());
  }

  private static byte[] marked(byte[] jpeg, int marker, byte[] content) {
    return ByteBuffer.allocate(jpeg.length + content.length + 4)
        .put(jpeg, 0, 2)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** Big-endian TIFF: IFD0 (orientation, EXIF, GPS), EXIF (time), GPS (place). */
  private static byte[] exif() {
    ByteBuffer exif = ByteBuffer.allocate(300);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    exif.putShort((short) 3);
    entry(exif, 0x0112, 3, 1, 6 << 16);
    entry(exif, 0x8769, 4, 1, 50);
    entry(exif, 0x8825, 4, 1, 88);
    exif.putInt(0);
    exif.putShort((short) 1);
    entry(exif, 0x9003, 2, 20, 68);
    exif.putInt(0);
    exif.put("2026:11:20 09:30:15\0".getBytes(StandardCharsets.US_ASCII));
    exif.putShort((short) 4);
    entry(exif, 1, 2, 2, 'N' << 24);
    entry(exif, 2, 5, 3, 142);
    entry(exif, 3, 2, 2, 'E' << 24);
    entry(exif, 4, 5, 3, 166);
    exif.putInt(0);
    exif.putInt(28).putInt(1).putInt(12).putInt(1).putInt(0).putInt(1);
    exif.putInt(112).putInt(1).putInt(57).putInt(1).putInt(0).putInt(1);
    return Arrays.copyOf(exif.array(), exif.position());
  }

  private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
    exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
