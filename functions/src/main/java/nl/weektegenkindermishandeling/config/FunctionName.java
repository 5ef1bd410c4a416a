package nl.weektegenkindermishandeling.config;

import java.nio.file.Path;
import java.util.Arrays;

/** The functions. A function is a trust boundary: same callers, same rights. */
public enum FunctionName {
  PROGRAMME("Programme"),
  REGISTRATION("Registration"),
  EDITORIAL("Editorial"),
  MAIL("Mail"),
  MAIL_FEEDBACK("MailFeedback"),
  SCHEDULE("Schedule");

  private final String text;

  FunctionName(String text) {
    this.text = text;
  }

  /** As the contract, the logs and the stack call it. */
  public String text() {
    return text;
  }

  /**
   * The zip that it is made of. Callers wait for the functions behind the API, so those have a
   * small one of their own beside the whole one.
   */
  public Path zip(Path whole) {
    return switch (this) {
      case PROGRAMME, REGISTRATION, EDITORIAL -> whole.resolveSibling("http.zip");
      case MAIL, MAIL_FEEDBACK, SCHEDULE -> whole;
    };
  }

  /** The function called so; the opposite of {@link #text}. */
  public static FunctionName of(String text) {
    return Arrays.stream(values())
        .filter(each -> each.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no function " + text));
  }
}
