package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.campaign.Term;
import org.jspecify.annotations.Nullable;

/**
 * What an editor decided, and what the organiser is told about it.
 *
 * @param editor who decided: for editors alone
 * @param message in the editor's own words
 */
public record Decision(
    Verdict verdict, String editor, @Nullable Term reason, @Nullable String message) {
  public Decision by(String name) {
    return new Decision(verdict, name, reason, message);
  }
}
