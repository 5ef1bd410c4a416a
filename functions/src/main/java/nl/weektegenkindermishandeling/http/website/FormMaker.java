package nl.weektegenkindermishandeling.http.website;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Campaign.AddressLookup;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.http.programme.FormLimits;
import nl.weektegenkindermishandeling.programme.Access;
import nl.weektegenkindermishandeling.programme.Attendance;
import nl.weektegenkindermishandeling.programme.BookingNeed;
import nl.weektegenkindermishandeling.programme.LanguageName;
import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.website.FormField;
import nl.weektegenkindermishandeling.website.FormField.Choice;
import nl.weektegenkindermishandeling.website.FormField.Kind;
import nl.weektegenkindermishandeling.website.FormTopic;
import nl.weektegenkindermishandeling.website.PageWords;
import nl.weektegenkindermishandeling.website.Prose;
import nl.weektegenkindermishandeling.website.RegistrationPages;
import org.jspecify.annotations.Nullable;

/**
 * Makes the forms that organisers fill in: which fields there are, in which order, with the labels
 * and limits of an edition. What a field is called is a word of the pages, {@code field.} and its
 * path; {@code field.<path>.hint} is what helps.
 */
record FormMaker(Site site, Edition edition, PageWords words) {
  /** Of most activities that are not in Dutch; a form that has others keeps them. */
  private static final List<String> LANGUAGES =
      List.of(
          "nl", "en", LanguageName.DUTCH_SIGN_LANGUAGE, "ar", "tr", "pl", "uk", "fr", "de", "es");

  private static final String AT_A_PLACE = shownIf("attendance", Attendance::hasPlace);
  private static final String ONLINE = shownIf("attendance", Attendance::isOnline);
  private static final String ONLINE_ALONE = shownIf("attendance", each -> !each.hasPlace());
  private static final String BOOKED = "booking.need=preferred|required";

  private static String shownIf(String field, Predicate<Attendance> isSo) {
    return field
        + "="
        + Stream.of(Attendance.values())
            .filter(isSo)
            .map(Attendance::code)
            .collect(Collectors.joining("|"));
  }

  /** The form of a registration. */
  RegistrationPages registration() {
    AddressLookup lookUp = Campaign.current().addressLookup();
    return new RegistrationPages(
        List.of(what(), whom(), where(), when(), visit(), organisation(), contact()),
        edition.window().to().toString(),
        edition.conditionsVersion(),
        Prose.plain(
            site.conditions()
                .find(edition, edition.conditionsVersion())
                .orElseThrow()
                .in(words.language())),
        site.asksForProof(),
        lookUp == null ? null : lookUp.url(),
        lookUp == null ? null : lookUp.attribution());
  }

  private FormTopic what() {
    return topic(
        "what",
        field("title", Kind.TEXT),
        one("type", edition.vocabularies().get(VocabularyName.TYPES).terms()),
        optional("summary", Kind.LONG_LINE),
        field("description", Kind.LINES));
  }

  private FormTopic whom() {
    return topic(
        "whom",
        some("audiences", VocabularyName.AUDIENCES, false),
        one("access", List.of(Access.values())),
        some("subjects", VocabularyName.SUBJECTS, true),
        some("sectors", VocabularyName.SECTORS, true),
        optional("livedExperience", Kind.FLAG),
        new FieldOf("languages", Kind.SOME).optional().choices(languages()).done());
  }

  private FormTopic where() {
    return topic(
        "where",
        one("attendance", List.of(Attendance.values())),
        new FieldOf("_outdoors", Kind.FLAG).optional().shownIf(AT_A_PLACE).done(),
        new FieldOf("location.postcode", Kind.TEXT).shownIf(AT_A_PLACE + ";_outdoors=").done(),
        new FieldOf("location.houseNumber", Kind.TEXT)
            .optional()
            .shownIf(AT_A_PLACE + ";_outdoors=")
            .done(),
        new FieldOf("location.street", Kind.TEXT).optional().shownIf(AT_A_PLACE).done(),
        new FieldOf("location.place", Kind.TEXT).shownIf(AT_A_PLACE).done(),
        new FieldOf("location.municipality", Kind.LISTED)
            .shownIf(AT_A_PLACE)
            .choices(
                edition.regions().municipalities().stream()
                    .sorted(Comparator.comparing(Municipality::name, alphabet()))
                    .map(each -> new Choice("", each.code(), each.name(), false))
                    .toList())
            .done(),
        new FieldOf("location.name", Kind.TEXT).shownIf(AT_A_PLACE).done(),
        new FieldOf("location.latitude", Kind.AMOUNT)
            .shownIf(AT_A_PLACE + ";_outdoors=true")
            .done(),
        new FieldOf("location.longitude", Kind.AMOUNT)
            .shownIf(AT_A_PLACE + ";_outdoors=true")
            .done(),
        new FieldOf("region", Kind.LISTED)
            .optional()
            .shownIf(ONLINE_ALONE)
            .choices(
                edition.regions().provinces().stream()
                    .map(each -> new Choice("", each.code(), each.name(), false))
                    .toList())
            .done());
  }

