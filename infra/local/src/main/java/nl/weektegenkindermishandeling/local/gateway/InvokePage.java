package nl.weektegenkindermishandeling.local.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.local.lambda.Invocation;
import nl.weektegenkindermishandeling.local.lambda.LocalFunction;

/** Lambda's own Invoke API, for sending an event to a function by hand. */
public final class InvokePage implements Page {
  private static final Pattern PATH =
      Pattern.compile("/2015-03-31/functions/([A-Za-z]+)/invocations");

  private final Map<String, LocalFunction> functions;

  public InvokePage(Map<String, LocalFunction> functions) {
    this.functions = Map.copyOf(functions);
  }

  @Override
  public Optional<Answer> answer(Call call) {
    Matcher path = PATH.matcher(call.path());
    if (!path.matches() || !call.method().equals("POST")) {
      return Optional.empty();
    }
    return Optional.of(
        Optional.ofNullable(functions.get(path.group(1)))
            .map(function -> invoke(function, call.body()))
            .orElse(Answer.message(404, "Function not found: " + path.group(1))));
  }

  private static Answer invoke(LocalFunction function, byte[] event) {
    return switch (function.invoke(event).join()) {
      case Invocation.Success success ->
          new Answer(200, Map.of("Content-Type", "application/json"), success.payload());
      case Invocation.Failure failure ->
          new Answer(
              200,
              Map.of("Content-Type", "application/json", "X-Amz-Function-Error", "Unhandled"),
              failure.payload());
    };
  }
}
