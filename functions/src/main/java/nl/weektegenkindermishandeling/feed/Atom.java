package nl.weektegenkindermishandeling.feed;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Term;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.field.Field;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.ActivityFields;
import nl.weektegenkindermishandeling.programme.Organisation;
import nl.weektegenkindermishandeling.text.Language;

/** Activities for feed readers (RFC 4287), the newest published first. */
public record Atom(Links links, Language language) {
  public static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  /**
   * The feed.
   *
   * @param origin of this feed's address, as {@code https://api.example.org}
   * @param self the path of it, with what it was asked for: it is a part of its name
   */
  public String write(List<Activity> activities, Edition edition, String origin, String self) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      // Organisers write in the campaign's own language.
      xml.writeAttribute("xml:lang", Campaign.current().language().code());
      element(xml, "id", Links.tag("feed:" + self.replaceAll("[^A-Za-z0-9/?=&.-]", "_")));
      element(xml, "title", Campaign.current().name(language) + " " + edition.id());
      element(xml, "updated", updated(activities, edition).toString());
      link(xml, "self", origin + self);
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
    FeedText text = new FeedText(language);
    xml.writeStartElement("entry");
    element(xml, "id", Links.tag("activity:" + activity.id()));
    element(xml, "title", text.title(activity));
    element(xml, "published", activity.publishedAt().toString());
    element(xml, "updated", activity.changedAt().toString());
    link(xml, "alternate", links.page(activity));
    ActivityDetails details = activity.details();
    person(xml, "author", details.organisation());
    for (Organisation partner : details.partners()) {
      person(xml, "contributor", partner);
    }
    category(xml, details.type());
    for (Field<List<Term>> field : List.of(ActivityFields.SUBJECTS, ActivityFields.SECTORS)) {
      for (Term term : details.chosen(field)) {
        category(xml, term);
      }
    }
    if (details.summary() != null) {
      element(xml, "summary", Objects.requireNonNull(details.summary()));
    }
    element(xml, "content", text.whole(activity));
    xml.writeEndElement();
  }

  private static void person(XMLStreamWriter xml, String role, Organisation organisation)
      throws XMLStreamException {
    xml.writeStartElement(role);
    element(xml, "name", organisation.name());
    xml.writeEndElement();
  }

  private void category(XMLStreamWriter xml, Term term) throws XMLStreamException {
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", term.code());
    xml.writeAttribute("label", term.label(language));
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
