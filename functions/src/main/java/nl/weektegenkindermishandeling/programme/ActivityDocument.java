package nl.weektegenkindermishandeling.programme;

import java.util.List;
import java.util.function.Function;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Coded;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.edition.Region;
import org.jspecify.annotations.Nullable;

/** An activity as a document: what the API answers, and what tables keep. */
public final class ActivityDocument {
  private ActivityDocument() {}

  public static Document write(Activity activity) {
    return Document.build()
        .put("id", activity.id())
        .put("edition", activity.edition())
        .putAll(writeDetails(activity.details()))
        .put("status", activity.status().code())
        .put("publishedAt", CampaignTime.write(activity.publishedAt()))
        .put("changedAt", CampaignTime.write(activity.changedAt()))
        .done();
  }

  /** What tables keep: also what only calendars need. */
  public static Document writeStored(Activity activity) {
    return write(activity).with("sequence", activity.sequence());
  }

  /** Reads what was stored. */
  public static Activity read(Document document) {
    return new Activity(
        document.text("id"),
        document.text("edition"),
        readDetails(document, ActivityDocument::readMunicipality),
        Coded.get(ActivityStatus.class, document.text("status")),
        CampaignTime.parse(document.text("publishedAt")).toInstant(),
        CampaignTime.parse(document.text("changedAt")).toInstant(),
        document.has("sequence") ? document.number("sequence").intValueExact() : 0);
  }

  /** What an organiser tells about an activity, without what is added when it is published. */
  public static Document writeDetails(ActivityDetails details) {
    return Document.build()
        .put("title", details.title())
        .put("summary", details.summary())
        .put("description", details.description())
        .put("type", details.type().code())
        .put("audiences", details.audiences().stream().map(Audience::code).toList())
        .put("access", details.access().code())
        .put("attendance", details.attendance().code())
        .putDocuments(
            "sessions", details.sessions().stream().map(ActivityDocument::writeSession).toList())
        .put("location", writeLocation(details.location()))
        .put("onlineUrl", details.onlineUrl())
        .put("organisation", writeOrganisation(details.organisation()))
        .put("publicContact", writePublicContact(details.publicContact()))
        .put("price", writePrice(details.price()))
        .put("capacity", details.capacity())
        .put("registrationUrl", details.registrationUrl())
        .done();
  }

  /**
   * Reads details from an activity, or from a registration's form, which names a municipality by
   * its code alone.
   *
   * @param municipality finds the municipality of a location's document
   */
  public static ActivityDetails readDetails(
      Document document, Function<Document, Municipality> municipality) {
    Attendance attendance = Coded.get(Attendance.class, document.text("attendance"));
    Document location = attendance.hasPlace() ? document.document("location") : null;
    return new ActivityDetails(
        document.text("title"),
        document.textOrNull("summary"),
        document.text("description"),
        Coded.get(ActivityType.class, document.text("type")),
        audiences(document.texts("audiences")),
        document.has("access") ? Coded.get(Access.class, document.text("access")) : Access.OPEN,
        attendance,
        document.documents("sessions").stream().map(ActivityDocument::readSession).toList(),
        location == null ? null : readLocation(location, municipality.apply(location)),
        attendance.isOnline() ? document.textOrNull("onlineUrl") : null,
        readOrganisation(document.document("organisation")),
        readPublicContact(document.documentOrNull("publicContact")),
        readPrice(document.documentOrNull("price")),
        document.has("capacity") ? document.number("capacity").intValueExact() : null,
        document.textOrNull("registrationUrl"));
  }

  private static List<Audience> audiences(List<String> codes) {
    return codes.stream().map(code -> Coded.get(Audience.class, code)).toList();
  }

  private static Document writeSession(Session session) {
    return Document.build()
        .put("start", CampaignTime.write(session.start()))
        .put("end", CampaignTime.write(session.end()))
        .done();
  }

  private static Session readSession(Document document) {
    return new Session(
        CampaignTime.parse(document.text("start")), CampaignTime.parse(document.text("end")));
  }

  private static @Nullable Document writeLocation(@Nullable Location location) {
    if (location == null) {
      return null;
    }
    Municipality municipality = location.municipality();
    return Document.build()
        .put("name", location.name())
        .put("street", location.street())
        .put("houseNumber", location.houseNumber())
        .put("postcode", location.postcode())
        .put("place", location.place())
        .put("municipality", writeNamed(municipality.code(), municipality.name()))
        .put("region", writeNamed(municipality.region().code(), municipality.region().name()))
        .put("latitude", location.latitude())
        .put("longitude", location.longitude())
        .done();
  }

  private static Document writeNamed(String code, String name) {
    return Document.build().put("code", code).put("name", name).done();
  }

  private static Location readLocation(Document document, Municipality municipality) {
    return new Location(
        document.text("name"),
        document.textOrNull("street"),
        document.textOrNull("houseNumber"),
        Postcode.normalise(document.text("postcode")),
        document.text("place"),
        municipality,
        degrees(document, "latitude"),
        degrees(document, "longitude"));
  }

  private static @Nullable Double degrees(Document document, String name) {
    return document.has(name) ? document.number(name).doubleValue() : null;
  }

  private static Municipality readMunicipality(Document location) {
    Document municipality = location.document("municipality");
    Document region = location.document("region");
    return new Municipality(
        municipality.text("code"),
        municipality.text("name"),
        new Region(region.text("code"), region.text("name")));
  }

  private static Document writeOrganisation(Organisation organisation) {
    return Document.build()
        .put("name", organisation.name())
        .put("website", organisation.website())
        .done();
  }

  private static Organisation readOrganisation(Document document) {
    return new Organisation(document.text("name"), document.textOrNull("website"));
  }

  private static @Nullable Document writePublicContact(@Nullable PublicContact contact) {
    if (contact == null) {
      return null;
    }
    return Document.build()
        .put("email", contact.email())
        .put("phone", contact.phone())
        .put("website", contact.website())
        .done();
  }

  private static @Nullable PublicContact readPublicContact(@Nullable Document document) {
    return document == null
        ? null
        : new PublicContact(
            document.textOrNull("email"),
            document.textOrNull("phone"),
            document.textOrNull("website"));
  }

  private static @Nullable Document writePrice(@Nullable Price price) {
    return price == null
        ? null
        : Document.build().put("amount", price.amount()).put("currency", price.currency()).done();
  }

  private static @Nullable Price readPrice(@Nullable Document document) {
    return document == null
        ? null
        : new Price(document.number("amount"), document.text("currency"));
  }
}
