package nl.weektegenkindermishandeling.http.website;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.edition.Moderation;
import nl.weektegenkindermishandeling.programme.LanguageName;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.website.FormField;
import nl.weektegenkindermishandeling.website.FormField.Choice;
import nl.weektegenkindermishandeling.website.FormField.Kind;
import nl.weektegenkindermishandeling.website.FormTopic;
import nl.weektegenkindermishandeling.website.PageWords;
import org.jspecify.annotations.Nullable;

/**
 * Makes the form in which chief editors set an edition. A field is called by the word {@code
 * setting.} and its path; what is said in each language stands there once for each.
 *
 * @param words of the desk
 */
record SettingsForm(PageWords words) {
  /** As many as the API takes. */
  private static final int HELP_LINES = 6;

  private static final int REPLY_TEXTS = 20;
  private static final int TERMS = 60;

  /** What an edition can be without. */
  private static final Set<String> OPTIONAL = Set.of("theme.title", "theme.message", "notice");

  List<FormTopic> topics() {
    return Stream.concat(
            Stream.of(
                topic(
                    "dates",
                    List.of(
                        field("firstDay", Kind.DATE),
                        field("lastDay", Kind.DATE),
                        field("window.from", Kind.DATE),
                        field("window.to", Kind.DATE),
                        field("opensAt", Kind.MOMENT),
                        field("closesAt", Kind.MOMENT),
                        moderation())),
                topic(
                    "theme",
                    List.of(
                        each("theme.title", Kind.TEXT, null),
                        each("theme.message", Kind.LINES, 1000),
                        optional("theme.hashtag", Kind.TEXT))),
                topic("notice", List.of(each("notice", Kind.LINES, 500))),
                topic(
                    "conditions",
                    List.of(
                        field("conditions.version", Kind.TEXT),
                        each("conditions.text", Kind.LINES, 8000))),
                rows(
                    "helpLines",
                    HELP_LINES,
                    List.of(
                        each("helpLines.name", Kind.TEXT, null),
                        optional("helpLines.phone", Kind.PHONE),
                        each("helpLines.text", Kind.LONG_LINE, 300))),
                rows(
                    "replyTexts",
                    REPLY_TEXTS,
                    List.of(
                        field("replyTexts.title", Kind.TEXT),
                        each("replyTexts.text", Kind.LINES, 1000)))),
            Stream.of(VocabularyName.values()).map(this::terms))
        .toList();
  }

  /** Whom a chief editor invites. */
  List<FormField> invitation() {
    return Stream.concat(field("email", Kind.EMAIL), optional("chief", Kind.FLAG)).toList();
  }

  private FormTopic terms(VocabularyName name) {
    String list = name.code();
    return rows(
        list,
        TERMS,
        List.of(
            Stream.of(made(list + ".code", "setting.code", "", Kind.TEXT, false, null)),
            each(list + ".label", "setting.label", Kind.TEXT, null),
            Stream.of(made(list + ".retired", "setting.retired", "", Kind.FLAG, true, null))));
  }

  private Stream<FormField> moderation() {
    return Stream.of(
        new FormField(
            "moderation",
            "moderation",
            Kind.ONE,
            words.say("setting.moderation"),
            words.texts().get("setting.moderation.hint"),
            false,
            List.of(
                choice("moderation", Moderation.REQUIRED), choice("moderation-2", Moderation.NONE)),
            null,
            null));
  }

  private FormTopic topic(String id, List<Stream<FormField>> fields) {
    return FormTopic.of(id, words.say("settings." + id), joined(fields));
  }

  private FormTopic rows(String list, int most, List<Stream<FormField>> fields) {
    String heading = words.say("settings." + list);
    return new FormTopic(
        list,
        heading,
        null,
        List.of(),
        new FormTopic.Rows(
            list,
            heading,
            heading + " {0}",
            words.say("rowAdd"),
            words.say("rowRemove"),
            most,
            false,
            joined(fields)),
        List.of());
  }

  private Choice choice(String id, Moderation moderation) {
    return new Choice(id, moderation.code(), words.say("moderation." + moderation.code()), false);
  }

  private static List<FormField> joined(List<Stream<FormField>> fields) {
    return fields.stream().flatMap(each -> each).toList();
  }

  private Stream<FormField> field(String path, Kind kind) {
    return Stream.of(made(path, "setting." + path, "", kind, false, null));
  }

  private Stream<FormField> optional(String path, Kind kind) {
    return Stream.of(made(path, "setting." + path, "", kind, true, null));
  }

  private Stream<FormField> each(String path, Kind kind, @Nullable Integer most) {
    return each(path, "setting." + path, kind, most);
  }

  /** One for each language of the campaign. */
  private Stream<FormField> each(String path, String word, Kind kind, @Nullable Integer most) {
    LanguageName names = new LanguageName(words.language());
    return Campaign.current().languages().stream()
        .map(Language::code)
        .map(code ->
            made(
                path + "." + code,
                word,
                " (" + names.of(code) + ")",
                kind,
                OPTIONAL.contains(path),
                most));
  }

  private FormField made(
      String path, String word, String more, Kind kind, boolean optional, @Nullable Integer most) {
    return new FormField(
        path.replace('.', '-'),
        path,
        kind,
        words.say(word) + more,
        words.texts().get(word + ".hint"),
        optional,
        List.of(),
        most,
        null);
  }
}
