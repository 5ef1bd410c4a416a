package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.field.EmailAddress;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.NameText;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.PhoneNumber;
import nl.weektegenkindermishandeling.field.View;

/** The fields of a contact. */
public final class ContactFields {
  private static final Field<String> NAME = Field.of("name", NameText.noHost(1, 80)).required();
  private static final Field<String> EMAIL = Field.of("email", EmailAddress.TYPE).required();
  private static final Field<String> PHONE = Field.of("phone", PhoneNumber.TYPE);

  static final ObjectType<Contact> TYPE =
      new ObjectType<>(
              values -> new Contact(values.get(NAME), values.get(EMAIL), values.find(PHONE)))
          .with(NAME, Contact::name)
          .with(EMAIL, Contact::email)
          .with(PHONE, Contact::phone);

  private ContactFields() {}

  public static Document write(Contact contact) {
    return TYPE.write(contact, View.FORM);
  }

  /** Reads what {@link #write} wrote. */
  public static Contact read(Document document) {
    return TYPE.read(document, Known.OF_CAMPAIGN);
  }
}
