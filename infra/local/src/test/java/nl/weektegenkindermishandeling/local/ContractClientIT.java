package nl.weektegenkindermishandeling.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.local.fixtures.NodePackages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract as a website's developer uses it: types are made of it, and a page of those. */
class ContractClientIT {
  private static NodePackages node;

  @BeforeAll
  static void generate() throws IOException {
    node =
        NodePackages.install(
            "openapi-typescript@7.13.0", "typescript@5.9.3", "@types/leaflet@1.9.22");
    Files.write(node.root().resolve("openapi.json"), Contract.text());
    node.run(
        List.of(
            "node",
            "node_modules/openapi-typescript/bin/cli.js",
            "openapi.json",
            "--output",
            "contract.ts",
            "--empty-objects-unknown"));
  }

  @Test
  void noTypeIsAny() throws IOException {
    assertThat(Files.readString(node.root().resolve("contract.ts")))
        .doesNotContainPattern("[:<|]\\s*any\\b");
  }

  @Test
  void aPageCompilesInStrictModeWithoutAny() throws IOException {
    Path page = node.root().resolve("page.ts");
    try (InputStream source = ContractClientIT.class.getResourceAsStream("/website/page.ts")) {
      Files.write(page, Objects.requireNonNull(source).readAllBytes());
    }
    assertThat(Files.readString(page)).doesNotContainPattern("\\bany\\b|\\bas \\w+|@ts-");
    assertThat(
            compile(
                List.of(
                    "--noUncheckedIndexedAccess",
                    "--exactOptionalPropertyTypes",
                    "--lib",
                    "es2022,dom",
                    "page.ts")))
        .isEmpty();
  }

  /** What the compiler says of sources, in strict mode; with options that are theirs. */
  private static String compile(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "node",
                "node_modules/typescript/bin/tsc",
                "--strict",
                "--noEmit",
                "--target",
                "es2022",
                "--module",
                "es2022",
                "--moduleResolution",
                "bundler"));
    command.addAll(arguments);
    return node.run(command);
  }

  /** The website's own scripts, which are plain JavaScript with types in their comments. */
  @Test
  void theScriptsOfThePagesFitTheContract() throws IOException {
    Path scripts = Files.createDirectories(node.root().resolve("scripts"));
    Files.createDirectories(scripts.resolve("leaflet"));
    Path own = Path.of("../../functions/src/main/website/scripts");
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = scripts.resolve(own.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.copy(
        node.root().resolve("contract.ts"),
        scripts.resolve("contract.ts"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(scripts.resolve("leaflet/leaflet.d.ts"), "export {};\n");
    Files.writeString(
        scripts.resolve("window.d.ts"),
        "import type * as Leaflet from \"leaflet\";\ndeclare global { interface Window { L: typeof Leaflet } }\n");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--checkJs",
                "--allowJs",
                "--skipLibCheck",
                "--lib",
                "es2022,dom,dom.iterable",
                "--types",
                "leaflet"));
    try (Stream<Path> files = Files.walk(scripts)) {
      files
          .map(file -> "scripts/" + scripts.relativize(file))
          .filter(name -> name.endsWith(".js") || name.endsWith("window.d.ts"))
          .sorted()
          .forEach(arguments::add);
    }
    assertThat(compile(arguments)).isEmpty();
  }
}
