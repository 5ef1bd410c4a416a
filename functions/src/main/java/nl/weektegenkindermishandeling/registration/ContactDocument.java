package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.document.Document;

/** A contact as a document: as it is in a form, in an editor's answer, and in a handover. */
public final class ContactDocument {
  private ContactDocument() {}

  public static Document write(Contact contact) {
    return Document.build()
        .put("name", contact.name())
        .put("email", contact.email())
        .put("phone", contact.phone())
        .done();
  }

  public static Contact read(Document document) {
    return new Contact(document.text("name"), document.text("email"), document.textOrNull("phone"));
  }
}
