package nl.weektegenkindermishandeling.mail;

import static nl.weektegenkindermishandeling.mail.Letter.link;
import static nl.weektegenkindermishandeling.mail.Letter.paragraph;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.Language;

/** The mails in Dutch, in words that most people know (B1). */
final class DutchWording implements Wording {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH.mm 'uur'", Locale.forLanguageTag("nl-NL"));

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
    return Language.NL;
  }

  @Override
  public String footer() {
    return "Maak je je zorgen over een kind, of over jezelf? Bel Veilig Thuis: 0800-2000 (gratis, dag en nacht)."
        + " Is er direct gevaar? Bel 112.";
  }

  private static Letter confirmAddress(Message.ConfirmAddress message, Website website) {
    return new Letter(
        "Bevestig je aanmelding voor de Week tegen Kindermishandeling",
        List.of(
            paragraph("Hallo,"),
            paragraph(
                "Iemand heeft met dit e-mailadres een activiteit aangemeld voor de Week tegen Kindermishandeling."
                    + " Was jij dat? Bevestig dan je e-mailadres. Daarna gaan wij verder met je aanmelding."),
            link(
                "Bevestig mijn e-mailadres",
                website.confirmPage(message.registrationId(), message.token())),
            paragraph("De link werkt tot " + moment(message.expiresAt()) + "."),
            paragraph(
                "Heb jij niets aangemeld? Dan hoef je niets te doen. We wissen de gegevens na een week.")));
  }

  private static Letter received(Message.Received message) {
    return new Letter(
        "We hebben je aanmelding ontvangen",
        List.of(
            paragraph("Beste " + message.name() + ","),
            paragraph(
                "Bedankt voor je aanmelding van “"
                    + message.title()
                    + "” voor de Week tegen Kindermishandeling. Je e-mailadres is bevestigd."),
            paragraph(
                "Onze redactie bekijkt nu je aanmelding. Je krijgt een mail zodra je activiteit op de website staat,"
                    + " of als we nog een vraag hebben.")));
  }

  private static Letter online(Message.Online message, Website website) {
    return new Letter(
        "Je activiteit staat op de website",
        List.of(
            paragraph("Beste " + message.name() + ","),
            paragraph(
                "Je activiteit “"
                    + message.title()
                    + "” staat nu op de website van de Week tegen Kindermishandeling. Bezoekers vinden je activiteit"
                    + " op datum en regio."),
            link("Bekijk mijn activiteit", website.activityPage(message.registrationId())),
            paragraph("Bedankt dat je meedoet!")));
  }

  private static String moment(Instant instant) {
    return MOMENT.format(instant.atZone(CampaignWeek.ZONE));
  }
}