  /** As people look names up: capitals and signs do not count. */
  private Collator alphabet() {
    return Collator.getInstance(words.language().locale());
  }

  private FormTopic when() {
    SpokenTime time = new SpokenTime(words.language());
    return new FormTopic(
        "when",
        words.say("topic.when"),
        words.say(
            "topic.when.intro",
            time.days(edition.week().from(), edition.week().to()),
            time.days(edition.window().from(), edition.window().to())),
        List.of(),
        new FormTopic.Rows(
            "sessions",
            words.say("rows.sessions"),
            words.say("rows.sessions.one"),
            words.say("rows.sessions.add"),
            words.say("rows.sessions.remove"),
            most("sessions"),
            true,
            List.of(
                field("sessions.date", Kind.DATE),
                optional("sessions.allDay", Kind.FLAG),
                new FieldOf("sessions.from", Kind.TIME).shownIf("allDay=").done(),
                new FieldOf("sessions.to", Kind.TIME).optional().shownIf("allDay=").done(),
                optional("sessions.lastDate", Kind.DATE),
                optional("sessions.label", Kind.TEXT))),
        List.of());
  }

  private FormTopic visit() {
    return topic(
        "visit",
        new FieldOf("booking.need", Kind.ONE)
            .optional()
            .choices(choices("booking.need", List.of(BookingNeed.values())))
            .done(),
        new FieldOf("booking.url", Kind.ADDRESS).optional().shownIf(BOOKED).done(),
        new FieldOf("booking.email", Kind.EMAIL).optional().shownIf(BOOKED).done(),
        new FieldOf("booking.phone", Kind.PHONE).optional().shownIf(BOOKED).done(),
        new FieldOf("booking.until", Kind.DATE).optional().shownIf(BOOKED).done(),
        new FieldOf("booking.full", Kind.FLAG).optional().shownIf(BOOKED).done(),
        new FieldOf("onlineUrl", Kind.ADDRESS).shownIf(ONLINE).done(),
        new FieldOf("_price", Kind.ONE)
            .optional()
            .choices(
                List.of(
                    new Choice("_price", "free", words.say("priceFree"), false),
                    new Choice("_price-2", "paid", words.say("pricePaid"), false)))
            .done(),
        new FieldOf("price.amount", Kind.AMOUNT).shownIf("_price=paid").done(),
        optional("priceNote", Kind.TEXT),
        optional("capacity", Kind.WHOLE),
        some("accessibility", VocabularyName.ACCESSIBILITY, true));
  }

  private FormTopic organisation() {
    return new FormTopic(
        "organisation",
        words.say("topic.organisation"),
        null,
        List.of(
            field("organisation.name", Kind.ORGANISATION),
            optional("organisation.website", Kind.ADDRESS)),
        new FormTopic.Rows(
            "partners",
            words.say("rows.partners"),
            words.say("rows.partners.one"),
            words.say("rows.partners.add"),
            words.say("rows.partners.remove"),
            most("partners"),
            false,
            List.of(field("partners.name", Kind.TEXT), optional("partners.website", Kind.ADDRESS))),
        List.of(
            optional("publicContact.email", Kind.EMAIL),
            optional("publicContact.phone", Kind.PHONE),
            optional("publicContact.website", Kind.ADDRESS)));
  }

  private FormTopic contact() {
    return new FormTopic(
        "contact",
        words.say("topic.contact"),
        words.say("topic.contact.intro"),
        Stream.concat(
                person().map(FieldOf::done),
                Stream.of(
                    new FieldOf("language", Kind.ONE).choices(mailLanguages()).done(),
                    optional("remindNextEdition", Kind.FLAG)))
            .toList(),
        null,
        List.of());
  }

