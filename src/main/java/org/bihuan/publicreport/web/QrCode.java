package org.bihuan.publicreport.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Codes to be scanned, as drawings that print sharp at any size. */
final class QrCode {

  private QrCode() {}

  /** The path of an SVG drawing whose unit is one module. */
  record Drawing(int size, String path) {}

  /** A quarter of it may be dirty or torn and it is still read. */
  static Drawing of(String text) {
    try {
      BitMatrix code =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q,
                      EncodeHintType.CHARACTER_SET, "UTF-8",
                      EncodeHintType.MARGIN, 4));
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < code.getHeight(); y++) {
        for (int x = 0; x < code.getWidth(); x++) {
          if (code.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new Drawing(code.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }
}
