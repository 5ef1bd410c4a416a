package nl.weektegenkindermishandeling.http.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.feed.ActivitiesCsv;
import nl.weektegenkindermishandeling.feed.Atom;
import nl.weektegenkindermishandeling.feed.CsvDialect;
import nl.weektegenkindermishandeling.feed.GeoJson;
import nl.weektegenkindermishandeling.feed.ICalendar;
import nl.weektegenkindermishandeling.feed.Links;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
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
      return Json.write(
          new GeoJson(content.links(), content.language()).write(content.activities()));
    }
  },
  CSV(ActivitiesCsv.MEDIA_TYPE) {
    @Override
    byte[] write(Content content) {
      return bytes(
          new ActivitiesCsv(content.links(), content.language(), dialect(content.request()))
              .write(content.activities()));
    }

    @Override
    Object variant(HttpRequest request) {
      return dialect(request);
    }
  },
  ATOM(Atom.MEDIA_TYPE) {
    @Override
    byte[] write(Content content) {
      return bytes(
          new Atom(content.links(), content.language())
              .write(
                  content.activities(),
                  content.edition(),
                  content.request().origin(),
                  content.self()));
    }

    @Override
    Object variant(HttpRequest request) {
      return request.origin();
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
      List<Activity> activities, Edition edition, HttpRequest request, Links links, String self) {
    Language language() {
      return request.language();
    }
  }

  abstract byte[] write(Content content);

  /** What else of a request a feed depends on, beside its query and language. */
  Object variant(HttpRequest request) {
    return "";
  }

  private static CsvDialect dialect(HttpRequest request) {
    return CsvDialect.of(request.namedLanguage());
  }

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
