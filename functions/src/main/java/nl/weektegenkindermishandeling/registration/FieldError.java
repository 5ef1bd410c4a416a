package nl.weektegenkindermishandeling.registration;

import java.util.List;
import nl.weektegenkindermishandeling.edition.Language;

/**
 * One thing that is wrong with what somebody sent.
 *
 * @param at where: a JSON pointer of RFC 6901 in the body as a URI fragment, as {@code
 *     #/sessions/0/end}; or the name of a parameter
 */
public record FieldError(String at, Fault fault, List<Object> arguments) {
  public FieldError {
    arguments = List.copyOf(arguments);
  }

  public static FieldError of(String at, Fault fault, Object... arguments) {
    return new FieldError(at, fault, List.of(arguments));
  }

  public String detail(Language language) {
    return fault.text(language, arguments.toArray());
  }
}
