package nl.weektegenkindermishandeling.registration;

import static nl.weektegenkindermishandeling.registration.Forms.EDITION;
import static nl.weektegenkindermishandeling.registration.Forms.NOW;
import static nl.weektegenkindermishandeling.registration.Forms.TOKEN;
import static nl.weektegenkindermishandeling.registration.Forms.approved;
import static nl.weektegenkindermishandeling.registration.Forms.body;
import static nl.weektegenkindermishandeling.registration.Forms.contact;
import static nl.weektegenkindermishandeling.registration.Forms.decided;
import static nl.weektegenkindermishandeling.registration.Forms.decision;
import static nl.weektegenkindermishandeling.registration.Forms.edited;
import static nl.weektegenkindermishandeling.registration.Forms.form;
import static nl.weektegenkindermishandeling.registration.Forms.now;
import static nl.weektegenkindermishandeling.registration.Forms.registered;
import static nl.weektegenkindermishandeling.registration.Forms.submitted;
import static nl.weektegenkindermishandeling.registration.Forms.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.programme.ActivityStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
  private static final Map<String, Object> OTHER_TITLE = with("title", "Een andere titel");
  private static final Map<String, Object> OTHER_PRICE =
      with("price", Map.of("amount", 5, "currency", "EUR"));

  @Test
  void confirmingSubmitsOrPublishesByTheEditionsModeration() {
    assertThat(submitted().state()).isEqualTo(RegistrationState.SUBMITTED);
    assertThat(submitted().published()).isEmpty();
    assertThat(submitted().version()).isEqualTo(2);
    Change.Confirmed approved =
        (Change.Confirmed)
            registered().confirm(TOKEN, now(EDITION.withModeration(Moderation.NONE), NOW));
    assertThat(approved.after().state()).isEqualTo(RegistrationState.APPROVED);
    assertThat(approved.after().published().orElseThrow().id()).isEqualTo(registered().id());
  }

  @Test
  void aSecondConfirmationGivesTheSameAnswerAlsoAfterTheLinkExpired() {
    assertThat(submitted().confirm(TOKEN, now(EDITION, NOW.plus(Duration.ofDays(3)))))
        .isEqualTo(new ConfirmResult.AlreadyConfirmed(RegistrationState.SUBMITTED));
  }

  @Test
  void aLinkWorksFor48Hours() {
    Instant end = NOW.plus(Duration.ofDays(2));
    assertThat(registered().confirm(TOKEN, now(EDITION, end))).isInstanceOf(Change.Confirmed.class);
    assertThat(registered().confirm(TOKEN, now(EDITION, end.plusMillis(1))))
        .isInstanceOf(ConfirmResult.Refused.class);
    assertThat(registered().confirm(new Token("other"), now()))
        .isInstanceOf(ConfirmResult.Refused.class);
  }

  @Test
  void detailsAreKeptAWeekUnconfirmedAnd90DaysAfterTheEditionConfirmed() {
    assertThat(registered().purgeAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    assertThat(submitted().purgeAt()).isEqualTo(Instant.parse("2028-02-19T23:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "APPROVE, APPROVED, APPROVED",
    "REQUEST_CHANGES, CHANGES_REQUESTED, CHANGES_REQUESTED",
    "REJECT, REJECTED, APPROVED"
  })
  void anEditorDecidesAboutWhatWaitsAndARejectedEditIsDropped(
      Verdict verdict, RegistrationState ofANewOne, RegistrationState ofAnEdit) {
    assertThat(decided(submitted(), verdict).state()).isEqualTo(ofANewOne);
    Registration edit = edited(approved(), OTHER_TITLE);
    Registration decided = decided(edit, verdict);
    assertThat(decided.state()).isEqualTo(ofAnEdit);
    assertThat(decided.published().orElseThrow().details().title())
        .isEqualTo(verdict == Verdict.APPROVE ? "Een andere titel" : "Theater in de klas");
    assertThat(decided.form().details().title())
        .isEqualTo(verdict == Verdict.REJECT ? "Theater in de klas" : "Een andere titel");
    HistoryEntry last = decided.history().getLast();
    assertThat(last.decision()).isEqualTo(decision(verdict));
    assertThat(last.at()).isEqualTo(NOW);
  }

  @Test
  void nothingIsDecidedAboutWhatDoesNotWait() {
    for (Registration registration :
        List.of(
            registered(),
            approved(),
            decided(submitted(), Verdict.REJECT),
            decided(submitted(), Verdict.REQUEST_CHANGES),
            ended(submitted()),
            ended(approved()))) {
      for (Verdict verdict : Verdict.values()) {
        assertThat(registration.decide(decision(verdict), now()))
            .isEqualTo(new NotPossible(registration.state()));
      }
    }
  }

  @Test
  void anEditAfterADecisionGoesToTheEditorsAgain() {
    for (Verdict verdict : List.of(Verdict.REQUEST_CHANGES, Verdict.REJECT)) {
      Registration again = edited(decided(submitted(), verdict), OTHER_TITLE);
      assertThat(again.state()).isEqualTo(RegistrationState.SUBMITTED);
      assertThat(again.published()).isEmpty();
    }
  }

  @Test
  void aHarmlessChangeOfWhatIsOnLineTakesEffectAtOnce() {
    Registration changed = edited(approved(), OTHER_PRICE);
    assertThat(changed.state()).isEqualTo(RegistrationState.APPROVED);
    assertThat(changed.published().orElseThrow().details().price()).isNotNull();
    assertThat(changed.published().orElseThrow().publishedAt()).isEqualTo(NOW);
  }

  @Test
  void anotherChangeWaitsWhileTheApprovedVersionStaysOnLine() {
    Registration changed = edited(approved(), OTHER_TITLE);
    assertThat(changed.state()).isEqualTo(RegistrationState.SUBMITTED);
    assertThat(changed.published()).isEqualTo(approved().published());
    assertThat(changed.changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.pointer()).isEqualTo("#/title");
          assertThat(change.from()).isEqualTo("Theater in de klas");
          assertThat(change.to()).isEqualTo("Een andere titel");
        });
    assertThat(edited(changed, body()).state()).isEqualTo(RegistrationState.APPROVED);
  }

  /** What the rule says of each field beforehand is what changing that field alone leads to. */
  @Test
  void theRuleForetellsWhatHappens() {
    Map<String, Object> others =
        Map.ofEntries(
            Map.entry("title", "Een andere titel"),
            Map.entry("summary", "Kort"),
            Map.entry("description", "Een heel andere omschrijving van de voorstelling."),
            Map.entry("type", "lecture"),
            Map.entry("audiences", List.of("professionals")),
            Map.entry("access", "by-invitation"),
            Map.entry("attendance", "in-person"),
            Map.entry(
                "sessions",
                List.of(Map.of("start", "2027-11-17T14:00", "end", "2027-11-17T16:00"))),
            Map.entry(
                "location",
                Map.of(
                    "name", "Elders",
                    "postcode", "3511 AB",
                    "place", "Utrecht",
                    "municipality", "GM0344")),
            Map.entry("onlineUrl", "https://elsewhere.example.org/room"),
            Map.entry("organisation", Map.of("name", "Stichting Anders")),
            Map.entry("publicContact", Map.of("email", "info@example.org")),
            Map.entry("price", Map.of("amount", 5, "currency", "EUR")),
            Map.entry("capacity", 20),
            Map.entry("registrationUrl", "https://www.example.org/aanmelden"),
            Map.entry("language", "en"),
            Map.entry("remindNextEdition", true),
            Map.entry("contact", Map.of("name", "Robin", "email", "sam@example.org")));
    Map<String, EditRule.Effect> effects = EditRule.of(approved(), EDITION).effects();
    assertThat(effects.keySet()).isEqualTo(others.keySet());
    Map<String, Object> elsewhere = with("organisation", Map.of("name", "Stichting Wacht Nog"));
    Registration waiting = edited(approved(), elsewhere);
    Registration sentBack = decided(waiting, Verdict.REQUEST_CHANGES);
    effects.forEach((field, effect) -> {
      Object other = Objects.requireNonNull(others.get(field));
      assertThat(takesEffect(approved(), with(field, other)))
          .as(field)
          .isEqualTo(effect == EditRule.Effect.AT_ONCE);
      Map<String, Object> edit = new HashMap<>(elsewhere);
      edit.put(field, other);
      if (!field.equals("organisation")) {
        for (Registration pending : List.of(waiting, sentBack)) {
          assertThat(takesEffect(pending, edit))
              .as(field + " while an edit waits")
              .isEqualTo(effect == EditRule.Effect.AT_ONCE);
        }
      }
    });
    assertThat(effects)
        .containsEntry("description", EditRule.Effect.AT_ONCE)
        .containsEntry("title", EditRule.Effect.AFTER_REVIEW);
  }

  /** Whether a change of one field is online, or kept if nobody sees it, without an editor. */
  private static boolean takesEffect(Registration before, Map<String, Object> body) {
    Registration after = edited(before, body);
    boolean seen = !after.published().equals(before.published());
    boolean unseen = after.form().details().equals(before.form().details());
    return seen || unseen;
  }

  @Test
  void aHarmlessChangeIsOnLineThoughAnotherWaitsAndStaysWhenThatIsRejected() {
    Registration waiting = edited(approved(), OTHER_TITLE);
    Map<String, Object> both = new HashMap<>(OTHER_TITLE);
    both.put("price", Map.of("amount", 5, "currency", "EUR"));
    Registration priced = edited(waiting, both);
    assertThat(priced.state()).isEqualTo(RegistrationState.SUBMITTED);
    assertThat(priced.published().orElseThrow().details().price()).isNotNull();
    assertThat(priced.published().orElseThrow().details().title()).isEqualTo("Theater in de klas");
    Registration rejected = decided(priced, Verdict.REJECT);
    assertThat(rejected.form().details().price()).isNotNull();
    assertThat(rejected.form().details().title()).isEqualTo("Theater in de klas");
    assertThat(rejected.hints()).isEmpty();

    Registration sentBack = decided(waiting, Verdict.REQUEST_CHANGES);
    assertThat(edited(sentBack, both).state()).isEqualTo(RegistrationState.SUBMITTED);
  }

  @Test
  void theSameFormAgainChangesNothing() {
    assertThat(approved().edit(form(body()), now())).isInstanceOf(EditResult.Unchanged.class);
  }

  @Test
  void aChangeThatNobodySeesLeavesTheStateAsItIs() {
    for (Verdict verdict : Verdict.values()) {
      Registration before = decided(submitted(), verdict);
      Registration after = edited(before, with("language", "en"));
      assertThat(after.state()).isEqualTo(before.state());
      assertThat(after.published()).isEqualTo(before.published());
    }
  }

  @Test
  void endingWithdrawsWhatWasNeverOnLineAndCancelsWhatIs() {
    assertThat(ended(submitted()).state()).isEqualTo(RegistrationState.WITHDRAWN);
    assertThat(ended(submitted()).published()).isEmpty();
    for (Registration online : List.of(approved(), edited(approved(), OTHER_TITLE))) {
      Registration cancelled = ended(online);
      assertThat(cancelled.state()).isEqualTo(RegistrationState.CANCELLED);
      assertThat(cancelled.published().orElseThrow().status()).isEqualTo(ActivityStatus.CANCELLED);
      assertThat(cancelled.published().orElseThrow().details().title())
          .isEqualTo("Theater in de klas");
      assertThat(cancelled.form().details().title()).isEqualTo("Theater in de klas");
    }
  }

  @Test
  void whatHasEndedStaysAsItIs() {
    for (Registration ended : List.of(ended(submitted()), ended(approved()))) {
      assertThat(ended.end(now())).isEqualTo(new EndResult.AlreadyEnded(ended.state()));
      assertThat(ended.edit(form(OTHER_TITLE), now())).isEqualTo(new NotPossible(ended.state()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Met het verhaal van Kim Voorbeeld (12).",
        "Bel voor vragen over de avond 06 12345678.",
        "Mail voor vragen naar iemand@example.org."
      })
  void aTextThatTellsOfSomebodyIsNotPublicBeforeAnEditorSawIt(String text) {
    Registration edited = edited(approved(), with("description", text));
    assertThat(edited.state()).isEqualTo(RegistrationState.SUBMITTED);
    assertThat(edited.hints()).hasSize(1);
    assertThat(edited.published().orElseThrow().details().description())
        .isEqualTo(approved().published().orElseThrow().details().description());
    Registration seen = decided(edited, Verdict.APPROVE);
    // What an editor let pass asks for nothing more.
    Registration again = edited(seen, with("description", text + " Welkom!"));
    assertThat(again.state()).isEqualTo(RegistrationState.APPROVED);
  }

  @Test
  void anotherAddressTakesOverWhenItsOwnerConfirms() {
    Change.Edited asked =
        (Change.Edited) approved().edit(form(with("contact", contact("robin@example.org"))), now());
    Registration waiting = asked.after();
    assertThat(waiting.form().contact().email()).isEqualTo("sam@example.org");
    assertThat(waiting.lastSent(NOW).contact().email()).isEqualTo("robin@example.org");
    assertThat(waiting.state()).isEqualTo(RegistrationState.APPROVED);
    Token token = asked.handover().orElseThrow();
    Instant later = NOW.plus(Duration.ofDays(3));
    assertThat(waiting.lastSent(later).contact().email()).isEqualTo("sam@example.org");
    assertThat(waiting.confirm(token, now(EDITION, later)))
        .isInstanceOf(ConfirmResult.Refused.class);

    Registration handedOver = ((Change.HandedOver) waiting.confirm(token, now())).after();
    assertThat(handedOver.form().contact().email()).isEqualTo("robin@example.org");
    assertThat(Objects.requireNonNull(handedOver.publication()).form().write().toString())
        .doesNotContain("sam@example.org");
    assertThat(handedOver.confirm(token, now(EDITION, later)))
        .isEqualTo(new ConfirmResult.AlreadyConfirmed(RegistrationState.APPROVED));
    ManageLink oldLink = ManageLink.to(waiting);
    assertThat(oldLink.opens(waiting, NOW)).isTrue();
    assertThat(oldLink.opens(handedOver, NOW)).isFalse();
  }

  @Test
  void sendingTheOldAddressAgainStopsAHandoverAndTheNewOneAgainDoesNotAskTwice() {
    Map<String, Object> robin = with("contact", contact("robin@example.org"));
    Change.Edited asked = (Change.Edited) approved().edit(form(robin), now());
    assertThat(asked.after().edit(form(robin), now())).isInstanceOf(EditResult.Unchanged.class);
    Map<String, Object> renamed =
        with("contact", Map.of("name", "Robin", "email", "ROBIN@example.org"));
    assertThat(((Change.Edited) asked.after().edit(form(renamed), now())).handover()).isEmpty();
    Change.Edited stopped = (Change.Edited) asked.after().edit(form(body()), now());
    assertThat(stopped.after().handover()).isNull();
    assertThat(stopped.after().confirm(asked.handover().orElseThrow(), now()))
        .isInstanceOf(ConfirmResult.Refused.class);
  }

  @Test
  void whatHasEndedIsNotHandedOver() {
    Map<String, Object> robin = with("contact", contact("robin@example.org"));
    Change.Edited asked = (Change.Edited) approved().edit(form(robin), now());
    assertThat(ended(asked.after()).confirm(asked.handover().orElseThrow(), now()))
        .isInstanceOf(ConfirmResult.Refused.class);
  }

  @Test
  void aReminderIsNotInherited() {
    Map<String, Object> body = with("remindNextEdition", true);
    Registration reminding = edited(approved(), body);
    body.put("contact", contact("robin@example.org"));
    Change.Edited asked = (Change.Edited) reminding.edit(form(body), now());
    Change.HandedOver handedOver =
        (Change.HandedOver) asked.after().confirm(asked.handover().orElseThrow(), now());
    assertThat(handedOver.after().form().remindNextEdition()).isFalse();
    // Nor is it kept for it.
    assertThat(reminding.purgeAt()).isAfter(approved().purgeAt());
    assertThat(handedOver.after().purgeAt()).isEqualTo(approved().purgeAt());
  }

  @Test
  void anEditDoesNotLoseThePlaceInTheQueue() {
    Instant later = NOW.plus(Duration.ofDays(1));
    Registration edited =
        ((Change.Edited) submitted().edit(form(OTHER_TITLE), now(EDITION, later))).after();
    assertThat(edited.since()).isEqualTo(NOW);
    assertThat(edited.submittedAt()).isEqualTo(NOW);
    assertThat(edited.version()).isEqualTo(3);
  }

  @Test
  void aHistoryDoesNotGrowWithoutEnd() {
    Registration registration = approved();
    for (int i = 0; i < 150; i++) {
      registration = edited(registration, with("summary", "Versie " + i));
    }
    assertThat(registration.history()).hasSize(100);
    assertThat(registration.history().getFirst().event()).isEqualTo(HistoryEvent.REGISTERED);
    assertThat(registration.history().get(1).event()).isEqualTo(HistoryEvent.APPROVED);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWithdrawnCancelledOrExpiredIsAtAnEnd(RegistrationState state) {
    assertThat(state.isEnd())
        .isEqualTo(
            Set.of(
                    RegistrationState.WITHDRAWN,
                    RegistrationState.CANCELLED,
                    RegistrationState.EXPIRED)
                .contains(state));
  }

  @Test
  void nobodyConfirmsWhatHasExpired() {
    Registration registration = registered();
    StepContext late = now(EDITION, registration.confirmation().expiresAt().plusSeconds(1));
    Registration expired = registration.expire(late).orElseThrow().after();
    assertThat(expired.state()).isEqualTo(RegistrationState.EXPIRED);
    assertThat(expired.confirm(TOKEN, now())).isEqualTo(new ConfirmResult.Refused());
    assertThat(registration.expire(now())).isEmpty();
    assertThat(submitted().expire(late)).isEmpty();
  }

  @Test
  void whatIsPrivateIsNotInTheTextOfARecord() {
    Registration registration = decided(submitted(), Verdict.REQUEST_CHANGES);
    assertThat(registration + " " + registration.form() + " " + TOKEN + registration.history())
        .doesNotContain("Sam", "sam@example.org", TOKEN.text(), "uitleg");
  }

  @Test
  void blankOptionalFieldsCountAsAbsent() {
    Map<String, Object> body = new HashMap<>(body());
    body.put("summary", " ");
    body.put("registrationUrl", "");
    body.put("access", "");
    body.put("publicContact", null);
    assertThat(Forms.errors(body)).isEmpty();
    assertThat(form(body).details().summary()).isNull();
  }

  @Test
  void requiredFieldsAreToldByName() {
    assertThat(Forms.errors(Map.of()))
        .allMatch(error -> error.kind() == InputError.REQUIRED)
        .extracting(FieldError::at)
        .containsExactlyInAnyOrder(
            "#/title",
            "#/description",
            "#/type",
            "#/audiences",
            "#/attendance",
            "#/sessions",
            "#/organisation",
            "#/contact",
            "#/acceptedConditions");
  }

  private static Registration ended(Registration registration) {
    return ((Change.Ended) registration.end(now())).after();
  }
}
