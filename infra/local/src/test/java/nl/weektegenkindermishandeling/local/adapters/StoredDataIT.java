package nl.weektegenkindermishandeling.local.adapters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.weektegenkindermishandeling.document.Difference;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.dynamodb.ActivityFiller;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.ConfirmResult;
import nl.weektegenkindermishandeling.registration.ManageLink;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What version 1.0 stored is read for good, and links that it mailed go on working. */
@SuppressWarnings("NullAway.Init") // JUnit sets the directory, and calls the method that starts
class StoredDataIT {
  private static final String DATA = "/data-of-1.0/";
  private static final Document FACTS = Json.readTrusted(resource("facts.json"));
  private static final Instant NOW = Instant.parse(FACTS.text("madeAt")).plusSeconds(600);
  private static final Edition EDITION = Edition.of(2027);

  @TempDir private Path directory;
  @AutoClose private EmbeddedBackend backend;
  private Parts parts;

  @BeforeEach
  void start() throws IOException {
    Path copy = directory.resolve("shared-local-instance.db");
    Files.write(copy, resource("dynamodb/shared-local-instance.db"));
    backend = new EmbeddedBackend(Optional.of(directory));
    parts = backend.parts(Clock.fixed(NOW, ZoneOffset.UTC), Map.of());
  }

  @Test
  void registrationsAreReadInEveryState() {
    assertThat(registration("approved").state()).isEqualTo(RegistrationState.APPROVED);
    assertThat(registration("cancelled").state()).isEqualTo(RegistrationState.CANCELLED);
    assertThat(registration("edit-waits").state()).isEqualTo(RegistrationState.SUBMITTED);
    assertThat(registration("edit-waits").changes()).hasSize(1);
    assertThat(registration("submitted").hints()).isNotEmpty();
    assertThat(registration("changes-requested").history().getLast().decision()).isNotNull();
    assertThat(registration("rejected").state()).isEqualTo(RegistrationState.REJECTED);
    assertThat(registration("handover").handover()).isNotNull();
    assertThat(registration("awaiting").state()).isEqualTo(RegistrationState.AWAITING_CONFIRMATION);
    assertThat(parts.registrationLists().countUnseen(EDITION.id())).isZero(); // by a new index
  }

  @Test
  void aFormThatWasStoredAsItWasSentIsReadWithoutBlanks() {
    Document form = registration("blanks").form().write();
    assertThat(form.values()).doesNotContainKeys("capacity", "publicContact", "summary", "price");
    Document location = form.document("location");
    assertThat(location.values()).doesNotContainKey("street");
    assertThat(location.text("postcode")).isEqualTo("3511 AB");
    assertThat(location.text("houseNumber")).isEqualTo("Bcc: x@y.z");
    assertThat(form.documents("sessions").getLast().text("start")).isEqualTo("2027-11-18T19:30");
  }

  @Test
  void listsAnswerWhatTheyAnsweredThen() {
    assertThat(
            Difference.between(
                Document.build().putDocuments("activities", listed()).done(),
                Document.build().putDocuments("activities", FACTS.documents("activities")).done()))
        .filteredOn(difference -> !difference.pointer().matches(".*/sessions/\\d+/id"))
        .isEmpty();
    assertThat(listed().getFirst().documents("sessions"))
        .extracting(session -> session.text("id"))
        .containsExactly("0", "1");
    // As the new version stores it, so it goes out.
    for (String name : List.of("approved", "cancelled")) {
      publishAgain(registration(name));
    }
    assertThat(listed().stream().map(each -> each.text("id")).toList())
        .containsExactlyElementsOf(
            FACTS.documents("activities").stream().map(each -> each.text("id")).toList());
    assertThat(listed().toString()).doesNotContain("sequence");
  }

  @Test
  void theSequenceGoesOnFromWhereItWas() {
    Activity before = parts.programme().find(id("cancelled")).orElseThrow().activity();
    assertThat(before.sequence()).isEqualTo(1);
    publishAgain(registration("cancelled"));
    assertThat(parts.programme().find(id("cancelled")).orElseThrow().activity().sequence())
        .isEqualTo(1);
  }

  @Test
  void linksOfOldMailsWork() {
    for (String name : List.of("approved", "blanks", "cancelled", "submitted", "handover")) {
      Token token = new Token(FACTS.document(name).text("manage"));
      ManageLink link = parts.manageLinks().find(token).orElseThrow();
      assertThat(link.opens(registration(name), NOW)).as(name).isTrue();
    }
    for (String name : List.of("awaiting", "handover")) {
      Token token = new Token(FACTS.document(name).text("confirm"));
      Registration waiting = registration(name);
      ConfirmResult result = waiting.confirm(token, Parts.HERE, parts.step(EDITION, NOW));
      assertThat(parts.registrations().save((Change) result)).as(name).isTrue();
    }
    assertThat(registration("handover").form().contact().email()).isEqualTo("nieuw@example.org");
  }

  @Test
  void mailsThatWaitedAreSent() {
    send();
    assertThat(backend.mailbox().all())
        .filteredOn(mail -> mail.to().contains("mail-waits@example.org"))
        .singleElement()
        .satisfies(mail -> assertThat(mail.attachments()).hasSize(1));
    Token token = new Token(FACTS.document("awaiting").text("confirm"));
    Registration waiting = registration("awaiting");
    parts
        .registrations()
        .save((Change) waiting.confirm(token, Parts.HERE, parts.step(EDITION, NOW)));
    send();
    send(); // what the confirmation released
    assertThat(backend.mailbox().all())
        .filteredOn(mail -> mail.to().contains("stranger@example.org"))
        .hasSize(2);
  }

  private void send() {
    parts.outbox().due(50).forEach(mail -> parts.delivery().deliver(mail, Duration.ofMinutes(1)));
  }

  /** Replaces what is online by the same, as an edit that changes something else would. */
  private void publishAgain(Registration registration) {
    Activity online = registration.published().orElseThrow();
    ActivityFiller.replace(backend.client(), "Activities", Optional.empty(), online);
  }

  private List<Document> listed() {
    return parts.programme().list(ActivityQuery.all("2027", 20)).listed().stream()
        .map(each -> Json.readTrusted(each.text().getBytes(UTF_8)))
        .toList();
  }

  private Registration registration(String name) {
    return parts.registrations().find(id(name)).orElseThrow();
  }

  private static String id(String name) {
    return FACTS.document(name).text("id");
  }

  private static byte[] resource(String name) {
    try (InputStream file = StoredDataIT.class.getResourceAsStream(DATA + name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
