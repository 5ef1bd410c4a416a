package nl.weektegenkindermishandeling.registration;

import static nl.weektegenkindermishandeling.registration.Forms.EDITION;
import static nl.weektegenkindermishandeling.registration.Forms.NOW;
import static nl.weektegenkindermishandeling.registration.Forms.TOKEN;
import static nl.weektegenkindermishandeling.registration.Forms.approved;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.programme.ActivityStatus;
import nl.weektegenkindermishandeling.programme.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationTest {
  private static final Map<String, Object> OTHER_TITLE = with("title", "Een andere titel");

  @Test
  void confirmingSubmitsOrPublishesByTheEditionsModeration() {
    assertThat(submitted().state()).isEqualTo(RegistrationState.SUBMITTED);
    assertThat(submitted().published()).isEmpty();
    assertThat(submitted().version()).isEqualTo(2);
    Change.Confirmed approved =
        (Change.Confirmed)
            registered()
                .confirm(TOKEN, Forms.HERE, now(EDITION.withModeration(Moderation.NONE), NOW));
    assertThat(approved.after().state()).isEqualTo(RegistrationState.APPROVED);
    assertThat(approved.after().published().orElseThrow().id()).isEqualTo(registered().id());
  }

  @Test
  void aSecondConfirmationGivesTheSameAnswerAlsoAfterTheLinkExpired() {
    assertThat(submitted().confirm(TOKEN, Forms.HERE, now(EDITION, NOW.plus(Duration.ofDays(3)))))
        .isEqualTo(new ConfirmResult.AlreadyConfirmed(RegistrationState.SUBMITTED));
  }

  @Test
  void aLinkWorksFor48Hours() {
    Instant end = NOW.plus(Duration.ofDays(2));
    assertThat(registered().confirm(TOKEN, Forms.HERE, now(EDITION, end)))
        .isInstanceOf(Change.Confirmed.class);
    assertThat(registered().confirm(TOKEN, Forms.HERE, now(EDITION, end.plusMillis(1))))
        .isInstanceOf(ConfirmResult.Refused.class);
    assertThat(registered().confirm(new Token("other"), Forms.HERE, now()))
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
      for (Verdict verdict : List.of(Verdict.APPROVE, Verdict.REQUEST_CHANGES, Verdict.REJECT)) {
        assertThat(registration.decide(decision(verdict), now()))
            .isEqualTo(new NotPossible(registration.state()));
      }
    }
  }

  @Test
  void whatIsNotOnlineIsNeitherCancelledNorRemoved() {
    for (Registration registration :
        List.of(
            registered(),
            submitted(),
            decided(submitted(), Verdict.REJECT),
            ended(submitted()),
            decided(approved(), Verdict.REMOVE))) {
      for (Verdict verdict : List.of(Verdict.CANCEL, Verdict.REMOVE)) {
        assertThat(registration.decide(decision(verdict), now()))
            .isEqualTo(new NotPossible(registration.state()));
      }
    }
    assertThat(ended(approved()).decide(decision(Verdict.CANCEL), now()))
        .isEqualTo(new NotPossible(RegistrationState.CANCELLED));
  }

  @Test
  void editorsCancelAndRemoveWhatIsOnlineInEveryState() {
    for (Registration online :
        List.of(
            approved(),
            edited(approved(), OTHER_TITLE),
            decided(edited(approved(), OTHER_TITLE), Verdict.REQUEST_CHANGES))) {
      Registration cancelled = decided(online, Verdict.CANCEL);
      assertThat(cancelled.state()).isEqualTo(RegistrationState.CANCELLED);
      assertThat(cancelled.published().orElseThrow().isCancelled()).isTrue();
      for (Registration each : List.of(online, cancelled)) {
        Registration removed = decided(each, Verdict.REMOVE);
        assertThat(removed.state()).isEqualTo(RegistrationState.REJECTED);
        assertThat(removed.published()).isEmpty();
        assertThat(removed.isRemoved()).isTrue();
      }
    }
  }

  @Test
  void whatWasRemovedComesBackThroughEditorsWhateverTheModeration() {
    StepContext unmoderated = now(EDITION.withModeration(Moderation.NONE), NOW);
    Registration removed = decided(approved(), Verdict.REMOVE);
    EditResult again = removed.edit(form(OTHER_TITLE), unmoderated);
    Registration waiting = ((Change.Edited) again).after();
    assertThat(waiting.state()).isEqualTo(RegistrationState.SUBMITTED);
    Registration back = decided(waiting, Verdict.APPROVE);
    assertThat(back.isRemoved()).isFalse();
    EditResult later = back.edit(form(Forms.body()), unmoderated);
    assertThat(((Change.Edited) later).after().state()).isEqualTo(RegistrationState.APPROVED);
  }

  @Test
  void endingWithdrawsWhatWasNeverOnlineAndCancelsWhatIs() {
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
      assertThat(ended.end(Cancellation.BARE, now()))
          .isEqualTo(new EndResult.AlreadyEnded(ended.state()));
      assertThat(ended.edit(form(OTHER_TITLE), now())).isEqualTo(new NotPossible(ended.state()));
    }
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
    assertThat(expired.confirm(TOKEN, Forms.HERE, now())).isEqualTo(new ConfirmResult.Refused());
    assertThat(registration.expire(now())).isEmpty();
    assertThat(submitted().expire(late)).isEmpty();
  }

  @Test
  void whatIsPrivateIsNotInTheTextOfARecord() {
    Registration registration = decided(submitted(), Verdict.REQUEST_CHANGES);
    assertThat(registration + " " + registration.form() + " " + TOKEN + registration.history())
        .doesNotContain("Sam", "sam@example.org", TOKEN.text(), "uitleg");
  }

  private static Registration ended(Registration registration) {
    return ((Change.Ended) registration.end(Cancellation.BARE, now())).after();
  }
}
