package nl.weektegenkindermishandeling.http.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.feed.ActivitiesCsv;
import nl.weektegenkindermishandeling.feed.Atom;
import nl.weektegenkindermishandeling.feed.GeoJson;
import nl.weektegenkindermishandeling.feed.ICalendar;
import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.text.Language;

/** The formats of the programme as a whole. */
enum FeedFormat {
  ICS(ICalendar.MEDIA_TYPE) {
    @Override
    byte[] write(Content content) {
      return bytes(new ICalendar(content.links(), content.language()).write(content.activities()));
    }
  },
  GEOJSON(GeoJson.MEDIA_TYPE) {
    @Override
    byte[] write(Content content) {
      return Json.write(GeoJson.write(content.activities()));
    }
  },
  CSV(ActivitiesCsv.MEDIA_TYPE) {
    @Override
    byte[] write(Content content) {
      return bytes(
          new ActivitiesCsv(content.links(), content.language()).write(content.activities()));
    }
  },
  ATOM(Atom.MEDIA_TYPE) {
    @Override
    byte[] write(Content content) {
      return bytes(
          new Atom(content.links(), content.language())
              .write(content.activities(), content.edition(), content.self()));
    }
  };

  private final String mediaType;

  FeedFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /**
   * What goes into a feed.
   *
   * @param self the path and query that it was asked by
   */
  record Content(
      List<Activity> activities, Edition edition, Language language, Links links, String self) {}

  abstract byte[] write(Content content);

  String mediaType() {
    return mediaType;
  }

  /** The ending of its address and file name. */
  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
