package nl.weektegenkindermishandeling.config;

/** A setting is missing or wrong. The message names it. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(String message) {
    super(message);
  }
}
