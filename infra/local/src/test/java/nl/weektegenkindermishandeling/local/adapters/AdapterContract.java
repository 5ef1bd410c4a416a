package nl.weektegenkindermishandeling.local.adapters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.delivery.DailyLimit;
import nl.weektegenkindermishandeling.event.MailFeedbackFunction;
import nl.weektegenkindermishandeling.event.MailFunction;
import nl.weektegenkindermishandeling.event.ScheduleFunction;
import nl.weektegenkindermishandeling.http.RegistrationFunctionParts;
import nl.weektegenkindermishandeling.http.editorial.EditorialFunction;
import nl.weektegenkindermishandeling.http.organiser.RegistrationFunction;
import nl.weektegenkindermishandeling.http.programme.ProgrammeFunction;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.identity.Ulid;
import nl.weektegenkindermishandeling.local.fixtures.Forms;
import nl.weektegenkindermishandeling.local.lambda.CallContext;
import nl.weektegenkindermishandeling.mail.Mail;
import nl.weektegenkindermishandeling.mail.MailContent;
import nl.weektegenkindermishandeling.mail.Timing;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.registration.Change;
import nl.weektegenkindermishandeling.registration.Contact;
import nl.weektegenkindermishandeling.registration.Idempotency;
import nl.weektegenkindermishandeling.registration.ManageLink;
import nl.weektegenkindermishandeling.registration.ManageLinks;
import nl.weektegenkindermishandeling.registration.RegisterResult;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.text.Language;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the stores and the mailer do, whatever stands behind them. One set of tests, for each back
 * end.
 */
abstract class AdapterContract extends AdapterFixture {
  @Test
  void aRegistrationIsReadAsItWasStored() {
    Change.Registered registered = registered(Forms.aTheatreShow());
    registrations.register(registered, Optional.empty());
    assertThat(registrations.find(registered.after().id())).contains(registered.after());
  }

  @Test
  void aRegistrationCannotBeReadWhenItMustBeGone() {
    Change.Registered registered = registered(Forms.aTheatreShow());
    registrations.register(registered, Optional.empty());
    Clock later = Clock.offset(CLOCK, Duration.ofDays(8));
    assertThat(backend.parts(later, Map.of()).registrations().find(registered.after().id()))
        .isEmpty();
  }

  @Test
  void aChangeOfAStaleVersionStoresNothing() {
    Change.Registered registered = registered(Forms.aTheatreShow());
    registrations.register(registered, Optional.empty());
    Change.Confirmed confirmed = confirmed(registered);
    assertThat(registrations.save(confirmed)).isTrue();
    int mails = rows("Outbox").size();
    assertThat(registrations.save(confirmed)).isFalse();
    assertThat(rows("Outbox")).hasSize(mails);
    assertThat(registrations.find(registered.after().id()))
        .map(Registration::state)
        .contains(RegistrationState.APPROVED);
    assertThat(programme.find(registered.after().id())).isPresent();
  }

  @Test
  void anIdempotencyKeyIsForgottenAfterADay() {
    Idempotency key = new Idempotency("a key", "hash");
    Change.Registered first = registered(Forms.aTheatreShow());
    registrations.register(first, Optional.of(key));
    assertThat(registrations.register(registered(Forms.aTheatreShow()), Optional.of(key)))
        .isEqualTo(new RegisterResult.Repeated(first.after().id()));
    assertThat(registrations.earlier(new Idempotency("a key", "other")))
        .contains(new RegisterResult.KeyReused());
    Instant later = NOW.plus(Duration.ofHours(25));
    StoredRegistrations tomorrow = partsAt(later).registrations();
    assertThat(tomorrow.earlier(key)).isEmpty();
    assertThat(tomorrow.register(registered(Forms.aTheatreShow(), later), Optional.of(key)))
        .isInstanceOf(RegisterResult.Stored.class);
  }

