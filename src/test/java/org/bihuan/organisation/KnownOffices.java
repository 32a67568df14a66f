package org.bihuan.organisation;

import org.springframework.core.io.ClassPathResource;

/** The offices of the released files, without a platform. */
public final class KnownOffices {

  private static final OfficeDirectory DIRECTORY =
      new OfficeDirectory(
          new ClassPathResource("data/organisations.csv"),
          new ClassPathResource("data/communities.csv"));

  private static final WorkingOffices WORKING =
      new WorkingOffices(
          DIRECTORY,
          new ClassPathResource("data/representation.csv"),
          new ClassPathResource("data/collectives.csv"));

  private KnownOffices() {}

  public static OfficeDirectory directory() {
    return DIRECTORY;
  }

  public static WorkingOffices working() {
    return WORKING;
  }
}
