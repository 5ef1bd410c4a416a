package nl.weektegenkindermishandeling.registration;

import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;

/** What happened to a registration. */
public enum HistoryEvent implements Coded {
  REGISTERED("De activiteit is aangemeld.", "The activity was registered."),
  REGISTERED_BY_EDITORS(
      "De redactie heeft de activiteit aangemeld.", "The editors registered the activity."),
  CORRECTED(
      "De redactie heeft de aanmelding verbeterd.", "The editors corrected the registration."),
  EXPIRED(
      "Het e-mailadres is niet op tijd bevestigd. De aanmelding is vervallen.",
      "The e-mail address was not confirmed in time. The registration has ended."),
  CONFIRMED("Het e-mailadres is bevestigd.", "The e-mail address was confirmed."),
  EDITED(
      "De organisator heeft de aanmelding gewijzigd.", "The organiser changed the registration."),
  APPROVED("De redactie heeft de activiteit goedgekeurd.", "The editors approved the activity."),
  CHANGES_REQUESTED("De redactie vraagt om een aanpassing.", "The editors asked for a change."),
  REJECTED(
      "De redactie heeft de activiteit niet geplaatst.", "The editors did not place the activity."),
  EDIT_REJECTED(
      "De redactie heeft de wijziging niet overgenomen. De activiteit staat online zoals zij was.",
      "The editors did not take over the change. The activity is online as it was."),
  WITHDRAWN(
      "De organisator heeft de aanmelding ingetrokken.",
      "The organiser withdrew the registration."),
  CANCELLED(
      "De organisator heeft doorgegeven dat de activiteit niet doorgaat.",
      "The organiser cancelled the activity."),
  CANCELLED_BY_EDITORS(
      "De redactie heeft doorgegeven dat de activiteit niet doorgaat.",
      "The editors cancelled the activity."),
  REMOVED(
      "De redactie heeft de activiteit van de website gehaald.",
      "The editors took the activity off the website."),
  OUTCOME_TOLD("De organisator heeft verteld hoe het ging.", "The organiser told how it went."),
  ERASED("De organisator heeft alle gegevens laten wissen.", "The organiser had all data erased."),
  /** For editors alone. */
  NOTED("Notitie van de redactie.", "A note by the editors."),
  HANDOVER_REQUESTED(
      "De organisator wil de aanmelding overdragen aan een ander e-mailadres. Dat adres is nog niet bevestigd.",
      "The organiser wants to hand the registration to another e-mail address, which is not confirmed yet."),
  HANDOVER_STOPPED(
      "De organisator draagt de aanmelding toch niet over.",
      "The organiser does not hand the registration over after all."),
  HANDED_OVER(
      "De aanmelding is overgedragen aan een ander e-mailadres.",
      "The registration was handed to another e-mail address.");

  private final String dutch;
  private final String english;

  HistoryEvent(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  /** What happened, in plain words. */
  public String text(Language language) {
    return language.say(dutch, english);
  }
}
