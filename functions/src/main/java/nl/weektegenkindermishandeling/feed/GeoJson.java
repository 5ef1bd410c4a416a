package nl.weektegenkindermishandeling.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDocument;
import nl.weektegenkindermishandeling.programme.Location;
import nl.weektegenkindermishandeling.programme.Point;
import nl.weektegenkindermishandeling.programme.PostcodeCentres;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Activities for a map (RFC 7946). Where the organiser gave no position it is about that of the
 * postcode, as {@code position} says; what is online only has none.
 */
public record GeoJson(Links links, Language language) {
  public static final String MEDIA_TYPE = "application/geo+json";

  public Document write(List<Activity> activities) {
    return Document.build()
        .put("type", "FeatureCollection")
        .putDocuments("features", activities.stream().map(this::feature).toList())
        .done();
  }

  private Document feature(Activity activity) {
    Location location = activity.details().location();
    Point given = location == null ? null : Point.of(location);
    Point point =
        given == null && location != null ? PostcodeCentres.point(location).orElse(null) : given;
    Document properties =
        Document.build()
            .putAll(ActivityDocument.write(activity))
            .put("title", new FeedText(language).title(activity))
            .put("url", links.page(activity))
            .put("position", point == null ? null : exactness(location))
            .done();
    Map<String, @Nullable Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("id", activity.id());
    // The member must be there, also without a value.
    feature.put("geometry", point == null ? null : geometry(point).values());
    feature.put("properties", properties.values());
    return Document.from(feature);
  }

  /** By what the position is known. */
  private static String exactness(@Nullable Location location) {
    if (location == null || Point.of(location) != null) {
      return "address";
    }
    return location.postcode() == null ? "municipality" : "postcode";
  }

  /** Longitude comes first. */
  private static Document geometry(Point point) {
    return Document.build()
        .put("type", "Point")
        .put("coordinates", List.of(point.longitude(), point.latitude()))
        .done();
  }
}
