package nl.weektegenkindermishandeling.programme;

import static java.util.stream.Collectors.joining;

import java.util.List;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.edition.Region;
import nl.weektegenkindermishandeling.field.CodeType;
import nl.weektegenkindermishandeling.field.Column;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldFilter;
import nl.weektegenkindermishandeling.field.FieldValues;
import nl.weektegenkindermishandeling.field.FlagType;
import nl.weektegenkindermishandeling.field.ListType;
import nl.weektegenkindermishandeling.field.NameText;
import nl.weektegenkindermishandeling.field.NumberType;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.OnEdit;
import nl.weektegenkindermishandeling.field.TermType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.field.View;
import nl.weektegenkindermishandeling.field.WebAddress;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import org.jspecify.annotations.Nullable;

/**
 * The public fields of an activity, each declared once, in the order in which people read them. To
 * add one, add it here (CONTRIBUTING, "Add a field").
 */
public final class ActivityFields {
  public static final Field<String> TITLE =
      Field.of("title", NameText.noHost(5, 120)).required().called("Titel", "Title");

  public static final Field<String> SUMMARY =
      Field.of("summary", TextType.line(0, 280))
          .onEdit(OnEdit.AT_ONCE, LargeChanges::ofText)
          .called("Samenvatting", "Summary");

  public static final Field<String> DESCRIPTION =
      Field.of("description", TextType.lines(30, 4000))
          .required()
          .onEdit(OnEdit.AT_ONCE, LargeChanges::ofText)
          .called("Omschrijving", "Description");

  public static final Field<Term> TYPE =
      Field.of("type", new TermType(VocabularyName.TYPES))
          .required()
          .filter("type")
          .labels(VocabularyName.TYPES.code())
          .inColumns(Column.of("type", Term::code), Column.translated("typeLabel", Term::label))
          .called("Soort activiteit", "Kind of activity");

  public static final Field<List<Term>> AUDIENCES =
      Field.of("audiences", ListType.unique(new TermType(VocabularyName.AUDIENCES), 1, 4))
          .required()
          .filter("audience")
          .labels(VocabularyName.AUDIENCES.code())
          .inColumns(Column.codes("audiences"), Column.labels("audienceLabels"))
          .called("Voor wie", "For whom");

  public static final Field<List<Term>> SUBJECTS =
      chosen("subjects", "subject", "subjectLabels", VocabularyName.SUBJECTS, 4)
          .counted("bySubject")
          .called("Onderwerpen", "Subjects");

  public static final Field<List<Term>> SECTORS =
      chosen("sectors", "sector", "sectorLabels", VocabularyName.SECTORS, 4)
          .counted("bySector")
          .called("Sectoren", "Sectors");

  public static final Field<Boolean> LIVED_EXPERIENCE =
      Field.of("livedExperience", FlagType.FLAG)
          .onEdit(OnEdit.AT_ONCE)
          .filter(FieldFilter.ofFlag("livedExperience"))
          .called("Met ervaringsdeskundigen", "With people with lived experience");

  public static final Field<Access> ACCESS =
      Field.of("access", CodeType.of(Access.class))
          .otherwise(Access.OPEN)
          .labels("access")
          .called("Toegang", "Access");

  public static final Field<Attendance> ATTENDANCE =
      Field.of("attendance", CodeType.of(Attendance.class))
          .required()
          .filter("attendance")
          .labels("attendance")
          .called("Op een locatie of online", "At a place or online");

  public static final Field<List<Session>> SESSIONS =
      Field.of("sessions", SessionsType.SESSIONS)
          .required()
          .inColumns(
              Column.<List<Session>>of("firstDate", Session::firstDate).onlyForEditors(),
              Column.of(
                  "sessions",
                  sessions -> sessions.stream().map(SessionFields::interval).collect(joining(" "))),
              // As people read them: a cell for all, since a row for each would count one twice.
              Column.translated(
                  "times",
                  (sessions, language) ->
                      sessions.stream()
                          .map(session -> session.spoken(language))
                          .collect(joining("; "))))
          .called("Datum en tijd", "Date and time");

