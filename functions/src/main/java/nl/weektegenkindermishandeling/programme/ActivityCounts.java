package nl.weektegenkindermishandeling.programme;

import java.time.LocalDate;
import java.util.Map;

/**
 * How many activities of an edition take place: those that are published and not cancelled. One of
 * several days counts on each of its dates, and once in the total; one that is found in two regions
 * counts in both.
 *
 * @param byRegion by the code of a region
 * @param byMunicipality by the code of a municipality
 * @param byCode by the codes of each field that is counted, under the name of its counts
 */
public record ActivityCounts(
    int total,
    Map<String, Integer> byRegion,
    Map<LocalDate, Integer> byDate,
    Map<String, Map<LocalDate, Integer>> byRegionAndDate,
    Map<String, Integer> byMunicipality,
    Map<String, Map<String, Integer>> byCode) {}
