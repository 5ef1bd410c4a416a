package nl.weektegenkindermishandeling.dynamodb;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weektegenkindermishandeling.edition.Municipality;
import nl.weektegenkindermishandeling.edition.Regions;
import nl.weektegenkindermishandeling.programme.ActivityFilter;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.PostcodeCentres;

/** Which regions must be read to answer a query: fewer rows to look at than the whole country. */
final class Partitions {
  private Partitions() {}

  /**
   * The regions asked for; if none are, those in which the filter can find something. None means
   * the whole country.
   */
  static SortedSet<String> of(ActivityQuery query, Regions regions) {
    if (!query.regions().isEmpty()) {
      return query.regions();
    }
    ActivityFilter filter = query.filter();
    Optional<Municipality> municipality = filter.municipality().flatMap(regions::municipality);
    if (municipality.isPresent()) {
      return new TreeSet<>(Set.of(municipality.get().region().code()));
    }
    return filter.near() == null
        ? query.regions()
        : new TreeSet<>(PostcodeCentres.regionsAround(filter.near()));
  }
}
