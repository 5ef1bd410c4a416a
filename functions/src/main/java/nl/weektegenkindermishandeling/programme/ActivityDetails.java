package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.weektegenkindermishandeling.edition.Region;
import org.jspecify.annotations.Nullable;

/** What an organiser tells about an activity, apart from what is private. */
public record ActivityDetails(
    String title,
    @Nullable String summary,
    String description,
    ActivityType type,
    List<Audience> audiences,
    Access access,
    Attendance attendance,
    List<Session> sessions,
    @Nullable Location location,
    @Nullable String onlineUrl,
    Organisation organisation,
    @Nullable PublicContact publicContact,
    @Nullable Price price,
    @Nullable Integer capacity,
    @Nullable String registrationUrl) {

  public ActivityDetails {
    audiences = List.copyOf(audiences);
    sessions = List.copyOf(sessions);
    if (attendance.hasPlace() != (location != null)) {
      throw new IllegalArgumentException("an activity has a location unless it is online");
    }
  }

  /** The code of the region in which visitors find it. */
  public String region() {
    return location == null ? Region.ONLINE : location.municipality().region().code();
  }

  /** Whether others take place at the same times and in the same place, or room on line. */
  boolean isWhenAndWhere(ActivityDetails other) {
    return sessions.equals(other.sessions)
        && Objects.equals(location, other.location)
        && Objects.equals(onlineUrl, other.onlineUrl);
  }

  public LocalDate firstDate() {
    return sessions.stream().map(Session::firstDate).min(LocalDate::compareTo).orElseThrow();
  }

  /** The same without what only invited people may know. */
  public ActivityDetails forThePublic() {
    return access == Access.OPEN ? this : withOnlineUrl(null);
  }

  private ActivityDetails withOnlineUrl(@Nullable String url) {
    return new ActivityDetails(
        title,
        summary,
        description,
        type,
        audiences,
        access,
        attendance,
        sessions,
        location,
        url,
        organisation,
        publicContact,
        price,
        capacity,
        registrationUrl);
  }
}
