package nl.weektegenkindermishandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/limits.md to the code. */
class LimitsTest {
  private static final Pattern CONSTANT =
      Pattern.compile("\\| ([^|]*) \\| `([a-z/]+)/(\\w+)\\.([A-Z_]+)` \\|");

  static List<MatchResult> constants() throws IOException {
    return CONSTANT.matcher(Files.readString(Path.of("../docs/limits.md"))).results().toList();
  }

  @ParameterizedTest
  @MethodSource("constants")
  void theTableSaysWhatTheCodeDoes(MatchResult row) throws ReflectiveOperationException {
    Class<?> type =
        Class.forName(
            getClass().getPackageName()
                + "."
                + row.group(2).replace('/', '.')
                + "."
                + row.group(3));
    Field constant = type.getDeclaredField(row.group(4));
    constant.setAccessible(true);
    assertThat(row.group(1)).contains(written(constant.get(null)));
  }

  private static String written(Object value) {
    return switch (value) {
      case Duration time -> time.toHours() + " hours";
      case Integer bytes when bytes >= 1024 * 1024 -> bytes / (1024 * 1024) + " MiB";
      case Integer bytes when bytes == 64 * 1024 -> bytes / 1024 + " KiB";
      case Integer number -> "%,d".formatted(number);
      default -> throw new IllegalArgumentException(value.toString());
    };
  }
}
