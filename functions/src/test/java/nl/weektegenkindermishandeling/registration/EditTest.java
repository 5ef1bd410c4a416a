package nl.weektegenkindermishandeling.registration;

import static nl.weektegenkindermishandeling.registration.Forms.EDITION;
import static nl.weektegenkindermishandeling.registration.Forms.NOW;
import static nl.weektegenkindermishandeling.registration.Forms.approved;
import static nl.weektegenkindermishandeling.registration.Forms.body;
import static nl.weektegenkindermishandeling.registration.Forms.decided;
import static nl.weektegenkindermishandeling.registration.Forms.edited;
import static nl.weektegenkindermishandeling.registration.Forms.form;
import static nl.weektegenkindermishandeling.registration.Forms.now;
import static nl.weektegenkindermishandeling.registration.Forms.submitted;
import static nl.weektegenkindermishandeling.registration.Forms.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.weektegenkindermishandeling.document.Difference;
import nl.weektegenkindermishandeling.fixtures.FullForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditTest {
  private static final Map<String, Object> OTHER_TITLE = with("title", "Een andere titel");

  private static final Map<String, Object> OTHER_PRICE =
      with("price", Map.of("amount", 5, "currency", "EUR"));

  @Test
  void anEditAfterADecisionGoesToTheEditorsAgain() {
    for (Verdict verdict : List.of(Verdict.REQUEST_CHANGES, Verdict.REJECT)) {
      Registration again = edited(decided(submitted(), verdict), OTHER_TITLE);
      assertThat(again.state()).isEqualTo(RegistrationState.SUBMITTED);
      assertThat(again.published()).isEmpty();
    }
  }

  @Test
  void aHarmlessChangeOfWhatIsOnlineTakesEffectAtOnce() {
    Registration changed = edited(approved(), OTHER_PRICE);
    assertThat(changed.state()).isEqualTo(RegistrationState.APPROVED);
    assertThat(changed.published().orElseThrow().details().price()).isNotNull();
    assertThat(changed.published().orElseThrow().publishedAt()).isEqualTo(NOW);
  }

  @Test
  void anotherChangeWaitsWhileTheApprovedVersionStaysOnline() {
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
    Map<String, Object> others = FullForm.onlineBody();
    others.putAll(FullForm.body());
    others.put("booking", Map.of("need", "required", "url", "https://elsewhere.example.org"));
    others.remove("acceptedConditions");
    others.put("access", "by-invitation");
    others.put("attendance", "in-person");
    Map<String, EditRule.Effect> effects = EditRule.of(approved(), EDITION).effects();
    assertThat(effects.keySet()).isEqualTo(others.keySet());
    Map<String, Object> elsewhere = with("organisation", Map.of("name", "Stichting Wacht Nog"));
    Registration waiting = edited(approved(), elsewhere);
    Registration sentBack = decided(waiting, Verdict.REQUEST_CHANGES);
    others.remove("region"); // a place has one already
    others
        .keySet()
        .forEach(field -> {
          EditRule.Effect effect = Objects.requireNonNull(effects.get(field));
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
        .containsEntry("description", EditRule.Effect.AT_ONCE_UNLESS_LARGE)
        .containsEntry("title", EditRule.Effect.AFTER_REVIEW);
  }

  @Test
  void anotherHostOrMostlyAnotherTextWaitsThoughASmallChangeDoesNot() {
    Map<String, Object> linked = with("registrationUrl", "https://tickets.example.org/one");
    Registration online = approvedWith(linked);
    assertThat(takesEffect(online, and(linked, "registrationUrl", "https://TICKETS.example.org/2")))
        .isTrue();
    assertThat(takesEffect(online, and(linked, "registrationUrl", "https://evil.example.org/one")))
        .isFalse();
    Map<String, Object> removed = new HashMap<>(linked);
    removed.remove("registrationUrl");
    assertThat(takesEffect(online, removed)).isTrue();
    assertThat(takesEffect(approved(), linked)).isFalse();
    assertThat(
            takesEffect(
                approved(), with("publicContact", Map.of("website", "https://evil.example.org/"))))
        .isFalse();

    String text = String.valueOf(body().get("description"));
    assertThat(takesEffect(approved(), with("description", text + " Neem iets te drinken mee.")))
        .isTrue();
    assertThat(takesEffect(approved(), with("description", text + " Zie www.evil.example.org.")))
        .isFalse();
    assertThat(takesEffect(approved(), with("description", "Dit is iets heel anders. ".repeat(9))))
        .isFalse();
  }

  @Test
  void manySmallChangesAreALargeOne() {
    String text = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien";
    Registration online = approvedWith(with("description", text));
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    int atOnce = 0;
    for (int i = 0; i < words.size() && online.state() == RegistrationState.APPROVED; i++) {
      words.set(i, "anders" + i);
      online = edited(online, with("description", String.join(" ", words)));
      atOnce += online.state() == RegistrationState.APPROVED ? 1 : 0;
    }
    assertThat(atOnce).isEqualTo(7);
    assertThat(online.state()).isEqualTo(RegistrationState.SUBMITTED);
  }

  @Test
  void whatTookEffectAtOnceIsShownUntilAnEditorHasSeenIt() {
    assertThat(approved().unseenSince()).isEmpty();
    Registration changed = edited(approved(), OTHER_PRICE);
    assertThat(changed.unseenSince()).isPresent();
    assertThat(changed.changesAtOnce()).extracting(Difference::pointer).containsExactly("#/price");
    assertThat(edited(changed, body()).unseenSince()).isEmpty();
    Registration seen = decided(changed, Verdict.APPROVE);
    assertThat(seen.unseenSince()).isEmpty();
    assertThat(seen.published()).isEqualTo(changed.published());
    assertThat(seen.decide(Forms.decision(Verdict.APPROVE), now())).isInstanceOf(NotPossible.class);
    assertThat(changed.decide(Forms.decision(Verdict.REJECT), now()))
        .isInstanceOf(NotPossible.class);
  }

  private static Registration approvedWith(Map<String, Object> body) {
    return decided(edited(decided(submitted(), Verdict.REQUEST_CHANGES), body), Verdict.APPROVE);
  }

  private static Map<String, Object> and(Map<String, Object> body, String name, Object value) {
    Map<String, Object> other = new HashMap<>(body);
    other.put(name, value);
    return other;
  }

  /** Whether a change of one field is online, or kept if nobody sees it, without an editor. */
  private static boolean takesEffect(Registration before, Map<String, Object> body) {
    Registration after = edited(before, body);
    boolean seen = !after.published().equals(before.published());
    boolean unseen = after.form().details().equals(before.form().details());
    return seen || unseen;
  }

  @Test
  void aHarmlessChangeIsOnlineThoughAnotherWaitsAndStaysWhenThatIsRejected() {
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
    for (Verdict verdict : List.of(Verdict.APPROVE, Verdict.REQUEST_CHANGES, Verdict.REJECT)) {
      Registration before = decided(submitted(), verdict);
      Registration after = edited(before, with("language", "en"));
      assertThat(after.state()).isEqualTo(before.state());
      assertThat(after.published()).isEqualTo(before.published());
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
}
