package org.bihuan.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.bihuan.startup.StartupRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** A PostgreSQL server of the platform's own, kept in a folder; one process at a time. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

  private final FileChannel lockFile;
  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres postgres) {
    this.lockFile = lockFile;
    this.postgres = postgres;
  }

  static EmbeddedDatabase start(Path dataFolder) {
    Path folder = dataFolder.toAbsolutePath().normalize();
    FileChannel lockFile = lock(folder);
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.resolve("postgres"))
              .setOverrideWorkingDirectory(folder.resolve("postgres-binaries").toFile())
              .setCleanDataDirectory(false)
              .setLocaleConfig("locale", "C.UTF-8")
              .setServerConfig("max_connections", "100")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start();
      return new EmbeddedDatabase(lockFile, postgres);
    } catch (IOException | IllegalStateException e) {
      closeQuietly(lockFile);
      throw new StartupRefusedException(
          "内置数据库没有启动：" + e.getMessage(),
          "检查文件夹 " + folder + " 的权限和磁盘空间；要用自己的数据库，请设置 spring.datasource.url。",
          e);
    }
  }

  private static FileChannel lock(Path folder) {
    FileChannel channel = null;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve("bihuan.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      throw inUse(folder, e);
    } catch (IOException e) {
      closeQuietly(channel);
      throw new StartupRefusedException(
          "数据文件夹 " + folder + " 不可写：" + e.getMessage(), "检查文件夹的权限和磁盘空间。", e);
    }
    closeQuietly(channel);
    throw inUse(folder, null);
  }

  private static StartupRefusedException inUse(Path folder, @Nullable Throwable cause) {
    return new StartupRefusedException(
        "数据文件夹 " + folder + " 正被另一个平台进程使用。",
        "先停止那个进程，或用 --bihuan.data-folder=<文件夹> 另选文件夹。",
        cause);
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public String getUsername() {
    return "postgres";
  }

  @Override
  public String getPassword() {
    return "postgres";
  }

  @Override
  public String getJdbcUrl() {
    return postgres.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    lockFile.close();
  }
}
