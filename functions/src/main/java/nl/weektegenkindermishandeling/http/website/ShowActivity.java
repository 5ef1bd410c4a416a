package nl.weektegenkindermishandeling.http.website;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.feed.Facts;
import nl.weektegenkindermishandeling.feed.FeedText;
import nl.weektegenkindermishandeling.feed.JsonLd;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FlagType;
import nl.weektegenkindermishandeling.field.NumberType;
import nl.weektegenkindermishandeling.http.programme.ActivityInPath;
import nl.weektegenkindermishandeling.http.programme.PublicAnswer;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.programme.Access;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.Booking;
import nl.weektegenkindermishandeling.programme.Cancellation;
import nl.weektegenkindermishandeling.programme.LanguageName;
import nl.weektegenkindermishandeling.programme.Location;
import nl.weektegenkindermishandeling.programme.PublicContact;
import nl.weektegenkindermishandeling.text.Language;
import nl.weektegenkindermishandeling.website.ActivityPage;
import nl.weektegenkindermishandeling.website.Frame;
import nl.weektegenkindermishandeling.website.PagePath;
import nl.weektegenkindermishandeling.website.PageWords;
import nl.weektegenkindermishandeling.website.Prose;
import org.jspecify.annotations.Nullable;

/** One activity. */
record ShowActivity(Site site) implements PageOperation {
  /** These have a place of their own on the page. */
  private static final Set<Field<?>> ELSEWHERE =
      Set.of(ActivityFields.TYPE, ActivityFields.ACCESS, ActivityFields.ATTENDANCE);

  /** What is chosen, or a number: the page shows it by its name. */
  private static final List<Field<?>> FACTS =
      ActivityFields.ALL.stream()
          .filter(field -> !ELSEWHERE.contains(field))
          .filter(field ->
              field.listedAs().isPresent()
                  || field.type() instanceof FlagType
                  || field.type() instanceof NumberType)
          .toList();

  @Override
  public HttpResponse handle(HttpRequest request, String activityId) {
    Activity activity = ActivityInPath.find(site.programme(), activityId).activity();
    return PublicAnswer.page(request, Html.answer(200, page(activity, request.language())));
  }

  private ActivityPage page(Activity activity, Language language) {
    ActivityDetails details = activity.details();
    Edition edition =
        site.editions().find(activity.edition()).orElseGet(() -> site.editions().current());
    FrameMaker frames = FrameMaker.of(site, edition, language, PagePath.ACTIVITY).at(activity.id());
    PageWords words = frames.words();
    FeedText text = new FeedText(language);
    List<String> when = details.sessions().stream().map(text::when).toList();
    Frame frame =
        frames.frame(
            text.title(activity),
            Objects.requireNonNullElse(
                details.summary(), when.getFirst() + ", " + text.where(details)),
            null);
    return new ActivityPage(
        frame,
        details.type().label(language),
        activity.isCancelled() ? cancelled(activity.cancellation(), words) : null,
        details.isFull(),
        details.access() == Access.BY_INVITATION,
        details.summary(),
        Prose.plain(details.description()),
        when,
        where(details, text),
        online(details, words),
        facts(details, words),
        booking(details, words),
        Stream.concat(Stream.of(details.organisation()), details.partners().stream())
            .map(each -> new ActivityPage.Organiser(each.name(), each.website()))
            .toList(),
        contacts(details.values().find(ActivityFields.PUBLIC_CONTACT), words),
        "/v1/activities/" + activity.id() + "/calendar.ics",
        shares(frame, words),
        new String(Json.write(new JsonLd(site.links(), language).write(activity)), UTF_8)
            .replace("<", "\\u003c"));
  }

  private static ActivityPage.Cancelled cancelled(Cancellation why, PageWords words) {
    return new ActivityPage.Cancelled(
        why.reason(),
        why.newDate() == null
            ? null
            : words.say("newDate", new SpokenTime(words.language()).day(why.newDate())),
        why.newUrl());
  }

