package nl.weektegenkindermishandeling.registration;

import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something an editor may want to look at. It says what and why, and decides nothing. Private, as
 * the text that it quotes.
 *
 * @param other the registration that this one is like, or null
 */
public record Hint(HintCode code, List<String> arguments, @Nullable String other) {
  public Hint {
    arguments = List.copyOf(arguments);
  }

  static Hint of(HintCode code, String... arguments) {
    return new Hint(code, List.of(arguments), null);
  }

  static Hint like(HintCode code, String title, String other) {
    return new Hint(code, List.of(title), other);
  }

  public Optional<String> otherRegistration() {
    return Optional.ofNullable(other);
  }

  public String detail(Language language) {
    return code.text(language, arguments.toArray());
  }

  @Override
  public String toString() {
    return "Hint[" + code + "]";
  }
}
