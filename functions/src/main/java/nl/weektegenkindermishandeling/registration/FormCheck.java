package nl.weektegenkindermishandeling.registration;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Language;
import nl.weektegenkindermishandeling.programme.Access;
import nl.weektegenkindermishandeling.programme.ActivityType;
import nl.weektegenkindermishandeling.programme.Attendance;
import nl.weektegenkindermishandeling.programme.Audience;
import nl.weektegenkindermishandeling.programme.CampaignTime;
import nl.weektegenkindermishandeling.programme.Postcode;
import nl.weektegenkindermishandeling.programme.Session;

/**
 * The rules of the registration form (the contract's schema {@code RegistrationForm}). All that is
 * wrong is told at once, so that nobody has to send a form twice to hear the second half.
 */
public final class FormCheck {
  /** A field that people do not see; programs fill it in. */
  public static final String HONEYPOT = "website";

  /** The solution of a proof of work. */
  public static final String PROOF = "proof";

  /**
   * Each date is a row of the programme, and all rows of a change must fit in one transaction of
   * 100.
   */
  static final int MAX_DATES = 45;

  /** All fields, in the order in which people read them. */
  static final List<String> FORM =
      List.of(
          "language",
          "title",
          "summary",
          "description",
          "type",
          "audiences",
          "access",
          "attendance",
          "sessions",
          "location",
          "onlineUrl",
          "organisation",
          "contact",
          "publicContact",
          "price",
          "capacity",
          "registrationUrl",
          "acceptedConditions",
          "remindNextEdition",
          HONEYPOT,
          PROOF);

  /** What an organiser tells, without what is there for the moment of sending alone. */
  static final List<String> CONTENT =
      FORM.stream()
          .filter(field -> !Set.of("acceptedConditions", HONEYPOT, PROOF).contains(field))
          .toList();

  private static final Set<String> LOCATION =
      Set.of(
          "name",
          "street",
          "houseNumber",
          "postcode",
          "place",
          "municipality",
          "latitude",
          "longitude");

