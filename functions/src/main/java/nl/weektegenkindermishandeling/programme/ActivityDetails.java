package nl.weektegenkindermishandeling.programme;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.campaign.VocabularyName;
import nl.weektegenkindermishandeling.edition.Region;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.field.FieldValues;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser tells about an activity, apart from what is private.
 *
 * @param values of fields of {@link ActivityFields}
 */
public record ActivityDetails(FieldValues values) {
  public ActivityDetails {
    values = ActivityFields.settled(values);
    boolean hasPlace = values.get(ActivityFields.ATTENDANCE).hasPlace();
    if (hasPlace != (values.find(ActivityFields.LOCATION) != null)) {
      throw new IllegalArgumentException("an activity has a location unless it is online");
    }
  }

  public String title() {
    return values.get(ActivityFields.TITLE);
  }

  public @Nullable String summary() {
    return values.find(ActivityFields.SUMMARY);
  }

  public String description() {
    return values.get(ActivityFields.DESCRIPTION);
  }

  public Term type() {
    return values.get(ActivityFields.TYPE);
  }

  public Access access() {
    return values.get(ActivityFields.ACCESS);
  }

  public Attendance attendance() {
    return values.get(ActivityFields.ATTENDANCE);
  }

  public List<Session> sessions() {
    return values.get(ActivityFields.SESSIONS);
  }

  public @Nullable Location location() {
    return values.find(ActivityFields.LOCATION);
  }

  /** The province that something online is for, or null. */
  public @Nullable Region onlineRegion() {
    return values.find(ActivityFields.REGION);
  }

  public List<String> languages() {
    return values.orElse(ActivityFields.LANGUAGES, List.of());
  }

  /** The codes chosen in a field. */
  public List<Term> chosen(Field<List<Term>> field) {
    return values.orElse(field, List.of());
  }

  public @Nullable String onlineUrl() {
    return values.find(ActivityFields.ONLINE_URL);
  }

  public Organisation organisation() {
    return values.get(ActivityFields.ORGANISATION);
  }

  public List<Organisation> partners() {
    return values.orElse(ActivityFields.PARTNERS, List.of());
  }

  public @Nullable String priceNote() {
    return values.find(ActivityFields.PRICE_NOTE);
  }

  public @Nullable Price price() {
    return values.find(ActivityFields.PRICE);
  }

  public @Nullable Integer capacity() {
    return values.find(ActivityFields.CAPACITY);
  }

  public @Nullable Booking booking() {
    return values.find(ActivityFields.BOOKING);
  }

  /** Where people book on the web. */
  public @Nullable String registrationUrl() {
    return ActivityFields.bookingAddress(values);
  }

  public boolean isFull() {
    Booking booking = booking();
    return booking != null && booking.full();
  }

  /** This activity, with what another tells of whether there is a place left. */
  public ActivityDetails withNewsOfPlaces(ActivityDetails other) {
    return Booking.withNews(booking(), other.booking())
        .map(booking -> new ActivityDetails(values.with(ActivityFields.BOOKING, booking)))
        .orElse(this);
  }

  /** The code of the region in which it is counted first: a province if it can be. */
  public String region() {
    return regions().getFirst();
  }

  /** The codes of all regions in which visitors find it. */
  public List<String> regions() {
    return ActivityFields.regions(values);
  }

  public LocalDate firstDate() {
    return Session.firstDate(sessions());
  }

  /** Whether a code of a vocabulary was chosen for it. */
  public boolean has(VocabularyName vocabulary, String code) {
    return ActivityFields.ALL.stream()
        .filter(field -> field.listedAs().filter(vocabulary.code()::equals).isPresent())
        .anyMatch(field -> has(field, code));
  }

  private <T> boolean has(Field<T> field, String code) {
    T value = values.find(field);
    return value != null
        && field.type().codes(value).stream().anyMatch(each -> each.code().equals(code));
  }

  /** The fields that differ. */
  public Set<Field<?>> changedFields(ActivityDetails other) {
    return ActivityFields.ALL.stream()
        .filter(field -> !Objects.equals(values.find(field), other.values.find(field)))
        .collect(toSet());
  }

  /** This activity, with some fields as they are in another. */
  public ActivityDetails withFieldsOf(ActivityDetails other, Set<Field<?>> fields) {
    return new ActivityDetails(values.withFieldsOf(other.values, fields));
  }

  /** Whether others take place at the same times and in the same place, or room online. */
  boolean isWhenAndWhere(ActivityDetails other) {
    return sessions().equals(other.sessions())
        && Objects.equals(location(), other.location())
        && Objects.equals(onlineUrl(), other.onlineUrl());
  }

  /** The same without what leads to the organiser, or to where people sign up and take part. */
  public ActivityDetails withoutContacts() {
    return new ActivityDetails(
        values.only(
            ActivityFields.ALL.stream().filter(field -> !field.isWayToOrganiser()).toList()));
  }

  /** The same without what only invited people may know. */
  public ActivityDetails forThePublic() {
    return access() == Access.OPEN
        ? this
        : new ActivityDetails(
            values
                .with(ActivityFields.ONLINE_URL, null)
                .with(ActivityFields.LOCATION, location() == null ? null : location().inShort()));
  }
}
