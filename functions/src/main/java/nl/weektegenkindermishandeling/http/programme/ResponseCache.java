package nl.weektegenkindermishandeling.http.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import nl.weektegenkindermishandeling.http.protocol.HttpRequest;
import nl.weektegenkindermishandeling.http.protocol.HttpResponse;
import nl.weektegenkindermishandeling.programme.ActivityQuery;
import nl.weektegenkindermishandeling.programme.Programme;
import nl.weektegenkindermishandeling.programme.ProgrammeVersion;
import nl.weektegenkindermishandeling.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Answers about lists of activities, kept in memory while nothing changes that they are about: the
 * news item's thousand visitors ask the same few hundred questions, and a look at the programme's
 * version is one read unit where a list is 5 to 500. They are kept by what was asked, not by how it
 * was spelled, and no caller makes more of them than fit. See docs/decisions/0005.
 */
public final class ResponseCache {
  /** What a browser may keep an answer, so one from here is no older than one from there. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /**
   * An index shows a change a moment after the version does (DynamoDB's are eventually consistent);
   * what is read in that moment is not kept for longer.
   */
  private static final Duration SETTLING = Duration.ofSeconds(2);

  private static final int MOST_BYTES = 48 * 1024 * 1024;
  private static final int MOST_VERSIONS = 1_000;

  /** What an answer takes beside its body and its headers: the question, and what holds both. */
  private static final int OVERHEAD = 4 * 1024;

  private final Programme programme;
  private final Clock clock;
  private final Map<Question, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Version> versions = new LinkedHashMap<>(16, 0.75f, true);
  private int bytes;

  public ResponseCache(Programme programme, Clock clock) {
    this.programme = programme;
    this.clock = clock;
  }

  private record Question(
      String routeKey, ActivityQuery query, Language language, Object variant) {}

  private record Kept(HttpResponse answer, ProgrammeVersion version, Instant until) {
    int bytes() {
      int headers =
          answer.headers().entrySet().stream()
              .mapToInt(header -> header.getKey().length() + header.getValue().length())
              .sum();
      return answer.body().length + 2 * headers + OVERHEAD;
    }
  }

  private record Version(ProgrammeVersion version, Instant firstSeen) {}

  /**
   * The answer that was kept, or one made now.
   *
   * @param variant what else of the request the answer depends on
   */
  public synchronized HttpResponse get(
      HttpRequest request,
      ActivityQuery query,
      Object variant,
      Function<ProgrammeVersion, HttpResponse> maker) {
    Instant now = clock.instant();
    Version version = version(query, now);
    Question question = new Question(request.routeKey(), query, request.language(), variant);
    Kept kept = answers.get(question);
    if (kept != null && kept.version().equals(version.version()) && now.isBefore(kept.until())) {
      return kept.answer();
    }
    HttpResponse answer = PublicAnswer.tagged(maker.apply(version.version()));
    forget(answers.remove(question));
    Instant settled = version.firstSeen().plus(SETTLING);
    Instant until = now.isBefore(settled) ? settled : now.plus(spread(question));
    keep(question, new Kept(answer, version.version(), until));
    return answer;
  }

  /** Half to all of the longest time, so that answers of one moment do not all end at another. */
  private static Duration spread(Question question) {
    return LONGEST.minusMillis(Math.floorMod(question.hashCode(), LONGEST.toMillis() / 2));
  }

  private Version version(ActivityQuery query, Instant now) {
    ProgrammeVersion current = programme.version(query);
    Version seen = versions.get(current.part());
    if (seen != null && seen.version().equals(current)) {
      return seen;
    }
    Version version = new Version(current, now);
    versions.put(current.part(), version);
    if (versions.size() > MOST_VERSIONS) {
      versions.remove(versions.keySet().iterator().next());
    }
    return version;
  }

  /** Makes room by forgetting what was not asked for longest. */
  private void keep(Question question, Kept kept) {
    answers.put(question, kept);
    bytes += kept.bytes();
    var oldest = answers.entrySet().iterator();
    while (bytes > MOST_BYTES) {
      Kept last = oldest.next().getValue();
      oldest.remove();
      forget(last);
    }
  }

  int entries() {
    return answers.size();
  }

  int versions() {
    return versions.size();
  }

  private void forget(@Nullable Kept kept) {
    if (kept != null) {
      bytes -= kept.bytes();
    }
  }
}
