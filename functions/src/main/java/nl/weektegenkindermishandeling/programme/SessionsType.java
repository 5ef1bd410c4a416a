package nl.weektegenkindermishandeling.programme;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.field.FieldType;
import nl.weektegenkindermishandeling.field.ListType;
import nl.weektegenkindermishandeling.field.View;
import nl.weektegenkindermishandeling.input.Input;
import nl.weektegenkindermishandeling.text.Language;

/** The sessions of an activity. */
enum SessionsType implements FieldType<List<Session>> {
  SESSIONS;

  private static final ListType<Session> LIST =
      new ListType<>(SessionFields.TYPE, 1, 45, SessionFields::checkRepeated);

  @Override
  public Optional<List<Session>> parse(Input input, Edition edition) {
    return LIST.parse(input, edition).map(Sessions::inOrder);
  }

  @Override
  public Object write(List<Session> sessions, View view) {
    return LIST.write(sessions, view);
  }

  @Override
  public String spoken(List<Session> sessions, Language language) {
    return sessions.stream().map(session -> session.spoken(language)).collect(joining("\n"));
  }

  /** Sessions that were stored without an id have their place in the list. */
  @Override
  public List<Session> read(Object written, Surroundings in) {
    List<Session> read = LIST.read(written, in);
    List<Session> identified = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      Session session = read.get(i);
      identified.add(session.id() == null ? session.withId(Integer.toString(i)) : session);
    }
    return Sessions.inOrder(identified);
  }

  @Override
  public Map<String, Object> schema() {
    return LIST.schema();
  }
}
