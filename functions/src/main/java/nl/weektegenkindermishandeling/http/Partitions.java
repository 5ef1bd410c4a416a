package nl.weektegenkindermishandeling.http;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.PostcodeCentres;

/** Which regions must be read to answer a filter: fewer rows to look at than the whole country. */
final class Partitions {
  private Partitions() {}

  /**
   * The regions asked for; if none are, those in which the filter can find something. None means
   * the whole country.
   */
  static SortedSet<String> of(SortedSet<String> asked, ActivityFilter filter, Edition edition) {
    if (!asked.isEmpty()) {
      return asked;
    }
    Optional<Municipality> municipality =
        Optional.ofNullable(filter.municipality()).flatMap(edition.regions()::municipality);
    if (municipality.isPresent()) {
      return new TreeSet<>(Set.of(municipality.get().region().code()));
    }
    return filter.near() == null
        ? asked
        : new TreeSet<>(PostcodeCentres.regionsAround(filter.near()));
  }
}
