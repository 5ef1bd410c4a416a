package nl.weektegenkindermishandeling.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weektegenkindermishandeling.config.MovedClock;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.edition.CampaignWeek;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.local.lambda.LocalLambda;
import nl.weektegenkindermishandeling.text.Coded;

/**
 * What can be chosen by environment variables when the system starts.
 *
 * @param port of the gateway; 0 for any
 * @param zip the functions
 * @param directory where data, mails and the time are kept, or empty for memory
 * @param website where links in mails go, or empty for the stand-ins of this system
 * @param cache a cache before this system that is told what it must forget, or empty
 * @param functions how they run
 * @param edition the variables of the functions that describe the edition and limit its callers
 * @param chosen those of them that somebody chose
 */
public record LocalSettings(
    int port,
    Path zip,
    Optional<Path> directory,
    Optional<String> website,
    Optional<URI> cache,
    LocalLambda.Mode functions,
    Map<String, String> edition,
    Set<String> chosen) {
  private static final List<String> PASSED_ON =
      List.of(
          Settings.RATE_LIMIT_PER_ADDRESS,
          Settings.RATE_LIMIT_TOTAL,
          Settings.PROOF_OF_WORK,
          Settings.ALLOWED_ORIGINS,
          Settings.MODERATION,
          Settings.CLOSES_AT,
          Settings.NOTICE,
          Settings.EDGE_KEYS,
          Settings.METRICS_NAMESPACE);

  public LocalSettings {
    edition = Map.copyOf(edition);
    chosen = Set.copyOf(chosen);
  }

  /**
   * Reads PORT, DATA_DIR, WEBSITE_URL, EDITION, MODERATION and what functions are told as it is.
   * The edition is open for registration now, by the time that was kept.
   */
  public static LocalSettings of(Map<String, String> environment, Path zip) {
    Optional<Path> directory =
        Optional.ofNullable(environment.get("DATA_DIR"))
            .filter(path -> !path.isBlank())
            .map(Path::of);
    return of(environment, zip, directory, MovedClock.of(Clock.systemUTC(), clockFile(directory)));
  }

  /** Where the time is kept, if it is. */
  Optional<Path> clockFile() {
    return clockFile(directory);
  }

  private static Optional<Path> clockFile(Optional<Path> directory) {
    return directory.map(path -> path.resolve("clock").toAbsolutePath());
  }

  private static LocalSettings of(
      Map<String, String> environment, Path zip, Optional<Path> directory, Clock clock) {
    String year =
        environment.getOrDefault(
            Settings.EDITION,
            Integer.toString(
                CampaignWeek.yearOfNext(LocalDate.ofInstant(clock.instant(), CampaignWeek.ZONE))));
    Map<String, String> edition = new HashMap<>();
    edition.put(Settings.EDITION, year);
    for (String name : PASSED_ON) {
      Optional.ofNullable(environment.get(name))
          .filter(value -> !value.isBlank())
          .ifPresent(value -> edition.put(name, value));
    }
    Edition current = new Settings(edition).editions().current();
    Instant now = clock.instant();
    if (now.isBefore(current.opensAt())) {
      edition.put(Settings.OPENS_AT, now.minus(Duration.ofDays(1)).toString());
    }
    if (now.isAfter(current.closesAt()) && !edition.containsKey(Settings.CLOSES_AT)) {
      edition.put(Settings.CLOSES_AT, now.plus(Duration.ofDays(365)).toString());
    }
    return new LocalSettings(
        port(environment.getOrDefault("PORT", "8080")),
        zip,
        directory,
        Optional.ofNullable(environment.get(Settings.WEBSITE_URL))
            .filter(url -> !url.isBlank())
            .map(LocalSettings::website),
        Optional.ofNullable(environment.get("EDGE_CACHE_URL")).map(URI::create),
        functions(environment.getOrDefault("FUNCTIONS", LocalLambda.Mode.ON_DEMAND.code())),
        edition,
        environment.keySet());
  }

  /** A page of its own on this machine may well be without TLS. */
  private static String website(String url) {
    if (!url.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
      throw new IllegalArgumentException("WEBSITE_URL is not the address of a website: " + url);
    }
    return url.replaceFirst("/+$", "");
  }

  private static LocalLambda.Mode functions(String text) {
    return Coded.find(LocalLambda.Mode.class, text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "FUNCTIONS is " + text + ", not " + Coded.codes(LocalLambda.Mode.class)));
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}")) {
      throw new IllegalArgumentException("PORT is not a port: " + text);
    }
    return Integer.parseInt(text);
  }
}
