package nl.weektegenkindermishandeling.programme;

import java.util.Locale;
import nl.weektegenkindermishandeling.text.Language;

/** What the code of a language is called in another: "Arabisch" for {@code ar} in Dutch. */
public record LanguageName(Language in) {
  public static final String DUTCH_SIGN_LANGUAGE = "nl-sign";

  public String of(String code) {
    return code.equals(DUTCH_SIGN_LANGUAGE)
        ? in.say("Nederlandse Gebarentaal", "Dutch Sign Language")
        : Locale.of(code).getDisplayLanguage(in.locale());
  }
}
