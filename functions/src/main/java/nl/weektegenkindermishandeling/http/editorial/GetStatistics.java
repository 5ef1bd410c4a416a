package nl.weektegenkindermishandeling.http.editorial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.edition.RegionDocument;
import nl.weektegenkindermishandeling.edition.Regions;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.http.protocol.Operation;
import nl.weektegenkindermishandeling.http.protocol.QueryParameters;
import nl.weektegenkindermishandeling.http.protocol.Rejection;
import nl.weektegenkindermishandeling.programme.ActivityCounts;
import nl.weektegenkindermishandeling.programme.CountsDocument;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.registration.QueueQuery;
import nl.weektegenkindermishandeling.registration.Registration;
import nl.weektegenkindermishandeling.registration.RegistrationLists;
import nl.weektegenkindermishandeling.registration.RegistrationState;
import nl.weektegenkindermishandeling.report.EditorsWork;

/** {@code GET /v1/editorial/statistics} */
record GetStatistics(
    RegistrationLists registrations, Programme programme, Editions editions, Clock clock)
    implements Operation {
  /** The index can be a moment behind: what it says waits longest may be decided just now. */
  private static final int ENOUGH = 20;

  @Override
  public HttpResponse handle(HttpRequest request) {
    QueryParameters query = new QueryParameters(request.rawQuery());
    query.allowOnly(Set.of("edition"));
    Edition edition = new QueueQueryReader(editions).edition(query);
    Rejection.ifAny(query.errors());
    return HttpResponse.json(200, statistics(edition)).with("Cache-Control", "no-store");
  }

  private Document statistics(Edition edition) {
    ActivityCounts counts = programme.counts(edition.id());
    return activities(edition.id(), counts)
        .put("oldestWaiting", oldestWaiting(edition.id()).orElse(null))
        .putDocuments("regionsWithoutActivity", emptyRegions(edition.regions(), counts))
        .putDocuments(
            "municipalitiesWithoutActivity", emptyMunicipalities(edition.regions(), counts))
        .putAll(work(EditorsWork.of(edition.id(), registrations)))
        .put("previous", previous(edition).orElse(null))
        .done();
  }

  private static Document work(EditorsWork work) {
    Document.Builder used = Document.build();
    work.used().forEach((vocabulary, counts) -> used.put(vocabulary.code(), counts));
    return Document.build()
        .put("byState", work.byState())
        .put("registeredByDay", byDay(work.registeredByDay()))
        .put("confirmedByDay", byDay(work.confirmedByDay()))
        .put("approvedByDay", byDay(work.approvedByDay()))
        .put("used", used.done().values())
        .putDocuments(
            "byEditor",
            work.byEditor().entrySet().stream()
                .map(editor ->
                    Document.build()
                        .put("editor", editor.getKey())
                        .put("steps", editor.getValue())
                        .done())
                .toList())
        .put("onlineByItself", work.onlineByItself())
        .put("changedByItself", work.changedByItself())
        .done();
  }

  private static Map<String, Object> byDay(Map<LocalDate, Integer> counts) {
    Document.Builder days = Document.build();
    counts.forEach((day, count) -> days.put(day.toString(), count));
    return days.done().values();
  }

  /** What takes place: the public counts. The contract calls dates days here. */
  private static Document.Builder activities(String edition, ActivityCounts counts) {
    Document.Builder activities =
        Document.build()
            .put("edition", edition)
            .put("total", counts.total())
            .put("byRegion", counts.byRegion())
            .put("byDay", CountsDocument.byDate(counts.byDate()));
    counts.byCode().forEach(activities::put);
    return activities;
  }

  private Optional<Document> oldestWaiting(String edition) {
    QueueQuery oldest = QueueQuery.inState(edition, RegistrationState.SUBMITTED, ENOUGH, null);
    return registrations.queue(oldest).registrations().stream().findFirst().map(this::waiting);
  }

  private Document waiting(Registration registration) {
    return Document.build()
        .put("registrationId", registration.id())
        .putAll(EditorsDocument.waiting(registration, clock.instant()))
        .done();
  }

  private static List<Document> emptyRegions(Regions regions, ActivityCounts counts) {
    return regions.provinces().stream()
        .filter(region -> !counts.byRegion().containsKey(region.code()))
        .map(RegionDocument::write)
        .toList();
  }

  private static List<Document> emptyMunicipalities(Regions regions, ActivityCounts counts) {
    return regions.municipalities().stream()
        .filter(municipality -> !counts.byMunicipality().containsKey(municipality.code()))
        .map(RegionDocument::write)
        .toList();
  }

  /** The same of the edition before, whose registrations may be gone and whose activities stay. */
  private Optional<Document> previous(Edition edition) {
    return editions
        .find(edition.previousId())
        .map(before -> activities(before.id(), programme.counts(before.id())).done());
  }
}
