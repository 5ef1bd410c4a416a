package nl.weektegenkindermishandeling.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.feed.FeedText;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.registration.Gist;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/** Which template a mail has, and what stands in its places. */
record MailWriter(Language language, Website website) {
  /** Code points of a title in a subject, of which a phone shows about as many. */
  private static final int SHORT = 50;

  MailBody write(MailContent content) {
    return new MailTemplate(language, kind(content)).write(values(content));
  }

  /** The name of its template. */
  static String kind(MailContent content) {
    return switch (content) {
      case MailContent.ConfirmAddress confirm -> "confirm-" + confirm.asking().code();
      case MailContent.ConfirmSeveral several -> "confirm-several";
      case MailContent.Update update -> update.kind().code();
      case MailContent.GivenAway givenAway -> "given-away";
      case MailContent.Links links -> "links";
      case MailContent.Digest digest -> "digest";
      case MailContent.LinksAsked asked -> throw notMade();
    };
  }

  /** What its template may have placeholders for. */
  Map<String, Object> values(MailContent content) {
    return switch (content) {
      case MailContent.ConfirmAddress confirm -> values(confirm);
      case MailContent.ConfirmSeveral several ->
          Map.of(
              "count", several.all().size(),
              "all", several.all().stream().map(this::values).toList());
      case MailContent.Update update -> values(update);
      case MailContent.GivenAway givenAway -> activity(givenAway.name(), givenAway.title());
      case MailContent.Links links ->
          Map.of("links", links.links().stream().map(this::values).toList());
      case MailContent.Digest digest -> values(digest);
      case MailContent.LinksAsked asked -> throw notMade();
    };
  }

  private static IllegalArgumentException notMade() {
    return new IllegalArgumentException("the links are not made yet");
  }

  private Map<String, Object> values(MailContent.ConfirmAddress confirm) {
    return Map.of(
        "gist", values(confirm.gist()),
        "isHandover", confirm.asking() == MailContent.Asking.HANDOVER,
        "confirmPage", website.confirmPage(confirm.registrationId(), confirm.token()),
        "worksUntil", new SpokenTime(language).moment(confirm.expiresAt()));
  }

  private Object values(@Nullable Gist gist) {
    if (gist == null) {
      return false;
    }
    SpokenTime time = new SpokenTime(language);
    return Map.of(
        "type", gist.type().label(language),
        "firstDay", time.day(gist.firstDate()),
        "where", Objects.requireNonNullElse(gist.municipality(), "online"),
        "sessions", gist.sessions(),
        "isOnce", gist.sessions() == 1,
        "sentOn", time.moment(gist.sentAt()));
  }

  private Map<String, Object> activity(String name, String title) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", name);
    values.put("activity", title);
    values.put("activityInShort", shortened(title));
    values.put("contact", Campaign.current().contact());
    return values;
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= SHORT
        ? title
        : title.substring(0, title.offsetByCodePoints(0, SHORT - 1)).strip() + "…";
  }

  private Map<String, Object> values(MailContent.Update update) {
    Map<String, Object> values = activity(update.name(), update.title());
    values.put("isOnline", update.online());
    values.put("activityPage", website.links().page(update.registrationId()));
    values.put("managePage", website.managePage(update.registrationId(), update.token()));
    Plan plan = update.plan();
    values.put("hasPlan", plan != null);
    values.put("times", plan == null ? List.of() : plan.times(language));
    values.put("place", plan == null ? "" : plan.place());
    Activity online = update.published();
    values.put(
        "told",
        online == null ? "" : String.join("\n", new FeedText(language).cancellation(online)));
    Term reason = update.reason();
    boolean hasReason = reason != null && !reason.code().equals(Campaign.OTHER);
    values.put("reason", reason != null && hasReason ? reason.label(language) : "");
    values.put("note", Objects.requireNonNullElse(update.note(), ""));
    values.put("corrections", update.corrections().stream().map(this::values).toList());
    values.put("hasWhy", hasReason || update.note() != null);
    values.put("noReason", !hasReason && update.note() == null && update.kind().isRefusal());
    return values;
  }

  private Map<String, Object> values(FieldCorrection correction) {
    String nothing = language.say("(leeg)", "(empty)");
    return Map.of(
        "field", correction.field(),
        "before", correction.before().isEmpty() ? nothing : correction.before(),
        "after", correction.after().isEmpty() ? nothing : correction.after());
  }

  private Map<String, Object> values(MailContent.LinkTo link) {
    return Map.of(
        "title", link.title(),
        "managePage", website.managePage(link.registrationId(), link.token()));
  }

  private Map<String, Object> values(MailContent.Digest digest) {
    SpokenTime time = new SpokenTime(language);
    long days = digest.daysLeft();
    return Map.ofEntries(
        Map.entry("waiting", digest.waiting()),
        Map.entry("waitsOne", digest.waiting() == 1),
        Map.entry("untaken", digest.untaken()),
        Map.entry("untakenOne", digest.untaken() == 1),
        Map.entry("oldest", digest.oldest() == null ? "" : time.moment(digest.oldest())),
        Map.entry("unseen", digest.unseen()),
        Map.entry("unseenOne", digest.unseen() == 1),
        Map.entry("isClosed", days < 0),
        Map.entry("isLastDay", days == 0),
        Map.entry("isOneDayLeft", days == 1),
        Map.entry("daysLeft", days > 1 ? days : 0),
        Map.entry("editorsPage", website.editorsPage()));
  }
}
