package nl.weektegenkindermishandeling.registration;

import java.time.Instant;
import java.util.Optional;
import nl.weektegenkindermishandeling.identity.Network;
import nl.weektegenkindermishandeling.identity.Token;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of a registration. A store keeps the registration, what it publishes, and the
 * mails that tell of it in one transaction, so none can exist without the others.
 */
public sealed interface Change {
  /** The registration as it was; empty if it is new. */
  Optional<Registration> before();

  /** When it happened. */
  default Instant at() {
    return after().history().getLast().at();
  }

  /** From where somebody showed that the contact's address is their own; empty if nobody did. */
  default Optional<Network> confirmedFrom() {
    return Optional.empty();
  }

  /** The registration as it becomes. */
  Registration after();

  /**
   * The secret of a new manage link, which goes into the mail and is stored nowhere else; empty
   * until the address is confirmed.
   */
  default Optional<Token> manageToken() {
    return Optional.empty();
  }

  /**
   * Somebody sent in a form.
   *
   * @param byOwner whether that is the owner of its address, as far as one can tell
   */
  record Registered(Registration after, Token confirmToken, boolean byOwner) implements Change {
    @Override
    public Optional<Registration> before() {
      return Optional.empty();
    }
  }

  /** An editor sent in a form for somebody. */
  record RegisteredFor(Registration after, Token token) implements Change {
    @Override
    public Optional<Registration> before() {
      return Optional.empty();
    }

    @Override
    public Optional<Token> manageToken() {
      return Optional.of(token);
    }
  }

  /** The address was not confirmed in time. */
  record Expired(Registration previous, Registration after) implements Follows {}

  /** A step of a registration that is there. */
  sealed interface Follows extends Change {
    Registration previous();

    @Override
    default Optional<Registration> before() {
      return Optional.of(previous());
    }
  }

  /** A step of a registration whose address is, or has just been, confirmed. */
  sealed interface Step extends Follows {
    Token token();

    @Override
    default Optional<Token> manageToken() {
      return Optional.of(token());
    }
  }

  /**
   * The address was confirmed. The registration waits for an editor, or is approved if the edition
   * has no moderation.
   */
  record Confirmed(Registration previous, Registration after, Token token, Network network)
      implements Step, ConfirmResult {
    @Override
    public Optional<Network> confirmedFrom() {
      return Optional.of(network);
    }
  }

  /**
   * The organiser changed the form, or who can be asked about it, or both.
   *
   * @param handoverToken confirms the address of the new contact, or null
   */
  record Edited(
      Registration previous, Registration after, Token token, @Nullable Token handoverToken)
      implements Step, EditResult {
    /** Whether more changed than who can be asked. */
    public boolean changesForm() {
      return !previous.form().equals(after.form());
    }

    /** Whether an editor has to look at what changed. */
    public boolean waits() {
      boolean newToEditors =
          previous.state() != RegistrationState.SUBMITTED
              || previous.published().equals(after.published());
      return after.state() == RegistrationState.SUBMITTED
          && newToEditors
          && !previous.form().details().equals(after.form().details());
    }

    public Optional<Token> handover() {
      return Optional.ofNullable(handoverToken);
    }
  }

  /**
   * An editor put something right.
   *
   * @param handoverToken confirms the address of the new contact, or null
   * @param confirmToken confirms the address of a registration that nobody has confirmed, if the
   *     editor corrected that; or null
   * @param message to the organiser, or null
   */
  record Corrected(
      Registration previous,
      Registration after,
      Token token,
      @Nullable Token handoverToken,
      @Nullable Token confirmToken,
      @Nullable String message)
      implements Step, CorrectionResult {
    /** Nobody gets a link to what nobody has confirmed. */
    @Override
    public Optional<Token> manageToken() {
      return after.state().isConfirmed() ? Optional.of(token) : Optional.empty();
    }

    /** Whether more changed than who can be asked. */
    public boolean changesForm() {
      return !previous.form().equals(after.form());
    }
  }

  /** The owner of the new address confirmed it. */
  record HandedOver(Registration previous, Registration after, Token token, Network network)
      implements Step, ConfirmResult {
    @Override
    public Optional<Network> confirmedFrom() {
      return Optional.of(network);
    }
  }

  /** The organiser withdrew or cancelled. */
  record Ended(Registration previous, Registration after, Token token) implements Step, EndResult {}

  /** An editor decided. */
  record Decided(Registration previous, Registration after, Decision decision, Token token)
      implements Step, DecisionResult {
    /** Whether it is about what the organiser knows to be online already. */
    public boolean tellsNothing() {
      return decision.verdict() == Verdict.APPROVE && previous.state().isOnlineAsSent();
    }
  }

  /** The organiser tells how it went. No mail follows, so there is no new link. */
  record Reported(Registration previous, Registration after) implements Follows, OutcomeResult {}

  /**
   * The organiser has all that is known of them erased.
   *
   * @param after what the programme still shows; the registration itself is gone
   */
  record Erased(Registration previous, Registration after) implements Follows, EraseResult {}
}