  private static List<String> where(ActivityDetails details, FeedText text) {
    Location location = details.location();
    return location == null
        ? List.of(text.online(details))
        : Stream.of(location.name(), location.streetAddress(), location.town())
            .filter(Objects::nonNull)
            .toList();
  }

  private static Frame.@Nullable Link online(ActivityDetails details, PageWords words) {
    return details.onlineUrl() == null
        ? null
        : new Frame.Link(words.say("takePartOnline"), details.onlineUrl());
  }

  private static List<ActivityPage.Fact> facts(ActivityDetails details, PageWords words) {
    Language language = words.language();
    List<ActivityPage.Fact> facts = new ArrayList<>();
    String costs =
        Stream.of(new Facts(language).price(details.price()), details.priceNote())
            .filter(Objects::nonNull)
            .reduce((one, other) -> one + ". " + other)
            .orElse("");
    for (Field<?> field : FACTS) {
      field
          .spoken(details.values(), language)
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> facts.add(new ActivityPage.Fact(field.label(language), text)));
    }
    if (!costs.isEmpty()) {
      facts.add(new ActivityPage.Fact(words.say("costs"), costs));
    }
    if (!details.languages().isEmpty()) {
      facts.add(
          new ActivityPage.Fact(
              words.say("languages"),
              String.join(
                  ", ",
                  details.languages().stream().map(new LanguageName(language)::of).toList())));
    }
    return facts;
  }

  private static ActivityPage.@Nullable Booking booking(ActivityDetails details, PageWords words) {
    Booking booking = details.booking();
    String address = details.registrationUrl();
    if (booking == null) {
      return address == null
          ? null
          : new ActivityPage.Booking(
              "", List.of(new Frame.Link(words.say("bookAt"), address)), null);
    }
    return new ActivityPage.Booking(
        booking.full() ? words.say("full") : booking.need().label(words.language()),
        Stream.of(
                link(words.say("bookAt"), "", address),
                link("bookMail", booking.email(), words, "mailto:"),
                link("bookCall", booking.phone(), words, "tel:"))
            .flatMap(Optional::stream)
            .toList(),
        booking.until() == null
            ? null
            : words.say("bookUntil", new SpokenTime(words.language()).day(booking.until())));
  }

  private static Optional<Frame.Link> link(String text, String scheme, @Nullable String address) {
    return Optional.ofNullable(address).map(each -> new Frame.Link(text, scheme + each));
  }

  private static Optional<Frame.Link> link(
      String text, @Nullable String value, PageWords words, String scheme) {
    return Optional.ofNullable(value)
        .map(each ->
            new Frame.Link(
                words.say(text, each),
                scheme + (scheme.equals("tel:") ? each.replaceAll("[^0-9+]", "") : each)));
  }

  private static List<Frame.Link> contacts(@Nullable PublicContact contact, PageWords words) {
    return contact == null
        ? List.of()
        : Stream.of(
                link("bookMail", contact.email(), words, "mailto:"),
                link("bookCall", contact.phone(), words, "tel:"),
                link(words.say("website"), "", contact.website()))
            .flatMap(Optional::stream)
            .toList();
  }

  /** Plain links: nothing of others is loaded, and they learn of nobody who does not press one. */
  private static List<Frame.Link> shares(Frame frame, PageWords words) {
    String address = encode(Objects.requireNonNull(frame.canonical()));
    String both = encode(words.say("shareText", frame.heading(), frame.canonical()));
    return List.of(
        new Frame.Link(
            words.say("shareMail"),
            "mailto:?subject=" + encode(frame.heading()) + "&body=" + address),
        new Frame.Link("WhatsApp", "https://wa.me/?text=" + both),
        new Frame.Link(
            "LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url=" + address),
        new Frame.Link("Facebook", "https://www.facebook.com/sharer/sharer.php?u=" + address));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
