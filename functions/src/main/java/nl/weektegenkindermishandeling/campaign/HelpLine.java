package nl.weektegenkindermishandeling.campaign;

import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody finds help.
 *
 * @param phone a number as people dial it, or null
 * @param text a sentence or two that say for whom it is
 */
public record HelpLine(Translated name, @Nullable String phone, Translated text) {
  /** As a mail says it: its name, its number, and the text. */
  public String spoken(Language language) {
    return name.in(language) + (phone == null ? "" : " " + phone) + ". " + text.in(language);
  }
}
