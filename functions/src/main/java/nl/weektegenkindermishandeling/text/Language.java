package nl.weektegenkindermishandeling.text;

import java.util.Locale;

/**
 * A language of the campaign: of its mails, and of labels and messages. The system's own messages
 * are in Dutch and English; in another language they are in English.
 *
 * @param code of ISO 639-1
 */
public record Language(String code) implements Coded {
  public static final Language NL = new Language("nl");
  public static final Language EN = new Language("en");

  @Override
  public String name() {
    return code;
  }

  /** What the system says in this language. */
  public String say(String dutch, String english) {
    return equals(NL) ? dutch : english;
  }

  public Locale locale() {
    return Locale.forLanguageTag(code);
  }
}
