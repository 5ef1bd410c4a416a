package nl.weektegenkindermishandeling.dynamodb;

import static java.util.stream.Collectors.toCollection;

import java.util.SortedSet;
import java.util.TreeSet;
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
    if (!filter.municipalities().isEmpty()) {
      return filter.municipalities().stream()
          .flatMap(code -> regions.municipality(code).stream())
          .map(municipality -> municipality.region().code())
          .collect(toCollection(TreeSet::new));
    }
    return filter.near() == null
        ? query.regions()
        : new TreeSet<>(PostcodeCentres.regionsAround(filter.near()));
  }
}
