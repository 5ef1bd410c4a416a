package nl.weektegenkindermishandeling.mail;

/** A mail that is ready to be sent. */
public record ComposedMail(String recipient, String subject, String text, String html) {
  @Override
  public String toString() {
    return "ComposedMail[private]";
  }
}
