package nl.weektegenkindermishandeling.registration;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.text.PastedText;
import org.jspecify.annotations.Nullable;

/** The field of a form that people do not see, so that only programs fill it in. */
public final class Honeypot {
  /** What forms send of a field in which nothing was filled in. */
  private static final Set<String> NOTHING = Set.of("", "false", "0", "null", "undefined");

  private Honeypot() {}

  public static boolean isFilled(Document body) {
    return isSomething(body.values().get(FormFields.HONEYPOT.name()));
  }

  private static boolean isSomething(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Boolean flag -> flag;
      case Number number -> new BigDecimal(number.toString()).signum() != 0;
      case String text -> !NOTHING.contains(PastedText.compact(text));
      case Collection<?> list -> !list.isEmpty();
      case Map<?, ?> object -> !object.isEmpty();
      default -> true;
    };
  }
}
