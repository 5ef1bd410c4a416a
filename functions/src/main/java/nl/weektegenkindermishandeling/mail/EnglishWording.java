package nl.weektegenkindermishandeling.mail;

import static nl.weektegenkindermishandeling.mail.Letter.link;
import static nl.weektegenkindermishandeling.mail.Letter.paragraph;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.Language;

/** The mails in English. */
final class EnglishWording implements Wording {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

  @Override
  public Letter letter(Message message, Website website) {
    return switch (message) {
      case Message.ConfirmAddress confirm -> confirmAddress(confirm, website);
      case Message.Received received -> received(received);
      case Message.Online online -> online(online, website);
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

  private static Letter received(Message.Received message) {
    return new Letter(
        "We have received your registration",
        List.of(
            paragraph("Dear " + message.name() + ","),
            paragraph(
                "Thank you for registering “"
                    + message.title()
                    + "” for the Week tegen Kindermishandeling. Your e-mail address is confirmed."),
            paragraph(
                "Our editors are looking at your registration. You will get a mail as soon as your activity is on"
                    + " the website, or if we have a question.")));
  }

  private static Letter online(Message.Online message, Website website) {
    return new Letter(
        "Your activity is on the website",
        List.of(
            paragraph("Dear " + message.name() + ","),
            paragraph(
                "Your activity “"
                    + message.title()
                    + "” is now on the website of the Week tegen Kindermishandeling. Visitors can find it by date"
                    + " and region."),
            link("See my activity", website.activityPage(message.registrationId())),
            paragraph("Thank you for taking part!")));
  }

  private static String moment(Instant instant) {
    return MOMENT.format(instant.atZone(CampaignWeek.ZONE));
  }
}
