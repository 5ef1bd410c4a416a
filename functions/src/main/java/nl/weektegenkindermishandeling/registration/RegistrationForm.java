package nl.weektegenkindermishandeling.registration;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Coded;
import nl.weektegenkindermishandeling.edition.Language;
import nl.weektegenkindermishandeling.edition.Regions;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.Attendance;
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
    submitted
        .keySet()
        .removeAll(ignored(Coded.get(Attendance.class, new Document(body).text("attendance"))));
    return read(new Document(submitted), regions);
  }

  /** Fields of the other kind of attendance: nobody checked them, so nobody may keep them. */
  private static Set<String> ignored(Attendance attendance) {
    Set<String> ignored = new HashSet<>();
    if (!attendance.hasPlace()) {
      ignored.add("location");
    }
    if (!attendance.isOnline()) {
      ignored.add("onlineUrl");
    }
    return ignored;
  }

  /** Reads a form that was stored. */
  public static RegistrationForm read(Document form, Regions regions) {
    return new RegistrationForm(
        ordered(form),
        language(form.textOrNull("language")),
        ActivityDocument.readDetails(
            form,
            location -> regions.municipalityEver(location.text("municipality")).orElseThrow()),
        ContactDocument.read(form.document("contact")));
  }

  /** Whether the organiser wants to be invited to the next edition. */
  public boolean remindNextEdition() {
    return submitted.isTrue("remindNextEdition");
  }

  /** The same activity, with somebody else to ask. */
  RegistrationForm withContact(Contact newContact) {
    return new RegistrationForm(
        submitted.with("contact", ContactDocument.write(newContact)),
        language,
        details,
        newContact);
  }

  /** The same activity in somebody else's hands, who has not agreed to be reminded. */
  RegistrationForm handedTo(Contact newContact) {
    Map<String, Object> values = new LinkedHashMap<>(submitted.values());
    values.remove("remindNextEdition");
    return new RegistrationForm(new Document(values), language, details, contact)
        .withContact(newContact);
  }

  /** This form with some fields as they are in another, or absent as they are there. */
  RegistrationForm withFieldsOf(RegistrationForm other, Set<String> fields, Regions regions) {
    return read(new Document(valuesWith(other, fields)), regions);
  }

  /** This activity, with the private side of another form: what no editor looks at. */
  RegistrationForm withPrivateSideOf(RegistrationForm other) {
    return new RegistrationForm(
        ordered(new Document(valuesWith(other, EditRule.PRIVATE))),
        other.language,
        details,
        other.contact);
  }

  private Map<String, Object> valuesWith(RegistrationForm other, Set<String> fields) {
    Map<String, Object> values = new LinkedHashMap<>(submitted.values());
    for (String field : fields) {
      values.remove(field);
      if (other.submitted.has(field)) {
        values.put(field, other.submitted.values().get(field));
      }
    }
    return values;
  }

  /** Tables do not keep the order of fields. */
  private static Document ordered(Document form) {
    Document.Builder ordered = Document.build();
    FormCheck.FORM.forEach(field -> ordered.put(field, form.values().get(field)));
    return ordered.done();
  }

  private static Language language(@Nullable String code) {
    return Coded.get(Language.class, Objects.requireNonNullElse(code, Language.NL.code()));
  }

  @Override
  public String toString() {
    return "RegistrationForm[private]";
  }
}
