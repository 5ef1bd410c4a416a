package nl.weektegenkindermishandeling.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Coded;
import nl.weektegenkindermishandeling.edition.Language;
import nl.weektegenkindermishandeling.edition.Regions;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import org.jspecify.annotations.Nullable;

/**
 * A valid form.
 *
 * @param submitted the body as it was sent in, without what only guards against programs
 */
public record RegistrationForm(
    Document submitted, Language language, ActivityDetails details, Contact contact) {

  /** Reads a body in which {@link FormCheck} finds nothing wrong. */
  public static RegistrationForm read(Map<String, Object> body, Regions regions) {
    Map<String, Object> submitted = new LinkedHashMap<>(body);
    submitted.remove(FormCheck.HONEYPOT);
    submitted.remove(FormCheck.PROOF);
    return read(new Document(submitted), regions);
  }

  /** Reads a form that was stored. */
  public static RegistrationForm read(Document form, Regions regions) {
    return new RegistrationForm(
        form,
        language(form.textOrNull("language")),
        ActivityDocument.readDetails(
            form, location -> regions.municipality(location.text("municipality")).orElseThrow()),
        contact(form.document("contact")));
  }

  private static Language language(@Nullable String code) {
    return Coded.get(Language.class, Objects.requireNonNullElse(code, Language.NL.code()));
  }

  private static Contact contact(Document contact) {
    return new Contact(contact.text("name"), contact.text("email"), contact.textOrNull("phone"));
  }

  @Override
  public String toString() {
    return "RegistrationForm[private]";
  }
}
