package org.bihuan.startup;

/**
 * Something that must be in place before the platform answers its first request. Steps run in the
 * order of their {@link org.springframework.core.annotation.Order}; each must leave a tree that is
 * already in place untouched.
 */
public interface StartupStep {

  /** Positions of the steps, first to last. */
  final class Position {
    public static final int GROUPS = 100;
    public static final int MODELS = 200;
    public static final int PERMISSIONS = 300;
    public static final int FILTERS = 400;
    public static final int ACCOUNTS = 500;
    public static final int CALENDAR = 550;
    public static final int UPGRADES = 580;
    public static final int TRIAL_LEDGER = 600;
    public static final int TRIAL_CAMPAIGN = 610;

    private Position() {}
  }

  void run();
}
