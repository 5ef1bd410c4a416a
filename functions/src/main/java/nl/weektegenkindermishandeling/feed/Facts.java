package nl.weektegenkindermishandeling.feed;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.Booking;
import nl.weektegenkindermishandeling.programme.LanguageName;
import nl.weektegenkindermishandeling.programme.Organisation;
import nl.weektegenkindermishandeling.programme.Price;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What people need to know of an activity beside its text, when and where it is: a line each, for
 * programs that show little more than a text.
 */
public record Facts(Language language) {
  Stream<String> of(ActivityDetails details) {
    List<String> facts = new ArrayList<>();
    add(facts, Campaign.current().words().online().in(language), details.onlineUrl());
    booking(facts, details);
    add(
        facts,
        language.say("Kosten", "Costs"),
        Stream.of(price(details.price()), details.priceNote())
            .filter(Objects::nonNull)
            .collect(joining(". ")));
    add(
        facts,
        language.say("Samen met", "Together with"),
        listed(details.partners(), Organisation::name));
    add(
        facts,
        language.say("Taal", "Language"),
        listed(details.languages(), new LanguageName(language)::of));
    add(
        facts,
        language.say("Toegankelijkheid", "Accessibility"),
        listed(details.chosen(ActivityFields.ACCESSIBILITY), this::label));
    return facts.stream();
  }

  private void booking(List<String> facts, ActivityDetails details) {
    String signUp = Campaign.current().words().signUp().in(language);
    Booking booking = details.booking();
    if (booking == null) {
      add(facts, signUp, details.registrationUrl());
      return;
    }
    facts.add(booking.full() ? fullyBooked() + "." : booking.need().label(language) + ".");
    add(
        facts,
        signUp,
        Stream.of(booking.url(), booking.email(), booking.phone())
            .filter(Objects::nonNull)
            .collect(joining(", ")));
    if (booking.until() != null) {
      facts.add(
          language.say("Aanmelden kan tot en met ", "Booking is possible until ")
              + new SpokenTime(language).day(booking.until())
              + ".");
    }
  }

  /** As "€ 7,50" or "gratis". */
  public @Nullable String price(@Nullable Price price) {
    if (price == null) {
      return null;
    }
    return price.amount().signum() == 0
        ? language.say("gratis", "free")
        : "€ " + String.format(language.locale(), "%.2f", price.amount());
  }

  private String fullyBooked() {
    return language.say("Volgeboekt", "Fully booked");
  }

  private String label(Term term) {
    return term.label(language).toLowerCase(Locale.ROOT);
  }

  private static <T> String listed(List<T> all, Function<T, String> name) {
    return all.stream().map(name).collect(joining(", "));
  }

  private static void add(List<String> facts, String what, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(what + ": " + value);
    }
  }
}
