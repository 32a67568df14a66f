package org.bihuan;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the platform. All dates and deadlines are those of mainland China. */
@SpringBootApplication
public class BihuanApplication {

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    SpringApplication.run(BihuanApplication.class, args);
  }
}
