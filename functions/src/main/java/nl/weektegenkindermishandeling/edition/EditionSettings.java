package nl.weektegenkindermishandeling.edition;

import java.util.List;
import nl.weektegenkindermishandeling.campaign.HelpLine;
import nl.weektegenkindermishandeling.campaign.Translated;
import nl.weektegenkindermishandeling.campaign.Vocabularies;
import org.jspecify.annotations.Nullable;

/**
 * What a chief editor can set for one edition.
 *
 * @param theme of the year, or null
 * @param notice what visitors of the website must know now, or null
 * @param replyTexts which editors put into their messages; only editors see them
 */
public record EditionSettings(
    Dates dates,
    Moderation moderation,
    @Nullable Theme theme,
    Conditions conditions,
    @Nullable Translated notice,
    List<HelpLine> helpLines,
    List<ReplyText> replyTexts,
    Vocabularies vocabularies) {
  public EditionSettings {
    helpLines = List.copyOf(helpLines);
    replyTexts = List.copyOf(replyTexts);
  }

  /**
   * What the year is about.
   *
   * @param hashtag without the sign before it, or null
   */
  public record Theme(Translated title, @Nullable Translated message, @Nullable String hashtag) {}

  /**
   * What an organiser accepts.
   *
   * @param text null where only the version was read: each version's text is kept by itself
   */
  public record Conditions(String version, @Nullable Translated text) {}

  /** A text that editors choose by its title. */
  public record ReplyText(String title, Translated text) {}

  /** What anybody may see, without the text of the conditions. */
  public EditionSettings shortened() {
    return new EditionSettings(
        dates,
        moderation,
        theme,
        new Conditions(conditions.version(), null),
        notice,
        helpLines,
        List.of(),
        vocabularies);
  }

  public EditionSettings withDates(Dates other) {
    return new EditionSettings(
        other, moderation, theme, conditions, notice, helpLines, replyTexts, vocabularies);
  }

  public EditionSettings withModeration(Moderation other) {
    return new EditionSettings(
        dates, other, theme, conditions, notice, helpLines, replyTexts, vocabularies);
  }

  public EditionSettings withConditions(Conditions other) {
    return new EditionSettings(
        dates, moderation, theme, other, notice, helpLines, replyTexts, vocabularies);
  }

  public EditionSettings withNotice(Translated other) {
    return new EditionSettings(
        dates, moderation, theme, conditions, other, helpLines, replyTexts, vocabularies);
  }

  public EditionSettings withVocabularies(Vocabularies other) {
    return new EditionSettings(
        dates, moderation, theme, conditions, notice, helpLines, replyTexts, other);
  }
}
