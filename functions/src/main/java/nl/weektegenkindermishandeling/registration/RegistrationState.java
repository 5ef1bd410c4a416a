package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;

/** Where a registration is in its life. {@link Registration} draws how it gets there. */
public enum RegistrationState implements Labelled {
  /** Sent in; the owner of the address has not confirmed it yet. */
  AWAITING_CONFIRMATION(
      "het e-mailadres is nog niet bevestigd", "the e-mail address is not confirmed yet"),
  /** The address was not confirmed in time. */
  EXPIRED(
      "het e-mailadres is niet op tijd bevestigd", "the e-mail address was not confirmed in time"),
  /** Waits for an editor. */
  SUBMITTED("de redactie bekijkt de aanmelding", "the editors are looking at it"),
  /** Published. */
  APPROVED("de activiteit staat op de website", "the activity is on the website"),
  /** An editor asks the organiser to change something. */
  CHANGES_REQUESTED(
      "de redactie heeft om een aanpassing gevraagd", "the editors have asked for a change"),
  /** An editor does not place it. */
  REJECTED(
      "de redactie heeft de activiteit niet geplaatst", "the editors have not placed the activity"),
  /** The organiser took it back before anything was published. */
  WITHDRAWN("de aanmelding is ingetrokken", "the registration is withdrawn"),
  /** The organiser cancelled what was published; it stays public as cancelled. */
  CANCELLED("de activiteit gaat niet door", "the activity is cancelled");

  private final String dutch;
  private final String english;

  RegistrationState(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  /** What the state means, as a part of a sentence. */
  @Override
  public String label(Language language) {
    return language.say(dutch, english);
  }

  /** Whether nothing can follow. */
  public boolean isEnd() {
    return this == WITHDRAWN || this == CANCELLED || this == EXPIRED;
  }

  /** Whether all that was sent in is what is online. */
  boolean isOnlineAsSent() {
    return this == APPROVED || this == CANCELLED;
  }

  /** Whether somebody who owns the address has confirmed it. */
  public boolean isConfirmed() {
    return this != AWAITING_CONFIRMATION && this != EXPIRED;
  }
}
