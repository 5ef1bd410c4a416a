package nl.weektegenkindermishandeling.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.local.fixtures.NodePackages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract as a website's developer uses it: types are made of it, and a page of those. */
class ContractClientIT {
  private static NodePackages node;

  @BeforeAll
  static void generate() throws IOException {
    node = NodePackages.install("openapi-typescript@7.13.0", "typescript@5.9.3");
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
            node.run(
                List.of(
                    "node",
                    "node_modules/typescript/bin/tsc",
                    "--strict",
                    "--noEmit",
                    "--noUncheckedIndexedAccess",
                    "--exactOptionalPropertyTypes",
                    "--target",
                    "es2022",
                    "--module",
                    "es2022",
                    "--moduleResolution",
                    "bundler",
                    "--lib",
                    "es2022,dom",
                    "page.ts")))
        .isEmpty();
  }
}
