package nl.weektegenkindermishandeling.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.field.FieldFilter;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.input.InputError;

/** Languages in which an activity is held: codes of ISO 639-1, and Dutch sign language. */
final class LanguageCode {
  private static final Set<String> KNOWN =
      Stream.concat(
              Arrays.stream(Locale.getISOLanguages()), Stream.of(LanguageName.DUTCH_SIGN_LANGUAGE))
          .filter(code -> code.length() == 2 || code.equals(LanguageName.DUTCH_SIGN_LANGUAGE))
          .collect(Collectors.toUnmodifiableSet());

  static final TextType TYPE =
      TextType.exact(2, 7)
          .matching(
              code -> KNOWN.contains(code.toLowerCase(Locale.ROOT)), InputError.UNKNOWN_LANGUAGE)
          .spelled(code -> code.toLowerCase(Locale.ROOT))
          .saying("pattern", "^([a-zA-Z]{2}|[nN][lL]-[sS][iI][gG][nN])$");

  /** One code is a part of another, so in an index each has an end of its own. */
  static final FieldFilter<List<String>> FILTER =
      new FieldFilter<>(
          "language",
          "languages",
          true,
          FieldFilter.MOST,
          false,
          (edition, code) -> KNOWN.contains(code),
          InputError.UNKNOWN_LANGUAGE,
          edition -> List.of(),
          codes -> codes.stream().map(LanguageCode::indexed).toList(),
          LanguageCode::indexed);

  private LanguageCode() {}

  private static String indexed(String code) {
    return code + ";";
  }
}
