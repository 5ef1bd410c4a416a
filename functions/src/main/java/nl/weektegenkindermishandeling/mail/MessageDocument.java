package nl.weektegenkindermishandeling.mail;

import java.time.Instant;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.registration.Token;

/** A message as a document: what the outbox keeps until the mail is sent. */
public final class MessageDocument {
  private MessageDocument() {}

  public static Document write(Message message) {
    Document.Builder document = Document.build().put("registrationId", message.registrationId());
    return switch (message) {
      case Message.ConfirmAddress confirm ->
          document
              .put("kind", "confirm-address")
              .put("token", confirm.token().text())
              .put("expiresAt", confirm.expiresAt().toString())
              .done();
      case Message.Received received ->
          document
              .put("kind", "received")
              .put("name", received.name())
              .put("title", received.title())
              .done();
      case Message.Online online ->
          document
              .put("kind", "online")
              .put("name", online.name())
              .put("title", online.title())
              .done();
    };
  }

  public static Message read(Document document) {
    String registrationId = document.text("registrationId");
    return switch (document.text("kind")) {
      case "confirm-address" ->
          new Message.ConfirmAddress(
              registrationId,
              new Token(document.text("token")),
              Instant.parse(document.text("expiresAt")));
      case "received" ->
          new Message.Received(registrationId, document.text("name"), document.text("title"));
      case "online" ->
          new Message.Online(registrationId, document.text("name"), document.text("title"));
      case String kind -> throw new IllegalArgumentException("no such kind of message: " + kind);
    };
  }
}
