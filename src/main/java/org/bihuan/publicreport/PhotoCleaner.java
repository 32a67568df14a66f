package org.bihuan.publicreport;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.bihuan.evidence.Upload;
import org.bihuan.problem.RefusedInputException;
import org.springframework.stereotype.Component;

/**
 * Makes a new picture of a photo of the public: what the camera wrote beside it (owner, device,
 * position) and the file's name may tell who took it.
 */
@Component
class PhotoCleaner {

  static final long LARGEST = 10L * 1024 * 1024;
  private static final int LONGEST_SIDE = 2560;
  private static final long MOST_PIXELS = 30_000_000;

  /** A picture takes some hundred megabytes while it is drawn anew: one at a time. */
  private final Semaphore pictures = new Semaphore(1);

  /**
   * A clean copy.
   *
   * @param index from 1, for the name
   * @throws RefusedInputException naming the photo, when it is too large or no picture
   */
  Upload clean(Upload photo, int index) {
    String name = "举报照片" + index;
    if (photo.size() > LARGEST) {
      throw new RefusedInputException("photos", "第 " + index + " 张照片超过 10 MB");
    }
    try {
      pictures.acquire();
      try {
        byte[] clean = picture(photo, index);
        return Upload.of(name + ".jpg", clean.length, () -> new ByteArrayInputStream(clean));
      } finally {
        pictures.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] picture(Upload photo, int index) {
    byte[] content;
    try (InputStream stream = photo.open()) {
      content = stream.readAllBytes();
    } catch (IOException e) {
      throw new RefusedInputException("photos", "第 " + index + " 张照片没有传完，请重新上传");
    }
    try {
      int side = longestSide(content, index);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      BufferedImage image =
          Thumbnails.of(new ByteArrayInputStream(content))
              .scale(Math.min(1.0, (double) LONGEST_SIDE / side))
              .imageType(BufferedImage.TYPE_INT_RGB)
              .asBufferedImage();
      Thumbnails.of(image).scale(1).outputFormat("jpg").outputQuality(0.85).toOutputStream(out);
      return out.toByteArray();
    } catch (IOException | IllegalArgumentException e) {
      throw notAPicture(index);
    }
  }

  /** In pixels; a small file may unfold to more than the memory holds. */
  private static int longestSide(byte[] content, int index) throws IOException {
    try (ImageInputStream stream =
        ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw notAPicture(index);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new RefusedInputException("photos", "第 " + index + " 张照片的像素过多");
        }
        return Math.max(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    }
  }

  private static RefusedInputException notAPicture(int index) {
    return new RefusedInputException(
        "photos", "第 " + index + " 张不是能打开的照片，请上传 JPEG、PNG 或 WebP 照片");
  }
}
