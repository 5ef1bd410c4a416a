package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Period;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldValues;
import nl.weektegenkindermishandeling.field.ObjectType;
import nl.weektegenkindermishandeling.field.TextType;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.input.InputError;

/** The fields of a session. */
final class SessionFields {
  /** Each date is a row of the programme, and the rows of a change must fit in one transaction. */
  static final int MAX_DATES = 45;

  private static final Field<String> ID = Field.of(Session.ID, TextType.exact(0, 40));
  private static final Field<OffsetDateTime> START = Field.of("start", TimeType.TIME).required();
  private static final Field<OffsetDateTime> END = Field.of("end", TimeType.TIME).required();

  static final ObjectType<Session> TYPE =
      new ObjectType<>(
              values -> new Session(values.find(ID), values.get(START), values.get(END)),
              SessionFields::check)
          .with(ID, Session::id)
          .with(START, Session::start)
          .with(END, Session::end);

  private SessionFields() {}

  private static void check(Input session, FieldValues values, Edition edition) {
    OffsetDateTime start = values.find(START);
    OffsetDateTime end = values.find(END);
    Input endInput = session.member(END.name());
    if (start == null
        || end == null
        || !endInput.check(end.isAfter(start), InputError.END_BEFORE_START)) {
      return;
    }
    Session read = new Session(null, start, end);
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

  /** An interval of ISO 8601. */
  static String interval(Session session) {
    return CampaignTime.write(session.start()) + "/" + CampaignTime.write(session.end());
  }
}
