package nl.weektegenkindermishandeling.mail;

import static nl.weektegenkindermishandeling.mail.Letter.link;
import static nl.weektegenkindermishandeling.mail.Letter.paragraph;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.Language;
import nl.weektegenkindermishandeling.registration.Reason;

/** The mails in English. */
final class EnglishWording implements Wording {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

  @Override
  public Letter letter(Message message, Website website) {
    return switch (message) {
      case Message.ConfirmAddress confirm ->
          confirm.handover() ? takeOver(confirm, website) : confirmAddress(confirm, website);
      case Message.Update update -> update(update, website);
      case Message.GivenAway givenAway -> givenAway(givenAway);
      case Message.Links links -> links(links, website);
      case Message.LinksAsked asked ->
          throw new IllegalArgumentException("the links are not made yet");
    };
  }

  @Override
  public Language language() {
    return Language.EN;
  }

  @Override
  public String footer() {
    return "Are you worried about a child, or about yourself? In the Netherlands, call Veilig Thuis: 0800-2000"
        + " (free, day and night). Is somebody in danger now? Call 112.";
  }

  private static Letter confirmAddress(Message.ConfirmAddress message, Website website) {
    return new Letter(
        "Confirm your registration for the Week tegen Kindermishandeling",
        List.of(
            paragraph("Hello,"),
            paragraph(
                "Somebody used this e-mail address to register an activity for the Week tegen Kindermishandeling"
                    + " (the Dutch week against child abuse). Was it you? Then please confirm your address."
                    + " After that we go on with your registration."),
            link(
                "Confirm my e-mail address",
                website.confirmPage(message.registrationId(), message.token())),
            paragraph("The link works until " + moment(message.expiresAt()) + " (Dutch time)."),
            paragraph(
                "Did you not register anything? Then you need not do anything."
                    + " We erase the details after a week.")));
  }

  private static Letter takeOver(Message.ConfirmAddress message, Website website) {
    return new Letter(
        "Do you want to take over a registration for the Week tegen Kindermishandeling?",
        List.of(
            paragraph("Hello,"),
            paragraph(
                "Somebody wants to hand a registration for the Week tegen Kindermishandeling (the Dutch week against"
                    + " child abuse) to you, at this e-mail address. Is that right? Then please confirm your address."
                    + " After that you can see and change the registration."),
            link(
                "Yes, I take it over",
                website.confirmPage(message.registrationId(), message.token())),
            paragraph("The link works until " + moment(message.expiresAt()) + " (Dutch time)."),
            paragraph("Do you know nothing about this? Then you need not do anything.")));
  }

  private static Letter update(Message.Update update, Website website) {
    List<Letter.Block> blocks = new ArrayList<>();
    blocks.add(paragraph("Dear " + update.name() + ","));
    told(update).forEach(text -> blocks.add(paragraph(text)));
    if (update.kind() == UpdateKind.ONLINE) {
      blocks.add(link("See my activity", website.activityPage(update.registrationId())));
    }
    blocks.add(
        link(
            "See or change my registration",
            website.managePage(update.registrationId(), update.token())));
    blocks.add(
        paragraph(
            "Please do not forward this mail: whoever has the link can change or withdraw your registration."));
    return new Letter(subject(update.kind()), blocks);
  }

  private static String subject(UpdateKind kind) {
    return switch (kind) {
      case RECEIVED -> "We have received your registration";
      case ONLINE -> "Your activity is on the website";
      case PLEASE_CHANGE -> "Please change your registration";
      case NOT_PLACED -> "Your activity will not be on the website";
      case EDIT_NOT_PLACED -> "Your change was not taken over";
      case CHANGE_PLACED -> "Your change has been made";
      case CHANGE_WAITS -> "We are looking at your change";
      case CANCELLED -> "Your activity is cancelled";
      case WITHDRAWN -> "Your registration is withdrawn";
      case HANDOVER_ASKED -> "Your registration is being handed over";
      case HANDOVER_STOPPED -> "Your registration is not handed over";
      case TAKEN_OVER -> "You have taken over a registration";
    };
  }

  private static List<String> told(Message.Update update) {
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
          withReason(
              update,
              "Your activity "
                  + activity
                  + " is now on the website of the Week tegen Kindermishandeling. Visitors can find it by date"
                  + " and region. Thank you for taking part!");
      case PLEASE_CHANGE ->
          withReason(
              update,
              update.onLine()
                  ? "We have looked at your change of "
                      + activity
                      + ". We cannot take it over like this. What is on the website now stays there."
                  : "We have looked at your registration of "
                      + activity
                      + ". We cannot place it like this.",
              "Please change your registration with the link below. Then we will look at it again.");
      case NOT_PLACED ->
          withReason(
              update,
              "We have looked at your registration of "
                  + activity
                  + ". We will not place the activity on the website.",
              "Do you think that we are mistaken? Then change your registration with the link below, and we will look"
                  + " at it again.");
      case EDIT_NOT_PLACED ->
          withReason(
              update,
              "We have looked at your change of " + activity + ". We do not take it over.",
              "Your activity stays on the website as it was.");
      case CHANGE_PLACED ->
          List.of(
              "You have changed your registration of " + activity + ". The change has been made.");
      case CHANGE_WAITS ->
          List.of(
              "You have changed your registration of "
                  + activity
                  + ". Our editors are looking at the change.",
              update.onLine()
                  ? "Until then the website shows what it shows now. You will get a mail when something changes."
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
    };
  }

  /** What an editor gave as the reason stands between the first and what follows. */
  private static List<String> withReason(Message.Update update, String first, String... rest) {
    List<String> texts = new ArrayList<>(List.of(first));
    Reason reason = update.reason();
    if (reason != null && reason != Reason.OTHER) {
      texts.add("The reason: " + reason.text(Language.EN));
    }
    if (update.note() != null) {
      texts.add("The editors write:\n" + update.note());
    }
    texts.addAll(List.of(rest));
    return texts;
  }

  private static Letter givenAway(Message.GivenAway message) {
    return new Letter(
        "Your registration was handed over",
        List.of(
            paragraph("Dear " + message.name() + ","),
            paragraph(
                "The registration of “"
                    + message.title()
                    + "” was handed to another e-mail address, which is confirmed. Your links to this registration no"
                    + " longer work."),
            paragraph("Is this wrong? Then please contact the editors, by way of the website.")));
  }

  private static Letter links(Message.Links message, Website website) {
    List<Letter.Block> blocks = new ArrayList<>();
    blocks.add(paragraph("Hello,"));
    blocks.add(
        paragraph(
            "You asked for the links of your registrations for the Week tegen Kindermishandeling. Here they are."
                + " Earlier links go on working too."));
    message
        .links()
        .forEach(each ->
            blocks.add(
                link(each.title(), website.managePage(each.registrationId(), each.token()))));
    blocks.add(
        paragraph(
            "Did you not ask for this? Then you need not do anything. Please do not forward this mail: whoever has a"
                + " link can change or withdraw that registration."));
    return new Letter("The links of your registrations", blocks);
  }

  private static String moment(Instant instant) {
    return MOMENT.format(instant.atZone(CampaignWeek.ZONE));
  }
}
