package org.bihuan.evidence;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.heif.HeifDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;
import org.bihuan.problem.RefusedInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells what a file is from its content, never from its name, and refuses what is not wanted or is
 * broken, with a sentence that names the file.
 */
@Component
class EvidenceFiles {

  static final long LARGEST = 20L * 1024 * 1024;

  /** Beyond it a small file may unfold to more than the memory holds. */
  private static final long MOST_PIXELS = 120_000_000;

  private static final int THUMBNAIL = 320;

  private static final DateTimeFormatter EXIF_TIME =
      DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

  private static final Pattern BROKEN =
      Pattern.compile("premature|truncat|corrupt|unexpected|inconsistent", Pattern.CASE_INSENSITIVE);

  /** Media types with the endings of their files. */
  private static final Map<String, String> TYPES = types();

  /** Pictures take memory while they are looked at: few at a time. */
  private final Semaphore pictures = new Semaphore(2);

  private final TikaConfig tika;

  EvidenceFiles() throws TikaException, IOException {
    this.tika = new TikaConfig();
    ImageIO.setUseCache(false);
  }

  private static Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    types.put("image/jpeg", "jpg");
    types.put("image/png", "png");
    types.put("image/webp", "webp");
    types.put("image/heic", "heic");
    types.put("image/heif", "heic");
    types.put("application/pdf", "pdf");
    types.put("application/msword", "doc");
    types.put("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
    types.put("application/vnd.ms-excel", "xls");
    types.put("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    return types;
  }

  /** Looks at a file. */
  FileFacts inspect(Upload upload, EvidenceKind kind) {
    String name = nameOf(upload);
    if (upload.size() == 0) {
      throw refused(name, "是空文件");
    }
    if (upload.size() > LARGEST) {
      throw refused(name, "超过 20 MB");
    }
    try {
      String type = type(upload, name);
      String sha256 = sha256(upload);
      if (!type.startsWith("image/")) {
        if (kind.isPhoto()) {
          throw refused(name, "不是照片，不能作为“" + kind.label() + "”；请归入“文件资料”");
        }
        return new FileFacts(sha256, upload.size(), type, null, null, null, null, null, null);
      }
      return picture(upload, name, type, sha256);
    } catch (IOException e) {
      throw refused(name, "读取失败，请重新上传");
    }
  }

  private String type(Upload upload, String name) throws IOException {
    try (TikaInputStream stream = TikaInputStream.get(upload.open())) {
      MediaType found =
          tika.getDetector().detect(stream, new org.apache.tika.metadata.Metadata());
      String type = found.getBaseType().toString();
      if (TYPES.containsKey(type)) {
        return type;
      }
    }
    throw refused(name, "的内容不是可以上传的类型（照片 JPEG、PNG、WebP、HEIC，文件 PDF、Word、Excel），或者文件已损坏");
  }

  private static String sha256(Upload upload) throws IOException {
    try (DigestInputStream stream =
        new DigestInputStream(upload.open(), MessageDigest.getInstance("SHA-256"))) {
      stream.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(stream.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private FileFacts picture(Upload upload, String name, String type, String sha256)
      throws IOException {
    Metadata metadata = metadata(upload, name);
    int orientation = orientation(metadata);
    Double latitude = null;
    Double longitude = null;
    GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
    GeoLocation place = gps == null ? null : gps.getGeoLocation();
    if (place != null && !place.isZero()) {
      latitude = place.getLatitude();
      longitude = place.getLongitude();
    }
    Drawn drawn =
        type.equals("image/heic") || type.equals("image/heif")
            ? undrawn(metadata)
            : drawn(upload, name, orientation);
    return new FileFacts(
        sha256,
        upload.size(),
        type,
        drawn.width(),
        drawn.height(),
        drawn.thumbnail(),
        takenAt(metadata),
        latitude,
        longitude);
  }

  private static Metadata metadata(Upload upload, String name) throws IOException {
    try (InputStream stream = new BufferedInputStream(upload.open())) {
      return ImageMetadataReader.readMetadata(stream, upload.size());
    } catch (ImageProcessingException | EOFException e) {
      throw broken(name);
    }
  }

  private static int orientation(Metadata metadata) {
    ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    try {
      return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
          ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
          : 1;
    } catch (MetadataException e) {
      return 1;
    }
  }

  private static @Nullable LocalDateTime takenAt(Metadata metadata) {
    ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    String text =
        exif == null ? null : exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
    try {
      return text == null ? null : LocalDateTime.parse(text.strip(), EXIF_TIME);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private record Drawn(
      @Nullable Integer width, @Nullable Integer height, byte @Nullable [] thumbnail) {}

  /** No library on the JVM draws HEIC: it is kept and shown by its name. */
  private static Drawn undrawn(Metadata metadata) {
    HeifDirectory heif = metadata.getFirstDirectoryOfType(HeifDirectory.class);
    return heif == null
        ? new Drawn(null, null, null)
        : new Drawn(
            heif.getInteger(HeifDirectory.TAG_IMAGE_WIDTH),
            heif.getInteger(HeifDirectory.TAG_IMAGE_HEIGHT),
            null);
  }

  private Drawn drawn(Upload upload, String name, int orientation) throws IOException {
    pictures.acquireUninterruptibly();
    try (InputStream stream = upload.open();
        ImageInputStream image = ImageIO.createImageInputStream(stream)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
      if (!readers.hasNext()) {
        throw broken(name);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(image, true, true);
        return read(reader, name, orientation);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof RefusedInputException refusal) {
        throw refusal;
      }
      throw broken(name);
    } finally {
      pictures.release();
    }
  }

  private static Drawn read(ImageReader reader, String name, int orientation)
      throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw refused(name, "的像素太多（" + width + "×" + height + "），请缩小后上传");
    }
    AtomicBoolean broken = new AtomicBoolean();
    IIOReadWarningListener warnings =
        (source, warning) -> {
          if (BROKEN.matcher(warning).find()) {
            broken.set(true);
          }
        };
    reader.addIIOReadWarningListener(warnings);
    ImageReadParam few = reader.getDefaultReadParam();
    int step = Math.max(1, Math.min(width, height) / (2 * THUMBNAIL));
    few.setSourceSubsampling(step, step, 0, 0);
    BufferedImage image = reader.read(0, few);
    if (broken.get()) {
      throw broken(name);
    }
    boolean turned = orientation >= 5 && orientation <= 8;
    return new Drawn(turned ? height : width, turned ? width : height, small(image, orientation));
  }

  private static byte[] small(BufferedImage image, int orientation) throws IOException {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    opaque.createGraphics().drawImage(image, 0, 0, Color.WHITE, null);
    BufferedImage upright =
        orientation >= 2 && orientation <= 8
            ? ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation)).apply(opaque)
            : opaque;
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    Thumbnails.of(upright)
        .size(THUMBNAIL, THUMBNAIL)
        .imageType(BufferedImage.TYPE_INT_RGB)
        .outputFormat("jpg")
        .outputQuality(0.8)
        .toOutputStream(small);
    return small.toByteArray();
  }

  /** The name without its path and without what could be taken for something else. */
  static String nameOf(Upload upload) {
    String name = upload.name().replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|*?:]", "").strip();
    if (name.isEmpty()) {
      return "未命名";
    }
    return name.length() > 150 ? name.substring(name.length() - 150) : name;
  }

  /** The name with the ending that the content deserves. */
  static String nameOf(Upload upload, FileFacts file) {
    String name = nameOf(upload);
    String ending = TYPES.getOrDefault(file.type(), "bin");
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    return lower.endsWith("." + ending) || (ending.equals("jpg") && lower.endsWith(".jpeg"))
        ? name
        : name + "." + ending;
  }

  private static RefusedInputException broken(String name) {
    return refused(name, "是损坏的图片，请重新拍摄或导出");
  }

  private static RefusedInputException refused(String name, String what) {
    return new RefusedInputException("file", "“" + name + "”" + what);
  }
}
