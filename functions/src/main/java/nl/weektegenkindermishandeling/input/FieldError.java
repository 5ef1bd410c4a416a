package nl.weektegenkindermishandeling.input;

import java.util.List;
import nl.weektegenkindermishandeling.text.Language;

/**
 * One thing that is wrong with what somebody sent.
 *
 * @param at where: a JSON pointer of RFC 6901 in the body as a URI fragment, as {@code
 *     #/sessions/0/end}; or the name of a parameter
 */
public record FieldError(String at, InputError kind, List<Object> arguments) {
  public FieldError {
    arguments = List.copyOf(arguments);
  }

  public static FieldError of(String at, InputError kind, Object... arguments) {
    return new FieldError(at, kind, List.of(arguments));
  }

  public String detail(Language language) {
    return kind.text(language, arguments.toArray());
  }
}
