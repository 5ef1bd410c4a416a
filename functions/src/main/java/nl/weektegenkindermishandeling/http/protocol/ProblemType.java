package nl.weektegenkindermishandeling.http.protocol;

import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.text.Coded;
import nl.weektegenkindermishandeling.text.Language;

/** What can be wrong with a request as a whole. */
public enum ProblemType implements Coded {
  INVALID_INPUT(
      400,
      "De invoer klopt niet",
      "The input is not valid",
      "Een of meer velden kloppen niet. Bij elk staat waarom.",
      "One or more fields are not right. Each says why."),
  INVALID_JSON(
      400,
      "Dit is geen JSON",
      "This is not JSON",
      "Stuur één JSON-object, waarin elke naam hoogstens één keer voorkomt.",
      "Send one JSON object that names each field at most once."),
  TOO_BROAD(
      400,
      "Dit zijn te veel activiteiten",
      "These are too many activities",
      "Kies een regio, of een kortere periode.",
      "Choose a region, or fewer dates."),
  NOT_AUTHENTICATED(
      401,
      "Open de link uit je mail",
      "Not authenticated",
      "Stuur het geheim uit de link van de mail mee: Authorization: Bearer <geheim>.",
      "Send the secret of the mail's link: Authorization: Bearer <secret>."),
  NOT_ALLOWED(
      403,
      "Deze link werkt niet",
      "This link does not work",
      "De link is verlopen, of hoort niet bij deze aanmelding. Vraag een nieuwe link aan, of meld je activiteit opnieuw aan.",
      "The link has expired, or belongs to another registration. Ask for a new link, or register your activity again."),
  NOT_AN_EDITOR(
      403,
      "Dit is voor de redactie",
      "This is for editors",
      "Je bent ingelogd, maar hoort niet bij de groep die dit mag.",
      "You are signed in, but not a member of the group that may do this."),
  NOT_A_CHIEF_EDITOR(
      403,
      "Dit is voor de hoofdredactie",
      "This is for chief editors",
      "Je kunt dit bekijken, maar alleen de hoofdredactie mag het wijzigen.",
      "You can look at this, but only chief editors may change it."),
  NOT_THROUGH_THE_EDGE(
      403,
      "Dit adres is niet voor bezoekers",
      "This address is not for visitors",
      "Gebruik het openbare adres van de API.",
      "Use the public address of the API."),
  NOT_FOUND(
      404,
      "Niet gevonden",
      "Not found",
      "Dit adres bestaat niet, of wat er stond is weg.",
      "This address does not exist, or what was there is gone."),
  METHOD_NOT_ALLOWED(
      405,
      "Dit kan hier niet",
      "Not possible here",
      "Dit adres kent deze methode niet. De header Allow noemt welke wel.",
      "This address does not know this method. The header Allow names those it knows."),
  REGISTRATION_CLOSED(
      409,
      "Aanmelden kan nu niet",
      "Registration is closed",
      "Activiteiten aanmelden kan van %s tot en met %s.",
      "Activities can be registered from %s up to and including %s."),
  REQUEST_IN_FLIGHT(
      409,
      "Deze aanvraag loopt al",
      "This request is being handled",
      "Een aanvraag met dezelfde Idempotency-Key is nog bezig. Probeer het zo weer.",
      "A request with the same Idempotency-Key is still being handled. Try again in a moment."),
  NOT_POSSIBLE_NOW(
      409,
      "Dit kan nu niet",
      "Not possible now",
      "Deze stap kan nu niet: %s.",
      "This step is not possible now: %s."),
  ONLINE_DIFFERS(
      409,
      "Online staat iets anders",
      "Something else is online",
      "Bij %s wacht een wijziging van de organisator. Beslis daar eerst over.",
      "In %s a change by the organiser waits. Decide about that first."),
  ASSIGNED(
      409,
      "Iemand anders heeft deze aanmelding",
      "Somebody else has this registration",
      "%s is hiermee bezig. Geef de aanmelding eerst vrij.",
      "%s is working on it. Release the registration first."),
  TOO_MANY_NOTES(
      409,
      "Er staan al heel veel notities",
      "There are very many notes already",
      "Bij een aanmelding passen hoogstens honderd notities.",
      "A registration takes a hundred notes at most."),
  HIGHLIGHTS_FULL(
      409,
      "Er staan al vijf activiteiten vooraan",
      "Five activities are highlighted already",
      "Haal er eerst een weg.",
      "End one of them first."),
  LAST_CHIEF(
      409,
      "Er moet een hoofdredacteur blijven",
      "One chief editor must stay",
      "Dit is de laatste. Nodig eerst een andere hoofdredacteur uit.",
      "This is the last one. Invite another chief editor first."),
  STALE(
      412,
      "Dit is intussen veranderd",
      "This has changed",
      "Iemand wijzigde dit, misschien in een ander venster. Open het opnieuw en probeer het nog eens (met de nieuwe ETag als If-Match).",
      "Somebody changed this, perhaps in another window. Open it again and try once more (with the new ETag as If-Match)."),
  GONE(
      410,
      "Deze activiteit staat hier niet meer",
      "This activity is gone",
      "De redactie heeft de activiteit van de website gehaald.",
      "The editors took the activity off the website."),
  BODY_TOO_LARGE(
      413,
      "De invoer is te groot",
      "The input is too large",
      "Stuur hoogstens %d bytes.",
      "Send at most %d bytes."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Dit formaat kan niet",
      "Unsupported media type",
      "Stuur application/json.",
      "Send application/json."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "Deze Idempotency-Key is al gebruikt",
      "This Idempotency-Key was used before",
      "Een andere aanvraag had dezelfde sleutel. Gebruik voor elke aanmelding een nieuwe.",
      "Another request had the same key. Use a new one for each registration."),
  PRECONDITION_REQUIRED(
      428,
      "De header If-Match ontbreekt",
      "The header If-Match is missing",
      "Stuur de ETag van wat je hebt gelezen mee als If-Match (niet *), zodat je niets overschrijft wat je niet zag.",
      "Send the ETag of what you have read as If-Match (not *), so that you overwrite nothing that you have not seen."),
  TOO_MANY_REQUESTS(
      429,
      "Dit zijn te veel aanvragen",
      "Too many requests",
      "Van dit netwerk komen nu te veel aanvragen. Probeer het later nog eens.",
      "Too many requests come from this network now. Try again later."),
  TOO_MANY_EDITS(
      429,
      "Je hebt dit net al vaak gewijzigd",
      "You have changed this many times just now",
      "Een aanmelding kun je een paar keer per uur wijzigen. Probeer het later nog eens.",
      "A registration can be changed a few times an hour. Try again later."),
  VERY_BUSY(
      429,
      "Het is nu erg druk",
      "It is very busy now",
      "Er komen nu te veel aanmeldingen binnen. Probeer het later nog eens.",
      "Too many registrations are coming in now. Try again later."),
  INTERNAL_ERROR(
      500,
      "Er ging iets mis",
      "Something went wrong",
      "Dit ligt aan ons. Probeer het later weer. Nummer van deze aanvraag: %s",
      "This is our fault. Try again later. Number of this request: %s"),
  OVERLOADED(
      503,
      "Het is nu te druk",
      "Too busy at the moment",
      "We kunnen je aanvraag nu niet afmaken. Probeer het over een paar seconden opnieuw.",
      "We cannot finish your request now. Try again in a few seconds.");

  private final int status;
  private final String dutchTitle;
  private final String englishTitle;
  private final String dutchDetail;
  private final String englishDetail;

  ProblemType(
      int status,
      String dutchTitle,
      String englishTitle,
      String dutchDetail,
      String englishDetail) {
    this.status = status;
    this.dutchTitle = dutchTitle;
    this.englishTitle = englishTitle;
    this.dutchDetail = dutchDetail;
    this.englishDetail = englishDetail;
  }

  public int status() {
    return status;
  }

  /** A tag URI (RFC 4151): it names the type, and there is nothing to fetch. */
  public String uri() {
    return Campaign.current().tag(code());
  }

  public String title(Language language) {
    return language.say(dutchTitle, englishTitle);
  }

  public String detail(Language language) {
    return language.say(dutchDetail, englishDetail);
  }
}
