package org.bihuan.notification.channel;

import java.util.Properties;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server of {@code spring.mail}; without a host no mail is sent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailSettings {

  private static final String PATIENCE = "15000";

  @Bean
  JavaMailSenderImpl mailSender(MailProperties settings) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(settings.getHost());
    if (settings.getPort() != null) {
      sender.setPort(settings.getPort());
    }
    sender.setUsername(settings.getUsername());
    sender.setPassword(settings.getPassword());
    sender.setProtocol(settings.getProtocol());
    sender.setDefaultEncoding("UTF-8");
    Properties properties = new Properties();
    for (String phase : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail." + settings.getProtocol() + "." + phase, PATIENCE);
    }
    properties.putAll(settings.getProperties());
    sender.setJavaMailProperties(properties);
    return sender;
  }
}
