package nl.weektegenkindermishandeling.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.field.AnyType;
import nl.weektegenkindermishandeling.field.CodeType;
import nl.weektegenkindermishandeling.field.Column;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldType;
import nl.weektegenkindermishandeling.field.FieldValues;
import nl.weektegenkindermishandeling.field.FlagType;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.OnEdit;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.text.Language;

/** The fields of a registration's form: those of its activity, and those that are private. */
public final class FormFields {
  public static final Field<Language> LANGUAGE =
      Field.of("language", new CodeType<>(Campaign.current().languages(), Language::new, false))
          .otherwise(Campaign.current().language())
          .onEdit(OnEdit.PRIVATE)
          .called("Taal van de mails", "Language of mails");

  public static final Field<Contact> CONTACT =
      Field.of("contact", ContactFields.TYPE)
          .required()
          .onEdit(OnEdit.PRIVATE)
          .inColumns(
              Column.of("contactName", Contact::name),
              Column.of("contactEmail", Contact::email),
              Column.of("contactPhone", Contact::phone))
          .called("Contactpersoon", "Contact");

  public static final Field<String> ACCEPTED_CONDITIONS =
      Field.of("acceptedConditions", TextType.exact(1, 40)).required().onEdit(OnEdit.NOT_CONTENT);

  public static final Field<Boolean> REMIND_NEXT_EDITION =
      Field.of("remindNextEdition", FlagType.FLAG)
          .onEdit(OnEdit.PRIVATE)
          .called("Volgend jaar weer uitnodigen", "Invite again next year");

  /** A field that people do not see; programs fill it in. */
  public static final Field<Object> HONEYPOT = guard("leaveEmpty", AnyType.ofNothing());

  /** The trap of version 1.0. Browsers fill it in by themselves, so it is ignored. */
  public static final Field<Object> FORMER_HONEYPOT = guard("website", AnyType.ANY);

  /** The solution of a proof of work. */
  public static final Field<String> PROOF = guard("proof", TextType.exact(0, 4000));

  private static final Set<Field<?>> GUARDS = Set.of(HONEYPOT, FORMER_HONEYPOT, PROOF);

  /** All, in the order in which people read them. */
  public static final List<Field<?>> ALL = all();

  /** What only the campaign sees. */
  static final List<Field<?>> PRIVATE =
      ALL.stream().filter(field -> field.onEdit() == OnEdit.PRIVATE).toList();

  /** What a form keeps: all but what guards its sending. */
  static final List<Field<?>> KEPT = ALL.stream().filter(field -> !GUARDS.contains(field)).toList();

  public static final ObjectType<RegistrationForm> TYPE =
      new ObjectType<>(RegistrationForm::new, FormFields::check)
          .withAll(ALL, RegistrationForm::values);

  private FormFields() {}

  private static <T> Field<T> guard(String name, FieldType<T> type) {
    return Field.of(name, type).onEdit(OnEdit.NOT_CONTENT).inColumns();
  }

  private static List<Field<?>> all() {
    List<Field<?>> all = new ArrayList<>(ActivityFields.ALL);
    all.addFirst(LANGUAGE);
    all.add(all.indexOf(ActivityFields.ORGANISATION) + 1, CONTACT);
    all.addAll(List.of(ACCEPTED_CONDITIONS, REMIND_NEXT_EDITION, HONEYPOT, FORMER_HONEYPOT, PROOF));
    return List.copyOf(all);
  }

  private static void check(Input form, FieldValues values, Edition edition) {
    ActivityFields.check(form, values, edition);
    String accepted = values.find(ACCEPTED_CONDITIONS);
    form.member(ACCEPTED_CONDITIONS.name())
        .check(
            accepted == null || edition.takesConditions(accepted),
            InputError.OTHER_CONDITIONS,
            edition.conditionsVersion());
  }
}
