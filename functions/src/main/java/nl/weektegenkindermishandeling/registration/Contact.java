package nl.weektegenkindermishandeling.registration;

import org.jspecify.annotations.Nullable;

/**
 * Whom the campaign can ask about a registration. Private: never shown, logged, or mailed to
 * somebody else.
 */
public record Contact(String name, String email, @Nullable String phone) {
  @Override
  public String toString() {
    return "Contact[private]";
  }
}
