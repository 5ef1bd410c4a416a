package nl.weektegenkindermishandeling.registration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldValues;
import nl.weektegenkindermishandeling.field.OnEdit;
import nl.weektegenkindermishandeling.field.View;
import nl.weektegenkindermishandeling.input.Parsed;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.Session;
import nl.weektegenkindermishandeling.programme.Sessions;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A form that was parsed: what an organiser tells of an activity, and what only the campaign sees.
 */
public final class RegistrationForm {
  private final FieldValues values;
  private final ActivityDetails details;

  /** Only {@link FormFields#TYPE} makes forms of values. */
  RegistrationForm(FieldValues values) {
    this.details = new ActivityDetails(values.only(ActivityFields.ALL));
    this.values = values.only(FormFields.KEPT).withFieldsOf(details.values(), ActivityFields.ALL);
  }

  /** Reads a body, and tells all that is wrong with it. */
  public static Parsed<RegistrationForm> parse(Map<String, Object> body, Edition edition) {
    return FormFields.TYPE.parseBody(body, edition);
  }

  /** Reads a form that was stored. */
  public static RegistrationForm read(Document form, Known known) {
    return FormFields.TYPE.read(form, known);
  }

  /** The form as its organiser would send it in. */
  public Document write() {
    return FormFields.TYPE.write(this, View.FORM);
  }

  public ActivityDetails details() {
    return details;
  }

  public Contact contact() {
    return values.get(FormFields.CONTACT);
  }

  public Language language() {
    return values.get(FormFields.LANGUAGE);
  }

  public String acceptedConditions() {
    return values.get(FormFields.ACCEPTED_CONDITIONS);
  }

  /** Whether the organiser wants to be invited to the next edition. */
  public boolean remindNextEdition() {
    return values.orElse(FormFields.REMIND_NEXT_EDITION, false);
  }

  /** The value of any field. */
  public <T> @Nullable T find(Field<T> field) {
    return values.find(field);
  }

  /** The values of all fields, the private ones too. */
  public FieldValues values() {
    return values;
  }

  /**
   * The same with an id for each session.
   *
   * @param former the sessions that were sent in or published before
   */
  RegistrationForm identified(List<Session> former) {
    List<Session> sent = values.get(ActivityFields.SESSIONS);
    return new RegistrationForm(
        values.with(ActivityFields.SESSIONS, Sessions.identified(sent, former)));
  }

  /** The fields that differ, of those that people see. */
  public List<Field<?>> changedFields(RegistrationForm other) {
    return FormFields.KEPT.stream()
        .filter(field -> field.onEdit() != OnEdit.NOT_CONTENT)
        .filter(field -> !Objects.equals(find(field), other.find(field)))
        .<Field<?>>map(field -> field)
        .toList();
  }

  /** The same activity, with another contact. */
  RegistrationForm withContact(Contact contact) {
    return new RegistrationForm(values.with(FormFields.CONTACT, contact));
  }

  /** The same activity, handed to a contact who has not agreed to be reminded. */
  RegistrationForm handedTo(Contact contact) {
    return new RegistrationForm(
        values.with(FormFields.REMIND_NEXT_EDITION, null).with(FormFields.CONTACT, contact));
  }

  /** This form with some fields as they are in another. */
  RegistrationForm withFieldsOf(RegistrationForm other, Collection<Field<?>> fields) {
    return new RegistrationForm(values.withFieldsOf(other.values, fields));
  }

  /** This form, with what another tells of whether there is a place left. */
  RegistrationForm withNewsOfPlaces(RegistrationForm other) {
    FieldValues news = details.withNewsOfPlaces(other.details).values();
    return new RegistrationForm(values.withFieldsOf(news, ActivityFields.ALL));
  }

  /** This activity, with the private side of another form: what no editor looks at. */
  RegistrationForm withPrivateSideOf(RegistrationForm other) {
    return withFieldsOf(other, FormFields.PRIVATE);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegistrationForm form && values.equals(form.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "RegistrationForm[private]";
  }
}