  public static final Field<Location> LOCATION =
      Field.of("location", LocationFields.TYPE)
          .requiredIf(ATTENDANCE, Attendance::hasPlace)
          .filter(
              new FieldFilter<>(
                  "municipality",
                  "municipality",
                  false,
                  FieldFilter.MOST,
                  false,
                  (edition, code) -> edition.regions().municipality(code).isPresent(),
                  InputError.UNKNOWN_MUNICIPALITY,
                  edition -> List.of(),
                  location -> List.of(location.municipality().code()),
                  code -> code))
          .inColumns(
              Column.of("location", Location::name),
              Column.of("street", Location::street),
              Column.of("houseNumber", Location::houseNumber),
              Column.of("postcode", Location::postcode),
              Column.of("place", Location::place),
              Column.of("municipalityCode", location -> location.municipality().code()),
              Column.of("municipality", location -> location.municipality().name()),
              Column.of("latitude", Location::latitude),
              Column.of("longitude", Location::longitude))
          .called("Locatie", "Place");

  /** The province that something online is for. */
  public static final Field<Region> REGION =
      Field.of("region", ProvinceType.PROVINCE)
          .onlyIf(ATTENDANCE, attendance -> !attendance.hasPlace())
          .inColumns(Column.ofAll("region", values -> regions(values).getFirst()))
          .called("Provincie", "Province");

  public static final Field<String> ONLINE_URL =
      Field.of("onlineUrl", WebAddress.TYPE)
          .requiredIf(ATTENDANCE, Attendance::isOnline)
          .orOneOf(BookingFields.WAYS)
          .reachesOrganiser()
          .called("Online adres", "Online address");

  public static final Field<Organisation> ORGANISATION =
      Field.of("organisation", OrganisationFields.ORGANISATION)
          .required()
          .inColumns(
              Column.of("organisation", Organisation::name),
              Column.of("organisationWebsite", Organisation::website))
          .called("Organisatie", "Organisation");

  public static final Field<List<Organisation>> PARTNERS =
      Field.of("partners", ListType.unique(OrganisationFields.ORGANISATION, 0, 10))
          .inColumns(
              Column.of(
                  "partners",
                  partners -> partners.stream().map(Organisation::name).collect(joining("; "))))
          .called("Samen met", "Together with");

  public static final Field<PublicContact> PUBLIC_CONTACT =
      Field.of("publicContact", OrganisationFields.PUBLIC_CONTACT)
          .onEdit(OnEdit.AT_ONCE, LargeChanges::ofContact)
          .inColumns(
              Column.of("email", PublicContact::email).calledByEditors("publicEmail"),
              Column.of("phone", PublicContact::phone).calledByEditors("publicPhone"),
              Column.of("website", PublicContact::website).calledByEditors("publicWebsite"))
          .reachesOrganiser()
          .called("Contact voor bezoekers", "Contact for visitors");

  public static final Field<Price> PRICE =
      Field.of("price", OrganisationFields.PRICE)
          .onEdit(OnEdit.AT_ONCE)
          .inColumns(
              Column.of("price", Price::amount),
              Column.of("currency", price -> price.currency().code()))
          .called("Prijs", "Price");

  public static final Field<String> PRICE_NOTE =
      Field.of("priceNote", TextType.line(0, 200))
          .onEdit(OnEdit.AT_ONCE, LargeChanges::ofText)
          .called("Over de prijs", "About the price");

  public static final Field<List<String>> LANGUAGES =
      Field.of("languages", ListType.unique(LanguageCode.TYPE, 0, 6))
          .onEdit(OnEdit.AT_ONCE)
          .filter(LanguageCode.FILTER)
          .inColumns(Column.of("languages", languages -> String.join(", ", languages)))
          .called("Talen", "Languages");

  public static final Field<List<Term>> ACCESSIBILITY =
      chosen(
              "accessibility",
              "accessibility",
              "accessibilityLabels",
              VocabularyName.ACCESSIBILITY,
              10)
          .filterByAll("accessibility") // who needs both is not helped by one
          .onEdit(OnEdit.AT_ONCE)
          .called("Toegankelijkheid", "Accessibility");

  public static final Field<Integer> CAPACITY =
      Field.of("capacity", NumberType.whole(1, 1_000_000))
          .onEdit(OnEdit.AT_ONCE)
          .called("Aantal plaatsen", "Number of places");

  public static final Field<Booking> BOOKING =
      Field.of("booking", BookingFields.TYPE)
          .onEdit(OnEdit.AT_ONCE)
          .unless(ActivityFields::leadsElsewhere)
          .inColumns(
              Column.of("booking", booking -> booking.need().code()),
              Column.of("bookingEmail", Booking::email),
              Column.of("bookingPhone", Booking::phone),
              Column.of("bookingUntil", Booking::until),
              Column.of("full", booking -> booking.full() ? true : null))
          .reachesOrganiser()
          .called("Aanmelden", "Booking");

