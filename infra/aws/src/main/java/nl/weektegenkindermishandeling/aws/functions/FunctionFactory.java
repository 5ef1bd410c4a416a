package nl.weektegenkindermishandeling.aws.functions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weektegenkindermishandeling.aws.settings.Capacity;
import nl.weektegenkindermishandeling.aws.settings.StackSettings;
import nl.weektegenkindermishandeling.aws.tables.Tables;
import nl.weektegenkindermishandeling.config.FunctionName;
import nl.weektegenkindermishandeling.dynamodb.TableRight;
import software.amazon.awscdk.services.lambda.Code;
import software.constructs.Construct;

/** Makes functions of their zips. */
public final class FunctionFactory {
  private final Construct scope;
  private final Path zip;
  private final Map<Path, Code> code = new HashMap<>();
  private final Capacity capacity;
  private final StackSettings settings;
  private final Tables tables;
  private final List<JavaFunction> all = new ArrayList<>();

  public FunctionFactory(Construct scope, Path zip, StackSettings settings, Tables tables) {
    this.scope = scope;
    this.zip = zip;
    this.capacity = Capacity.of(settings.phase());
    this.settings = settings;
    this.tables = tables;
  }

  /** A function that may use tables as {@link TableRight} says. */
  public JavaFunction create(FunctionName name, Class<?> handler) {
    Capacity.Size size = capacity.of(name);
    JavaFunction function =
        new JavaFunction(
            scope,
            name.text(),
            code.computeIfAbsent(name.zip(zip), each -> Code.fromAsset(each.toString())),
            handler,
            settings.reserves() ? size : size.unreserved(),
            settings.environment().logRetention());
    TableRight.of(name).forEach(right -> function.use(tables.get(right.table()), right));
    all.add(function);
    return function;
  }

  /** All that were made. */
  public List<JavaFunction> all() {
    return List.copyOf(all);
  }
}
