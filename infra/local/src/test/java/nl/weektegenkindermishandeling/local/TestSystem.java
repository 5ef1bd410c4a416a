package nl.weektegenkindermishandeling.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** The local system as the tests run it: as a user would, on any port, with its logs kept. */
record TestSystem(LocalSystem system, Website website, ByteArrayOutputStream logs)
    implements AutoCloseable {
  /** How functions run: as {@link #USUAL} where a test does not say otherwise. */
  static final String FUNCTIONS = "FUNCTIONS";

  private static final String USUAL = System.getProperty("local.functions", "threads");

  static TestSystem start(String moderation) {
    return start(Map.of("MODERATION", moderation));
  }

  /** Starts with these variables of the local run. */
  static TestSystem start(Map<String, String> variables) {
    return start(variables, Path.of(System.getProperty("functions.zip")));
  }

  /** Starts with other functions. */
  static TestSystem start(Map<String, String> variables, Path functions) {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(3)); // for machines that do other things too
    ByteArrayOutputStream logs = new ByteArrayOutputStream();
    Map<String, String> environment =
        new HashMap<>(Map.of("PORT", "0", "EDITION", "2027", FUNCTIONS, USUAL));
    environment.putAll(variables);
    LocalSettings settings = LocalSettings.of(environment, functions);
    LocalSystem system = LocalSystem.start(settings, new PrintStream(logs, true));
    try {
      Website website = new Website(system);
      WhatWasSeen.logsOf(logs);
      return new TestSystem(system, website, logs);
    } catch (RuntimeException | Error failure) {
      system.close();
      throw new AssertionError("the system does not answer:\n" + logs, failure);
    }
  }

  @Override
  public void close() {
    Set<String> operations = system.dynamoDb().operations();
    Set<String> refused = system.dynamoDb().refused();
    system.close();
    assertThat(operations).doesNotContain("Scan");
    assertThat(refused).isEmpty();
  }
}