  private Stream<FieldOf> person() {
    return Stream.of(
        new FieldOf("contact.name", Kind.NAME),
        new FieldOf("contact.email", Kind.EMAIL),
        new FieldOf("contact.phone", Kind.PHONE).optional());
  }

  /** Who takes a registration over. */
  List<FormField> handover() {
    return person().map(field -> field.in("handover").done()).toList();
  }

  /** What one tells when something does not take place. */
  List<FormField> cancellation() {
    return List.of(
        new FieldOf("reason", Kind.LONG_LINE).optional().most(300).done(),
        optional("movedTo.date", Kind.DATE),
        optional("movedTo.url", Kind.ADDRESS));
  }

  /** How it went. */
  List<FormField> outcome() {
    return List.of(
        yesOrNo("tookPlace"),
        optional("participants", Kind.WHOLE),
        new FieldOf("sentence", Kind.LONG_LINE).optional().most(300).done(),
        yesOrNo("mayQuote"));
  }

  /** To which address links are sent. */
  FormField email() {
    return field("email", Kind.EMAIL);
  }

  private FormTopic topic(String id, FormField... fields) {
    return FormTopic.of(id, words.say("topic." + id), List.of(fields));
  }

  private FormField field(String path, Kind kind) {
    return new FieldOf(path, kind).done();
  }

  private FormField optional(String path, Kind kind) {
    return new FieldOf(path, kind).optional().done();
  }

  private FormField one(String path, List<? extends Labelled> labels) {
    return new FieldOf(path, Kind.ONE).choices(choices(path, labels)).done();
  }

  private FormField some(String path, VocabularyName name, boolean optional) {
    FieldOf field =
        new FieldOf(path, Kind.SOME)
            .choices(choices(path, edition.vocabularies().get(name).terms()));
    return (optional ? field.optional() : field).done();
  }

  private FormField yesOrNo(String path) {
    return new FieldOf(path, Kind.YES_OR_NO)
        .choices(
            List.of(
                new Choice(path, "true", words.say("yes"), false),
                new Choice(path + "-2", "false", words.say("no"), false)))
        .done();
  }

  private List<Choice> choices(String path, List<? extends Labelled> labels) {
    return numbered(
        path,
        labels,
        each -> each.code(),
        each -> each.label(words.language()),
        each -> each instanceof Term term && term.retired());
  }

  private List<Choice> languages() {
    LanguageName names = new LanguageName(words.language());
    return numbered("languages", LANGUAGES, code -> code, names::of, code -> false);
  }

  /** In which mails are written. */
  private List<Choice> mailLanguages() {
    LanguageName names = new LanguageName(words.language());
    return numbered(
        "language",
        Campaign.current().languages(),
        Language::code,
        each -> names.of(each.code()),
        each -> false);
  }

  private static <T> List<Choice> numbered(
      String path,
      List<T> values,
      Function<T, String> code,
      Function<T, String> label,
      Predicate<T> retired) {
    List<Choice> choices = new ArrayList<>();
    for (T value : values) {
      String id = path.replace('.', '-') + (choices.isEmpty() ? "" : "-" + (choices.size() + 1));
      choices.add(new Choice(id, code.apply(value), label.apply(value), retired.test(value)));
    }
    return choices;
  }

  private static int most(String list) {
    return Objects.requireNonNull(FormLimits.mostItems(list));
  }

  /** A field that is being made. */
  private final class FieldOf {
    private final String path;
    private final Kind kind;
    private String word;
    private String prefix = "";
    private boolean optional;
    private List<Choice> choices = List.of();
    private @Nullable Integer most;
    private @Nullable String shownIf;

    FieldOf(String path, Kind kind) {
      this.path = path;
      this.kind = kind;
      this.word = "field." + path;
      this.most = FormLimits.mostCharacters(path);
    }

    /** Another of the same page has the same path: this one has a name of its own. */
    FieldOf in(String form) {
      prefix = form + "-";
      word = "field." + form + "." + path;
      return this;
    }

    FieldOf optional() {
      optional = true;
      return this;
    }

    FieldOf choices(List<Choice> values) {
      choices = values;
      return this;
    }

    FieldOf most(int characters) {
      most = characters;
      return this;
    }

    FieldOf shownIf(String condition) {
      shownIf = condition;
      return this;
    }

    FormField done() {
      return new FormField(
          prefix + path.replace('.', '-'),
          path,
          kind,
          words.say(word),
          words.texts().get(word + ".hint"),
          optional,
          choices,
          most,
          shownIf);
    }
  }
}
