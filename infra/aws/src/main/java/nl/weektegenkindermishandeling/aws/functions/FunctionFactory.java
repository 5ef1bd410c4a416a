package nl.weektegenkindermishandeling.aws.functions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.weektegenkindermishandeling.aws.settings.Capacity;
import nl.weektegenkindermishandeling.aws.settings.StackSettings;
import software.amazon.awscdk.services.lambda.Code;
import software.constructs.Construct;

/** Makes functions of the one zip. */
public final class FunctionFactory {
  private final Construct scope;
  private final Code code;
  private final Capacity capacity;
  private final StackSettings settings;
  private final List<JavaFunction> all = new ArrayList<>();

  public FunctionFactory(Construct scope, Path zip, StackSettings settings) {
    this.scope = scope;
    this.code = Code.fromAsset(zip.toString());
    this.capacity = Capacity.of(settings.phase());
    this.settings = settings;
  }

  /** A function; what it needs is given by what it may use. */
  public JavaFunction create(String name, Class<?> handler) {
    Capacity.Size size = capacity.of(name);
    JavaFunction function =
        new JavaFunction(
            scope,
            name,
            code,
            handler,
            settings.reserves() ? size : size.unreserved(),
            settings.environment().logRetention());
    all.add(function);
    return function;
  }

  /** All that were made. */
  public List<JavaFunction> all() {
    return List.copyOf(all);
  }
}
