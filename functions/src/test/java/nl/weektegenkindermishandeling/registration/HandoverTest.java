package nl.weektegenkindermishandeling.registration;

import static nl.weektegenkindermishandeling.registration.Forms.EDITION;
import static nl.weektegenkindermishandeling.registration.Forms.NOW;
import static nl.weektegenkindermishandeling.registration.Forms.approved;
import static nl.weektegenkindermishandeling.registration.Forms.body;
import static nl.weektegenkindermishandeling.registration.Forms.contact;
import static nl.weektegenkindermishandeling.registration.Forms.edited;
import static nl.weektegenkindermishandeling.registration.Forms.form;
import static nl.weektegenkindermishandeling.registration.Forms.now;
import static nl.weektegenkindermishandeling.registration.Forms.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import nl.weektegenkindermishandeling.identity.Token;
import nl.weektegenkindermishandeling.programme.Cancellation;
import org.junit.jupiter.api.Test;

class HandoverTest {
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
    assertThat(waiting.confirm(token, Forms.HERE, now(EDITION, later)))
        .isInstanceOf(ConfirmResult.Refused.class);

    Registration handedOver =
        ((Change.HandedOver) waiting.confirm(token, Forms.HERE, now())).after();
    assertThat(handedOver.form().contact().email()).isEqualTo("robin@example.org");
    assertThat(Objects.requireNonNull(handedOver.publication()).form().write().toString())
        .doesNotContain("sam@example.org");
    assertThat(handedOver.confirm(token, Forms.HERE, now(EDITION, later)))
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
    assertThat(stopped.after().confirm(asked.handover().orElseThrow(), Forms.HERE, now()))
        .isInstanceOf(ConfirmResult.Refused.class);
  }

  @Test
  void whatHasEndedIsNotHandedOver() {
    Map<String, Object> robin = with("contact", contact("robin@example.org"));
    Change.Edited asked = (Change.Edited) approved().edit(form(robin), now());
    assertThat(ended(asked.after()).confirm(asked.handover().orElseThrow(), Forms.HERE, now()))
        .isInstanceOf(ConfirmResult.Refused.class);
  }

  @Test
  void aReminderIsNotInherited() {
    Map<String, Object> body = with("remindNextEdition", true);
    Registration reminding = edited(approved(), body);
    body.put("contact", contact("robin@example.org"));
    Change.Edited asked = (Change.Edited) reminding.edit(form(body), now());
    Change.HandedOver handedOver =
        (Change.HandedOver)
            asked.after().confirm(asked.handover().orElseThrow(), Forms.HERE, now());
    assertThat(handedOver.after().form().remindNextEdition()).isFalse();
    // Nor is it kept for it.
    assertThat(reminding.purgeAt()).isAfter(approved().purgeAt());
    assertThat(handedOver.after().purgeAt()).isEqualTo(approved().purgeAt());
  }

  private static Registration ended(Registration registration) {
    return ((Change.Ended) registration.end(Cancellation.BARE, now())).after();
  }
}
