package nl.weektegenkindermishandeling.mail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.registration.Gist;
import nl.weektegenkindermishandeling.text.Language;

/** The mails in Dutch, in words that most people know (B1). */
final class DutchWording implements Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.forLanguageTag("nl"));
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH.mm 'uur'", Locale.forLanguageTag("nl-NL"));

  @Override
  public Language language() {
    return Language.NL;
  }

  @Override
  public String footer() {
    return "Maak je je zorgen over een kind, of over jezelf? Bel Veilig Thuis: 0800-2000 (gratis, dag en nacht)."
        + " Is er direct gevaar? Bel 112.";
  }

  @Override
  public String greeting() {
    return "Hallo,";
  }

  @Override
  public String greeting(String name) {
    return "Beste " + name + ",";
  }

  @Override
  public Confirming confirming(MailContent.Asking asking) {
    return switch (asking) {
      case HANDOVER ->
          new Confirming(
              "Wil je een aanmelding voor de Week tegen Kindermishandeling overnemen?",
              "Iemand wil een aanmelding voor de Week tegen Kindermishandeling aan jou overdragen, op dit"
                  + " e-mailadres. Klopt dat? Bevestig dan je e-mailadres. Daarna kun jij de aanmelding bekijken en"
                  + " wijzigen.",
              "Ja, ik neem de aanmelding over",
              "Weet je hier niets van? Dan hoef je niets te doen.");
      case REMINDER ->
          new Confirming(
              "Herinnering: bevestig je aanmelding voor de Week tegen Kindermishandeling",
              "Gisteren heeft iemand met dit e-mailadres een activiteit aangemeld voor de Week tegen"
                  + " Kindermishandeling. Je e-mailadres is nog niet bevestigd. Was jij dat? Bevestig dan nu je"
                  + " e-mailadres. Anders vervalt de aanmelding.",
              "Bevestig mijn e-mailadres",
              "Heb jij niets aangemeld, of herken je deze aanmelding niet? Dan hoef je niets te doen. We wissen de gegevens"
                  + " na een week.");
      case REGISTRATION ->
          new Confirming(
              "Bevestig je aanmelding voor de Week tegen Kindermishandeling",
              "Iemand heeft met dit e-mailadres een activiteit aangemeld voor de Week tegen Kindermishandeling."
                  + " Was jij dat? Bevestig dan je e-mailadres. Daarna gaan wij verder met je aanmelding.",
              "Bevestig mijn e-mailadres",
              "Heb jij niets aangemeld, of herken je deze aanmelding niet? Dan hoef je niets te doen. We wissen de gegevens"
                  + " na een week.");
    };
  }

  @Override
  public String worksUntil(Instant moment) {
    return "De link werkt tot " + MOMENT.format(moment.atZone(CampaignWeek.ZONE)) + ".";
  }

  @Override
  public String gist(Gist gist) {
    return """
    Soort: %s
    Eerste dag: %s
    Waar: %s
    Hoe vaak: %d keer
    Verstuurd op: %s\
    """
        .formatted(
            gist.type().label(language()),
            DAY.format(gist.firstDate()),
            gist.municipality() == null ? "online" : gist.municipality(),
            gist.sessions(),
            MOMENT.format(gist.sentAt().atZone(CampaignWeek.ZONE)));
  }

  @Override
  public String about() {
    return "Het gaat om deze aanmelding:";
  }

  @Override
  public String severalSubject() {
    return "Bevestig je aanmeldingen voor de Week tegen Kindermishandeling";
  }

  @Override
  public String several(int count) {
    return "Met dit e-mailadres zijn "
        + count
        + " activiteiten aangemeld voor de Week tegen Kindermishandeling die nog niet bevestigd zijn. De nieuwste"
        + " staat bovenaan. Bevestig alleen wat je zelf hebt aangemeld.";
  }

  @Override
  public String confirmThis(MailContent.Asking asking) {
    return asking == MailContent.Asking.HANDOVER
        ? "Ja, ik neem deze aanmelding over"
        : "Bevestig deze aanmelding";
  }

  @Override
  public String subject(MailContent.Update update) {
    return switch (update.kind()) {
      case RECEIVED -> "We hebben je aanmelding ontvangen";
      case ONLINE -> "Je activiteit staat op de website";
      case PLEASE_CHANGE -> "Pas je aanmelding nog even aan";
      case NOT_PLACED -> "Je activiteit komt niet op de website";
      case EDIT_NOT_PLACED -> "We plaatsen je wijziging niet";
      case CHANGE_APPROVED -> "Je wijziging staat op de website";
      case CHANGE_PLACED -> "Je wijziging is doorgevoerd";
      case CHANGE_WAITS ->
          update.online() ? "We bekijken je wijziging" : "We bekijken je aanmelding opnieuw";
      case CANCELLED -> "Je activiteit gaat niet door";
      case WITHDRAWN -> "Je aanmelding is ingetrokken";
      case HANDOVER_ASKED -> "Je aanmelding wordt overgedragen";
      case HANDOVER_STOPPED -> "Je aanmelding wordt niet overgedragen";
      case TAKEN_OVER -> "Je hebt een aanmelding overgenomen";
      case WEEK_AHEAD -> "Bijna zover: de Week tegen Kindermishandeling";
      case INVITATION -> "Doe je weer mee met de Week tegen Kindermishandeling?";
    };
  }

  @Override
  public List<String> told(MailContent.Update update) {
    String activity = "“" + update.title() + "”";
    return switch (update.kind()) {
      case RECEIVED ->
          List.of(
              "Bedankt voor je aanmelding van "
                  + activity
                  + " voor de Week tegen Kindermishandeling. Je e-mailadres is bevestigd.",
              "Onze redactie bekijkt nu je aanmelding. Je krijgt een mail zodra je activiteit op de website staat,"
                  + " of als we nog een vraag hebben.",
              "Wil je iets veranderen, of gaat de activiteit niet door? Gebruik dan de link hieronder. Bewaar deze"
                  + " mail dus goed.");
      case ONLINE ->
          List.of(
              "Je activiteit "
                  + activity
                  + " staat nu op de website van de Week tegen Kindermishandeling. Bezoekers vinden je activiteit"
                  + " op datum en regio. Bedankt dat je meedoet!");
      case PLEASE_CHANGE ->
          List.of(
              update.online()
                  ? "We hebben je wijziging van "
                      + activity
                      + " bekeken. We kunnen de wijziging zo nog niet plaatsen. Wat nu op de website staat, blijft daar staan."
                  : "We hebben je aanmelding van "
                      + activity
                      + " bekeken. We kunnen je aanmelding zo nog niet plaatsen.",
              "Pas je aanmelding aan met de link hieronder. Daarna bekijken we je aanmelding opnieuw.");
      case NOT_PLACED ->
          List.of(
              "We hebben je aanmelding van "
                  + activity
                  + " bekeken. We plaatsen de activiteit niet op de website.",
              "Denk je dat we ons vergissen? Pas dan je aanmelding aan met de link hieronder. Daarna bekijken"
                  + " we je aanmelding opnieuw.");
      case EDIT_NOT_PLACED ->
          List.of(
              "We hebben je wijziging van " + activity + " bekeken. We plaatsen de wijziging niet.",
              "Je activiteit blijft op de website staan zoals die was. Wil je het anders proberen? Wijzig dan je"
                  + " aanmelding met de link hieronder.");
      case CHANGE_APPROVED ->
          List.of(
              "We hebben je wijziging van "
                  + activity
                  + " bekeken. Bezoekers zien op de website nu de nieuwe gegevens.");
      case CHANGE_PLACED ->
          List.of(
              "Je hebt je aanmelding van "
                  + activity
                  + " gewijzigd. De wijziging is meteen doorgevoerd.");
      case CHANGE_WAITS ->
          List.of(
              "Je hebt je aanmelding van "
                  + activity
                  + " gewijzigd. Onze redactie bekijkt de wijziging.",
              update.online()
                  ? "Tot die tijd zien bezoekers nog de oude gegevens. Je krijgt een mail zodra we je wijziging hebben bekeken."
                  : "Je krijgt een mail zodra je activiteit op de website staat, of als we nog een vraag hebben.");
      case CANCELLED ->
          List.of(
              "Je hebt doorgegeven dat je activiteit "
                  + activity
                  + " niet doorgaat. Op de website staat nu dat de activiteit niet doorgaat, zodat niemand voor niets komt.",
              "Hebben mensen zich bij jou aangemeld? Laat het hun dan zelf ook weten.");
      case WITHDRAWN ->
          List.of(
              "Je hebt je aanmelding van "
                  + activity
                  + " ingetrokken. De activiteit komt niet op de website.");
      case HANDOVER_ASKED ->
          List.of(
              "Iemand heeft met jouw link gevraagd om de aanmelding van "
                  + activity
                  + " over te dragen aan een ander e-mailadres. Dat gebeurt pas als dat adres is bevestigd. Daarna"
                  + " werken jouw links niet meer.",
              "Wil je dit niet? Open dan je aanmelding met de link hieronder, vul je eigen e-mailadres"
                  + " weer in en sla op. Dan gaat de overdracht niet door.");
      case HANDOVER_STOPPED ->
          List.of(
              "De aanmelding van " + activity + " blijft van jou. De overdracht gaat niet door.");
      case TAKEN_OVER ->
          List.of(
              "Je e-mailadres is bevestigd. De aanmelding van "
                  + activity
                  + " is nu van jou. Vanaf nu krijg jij onze mails over deze activiteit.");
      case WEEK_AHEAD ->
          List.of(
              "Over een week begint de Week tegen Kindermishandeling. Je activiteit "
                  + activity
                  + " staat op de website. Kijk nog even of alles klopt: de datum, de tijd en de plek.",
              "Is er iets veranderd, of gaat de activiteit niet door? Geef het door met de link hieronder. Dan komt"
                  + " niemand voor niets. Bedankt dat je meedoet!");
      case INVITATION ->
          List.of(
              "Vorig jaar deed je mee met "
                  + activity
                  + ". Je kunt je activiteiten voor de volgende Week tegen Kindermishandeling nu aanmelden.",
              "Met de link hieronder is het formulier alvast ingevuld zoals vorig jaar. Kies nieuwe tijden en ga akkoord met de voorwaarden.",
              "Je krijgt deze mail omdat je vorig jaar vroeg om een herinnering. We sturen je er maar één.");
    };
  }

  @Override
  public String reason(String reason) {
    return "De reden: " + reason;
  }

  @Override
  public String note(String note) {
    return "De redactie schrijft:\n" + note;
  }

  @Override
  public String askWhy() {
    return "Wil je weten waarom? Neem dan contact op met de redactie, via de website.";
  }

  @Override
  public String toActivity() {
    return "Bekijk mijn activiteit";
  }

  @Override
  public String toRegistration(boolean canChange) {
    return canChange ? "Bekijk of wijzig mijn aanmelding" : "Bekijk mijn aanmelding";
  }

  @Override
  public String toCopy() {
    return "Meld mijn activiteit opnieuw aan";
  }

  @Override
  public String digestSubject(MailContent.Digest digest) {
    if (digest.waiting() == 0) {
      return digest.unseen() == 1
          ? "Er is 1 activiteit gewijzigd"
          : "Er zijn " + digest.unseen() + " activiteiten gewijzigd";
    }
    return digest.waiting() == 1
        ? "Er wacht 1 aanmelding"
        : "Er wachten " + digest.waiting() + " aanmeldingen";
  }

  @Override
  public List<String> digest(MailContent.Digest digest) {
    List<String> told = new ArrayList<>();
    if (digest.oldest() != null) {
      told.add(
          digest.waiting() == 1
              ? "Er wacht 1 aanmelding op de redactie."
              : "Er wachten " + digest.waiting() + " aanmeldingen op de redactie.");
      told.add(
          "De oudste wacht sinds "
              + MOMENT.format(digest.oldest().atZone(CampaignWeek.ZONE))
              + ".");
    }
    if (digest.unseen() > 0) {
      told.add(
          (digest.unseen() == 1
                  ? "1 activiteit is op de website gewijzigd"
                  : digest.unseen() + " activiteiten zijn op de website gewijzigd")
              + " en nog niet door de redactie bekeken.");
    }
    long days = digest.daysLeft();
    told.add(
        days < 0
            ? "Aanmelden kan niet meer."
            : days == 0
                ? "Vandaag is de laatste dag om aan te melden."
                : "Aanmelden kan nog " + (days == 1 ? "1 dag." : days + " dagen."));
    return told;
  }

  @Override
  public String toQueue() {
    return "Bekijk de aanmeldingen";
  }

  @Override
  public String keepToYourself() {
    return "Stuur deze mail niet door: wie een link uit de mail heeft, kan de aanmelding wijzigen of intrekken.";
  }

  @Override
  public String givenAwaySubject() {
    return "Je aanmelding is overgedragen";
  }

  @Override
  public List<String> givenAway(String title) {
    return List.of(
        "De aanmelding van “"
            + title
            + "” is overgedragen aan een ander e-mailadres, en dat adres is bevestigd. Jouw links voor deze"
            + " aanmelding werken niet meer.",
        "Klopt dit niet? Neem dan contact op met de redactie, via de website.");
  }

  @Override
  public String linksSubject() {
    return "De links van je aanmeldingen";
  }

  @Override
  public String links() {
    return "Je hebt gevraagd om de links van je aanmeldingen voor de Week tegen Kindermishandeling. Hier zijn ze."
        + " Eerdere links blijven ook werken.";
  }

  @Override
  public String linksNotAsked() {
    return "Heb jij hier niet om gevraagd? Dan hoef je niets te doen.";
  }
}
