package nl.weektegenkindermishandeling.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Regions;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldValues;
import nl.weektegenkindermishandeling.field.View;
import nl.weektegenkindermishandeling.input.Parsed;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A form that was parsed: what an organiser tells of an activity, and what only the campaign sees.
 */
public final class RegistrationForm {
  private final FieldValues privateValues;
  private final ActivityDetails details;

  /** Only {@link FormFields#TYPE} makes forms of values. */
  RegistrationForm(FieldValues values) {
    this(values, new ActivityDetails(values));
  }

  private RegistrationForm(FieldValues values, ActivityDetails details) {
    List<Field<?>> own = new ArrayList<>(FormFields.PRIVATE);
    own.add(FormFields.ACCEPTED_CONDITIONS);
    this.privateValues =
        values.only(own).with(FormFields.LANGUAGE, values.orElse(FormFields.LANGUAGE, Language.NL));
    this.details = details;
  }

  /** Reads a body, and tells all that is wrong with it. */
  public static Parsed<RegistrationForm> parse(Map<String, Object> body, Edition edition) {
    return FormFields.TYPE.parseBody(body, edition);
  }

  /** Reads a form that was stored. */
  public static RegistrationForm read(Document form, Regions regions) {
    return FormFields.TYPE.read(form, regions);
  }

  /** The form as its organiser would send it in. */
  public Document write() {
    return FormFields.TYPE.write(this, View.FORM);
  }

  public ActivityDetails details() {
    return details;
  }

  public Contact contact() {
    return privateValues.get(FormFields.CONTACT);
  }

  public Language language() {
    return privateValues.get(FormFields.LANGUAGE);
  }

  public String acceptedConditions() {
    return privateValues.get(FormFields.ACCEPTED_CONDITIONS);
  }

  /** Whether the organiser wants to be invited to the next edition. */
  public boolean remindNextEdition() {
    return privateValues.orElse(FormFields.REMIND_NEXT_EDITION, false);
  }

  /** The value of any field. */
  public <T> @Nullable T find(Field<T> field) {
    T value = details.values().find(field);
    return value == null ? privateValues.find(field) : value;
  }

  /** The same activity, with another contact. */
  RegistrationForm withContact(Contact contact) {
    return new RegistrationForm(privateValues.with(FormFields.CONTACT, contact), details);
  }

  /** The same activity, handed to a contact who has not agreed to be reminded. */
  RegistrationForm handedTo(Contact contact) {
    return new RegistrationForm(privateValues.with(FormFields.REMIND_NEXT_EDITION, null), details)
        .withContact(contact);
  }

  /** This form with some fields of the activity as they are in another. */
  RegistrationForm withFieldsOf(RegistrationForm other, Set<Field<?>> fields) {
    return new RegistrationForm(privateValues, details.withFieldsOf(other.details, fields));
  }

  /** This activity, with the private side of another form: what no editor looks at. */
  RegistrationForm withPrivateSideOf(RegistrationForm other) {
    return new RegistrationForm(
        privateValues.withFieldsOf(other.privateValues, FormFields.PRIVATE), details);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegistrationForm form
        && privateValues.equals(form.privateValues)
        && details.equals(form.details);
  }

  @Override
  public int hashCode() {
    return Objects.hash(privateValues, details);
  }

  @Override
  public String toString() {
    return "RegistrationForm[private]";
  }
}
