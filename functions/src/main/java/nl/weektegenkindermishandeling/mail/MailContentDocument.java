package nl.weektegenkindermishandeling.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.SessionDocument;
import nl.weektegenkindermishandeling.registration.Gist;
import nl.weektegenkindermishandeling.text.Coded;
import org.jspecify.annotations.Nullable;

/** What a mail says, as a document: what the outbox keeps until the mail is sent. */
public final class MailContentDocument {
  private MailContentDocument() {}

  public static Document write(MailContent content) {
    return switch (content) {
      case MailContent.ConfirmAddress confirm -> write(confirm);
      case MailContent.ConfirmSeveral several ->
          kind("confirm-several")
              .putDocuments("all", several.all().stream().map(MailContentDocument::write).toList())
              .done();
      case MailContent.Update update -> write(update);
      case MailContent.GivenAway givenAway ->
          kind("given-away").put("name", givenAway.name()).put("title", givenAway.title()).done();
      case MailContent.LinksAsked asked -> kind("links-asked").done();
      case MailContent.Digest digest ->
          kind("digest")
              .put("waiting", digest.waiting())
              .put("untaken", digest.untaken())
              .put("oldest", digest.oldest() == null ? null : digest.oldest().toString())
              .put("unseen", digest.unseen())
              .put("closesAt", digest.closesAt().toString())
              .put("now", digest.now().toString())
              .done();
      case MailContent.Links links ->
          kind("links")
              .putDocuments(
                  "links", links.links().stream().map(MailContentDocument::write).toList())
              .done();
    };
  }

  private static Document write(MailContent.ConfirmAddress confirm) {
    return kind("confirm-address")
        .put("registrationId", confirm.registrationId())
        .put("token", confirm.token().text())
        .put("expiresAt", confirm.expiresAt().toString())
        .put("asking", confirm.asking().code())
        .put("gist", write(confirm.gist()))
        .done();
  }

  private static Document write(MailContent.Update update) {
    Term reason = update.reason();
    Activity published = update.published();
    return kind("update")
        .put("update", update.kind().code())
        .put("registrationId", update.registrationId())
        .put("token", update.token().text())
        .put("name", update.name())
        .put("title", update.title())
        .put("published", published == null ? null : ActivityDocument.writeWithSequence(published))
        .put("reason", reason == null ? null : reason.code())
        .put("note", update.note())
        .put("plan", write(update.plan()))
        .putDocuments(
            "corrections", update.corrections().stream().map(MailContentDocument::write).toList())
        .done();
  }

  private static Document write(FieldCorrection correction) {
    return Document.build()
        .put("field", correction.field())
        .put("before", correction.before())
        .put("after", correction.after())
        .done();
  }

  private static FieldCorrection readCorrection(Document correction) {
    return new FieldCorrection(
        correction.text("field"),
        Objects.requireNonNullElse(correction.textOrNull("before"), ""),
        Objects.requireNonNullElse(correction.textOrNull("after"), ""));
  }

  private static @Nullable Document write(@Nullable Plan plan) {
    return plan == null
        ? null
        : Document.build()
            .put("place", plan.place())
            .putDocuments("sessions", plan.sessions().stream().map(SessionDocument::write).toList())
            .done();
  }

  private static @Nullable Plan readPlan(@Nullable Document plan) {
    return plan == null
        ? null
        : new Plan(
            plan.documents("sessions").stream().map(SessionDocument::read).toList(),
            plan.text("place"));
  }

  private static Document write(MailContent.LinkTo link) {
    return Document.build()
        .put("registrationId", link.registrationId())
        .put("token", link.token().text())
        .put("title", link.title())
        .done();
  }

  private static @Nullable Document write(@Nullable Gist gist) {
    if (gist == null) {
      return null;
    }
    return Document.build()
        .put("sentAt", gist.sentAt().toString())
        .put("type", gist.type().code())
        .put("firstDate", gist.firstDate().toString())
        .put("municipality", gist.municipality())
        .put("sessions", gist.sessions())
        .done();
  }

  private static @Nullable Gist readGist(@Nullable Document gist, Known known) {
    return gist == null
        ? null
        : new Gist(
            Instant.parse(gist.text("sentAt")),
            known.vocabularies().get(VocabularyName.TYPES).ever(gist.text("type")),
            LocalDate.parse(gist.text("firstDate")),
            gist.textOrNull("municipality"),
            gist.number("sessions").intValueExact());
  }

  private static Document.Builder kind(String kind) {
    return Document.build().put("kind", kind);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param known what its codes mean
   */
  public static MailContent read(Document document, Known known) {
    return switch (document.text("kind")) {
      case "confirm-address" -> readConfirm(document, known);
      case "confirm-several" ->
          new MailContent.ConfirmSeveral(
              document.documents("all").stream().map(each -> readConfirm(each, known)).toList());
      case "update" -> readUpdate(document, known);
      case "given-away" -> new MailContent.GivenAway(document.text("name"), document.text("title"));
      case "links-asked" -> new MailContent.LinksAsked();
      case "digest" ->
          new MailContent.Digest(
              document.number("waiting").intValueExact(),
              document.has("untaken") ? document.number("untaken").intValueExact() : 0,
              oldest(document.textOrNull("oldest")),
              document.has("unseen") ? document.number("unseen").intValueExact() : 0,
              Instant.parse(document.text("closesAt")),
              Instant.parse(document.text("now")));
      case "links" ->
          new MailContent.Links(
              document.documents("links").stream().map(MailContentDocument::readLink).toList());
      case String kind -> throw new IllegalArgumentException("no such kind of content: " + kind);
    };
  }

  private static @Nullable Instant oldest(@Nullable String moment) {
    return moment == null ? null : Instant.parse(moment);
  }

  private static MailContent.ConfirmAddress readConfirm(Document document, Known known) {
    return new MailContent.ConfirmAddress(
        document.text("registrationId"),
        token(document),
        Instant.parse(document.text("expiresAt")),
        Coded.get(MailContent.Asking.class, document.text("asking")),
        readGist(document.documentOrNull("gist"), known));
  }

  private static MailContent.Update readUpdate(Document document, Known known) {
    Document published = document.documentOrNull("published");
    return new MailContent.Update(
        Coded.get(UpdateKind.class, document.text("update")),
        document.text("registrationId"),
        token(document),
        document.text("name"),
        document.text("title"),
        published == null ? null : ActivityDocument.read(published, known),
        reason(document.textOrNull("reason"), known),
        document.textOrNull("note"),
        readPlan(document.documentOrNull("plan")),
        document.documents("corrections").stream()
            .map(MailContentDocument::readCorrection)
            .toList());
  }

  private static @Nullable Term reason(@Nullable String code, Known known) {
    return code == null ? null : known.vocabularies().get(VocabularyName.REASONS).ever(code);
  }

  private static MailContent.LinkTo readLink(Document document) {
    return new MailContent.LinkTo(
        document.text("registrationId"), token(document), document.text("title"));
  }

  private static Token token(Document document) {
    return new Token(document.text("token"));
  }
}
