package nl.weektegenkindermishandeling.local.gateway;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;

/**
 * {@code POST /_local/ses {"errors":0.2,"throttled":0.1}}: from now on these parts of the calls go
 * wrong in these ways. A way that is not named does not happen.
 *
 * @param ways the names, in the order in which their parts are set
 */
public record FaultsPage(String path, List<String> ways, Consumer<List<Double>> parts)
    implements Page {
  public FaultsPage {
    ways = List.copyOf(ways);
  }

  @Override
  public Optional<Answer> answer(Call call) {
    if (!call.path().equals(path) || !call.method().equals("POST")) {
      return Optional.empty();
    }
    Optional<Document> read =
        Json.read(call.body()).flatMap(Json.Value::object).filter(this::isRight);
    if (read.isEmpty()) {
      return Optional.of(
          Answer.message(
              400,
              path + " takes an object with parts from 0 to 1 of: " + String.join(", ", ways)));
    }
    Document wish = read.get();
    parts.accept(ways.stream().map(way -> part(wish, way)).toList());
    Document.Builder answer = Document.build();
    ways.forEach(way -> answer.put(way, part(wish, way)));
    return Optional.of(Answer.json(200, answer.done()));
  }

  private boolean isRight(Document wish) {
    return wish.values().entrySet().stream()
        .allMatch(part ->
            ways.contains(part.getKey())
                && part.getValue() instanceof Number number
                && number.doubleValue() >= 0
                && number.doubleValue() <= 1);
  }

  private static double part(Document wish, String way) {
    return wish.has(way) ? wish.number(way).doubleValue() : 0;
  }
}
