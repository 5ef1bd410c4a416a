package nl.weektegenkindermishandeling.settings;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.HelpLine;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.campaign.Vocabularies;
import nl.weektegenkindermishandeling.campaign.Vocabulary;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.Dates;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.EditionSettings;
import nl.weektegenkindermishandeling.edition.EditionSettings.Conditions;
import nl.weektegenkindermishandeling.edition.EditionSettings.ReplyText;
import nl.weektegenkindermishandeling.edition.EditionSettings.Theme;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.edition.Period;
import nl.weektegenkindermishandeling.field.AnyType;
import nl.weektegenkindermishandeling.field.CodeType;
import nl.weektegenkindermishandeling.field.DateType;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldValues;
import nl.weektegenkindermishandeling.field.ListType;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.PhoneNumber;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.field.View;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import nl.weektegenkindermishandeling.input.Parsed;
import nl.weektegenkindermishandeling.programme.TimeType;

/** The fields of an edition's settings, in the order in which a chief editor reads them. */
public final class SettingsFields {
  static final Field<LocalDate> FIRST_DAY = Field.of("firstDay", DateType.DATE).required();
  static final Field<LocalDate> LAST_DAY = Field.of("lastDay", DateType.DATE).required();

  private static final Field<LocalDate> FROM = Field.of("from", DateType.DATE).required();
  private static final Field<LocalDate> TO = Field.of("to", DateType.DATE).required();
  static final Field<Period> WINDOW =
      Field.of(
              "window",
              new ObjectType<>(
                      values -> new Period(values.get(FROM), values.get(TO)),
                      (input, values, edition) -> checkOrder(input, TO, values, FROM))
                  .with(FROM, Period::from)
                  .with(TO, Period::to))
          .required();

  static final Field<OffsetDateTime> OPENS_AT = Field.of("opensAt", TimeType.TIME).required();
  static final Field<OffsetDateTime> CLOSES_AT = Field.of("closesAt", TimeType.TIME).required();

  static final Field<Moderation> MODERATION =
      Field.of("moderation", CodeType.of(Moderation.class)).required();

  private static final Field<Translated> TITLE = Field.of("title", translated(1, 120)).required();
  private static final Field<Translated> MESSAGE =
      Field.of("message", new TranslatedType(TextType.lines(1, 1000)));
  private static final Field<String> HASHTAG =
      Field.of(
          "hashtag",
          TextType.exact(1, 60)
              .matching(tag -> tag.matches("#?[\\p{L}\\p{N}_]+"), InputError.INVALID_VALUE)
              .spelled(tag -> tag.replaceFirst("^#", "")));
  private static final Field<Theme> THEME =
      Field.of(
          "theme",
          new ObjectType<>(values ->
              new Theme(values.get(TITLE), values.find(MESSAGE), values.find(HASHTAG)))
              .with(TITLE, Theme::title)
              .with(MESSAGE, Theme::message)
              .with(HASHTAG, Theme::hashtag));

  static final Field<String> VERSION =
      Field.of(
              "version",
              TextType.exact(1, 40)
                  .matching(Edition::isConditionsVersion, InputError.INVALID_VALUE)
                  .saying("pattern", "^[A-Za-z0-9._-]+$"))
          .required();
  private static final Field<Translated> TEXT =
      Field.of("text", new TranslatedType(TextType.lines(30, 8000))).required();
  static final Field<Conditions> CONDITIONS =
      Field.of(
              "conditions",
              new ObjectType<>(values -> new Conditions(values.get(VERSION), values.find(TEXT)))
                  .with(VERSION, Conditions::version)
                  .with(TEXT, Conditions::text))
          .required();

  private static final Field<Translated> NOTICE = Field.of("notice", NoticeType.NOTICE);

  private static final Field<Translated> NAME = Field.of("name", translated(1, 80)).required();
  private static final Field<String> PHONE = Field.of("phone", PhoneNumber.TYPE);
  private static final Field<Translated> HELP = Field.of("text", translated(1, 300)).required();
  private static final Field<List<HelpLine>> HELP_LINES =
      Field.of(
              "helpLines",
              ListType.unique(
                  new ObjectType<>(values ->
                      new HelpLine(values.get(NAME), values.find(PHONE), values.get(HELP)))
                      .with(NAME, HelpLine::name)
                      .with(PHONE, HelpLine::phone)
                      .with(HELP, HelpLine::text),
                  0,
                  6))
          .otherwise(List.of());

