package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Adds to the failure of a test what was answered last, and the last lines of the functions. */
public final class WhatWasSeen implements TestExecutionExceptionHandler {
  private static final int LINES = 15;

  /** Of the test that runs in this thread, or that started it. */
  private static final ThreadLocal<Last> LAST =
      new InheritableThreadLocal<>() {
        @Override
        protected Last initialValue() {
          return new Last();
        }
      };

  private static final class Last {
    volatile @Nullable HttpResponse<String> answer;
    volatile @Nullable ByteArrayOutputStream logs;
  }

  static void answer(HttpResponse<String> response) {
    LAST.get().answer = response;
  }

  static void logsOf(ByteArrayOutputStream lines) {
    LAST.get().logs = lines;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    failure.addSuppressed(new Seen(answer() + "\n" + lines()));
    throw failure;
  }

  private static String answer() {
    HttpResponse<String> response = LAST.get().answer;
    return response == null
        ? "no answer"
        : response.request().method()
            + " "
            + response.uri()
            + " "
            + response.statusCode()
            + " "
            + response.body();
  }

  private static String lines() {
    ByteArrayOutputStream written = LAST.get().logs;
    List<String> all = written == null ? List.of() : written.toString(UTF_8).lines().toList();
    return String.join("\n", all.subList(Math.max(0, all.size() - LINES), all.size()));
  }

  /** Without a stack trace: it only tells. */
  private static final class Seen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Seen(String what) {
      super("seen last: " + what, null, false, false);
    }
  }
}