  @Test
  void regionsAreMergedInOrderAcrossPages() {
    List<String> ids =
        List.of(
            publish(Forms.aTheatreShow().withSessions("2027-11-09T09:00", "2027-11-09T10:00")),
            publish(
                Forms.aTheatreShow()
                    .inGroningen()
                    .withSessions("2027-11-09T10:00", "2027-11-11T10:00")),
            publish(Forms.aTheatreShow().withSessions("2027-11-10T09:00", "2027-11-10T10:00")));
    ActivityQuery first =
        new ActivityQuery(
            "2027",
            new TreeSet<>(List.of("NL-UT", "NL-GR")),
            LocalDate.of(2027, 11, 9),
            LocalDate.of(2027, 11, 11),
            ActivityFilter.NONE,
            2,
            null);
    var page = programme.list(first);
    var rest = programme.list(first.startingAfter(page.next().orElseThrow()));
    assertThat(page.activities()).extracting(each -> each.id()).isEqualTo(ids.subList(0, 2));
    assertThat(rest.activities()).extracting(each -> each.id()).isEqualTo(ids.subList(2, 3));
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void aManageLinkOpensItsRegistrationUntil90DaysAfterTheWeek() {
    Change.Confirmed confirmed = publishedNow(Forms.aTheatreShow());
    Token token = confirmed.token();
    ManageLink link = parts.manageLinks().find(token).orElseThrow();
    assertThat(link).isEqualTo(ManageLink.to(confirmed.after()));
    assertThat(link.opens(confirmed.after(), NOW)).isTrue();
    assertThat(parts.manageLinks().find(Token.random(parts.random()))).isEmpty();
    Instant end = Instant.parse("2028-02-19T23:00:00Z");
    assertThat(partsAt(end.minusSeconds(1)).manageLinks().find(token)).isPresent();
    assertThat(partsAt(end).manageLinks().find(token)).isEmpty();
  }

  @Test
  void linksOfMoreRegistrationsThanATransactionTakesAreKept() {
    ManageLink link = ManageLink.to(publishedNow(Forms.aTheatreShow()).after());
    List<ManageLinks.NewLink> links =
        Stream.generate(() -> new ManageLinks.NewLink(Token.random(parts.random()), link))
            .limit(130)
            .toList();
    parts.manageLinks().keep(links);
    assertThat(links)
        .allSatisfy(each -> assertThat(parts.manageLinks().find(each.token())).contains(link));
  }

  @Test
  void threeMailsOfAKindInAny24HoursAndNotOneMore() {
    Instant start = Instant.parse("2027-09-02T10:00:00Z");
    assertThat(askForLinksAt(start)).isTrue();
    assertThat(askForLinksAt(start.plus(Duration.ofHours(20)))).isTrue();
    assertThat(askForLinksAt(start.plus(Duration.ofHours(21)))).isTrue();
    assertThat(askForLinksAt(start.plus(Duration.ofHours(23)))).isFalse();
    assertThat(askForLinksAt(start.plus(Duration.ofHours(24)))).isTrue();
    assertThat(askForLinksAt(start.plus(Duration.ofHours(43)))).isFalse();
    assertThat(askForLinksAt(start.plus(Duration.ofHours(44)))).isTrue();
  }

  private boolean askForLinksAt(Instant moment) {
    Parts then = partsAt(moment);
    return then.outbox()
        .add(
            new Mail(
                Ulid.random(then.clock(), then.random()),
                "asks-often@example.org",
                Language.NL,
                new MailContent.LinksAsked(),
                Timing.at(moment)),
            new DailyLimit(3));
  }

  @Test
  void registrationsOfAnAddressAreFoundInAnyCaseAndAfterAHandoverNoMore() {
    Change.Confirmed confirmed = publishedNow(Forms.aTheatreShow().withEmail("Ab@example.org"));
    String hash = Contact.emailHash("aB@EXAMPLE.org");
    assertThat(parts.registrationLists().ofAddress(hash))
        .extracting(Registration::id)
        .containsExactly(confirmed.after().id());
    Change.Edited asked =
        (Change.Edited)
            confirmed
                .after()
                .edit(read(Forms.aTheatreShow().withEmail("cd@example.org")), stepContext());
    registrations.save(asked);
    registrations.save(
        (Change) asked.after().confirm(asked.handover().orElseThrow(), Parts.HERE, stepContext()));
    assertThat(parts.registrationLists().ofAddress(hash)).isEmpty();
  }

  @Test
  void aMailIsSentOnceThoughItIsToldTwice() throws IOException {
    registrations.register(
        registered(Forms.aTheatreShow().withEmail("told-twice@example.org")), Optional.empty());
    Map<String, AttributeValue> mail =
        rows("Outbox").stream()
            .filter(row -> row.toString().contains("told-twice@example.org"))
            .filter(row -> row.get("unsent").s().equals("answer"))
            .findFirst()
            .orElseThrow();
    String token = mail.get("message").m().get("token").s();
    MailFunction function = new MailFunction(parts.context());
    String event = Parts.told(mail.get("mailId").s());
    for (int i = 0; i < 2; i++) {
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      function.handleRequest(
          new ByteArrayInputStream(event.getBytes(UTF_8)), answer, new CallContext("test"));
      assertThat(answer.toString(UTF_8)).isEqualTo("{\"batchItemFailures\":[]}");
    }
    assertThat(backend.sentMails()).containsOnlyOnce(token);
    assertThat(rows("Outbox"))
        .filteredOn(row -> row.get("mailId").equals(mail.get("mailId")))
        .singleElement()
        .satisfies(row -> assertThat(row.toString()).doesNotContain(token, "told-twice"));
  }

  @Test
  void primingGoesTheWholeWayInEveryEdition() {
    for (String edition : List.of("2026", "2027", "2028")) {
      Parts other = backend.parts(CLOCK, Map.of(Settings.EDITION, edition));
      assertThatCode(new RegistrationFunctionParts(other.context().rehearsal()).priming(true)::run)
          .as(edition)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void primingBeforeASnapshotStoresNothing() {
    int before = rows("Registrations").size() + rows("Outbox").size() + rows("Activities").size();
    new ProgrammeFunction(parts.context()).beforeCheckpoint(null);
    new RegistrationFunction(parts.context()).beforeCheckpoint(null);
    new EditorialFunction(parts.context()).beforeCheckpoint(null);
    new MailFunction(parts.context()).beforeCheckpoint(null);
    new MailFeedbackFunction(parts.context()).beforeCheckpoint(null);
    new ScheduleFunction(partsAt(Instant.EPOCH).context()).beforeCheckpoint(null);
    int after = rows("Registrations").size() + rows("Outbox").size() + rows("Activities").size();
    assertThat(after).isEqualTo(before);
  }
}