  private static final Field<String> REPLY_TITLE =
      Field.of("title", TextType.line(1, 80)).required();
  private static final Field<Translated> REPLY =
      Field.of("text", new TranslatedType(TextType.lines(1, 1000))).required();
  private static final Field<List<ReplyText>> REPLY_TEXTS =
      Field.of(
              "replyTexts",
              ListType.unique(
                  new ObjectType<>(
                          values -> new ReplyText(values.get(REPLY_TITLE), values.get(REPLY)))
                      .with(REPLY_TITLE, ReplyText::title)
                      .with(REPLY, ReplyText::text),
                  0,
                  20))
          .otherwise(List.of());

  private static final Map<VocabularyName, Field<Vocabulary>> VOCABULARIES = vocabularies();

  /** Members of an answer that a body may bring along. */
  private static final List<Field<?>> READ_ONLY =
      List.of(
          Field.of("edition", AnyType.ANY),
          Field.of("version", AnyType.ANY),
          Field.of("changedAt", AnyType.ANY),
          Field.of("changedBy", AnyType.ANY));

  /** All of them. */
  public static final ObjectType<EditionSettings> TYPE = type();

  private SettingsFields() {}

  private static TranslatedType translated(int min, int max) {
    return new TranslatedType(TextType.line(min, max));
  }

  private static Map<VocabularyName, Field<Vocabulary>> vocabularies() {
    Map<VocabularyName, Field<Vocabulary>> fields = new EnumMap<>(VocabularyName.class);
    for (VocabularyName name : VocabularyName.values()) {
      fields.put(name, Field.of(name.code(), new VocabularyType(name)).required());
    }
    return fields;
  }

  private static ObjectType<EditionSettings> type() {
    ObjectType<EditionSettings> type =
        new ObjectType<>(SettingsFields::make, SettingsCheck::check)
            .withAll(READ_ONLY, settings -> FieldValues.NONE)
            .with(FIRST_DAY, settings -> settings.dates().week().from())
            .with(LAST_DAY, settings -> settings.dates().week().to())
            .with(WINDOW, settings -> settings.dates().window())
            .with(OPENS_AT, settings -> time(settings.dates().opensAt()))
            .with(CLOSES_AT, settings -> time(settings.dates().closesAt()))
            .with(MODERATION, EditionSettings::moderation)
            .with(THEME, EditionSettings::theme)
            .with(CONDITIONS, EditionSettings::conditions)
            .with(NOTICE, EditionSettings::notice)
            .with(HELP_LINES, EditionSettings::helpLines)
            .with(REPLY_TEXTS, EditionSettings::replyTexts);
    VOCABULARIES.forEach(
        (name, field) -> type.with(field, settings -> settings.vocabularies().get(name)));
    return type;
  }

  private static OffsetDateTime time(Instant moment) {
    return moment.atZone(CampaignWeek.ZONE).toOffsetDateTime();
  }

  private static EditionSettings make(FieldValues values) {
    return new EditionSettings(
        new Dates(
            new Period(values.get(FIRST_DAY), values.get(LAST_DAY)),
            values.get(WINDOW),
            values.get(OPENS_AT).toInstant(),
            values.get(CLOSES_AT).toInstant()),
        values.get(MODERATION),
        values.find(THEME),
        values.get(CONDITIONS),
        values.find(NOTICE),
        values.orElse(HELP_LINES, List.of()),
        values.orElse(REPLY_TEXTS, List.of()),
        Vocabularies.of(name ->
            values.orElse(
                requireNonNull(VOCABULARIES.get(name)),
                Campaign.current().vocabularies().get(name))));
  }

  /** Whether one date is not before another, told at the later. */
  static boolean checkOrder(
      Input input, Field<LocalDate> later, FieldValues values, Field<LocalDate> earlier) {
    LocalDate from = values.find(earlier);
    LocalDate to = values.find(later);
    return input
        .member(later.name())
        .check(from == null || to == null || !to.isBefore(from), InputError.REVERSED);
  }

  /**
   * Reads a body, and tells all that is wrong with it.
   *
   * @param edition as it is now
   */
  public static Parsed<EditionSettings> parse(Document body, Edition edition) {
    return TYPE.parseBody(body.values(), edition);
  }

  /** As a chief editor reads and sends them; times with their offset. */
  public static Document write(EditionSettings settings) {
    return TYPE.write(settings, View.ACTIVITY);
  }

  /** Reads what {@link #write} wrote. */
  public static EditionSettings read(Document written) {
    return TYPE.read(written, Known.OF_CAMPAIGN);
  }
}
