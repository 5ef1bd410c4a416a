package nl.weektegenkindermishandeling.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final List<Session> FORMER =
      Sessions.identified(List.of(at(null, 10), at(null, 14), at(null, 18)), List.of());

  @Test
  void aNewSessionIsCalledByItsStart() {
    assertThat(ids(FORMER)).containsExactly("20271116T1000", "20271116T1400", "20271116T1800");
  }

  @Test
  void theOrderDoesNotMatter() {
    assertThat(Sessions.identified(List.of(at(null, 18), at(null, 10), at(null, 14)), FORMER))
        .isEqualTo(FORMER);
  }

  @Test
  void theOthersKeepTheirIdsWhenOneComesOrGoes() {
    assertThat(ids(Sessions.identified(List.of(at(null, 18), at(null, 12)), FORMER)))
        .containsExactly("20271116T1200", "20271116T1800");
  }

  @Test
  void aLongerSessionIsTheSameOne() {
    Session longer = session(null, "2027-11-16T14:00", "2027-11-16T20:00");
    assertThat(ids(Sessions.identified(List.of(longer), FORMER))).containsExactly("20271116T1400");
  }

  @Test
  void aSessionThatIsNamedMoves() {
    List<Session> moved =
        Sessions.identified(List.of(at("20271116T1000", 20), at(null, 10)), FORMER);
    assertThat(moved)
        .extracting(Session::id, session -> session.start().getHour())
        .containsExactly(tuple("20271116T1000-2", 10), tuple("20271116T1000", 20));
    assertThat(ids(Sessions.identified(moved, moved))).isEqualTo(ids(moved));
    assertThat(ids(Sessions.identified(List.of(at(null, 20)), moved)))
        .containsExactly("20271116T1000");
  }

  @Test
  void anUnknownIdIsThatOfANewSession() {
    assertThat(ids(Sessions.identified(List.of(at("elsewhere", 12)), FORMER)))
        .containsExactly("20271116T1200");
  }

  @Test
  void twoThatStartTogetherAreTwo() {
    List<Session> both =
        List.of(at(null, 10), session(null, "2027-11-16T10:00", "2027-11-16T12:00"));
    List<Session> identified = Sessions.identified(both, List.of());
    assertThat(ids(identified)).containsExactly("20271116T1000", "20271116T1000-2");
    assertThat(Sessions.identified(both.reversed(), identified)).isEqualTo(identified);
  }

  private static List<String> ids(List<Session> sessions) {
    List<String> ids = new ArrayList<>();
    sessions.forEach(session -> ids.add(String.valueOf(session.id())));
    return ids;
  }

  private static Session at(@Nullable String id, int hour) {
    return session(
        id, "2027-11-16T%02d:00".formatted(hour), "2027-11-16T%02d:00".formatted(hour + 1));
  }

  private static Session session(@Nullable String id, String start, String end) {
    return Session.of(id, CampaignTime.parse(start), CampaignTime.parse(end));
  }
}
