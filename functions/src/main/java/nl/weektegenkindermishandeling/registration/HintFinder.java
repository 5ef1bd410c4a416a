package nl.weektegenkindermishandeling.registration;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Period;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.Location;
import nl.weektegenkindermishandeling.programme.Organisation;
import nl.weektegenkindermishandeling.programme.PlaceDifference;
import nl.weektegenkindermishandeling.programme.Session;
import nl.weektegenkindermishandeling.text.PastedText;
import org.jspecify.annotations.Nullable;

/** Finds what an editor may want to look at in a registration that comes in. */
public final class HintFinder {
  /** Schools and theatres plan around the week; further away an editor asks why. */
  private static final int DAYS_NEAR = 3;

  private static final int MOST = 20;
  private static final Set<RegistrationState> ALIVE =
      Set.of(
          RegistrationState.SUBMITTED,
          RegistrationState.APPROVED,
          RegistrationState.CHANGES_REQUESTED);

  private HintFinder() {}

  /**
   * What to look at.
   *
   * @param id of the registration
   * @param atPlace the registrations at the place of the form
   */
  public static List<Hint> find(
      String id, RegistrationForm form, Edition edition, List<Registration> atPlace) {
    return find(
        form.details(),
        edition,
        atPlace.stream()
            .filter(other -> !other.id().equals(id) && ALIVE.contains(other.state()))
            .map(other -> new Other(other.id(), other.form().details())));
  }

  /**
   * What somebody may want to look at before the form is sent in.
   *
   * @param atPlace what is online at the place of the form
   */
  public static List<Hint> findPublic(
      RegistrationForm form, Edition edition, Collection<Activity> atPlace) {
    return find(
        form.details(),
        edition,
        atPlace.stream()
            .filter(activity -> !activity.isCancelled())
            .map(activity -> new Other(activity.id(), activity.details())));
  }

  /** What may be the same activity. */
  private record Other(String id, ActivityDetails details) {
    Hint hint(HintCode code) {
      return Hint.like(code, details.title(), id);
    }
  }

  private static List<Hint> find(ActivityDetails details, Edition edition, Stream<Other> others) {
    return Stream.of(
            PersonalData.in(text(details)),
            places(details.location()),
            far(details, edition.week()),
            others.flatMap(other -> duplicate(details, other).stream()))
        .flatMap(hints -> hints)
        .limit(MOST)
        .toList();
  }

  /** Whether a text tells of somebody, where the one that was looked at did not. */
  static boolean tellsOfSomebody(ActivityDetails seen, ActivityDetails now) {
    List<Hint> known = PersonalData.in(text(seen)).toList();
    return PersonalData.in(text(now)).anyMatch(hint -> !known.contains(hint));
  }

  private static Optional<Hint> duplicate(ActivityDetails details, Other other) {
    ActivityDetails its = other.details();
    if (!isSameAddress(details.location(), its.location()) || !overlap(details, its)) {
      return Optional.empty();
    }
    if (Likeness.areLike(details.title(), its.title())) {
      return Optional.of(other.hint(HintCode.DUPLICATE_TITLE));
    }
    return Likeness.areLike(details.organisation().name(), its.organisation().name())
        ? Optional.of(other.hint(HintCode.DUPLICATE_ORGANISATION))
        : Optional.empty();
  }

  /** The postcode is the same already; a postcode can have more than one house. */
  private static boolean isSameAddress(@Nullable Location one, @Nullable Location other) {
    return one == null
        || other == null
        || one.houseNumber() == null
        || other.houseNumber() == null
        || one.houseNumber().equalsIgnoreCase(other.houseNumber());
  }

  private static boolean overlap(ActivityDetails one, ActivityDetails other) {
    return one.sessions().stream()
        .anyMatch(session ->
            other.sessions().stream()
                .anyMatch(its ->
                    session.start().isBefore(its.latestEnd())
                        && its.start().isBefore(session.latestEnd())));
  }

  private static String text(ActivityDetails details) {
    return Stream.of(
            Stream.of(details.title(), details.summary(), details.description()),
            Stream.of(details.priceNote()),
            details.partners().stream().map(Organisation::name),
            details.sessions().stream().map(Session::label))
        .flatMap(texts -> texts)
        .filter(Objects::nonNull)
        .map(PastedText::withoutUnseen)
        .collect(joining("\n"));
  }

  private static Stream<Hint> places(@Nullable Location location) {
    return Stream.ofNullable(location)
        .flatMap(PlaceDifference::in)
        .filter(PlaceDifference::isDoubtful)
        .map(each ->
            Hint.of(
                HintCode.PLACES_DIFFER,
                each.one(),
                each.other(),
                Long.toString(Math.round(each.kilometres()))));
  }

  /** The session that is furthest away, if any is far. */
  private static Stream<Hint> far(ActivityDetails details, Period week) {
    return details.sessions().stream()
        .filter(session -> daysAway(session, week) > DAYS_NEAR)
        .max((one, other) -> Long.compare(daysAway(one, week), daysAway(other, week)))
        .map(session ->
            Hint.of(
                HintCode.FAR_FROM_THE_WEEK,
                Long.toString(daysAway(session, week)),
                session.firstDate().toString()))
        .stream();
  }

  private static long daysAway(Session session, Period week) {
    LocalDate first = session.firstDate();
    LocalDate last = session.lastDate();
    return Math.max(
        Math.max(
            ChronoUnit.DAYS.between(last, week.from()), ChronoUnit.DAYS.between(week.to(), first)),
        0);
  }
}
