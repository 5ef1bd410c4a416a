package nl.weektegenkindermishandeling.http.organiser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.document.JsonPointer;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.Parsed;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.registration.FormFields;
import nl.weektegenkindermishandeling.registration.RegistrationForm;

/**
 * The form of an earlier edition, to be sent in for another: without the dates and conditions of
 * then, and without what the other does not take any more.
 *
 * @param form what remains
 * @param leftOut what does not, and why
 */
record CopyForNextEdition(Document form, List<FieldError> leftOut) {
  private static final Set<String> OF_ITS_EDITION =
      Set.of(ActivityFields.SESSIONS.name(), FormFields.ACCEPTED_CONDITIONS.name());

  static CopyForNextEdition of(RegistrationForm former, Edition edition) {
    Map<String, Object> values = new LinkedHashMap<>(former.write().values());
    values.keySet().removeAll(OF_ITS_EDITION);
    List<FieldError> wrong = wrong(values, edition);
    return new CopyForNextEdition(Document.from(without(values, JsonPointer.ROOT, wrong)), wrong);
  }

  /** What is wrong with values that are there. */
  private static List<FieldError> wrong(Map<String, Object> values, Edition edition) {
    return switch (RegistrationForm.parse(values, edition)) {
      case Parsed.Valid<RegistrationForm> valid -> List.of();
      case Parsed.Invalid<RegistrationForm> invalid ->
          invalid.errors().stream()
              .filter(error ->
                  OF_ITS_EDITION.stream()
                      .noneMatch(
                          name -> error.at().equals(JsonPointer.child(JsonPointer.ROOT, name))))
              .toList();
    };
  }

  private static Object without(Object value, String at, List<FieldError> wrong) {
    return switch (value) {
      case Map<?, ?> object -> {
        Map<Object, Object> rest = new LinkedHashMap<>();
        object.forEach((name, member) -> {
          String place = JsonPointer.child(at, name);
          if (isRight(place, wrong)) {
            rest.put(name, without(member, place, wrong));
          }
        });
        yield rest;
      }
      case List<?> list -> {
        List<Object> rest = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
          String place = JsonPointer.child(at, i);
          if (isRight(place, wrong)) {
            rest.add(without(list.get(i), place, wrong));
          }
        }
        yield rest;
      }
      default -> value;
    };
  }

  private static boolean isRight(String place, List<FieldError> wrong) {
    return wrong.stream().noneMatch(error -> error.at().equals(place));
  }
}
