package nl.weektegenkindermishandeling.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.delivery.OnceTasks;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.programme.WaysToOrganisers;
import nl.weektegenkindermishandeling.report.ReportCompiler;
import nl.weektegenkindermishandeling.report.Reports;

/**
 * What is due when an edition is over: the report is put aside before registrations go, and with
 * them the programme loses what leads to organisers. The next edition may be the current one then.
 */
record AfterTheWeek(
    ReportCompiler compiler,
    Reports reports,
    WaysToOrganisers ways,
    OnceTasks tasks,
    Editions editions,
    Clock clock) {
  /** The schedule may stand still for a day, and the report is still in time. */
  private static final Duration BEFORE_REGISTRATIONS_GO = Duration.ofDays(2);

  /** Then the next edition is near, and each look costs a little. */
  private static final Duration LOOKED_AT_FOR = Duration.ofDays(200);

  /** Puts aside the reports that are due. */
  void freezeReports() {
    due(BEFORE_REGISTRATIONS_GO)
        .forEach(edition ->
            tasks.run(
                "report-" + edition.id(),
                name -> {
                  reports.save(compiler.compile(edition.id()).frozen(clock.instant()));
                  return true;
                }));
  }

  /**
   * Takes ways to organisers out of the programme.
   *
   * @param until when to stop; the next call goes on from there
   */
  void endContacts(Instant until) {
    due(Duration.ZERO)
        .forEach(
            edition -> tasks.run("contacts-" + edition.id(), name -> end(name, edition, until)));
  }

  private boolean end(String name, Edition edition, Instant until) {
    Optional<String> place = tasks.place(name);
    while (clock.instant().isBefore(until)) {
      place = ways.end(edition.id(), place);
      if (place.isEmpty()) {
        return true;
      }
      tasks.keepPlace(name, place.get());
    }
    return false;
  }

  private Stream<Edition> due(Duration earlier) {
    Edition current = editions.current();
    Stream<Edition> both =
        Stream.concat(Stream.of(current), editions.find(current.previousId()).stream());
    Instant now = clock.instant();
    return both.filter(edition ->
        !now.isBefore(edition.contactsEndAt().minus(earlier))
            && now.isBefore(edition.contactsEndAt().plus(LOOKED_AT_FOR)));
  }
}
