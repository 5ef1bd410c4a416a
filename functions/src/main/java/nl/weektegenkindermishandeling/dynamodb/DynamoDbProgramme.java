package nl.weektegenkindermishandeling.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition.Index;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.Editions;
import nl.weektegenkindermishandeling.edition.Known;
import nl.weektegenkindermishandeling.edition.Region;
import nl.weektegenkindermishandeling.programme.Activity;
import nl.weektegenkindermishandeling.programme.ActivityCounts;
import nl.weektegenkindermishandeling.programme.ActivityPage;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Highlights;
import nl.weektegenkindermishandeling.programme.ListedActivity;
import nl.weektegenkindermishandeling.programme.Position;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.programme.ProgrammeVersion;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Reads the programme. A page costs one call for each region asked for, or one in all if none is;
 * with a filter that few activities pass, at most {@link #MORE_CALLS} more.
 */
public record DynamoDbProgramme(Database database, Editions editions) implements Programme {
  /** Each of them looks at about 400 activities, a megabyte. */
  private static final int MORE_CALLS = 4;

  /** How many calls a whole result may take, so that it ends before the gateway gives up. */
  private static final int CALLS_FOR_ALL = 60;

  @Override
  public ActivityPage list(ActivityQuery query) {
    List<RowReader> readers = readers(query);
    ActivitySearch search = new ActivitySearch(query, readers, readers.size() + MORE_CALLS);
    boolean complete = search.find(query.limit() + 1);
    Position next =
        search.size() > query.limit()
            ? search.position(query.limit() - 1)
            : complete ? null : search.lastSeen();
    return new ActivityPage(search.activities(query.limit()), next);
  }

  @Override
  public Optional<List<Activity>> all(ActivityQuery query) {
    ActivitySearch search = new ActivitySearch(query, readers(query), CALLS_FOR_ALL);
    return search.find(query.limit())
        ? Optional.of(
            search.activities(query.limit()).stream().map(ListedActivity::activity).toList())
        : Optional.empty();
  }

  private List<RowReader> readers(ActivityQuery query) {
    boolean first = query.from() == null;
    Index byDate = first ? ActivitiesTable.FIRST_BY_DATE : ActivitiesTable.BY_DATE;
    Index byRegion = first ? ActivitiesTable.FIRST_BY_REGION : ActivitiesTable.BY_REGION;
    SortedSet<String> regions = regions(query);
    Known known = known(query.edition());
    return regions.isEmpty()
        ? List.of(new RowReader(database, byDate, query.edition(), query, known))
        : regions.stream()
            .flatMap(region ->
                indexes(region, byRegion)
                    .map(index ->
                        new RowReader(
                            database,
                            index,
                            ActivityRows.editionRegion(query.edition(), region),
                            query,
                            known)))
            .toList();
  }

  /** Only what is online can be found in another region too. */
  private static Stream<Index> indexes(String region, Index byRegion) {
    return region.equals(Region.ONLINE)
        ? Stream.of(byRegion, ActivitiesTable.BY_OTHER_REGION)
        : Stream.of(byRegion);
  }

  private SortedSet<String> regions(ActivityQuery query) {
    return Partitions.of(query, edition(query.edition()).regions());
  }

  private Edition edition(String id) {
    return editions.find(id).orElseThrow();
  }

  private Known known(String edition) {
    return editions.find(edition).map(Edition::known).orElse(Known.OF_CAMPAIGN);
  }

  @Override
  public Optional<ListedActivity> find(String activityId) {
    QueryRequest first =
        QueryRequest.builder()
            .tableName(database.table(ActivitiesTable.DEFINITION))
            .keyConditionExpression("#id = :id")
            .expressionAttributeNames(Map.of("#id", ActivitiesTable.ACTIVITY_ID))
            .expressionAttributeValues(Map.of(":id", Item.textValue(activityId)))
            .limit(1)
            .build();
    return database.client().query(first).items().stream()
        .findFirst()
        .map(Item::new)
        .filter(row -> row.has(ActivitiesTable.ACTIVITY))
        .map(row -> new ActivityRow(row, known(row.text(ActivitiesTable.EDITION))));
  }

  @Override
  public Highlights highlights(String edition) {
    return HighlightsItem.read(
        new Item(database.client().getItem(countsItem(edition).build()).item()));
  }

  @Override
  public boolean isRemoved(String activityId) {
    Item tombstone =
        database.read(ActivitiesTable.DEFINITION, ActivityRows.tombstoneKey(activityId));
    return !tombstone.attributes().isEmpty()
        && tombstone.number(ActivitiesTable.PURGE_AT) > database.clock().instant().getEpochSecond();
  }

  @Override
  public ActivityCounts counts(String edition) {
    return CountsItem.read(database.client().getItem(countsItem(edition).build()).item());
  }

  /** The sum of the regions' versions: each of them only grows. */
  @Override
  public ProgrammeVersion version(ActivityQuery query) {
    SortedSet<String> regions = regions(query);
    List<String> names =
        regions.isEmpty()
            ? List.of(CountsItem.VERSION)
            : regions.stream().map(CountsItem::version).toList();
    Map<String, String> attributes = new HashMap<>(Map.of("#highlighted", HighlightsItem.IDS));
    names.forEach(name -> attributes.put("#" + attributes.size(), name));
    GetItemRequest request =
        countsItem(query.edition())
            .projectionExpression(String.join(",", attributes.keySet()))
            .expressionAttributeNames(attributes)
            .build();
    Map<String, AttributeValue> item = database.client().getItem(request).item();
    long number =
        names.stream()
            .flatMap(name -> Stream.ofNullable(item.get(name)))
            .mapToLong(value -> Long.parseLong(value.n()))
            .sum();
    return new ProgrammeVersion(query.edition() + regions, number, HighlightsItem.ids(item));
  }

  private GetItemRequest.Builder countsItem(String edition) {
    return GetItemRequest.builder()
        .tableName(database.table(ActivitiesTable.DEFINITION))
        .key(CountsItem.key(edition));
  }
}
