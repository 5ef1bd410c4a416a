package nl.weektegenkindermishandeling.mail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.registration.Gist;
import nl.weektegenkindermishandeling.text.Language;

/** The mails in English. */
final class EnglishWording implements Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

  @Override
  public Language language() {
    return Language.EN;
  }

  @Override
  public String footer() {
    return "Are you worried about a child, or about yourself? In the Netherlands, call Veilig Thuis: 0800-2000"
        + " (free, day and night). Is somebody in danger now? Call 112.";
  }

  @Override
  public String greeting() {
    return "Hello,";
  }

  @Override
  public String greeting(String name) {
    return "Dear " + name + ",";
  }

  @Override
  public Confirming confirming(MailContent.Asking asking) {
    return switch (asking) {
      case HANDOVER ->
          new Confirming(
              "Do you want to take over a registration for the Week tegen Kindermishandeling?",
              "Somebody wants to hand a registration for the Week tegen Kindermishandeling (the Dutch week against"
                  + " child abuse) to you, at this e-mail address. Is that right? Then please confirm your address."
                  + " After that you can see and change the registration.",
              "Yes, I take it over",
              "Do you know nothing about this? Then you don't have to do anything.");
      case REMINDER ->
          new Confirming(
              "Reminder: confirm your registration for the Week tegen Kindermishandeling",
              "Yesterday somebody used this e-mail address to register an activity for the Week tegen"
                  + " Kindermishandeling (the Dutch week against child abuse). The address is not confirmed yet. Was it"
                  + " you? Then please confirm it now. Otherwise the registration ends.",
              "Confirm my e-mail address",
              "Did you not register anything, or do you not recognise this registration? Then you don't have to do anything."
                  + " We erase the details after a week.");
      case REGISTRATION ->
          new Confirming(
              "Confirm your registration for the Week tegen Kindermishandeling",
              "Somebody used this e-mail address to register an activity for the Week tegen Kindermishandeling"
                  + " (the Dutch week against child abuse). Was it you? Then please confirm your address."
                  + " After that we go on with your registration.",
              "Confirm my e-mail address",
              "Did you not register anything, or do you not recognise this registration? Then you don't have to do anything."
                  + " We erase the details after a week.");
    };
  }

  @Override
  public String worksUntil(Instant moment) {
    return "The link works until "
        + MOMENT.format(moment.atZone(CampaignWeek.ZONE))
        + " (Dutch time).";
  }

  @Override
  public String gist(Gist gist) {
    return """
    Kind: %s
    First day: %s
    Where: %s
    How often: %s
    Sent on: %s (Dutch time)\
    """
        .formatted(
            gist.type().label(language()),
            DAY.format(gist.firstDate()),
            gist.municipality() == null ? "online" : gist.municipality(),
            gist.sessions() == 1 ? "once" : gist.sessions() + " times",
            MOMENT.format(gist.sentAt().atZone(CampaignWeek.ZONE)));
  }

  @Override
  public String about() {
    return "This is about the following registration:";
  }

  @Override
  public String severalSubject() {
    return "Confirm your registrations for the Week tegen Kindermishandeling";
  }

  @Override
  public String several(int count) {
    return "This e-mail address was used to register "
        + count
        + " activities for the Week tegen Kindermishandeling (the Dutch week against child abuse) that are not"
        + " confirmed yet. The newest comes first. Please confirm only what you registered yourself.";
  }

  @Override
  public String confirmThis(MailContent.Asking asking) {
    return asking == MailContent.Asking.HANDOVER
        ? "Yes, I take this registration over"
        : "Confirm this registration";
  }

  @Override
  public String subject(MailContent.Update update) {
    return switch (update.kind()) {
      case RECEIVED -> "We have received your registration";
      case ONLINE -> "Your activity is on the website";
      case PLEASE_CHANGE -> "Please change your registration";
      case NOT_PLACED -> "Your activity will not be on the website";
      case EDIT_NOT_PLACED -> "We did not publish your change";
      case CHANGE_APPROVED -> "Your change is on the website";
      case CHANGE_PLACED -> "Your change has been made";
      case CHANGE_WAITS ->
          update.online()
              ? "We are looking at your change"
              : "We are looking at your registration again";
      case CANCELLED -> "Your activity is cancelled";
      case WITHDRAWN -> "Your registration is withdrawn";
      case HANDOVER_ASKED -> "Your registration is being handed over";
      case HANDOVER_STOPPED -> "Your registration is not handed over";
      case TAKEN_OVER -> "You have taken over a registration";
      case WEEK_AHEAD -> "The Week tegen Kindermishandeling is near";
      case INVITATION -> "Will you take part in the Week tegen Kindermishandeling again?";
    };
  }

  @Override
  public List<String> told(MailContent.Update update) {
    String activity = "“" + update.title() + "”";
    return switch (update.kind()) {
      case RECEIVED ->
          List.of(
              "Thank you for registering "
                  + activity
                  + " for the Week tegen Kindermishandeling. Your e-mail address is confirmed.",
              "Our editors are looking at your registration. You will get a mail as soon as your activity is on"
                  + " the website, or if we have a question.",
              "Do you want to change something, or is the activity cancelled? Then use the link below. So please keep"
                  + " this mail.");
      case ONLINE ->
          List.of(
              "Your activity "
                  + activity
                  + " is now on the website of the Week tegen Kindermishandeling. Visitors can find it by date"
                  + " and region. Thank you for taking part!");
      case PLEASE_CHANGE ->
          List.of(
              update.online()
                  ? "We have looked at your change of "
                      + activity
                      + ". We cannot publish it yet. What is on the website now stays there."
                  : "We have looked at your registration of "
                      + activity
                      + ". We cannot publish it yet.",
              "Please change your registration with the link below. Then we will look at it again.");
      case NOT_PLACED ->
          List.of(
              "We have looked at your registration of "
                  + activity
                  + ". We will not place the activity on the website.",
              "Do you think that we are mistaken? Then change your registration with the link below, and we will look"
                  + " at it again.");
      case EDIT_NOT_PLACED ->
          List.of(
              "We have looked at your change of " + activity + ". We will not publish the change.",
              "Your activity stays on the website as it was. Do you want to try it differently? Then change your"
                  + " registration with the link below.");
      case CHANGE_APPROVED ->
          List.of(
              "We have looked at your change of "
                  + activity
                  + ". Visitors now see the new details on the website.");
      case CHANGE_PLACED ->
          List.of(
              "You have changed your registration of " + activity + ". The change has been made.");
      case CHANGE_WAITS ->
          List.of(
              "You have changed your registration of "
                  + activity
                  + ". Our editors are looking at the change.",
              update.online()
                  ? "Until then visitors still see the old details. You will get a mail when something changes."
                  : "You will get a mail as soon as your activity is on the website, or if we have a question.");
      case CANCELLED ->
          List.of(
              "You have cancelled your activity "
                  + activity
                  + ". The website now says that it does not take place, so that nobody comes for nothing.",
              "Have people signed up with you? Then please tell them yourself too.");
      case WITHDRAWN ->
          List.of(
              "You have withdrawn your registration of "
                  + activity
                  + ". The activity will not be on the website.");
      case HANDOVER_ASKED ->
          List.of(
              "Somebody with your link has asked to hand the registration of "
                  + activity
                  + " to another e-mail address. That happens when the address is confirmed. After that your links no"
                  + " longer work.",
              "Do you not want this? Then open your registration with the link below, and save it with your own"
                  + " e-mail address. That stops it.");
      case HANDOVER_STOPPED ->
          List.of("The registration of " + activity + " stays yours. It is not handed over.");
      case TAKEN_OVER ->
          List.of(
              "Your e-mail address is confirmed. The registration of "
                  + activity
                  + " is now yours. Our mails about this activity go to you.");
      case WEEK_AHEAD ->
          List.of(
              "The Week tegen Kindermishandeling begins in a week. Your activity "
                  + activity
                  + " is on the website. Please check that everything is right: the date, the time and the place.",
              "Has something changed, or is the activity cancelled? Tell us with the link below, so that nobody comes"
                  + " in vain. Thank you for taking part!");
      case INVITATION ->
          List.of(
              "Last year you took part with "
                  + activity
                  + ". You can now register your activities for the next Week tegen Kindermishandeling.",
              "The link below fills in the form as last year. Choose new times and accept the conditions.",
              "You get this mail because you asked for a reminder last year. We send just one.");
    };
  }

  @Override
  public String reason(String reason) {
    return "The reason: " + reason;
  }

  @Override
  public String note(String note) {
    return "The editors write:\n" + note;
  }

  @Override
  public String askWhy() {
    return "Do you want to know why? Please contact the editors, through the website.";
  }

  @Override
  public String toActivity() {
    return "See my activity";
  }

  @Override
  public String toRegistration(boolean canChange) {
    return canChange ? "See or change my registration" : "See my registration";
  }

  @Override
  public String toCopy() {
    return "Register my activity again";
  }

  @Override
  public String digestSubject(MailContent.Digest digest) {
    if (digest.waiting() == 0) {
      return digest.unseen() == 1
          ? "1 activity was changed"
          : digest.unseen() + " activities were changed";
    }
    return digest.waiting() == 1
        ? "1 registration is waiting"
        : digest.waiting() + " registrations are waiting";
  }

  @Override
  public List<String> digest(MailContent.Digest digest) {
    List<String> told = new ArrayList<>();
    if (digest.oldest() != null) {
      told.add(
          digest.waiting() == 1
              ? "1 registration waits for the editors."
              : digest.waiting() + " registrations wait for the editors.");
      told.add(
          "The oldest has been waiting since "
              + MOMENT.format(digest.oldest().atZone(CampaignWeek.ZONE))
              + ".");
    }
    if (digest.unseen() > 0) {
      told.add(
          (digest.unseen() == 1
                  ? "1 activity was changed on the website"
                  : digest.unseen() + " activities were changed on the website")
              + " and no editor has seen it yet.");
    }
    long days = digest.daysLeft();
    told.add(
        days < 0
            ? "Registration is closed."
            : days == 0
                ? "Today is the last day to register."
                : "Registration is open for " + (days == 1 ? "1 more day." : days + " more days."));
    return told;
  }

  @Override
  public String toQueue() {
    return "See the registrations";
  }

  @Override
  public String keepToYourself() {
    return "Please do not forward this mail: anyone with a link from it can change or withdraw the registration.";
  }

  @Override
  public String givenAwaySubject() {
    return "Your registration was handed over";
  }

  @Override
  public List<String> givenAway(String title) {
    return List.of(
        "The registration of “"
            + title
            + "” was handed to another e-mail address, which is confirmed. Your links to this registration no"
            + " longer work.",
        "Is this wrong? Then please contact the editors, through the website.");
  }

  @Override
  public String linksSubject() {
    return "The links of your registrations";
  }

  @Override
  public String links() {
    return "You asked for the links of your registrations for the Week tegen Kindermishandeling. Here they are."
        + " Earlier links go on working too.";
  }

  @Override
  public String linksNotAsked() {
    return "Did you not ask for this? Then you don't have to do anything.";
  }
}
