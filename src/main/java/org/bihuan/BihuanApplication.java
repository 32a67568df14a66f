package org.bihuan;

import java.util.Arrays;
import java.util.TimeZone;
import org.bihuan.audit.AuditCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the platform. All dates and deadlines are those of mainland China. */
@SpringBootApplication
public class BihuanApplication {

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    if (args.length > 0 && args[0].equals(AuditCommand.NAME)) {
      System.exit(AuditCommand.run(Arrays.copyOfRange(args, 1, args.length)));
    }
    SpringApplication.run(BihuanApplication.class, args);
  }
}
