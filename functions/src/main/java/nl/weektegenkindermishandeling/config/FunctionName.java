package nl.weektegenkindermishandeling.config;

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

  /** The function called so; the opposite of {@link #text}. */
  public static FunctionName of(String text) {
    return Arrays.stream(values())
        .filter(each -> each.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no function " + text));
  }
}
