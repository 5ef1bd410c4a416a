package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Period;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldValues;
import nl.weektegenkindermishandeling.field.NameText;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;
import org.jspecify.annotations.Nullable;

/** The fields of a session. */
final class SessionFields {
  /** Each date is a row of the programme, and the rows of a change must fit in one transaction. */
  static final int MAX_DATES = 45;

  private static final Field<String> ID = Field.of(Session.ID, TextType.exact(0, 40));
  private static final Field<Moment> START = Field.of("start", MomentType.START).required();
  private static final Field<Moment> END = Field.of("end", MomentType.END);
  private static final Field<String> LABEL = Field.of("label", NameText.of(1, 60));

  static final ObjectType<Session> TYPE =
      new ObjectType<>(SessionFields::make, SessionFields::check)
          .with(ID, Session::id)
          .with(START, SessionFields::start)
          .with(END, SessionFields::end)
          .with(LABEL, Session::label);

  private SessionFields() {}

  private static Moment start(Session session) {
    return session.allDay()
        ? new Moment.Day(session.firstDate())
        : new Moment.Time(session.start());
  }

  private static @Nullable Moment end(Session session) {
    OffsetDateTime end = session.end();
    return end == null
        ? null
        : session.allDay() ? new Moment.Day(session.lastDate()) : new Moment.Time(end);
  }

  private static Session make(FieldValues values) {
    return make(values.find(ID), values.get(START), values.find(END), values.find(LABEL));
  }

  /** A date alone is that one day. */
  private static Session make(
      @Nullable String id, Moment start, @Nullable Moment end, @Nullable String label) {
    return switch (start) {
      case Moment.Day first ->
          Session.ofDays(
              id, first.date(), end instanceof Moment.Day last ? last.date() : first.date(), label);
      case Moment.Time from ->
          new Session(
              id, from.time(), end instanceof Moment.Time to ? to.time() : null, false, label);
    };
  }

  private static void check(Input session, FieldValues values, Edition edition) {
    Moment start = values.find(START);
    Moment end = values.find(END);
    Input endInput = session.member(END.name());
    if (start == null || !endInput.check(areAlike(start, end), InputError.DATE_AND_TIME)) {
      return;
    }
    if (!endInput.check(isAfter(start, end), InputError.END_BEFORE_START)) {
      return;
    }
    Session read = make(null, start, end, null);
    LocalDate first = read.firstDate();
    LocalDate last = read.lastDate();
    // Longer than any activity may be; its dates are not worth counting one by one.
    if (endInput.check(
        last.isBefore(first.plusDays(MAX_DATES)), InputError.TOO_MANY_DATES, MAX_DATES)) {
      Period window = edition.window();
      session
          .member(START.name())
          .check(
              !last.isBefore(window.from()) && !first.isAfter(window.to()),
              InputError.OUTSIDE_WINDOW,
              window.from(),
              window.to());
    }
  }

  private static boolean areAlike(Moment start, @Nullable Moment end) {
    return end == null || start.getClass() == end.getClass();
  }

  private static boolean isAfter(Moment start, @Nullable Moment end) {
    return switch (start) {
      case Moment.Day first ->
          !(end instanceof Moment.Day last) || !last.date().isBefore(first.date());
      case Moment.Time from -> !(end instanceof Moment.Time to) || to.time().isAfter(from.time());
    };
  }

  /** One session is there once, and has an id of its own. */
  static boolean checkRepeated(Input input, Session session, List<Session> before) {
    String id = session.id();
    boolean isNew = before.stream().noneMatch(session::isAt);
    boolean hasOwnId = id == null || before.stream().noneMatch(each -> id.equals(each.id()));
    return input.check(isNew, InputError.REPEATED)
        && input.member(ID.name()).check(hasOwnId, InputError.REPEATED);
  }

  /** Whether an activity covers no more dates than it may. */
  static boolean fit(List<Session> sessions) {
    return sessions.stream().flatMap(Session::dates).distinct().count() <= MAX_DATES;
  }

  /** An interval of ISO 8601; an open end is two dots, as its second part says. */
  static String interval(Session session) {
    OffsetDateTime end = session.end();
    if (session.allDay()) {
      return session.firstDate() + "/" + session.lastDate();
    }
    return CampaignTime.write(session.start())
        + "/"
        + (end == null ? ".." : CampaignTime.write(end));
  }
}
