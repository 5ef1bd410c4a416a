package nl.weektegenkindermishandeling.feed;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityStatus;
import nl.weektegenkindermishandeling.text.Language;

/** Activities for feed readers (RFC 4287), the newest published first. */
public record Atom(Links links, Language language) {
  public static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  /**
   * The feed.
   *
   * @param self the address of this feed, with what it was asked for: it is a part of its name
   */
  public String write(List<Activity> activities, Edition edition, String self) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("xml:lang", "nl");
      element(xml, "id", Links.tag("feed:" + self.replaceAll("[^A-Za-z0-9/?=&.-]", "_")));
      element(xml, "title", "Week tegen Kindermishandeling " + edition.id());
      element(xml, "updated", updated(activities, edition).toString());
      link(xml, "self", self);
      for (Activity activity : newestFirst(activities)) {
        entry(xml, activity);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // nothing that goes to memory fails
    }
    return text.toString();
  }

  private static List<Activity> newestFirst(List<Activity> activities) {
    return activities.stream()
        .sorted(Comparator.comparing(Activity::publishedAt).thenComparing(Activity::id).reversed())
        .toList();
  }

  private static Instant updated(List<Activity> activities, Edition edition) {
    return activities.stream()
        .map(Activity::changedAt)
        .max(Comparator.naturalOrder())
        .orElse(edition.opensAt());
  }

  private void entry(XMLStreamWriter xml, Activity activity) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", Links.tag("activity:" + activity.id()));
    element(xml, "title", title(activity));
    element(xml, "published", activity.publishedAt().toString());
    element(xml, "updated", activity.changedAt().toString());
    link(xml, "alternate", links.page(activity));
    xml.writeStartElement("author");
    element(xml, "name", activity.details().organisation().name());
    xml.writeEndElement();
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", activity.details().type().code());
    xml.writeAttribute("label", activity.details().type().label(language));
    if (activity.details().summary() != null) {
      element(xml, "summary", Objects.requireNonNull(activity.details().summary()));
    }
    element(xml, "content", activity.details().description());
    xml.writeEndElement();
  }

  /** Readers of feeds show little more than this. */
  private String title(Activity activity) {
    String title = activity.details().title();
    return activity.status() == ActivityStatus.CANCELLED
        ? (language == Language.NL ? "Gaat niet door: " : "Cancelled: ") + title
        : title;
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
