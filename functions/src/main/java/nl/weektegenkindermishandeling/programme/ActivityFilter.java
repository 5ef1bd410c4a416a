package nl.weektegenkindermishandeling.programme;

import org.jspecify.annotations.Nullable;

/**
 * What activities must be like, apart from when and in which region they are. Each null lets all
 * pass.
 *
 * @param municipality a CBS code
 * @param words what must be in the text
 * @param near where it must be; activities that are online only are nowhere
 */
public record ActivityFilter(
    @Nullable String municipality,
    @Nullable ActivityType type,
    @Nullable Audience audience,
    @Nullable Attendance attendance,
    @Nullable Words words,
    @Nullable Circle near) {
  /** Lets all pass. */
  public static final ActivityFilter NONE = new ActivityFilter(null, null, null, null, null, null);

  public boolean matches(ActivityDetails details) {
    Location location = details.location();
    return (type == null || details.type() == type)
        && (audience == null || details.audiences().contains(audience))
        && (attendance == null || details.attendance() == attendance)
        && (municipality == null
            || (location != null && location.municipality().code().equals(municipality)))
        && (near == null || (location != null && near.contains(location)))
        && (words == null || words.areIn(details));
  }
}
