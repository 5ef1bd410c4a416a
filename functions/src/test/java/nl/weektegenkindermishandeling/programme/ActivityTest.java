package nl.weektegenkindermishandeling.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.field.FieldValues;
import nl.weektegenkindermishandeling.fixtures.Terms;
import org.junit.jupiter.api.Test;

class ActivityTest {
  @Test
  void anActivityAppearsOnEachDateThatItCovers() {
    Activity activity =
        activity(
            session("2027-11-16T20:00", "2027-11-17T01:00"),
            session("2027-11-17T09:30", "2027-11-17T10:00"),
            session("2027-11-20T22:00", "2027-11-21T00:00"));
    LocalDate tuesday = LocalDate.of(2027, 11, 16);
    assertThat(activity.appearances())
        .containsExactly(
            new Activity.Appearance(tuesday, LocalTime.of(20, 0), Optional.empty()),
            new Activity.Appearance(tuesday.plusDays(1), LocalTime.MIDNIGHT, Optional.of(tuesday)),
            new Activity.Appearance(
                tuesday.plusDays(4), LocalTime.of(22, 0), Optional.of(tuesday.plusDays(1))));
  }

  @Test
  void timesKeepTheirHourThoughSummerTimeEndsBefore() {
    assertThat(CampaignTime.write(CampaignTime.parse("2027-11-16T14:00")))
        .isEqualTo("2027-11-16T14:00:00+01:00");
    assertThat(CampaignTime.write(session("2027-11-16T14:00+02:00", "2027-11-16T16:00").start()))
        .isEqualTo("2027-11-16T13:00:00+01:00");
  }

  @Test
  void aTimeThatTheClockSkipsDoesNotExist() {
    assertThat(CampaignTime.isWellFormed("2027-03-28T02:30")).isTrue();
    assertThat(CampaignTime.exists("2027-03-28T02:30")).isFalse();
    assertThat(CampaignTime.exists("2027-03-28T02:30+01:00")).isTrue();
    assertThat(CampaignTime.isWellFormed("2027-02-29T10:00")).isFalse();
    assertThat(CampaignTime.isWellFormed("2027-11-16")).isFalse();
  }

  @Test
  void anActivityIsReadAsItWasWritten() {
    Activity activity = activity(session("2027-11-16T14:00", "2027-11-16T16:00"));
    assertThat(
            ActivityDocument.read(ActivityDocument.writeWithSequence(activity), Known.OF_CAMPAIGN))
        .isEqualTo(activity);
  }

  private static Session session(String start, String end) {
    return Session.of("0", CampaignTime.parse(start), CampaignTime.parse(end));
  }

  private static Activity activity(Session... sessions) {
    ActivityDetails details =
        new ActivityDetails(
            FieldValues.NONE
                .with(ActivityFields.TITLE, "Webinar")
                .with(ActivityFields.DESCRIPTION, "Een webinar over kijken en luisteren.")
                .with(ActivityFields.TYPE, Terms.type("webinar"))
                .with(ActivityFields.AUDIENCES, List.of(Terms.audience("parents")))
                .with(ActivityFields.ACCESS, Access.OPEN)
                .with(ActivityFields.ATTENDANCE, Attendance.ONLINE)
                .with(ActivityFields.SESSIONS, List.of(sessions))
                .with(ActivityFields.ONLINE_URL, "https://meet.example.org/room")
                .with(ActivityFields.ORGANISATION, new Organisation("Stichting Voorbeeld", null))
                .with(ActivityFields.CAPACITY, 20));
    return Activity.publish(
        "01K9Z2V3W4X5Y6Z7A8B9C0D1E2", "2027", details, Instant.parse("2027-09-01T10:00:00Z"));
  }
}