  /** The address of booking, where the form tells no more of it than that. */
  public static final Field<String> REGISTRATION_URL =
      Field.of("registrationUrl", WebAddress.TYPE)
          .onEdit(OnEdit.AT_ONCE)
          .unless(ActivityFields::leadsElsewhere)
          .inColumns(Column.ofAll("registrationUrl", ActivityFields::bookingAddress))
          .reachesOrganiser()
          .called("Adres om aan te melden", "Address to book at");

  /** All of them. */
  public static final List<Field<?>> ALL =
      List.of(
          TITLE,
          SUMMARY,
          DESCRIPTION,
          TYPE,
          AUDIENCES,
          SUBJECTS,
          SECTORS,
          LIVED_EXPERIENCE,
          ACCESS,
          ATTENDANCE,
          SESSIONS,
          LOCATION,
          REGION,
          ONLINE_URL,
          ORGANISATION,
          PARTNERS,
          PUBLIC_CONTACT,
          PRICE,
          PRICE_NOTE,
          LANGUAGES,
          ACCESSIBILITY,
          CAPACITY,
          BOOKING,
          REGISTRATION_URL);

  /** Those that lists can be filtered by. */
  public static final List<Field<?>> FILTERS =
      ALL.stream().filter(field -> field.filter().isPresent()).toList();

  /** Those of whose codes it is counted how many activities have them. */
  public static final List<Field<?>> COUNTED =
      ALL.stream().filter(field -> field.countedAs().isPresent()).toList();

  public static final ObjectType<ActivityDetails> DETAILS =
      new ObjectType<>(ActivityDetails::new).withAll(ALL, ActivityDetails::values);

  private ActivityFields() {}

  /** Some codes of a vocabulary, which lists are filtered by. */
  private static Field<List<Term>> chosen(
      String name, String parameter, String labelled, VocabularyName vocabulary, int most) {
    return Field.of(name, ListType.unique(new TermType(vocabulary), 0, most))
        .filter(parameter)
        .labels(vocabulary.code())
        .inColumns(Column.codes(name), Column.labels(labelled));
  }

  /** What must be so of all values together. */
  public static void check(Input form, FieldValues values, Edition edition) {
    form.member(SESSIONS.name())
        .check(
            SessionFields.fit(values.orElse(SESSIONS, List.of())),
            InputError.TOO_MANY_DATES,
            SessionFields.MAX_DATES);
    String address = values.find(REGISTRATION_URL);
    Booking booking = values.find(BOOKING);
    if (address != null
        && booking != null
        && booking.url() != null
        && !address.equals(booking.url())) {
      form.member(REGISTRATION_URL.name()).fail(InputError.ADDRESSES_DIFFER, "booking.url");
      form.member(BOOKING.name())
          .member("url")
          .fail(InputError.ADDRESSES_DIFFER, REGISTRATION_URL.name());
    }
  }

  /** One place for the address of booking: with booking, it stands there alone. */
  static FieldValues settled(FieldValues values) {
    String address = values.find(REGISTRATION_URL);
    Booking booking = values.find(BOOKING);
    return address == null || booking == null
        ? values
        : values.with(REGISTRATION_URL, null).with(BOOKING, booking.at(address));
  }

  static @Nullable String bookingAddress(FieldValues values) {
    Booking booking = values.find(BOOKING);
    return booking == null ? values.find(REGISTRATION_URL) : booking.url();
  }

  private static boolean leadsElsewhere(FieldValues before, FieldValues after) {
    return LargeChanges.ofLink(bookingAddress(before), bookingAddress(after));
  }

  /**
   * The codes of the regions in which visitors find it: the province of its place; or online, after
   * the province that it is for, if it is for one.
   */
  static List<String> regions(FieldValues values) {
    Location location = values.find(LOCATION);
    if (location != null) {
      return List.of(location.municipality().region().code());
    }
    Region province = values.find(REGION);
    return province == null ? List.of(Region.ONLINE) : List.of(province.code(), Region.ONLINE);
  }

  /** Details as an activity shows them. */
  public static Document write(ActivityDetails details) {
    return DETAILS.write(details, View.ACTIVITY);
  }

  /** Reads what {@link #write} wrote. */
  public static ActivityDetails read(Document document, Known known) {
    return DETAILS.read(document, known);
  }
}