  /**
   * A valid e-mail address of the HTML standard, with a dot in the domain and a local part of at
   * most 64 (RFC 5321).
   */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "(?<=^.{1,64})@([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])");

  private static final Pattern PHONE =
      Pattern.compile("\\+?[0-9(][0-9 ()./\\p{Zs}\\p{Pd}-]{4,18}[0-9]");
  private static final int MIN_DIGITS = 6;
  private static final int MAX_URL = 500;

  /** A name with a dot; no name of a user before it. */
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?\\.)+[A-Za-z0-9-]+\\.?");

  private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");

  private final Edition edition;
  private final List<FieldError> errors = new ArrayList<>();

  private FormCheck(Edition edition) {
    this.edition = edition;
  }

  /** What is wrong with this body for this edition; empty if nothing is. */
  public static List<FieldError> check(Map<String, Object> body, Edition edition) {
    FormCheck check = new FormCheck(edition);
    check.form(new Fields(body, "#", check.errors));
    return List.copyOf(check.errors);
  }

  private void form(Fields form) {
    form.allowOnly(Set.copyOf(FORM));
    form.require(
        "title", "description", "type", "audiences", "attendance", "sessions", "organisation");
    form.require("contact", "acceptedConditions");
    form.choice("language", Language.class);
    form.line("title", 5, 120);
    form.line("summary", 0, 280);
    form.lines("description", 30, 4000);
    form.choice("type", ActivityType.class);
    form.choices("audiences", Audience.class);
    form.choice("access", Access.class);
    sessions(form);
    form.choice("attendance", Attendance.class).ifPresent(attendance -> where(form, attendance));
    form.object("organisation").ifPresent(this::organisation);
    form.object("contact").ifPresent(this::contact);
    form.object("publicContact").ifPresent(this::publicContact);
    form.object("price").ifPresent(this::price);
    form.wholeNumber("capacity", "1", "1000000");
    url(form, "registrationUrl");
    form.line("acceptedConditions", 1, 40)
        .ifPresent(version ->
            form.check(
                version.equals(edition.conditionsVersion()),
                "acceptedConditions",
                Fault.OTHER_CONDITIONS,
                edition.conditionsVersion()));
    form.flag("remindNextEdition");
    form.line(HONEYPOT, 0, 4000);
    form.line(PROOF, 0, 4000);
  }

  /**
   * What belongs to the other kind of attendance is left alone: a form may still hold it after a
   * change of mind.
   */
  private void where(Fields form, Attendance attendance) {
    if (attendance.hasPlace()) {
      form.require("location");
      form.object("location").ifPresent(this::location);
    }
    if (attendance.isOnline()) {
      form.require("onlineUrl");
      url(form, "onlineUrl");
    }
  }

  private void sessions(Fields form) {
    List<Optional<Session>> sessions =
        form.objects("sessions", 1, 14).stream().map(this::session).toList();
    long dates =
        sessions.stream().flatMap(Optional::stream).flatMap(Session::dates).distinct().count();
    form.check(dates <= MAX_DATES, "sessions", Fault.TOO_MANY_DATES, MAX_DATES);
  }

  private Optional<Session> session(Fields session) {
    session.allowOnly(Set.of("start", "end"));
    session.require("start", "end");
    Optional<String> start = time(session, "start");
    Optional<String> end = time(session, "end");
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    var from = CampaignTime.parse(start.get());
    var to = CampaignTime.parse(end.get());
    if (!session.check(to.isAfter(from), "end", Fault.END_BEFORE_START)) {
      return Optional.empty();
    }
    Session read = new Session(from, to);
    // Longer than any activity may be; its dates are not worth counting one by one.
    if (!session.check(
        read.lastDate().isBefore(read.firstDate().plusDays(MAX_DATES)),
        "end",
        Fault.TOO_MANY_DATES,
        MAX_DATES)) {
      return Optional.empty();
    }
    session.check(
        overlaps(read.firstDate(), read.lastDate()),
        "start",
        Fault.OUTSIDE_WINDOW,
        edition.window().from(),
        edition.window().to());
    return Optional.of(read);
  }

  private boolean overlaps(LocalDate first, LocalDate last) {
    return !last.isBefore(edition.window().from()) && !first.isAfter(edition.window().to());
  }

  private static Optional<String> time(Fields session, String name) {
    return session
        .line(name, 1, 30)
        .filter(text -> session.check(CampaignTime.isWellFormed(text), name, Fault.INVALID_TIME))
        .filter(text -> session.check(CampaignTime.exists(text), name, Fault.NONEXISTENT_TIME));
  }

  private void location(Fields location) {
    location.allowOnly(LOCATION);
    location.require("name", "postcode", "place", "municipality");
    location.line("name", 1, 120);
    location.line("street", 0, 120);
    location.line("houseNumber", 0, 10);
    matches(location, "postcode", 20, Postcode::isValid, Fault.INVALID_POSTCODE);
    location.line("place", 1, 80);
    matches(location, "municipality", 10, this::isMunicipality, Fault.UNKNOWN_MUNICIPALITY);
    location.number("latitude", "50.7", "53.7"); // the Netherlands in Europe
    location.number("longitude", "3.3", "7.3");
    if (location.has("latitude") != location.has("longitude")) {
      location.require("latitude", "longitude");
    }
  }

  private boolean isMunicipality(String code) {
    return edition.regions().municipality(code).isPresent();
  }

  private void organisation(Fields organisation) {
    organisation.allowOnly(Set.of("name", "website"));
    organisation.require("name");
    organisation.line("name", 2, 120);
    url(organisation, "website");
  }

  private void contact(Fields contact) {
    contact.allowOnly(Set.of("name", "email", "phone"));
    contact.require("name", "email");
    contact.line("name", 1, 80);
    email(contact);
    phone(contact);
  }

  private void publicContact(Fields contact) {
    contact.allowOnly(Set.of("email", "phone", "website"));
    email(contact);
    phone(contact);
    url(contact, "website");
  }

  private void price(Fields price) {
    price.allowOnly(Set.of("amount", "currency"));
    price.require("amount", "currency");
    price
        .number("amount", "0", "100000")
        .ifPresent(amount ->
            price.check(amount.stripTrailingZeros().scale() <= 2, "amount", Fault.INVALID_VALUE));
    matches(price, "currency", 3, "EUR"::equals, Fault.UNKNOWN_VALUE, "EUR");
  }

  static void email(Fields fields) {
    matches(fields, "email", 254, text -> EMAIL.matcher(text).matches(), Fault.INVALID_EMAIL);
  }

  private static void phone(Fields fields) {
    matches(fields, "phone", 20, FormCheck::isPhone, Fault.INVALID_PHONE);
  }

  private static boolean isPhone(String text) {
    return PHONE.matcher(text).matches()
        && text.chars().filter(Character::isDigit).count() >= MIN_DIGITS;
  }

  private static void url(Fields fields, String name) {
    matches(fields, name, MAX_URL, FormCheck::isHttps, Fault.INVALID_URL);
  }

  private static void matches(
      Fields fields, String name, int max, Predicate<String> rule, Fault fault, Object... args) {
    fields.line(name, 1, max).ifPresent(text -> fields.check(rule.test(text), name, fault, args));
  }

  private static boolean isHttps(String text) {
    try {
      URI uri = new URI(text);
      String authority = Objects.requireNonNullElse(uri.getRawAuthority(), "");
      return "https".equals(uri.getScheme())
          && HOST.matcher(IDN.toASCII(PORT.matcher(authority).replaceFirst(""))).matches();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return false;
    }
  }
}
