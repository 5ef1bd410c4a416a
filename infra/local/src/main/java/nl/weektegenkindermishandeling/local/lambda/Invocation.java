package nl.weektegenkindermishandeling.local.lambda;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.weektegenkindermishandeling.json.Json;

/** One call of a function. */
public record Invocation(String id, byte[] event, CompletableFuture<Result> result) {
  static Invocation of(byte[] event) {
    return new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
  }

  /** What came of it. */
  public sealed interface Result {}

  /** What the function answered. */
  public record Success(byte[] payload) implements Result {}

  /** The function threw, ran out of time, or died. The payload is what Lambda tells its caller. */
  public record Failure(byte[] payload) implements Result {
    static Failure of(String type, String message) {
      return new Failure(Json.write(Map.of("errorType", type, "errorMessage", message)));
    }
  }
}
