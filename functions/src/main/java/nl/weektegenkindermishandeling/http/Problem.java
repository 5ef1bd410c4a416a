package nl.weektegenkindermishandeling.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.edition.Language;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.registration.FieldError;
import nl.weektegenkindermishandeling.registration.RegistrationState;

/** An error as {@code application/problem+json} (RFC 9457). */
record Problem(
    ProblemType type,
    List<Object> arguments,
    List<FieldError> errors,
    Map<String, String> headers,
    Map<String, String> more) {
  static Problem of(ProblemType type, Object... arguments) {
    return new Problem(type, List.of(arguments), List.of(), Map.of(), Map.of());
  }

  /** The step is not possible in this state, which a program finds in a member of its own. */
  static Problem notPossible(RegistrationState state) {
    return new Problem(
        ProblemType.NOT_POSSIBLE_NOW,
        List.of(state),
        List.of(),
        Map.of(),
        Map.of("state", state.code()));
  }

  static Problem invalid(List<FieldError> errors) {
    return new Problem(ProblemType.INVALID_INPUT, List.of(), errors, Map.of(), Map.of());
  }

  Problem with(String header, String value) {
    return new Problem(type, arguments, errors, Map.of(header, value), more);
  }

  HttpResponse response(Language language) {
    Document.Builder body =
        Document.build()
            .put("type", type.uri())
            .put("title", type.title(language))
            .put("status", type.status())
            .put("detail", detail(language));
    more.forEach(body::put);
    if (!errors.isEmpty()) {
      body.putDocuments("errors", errors.stream().map(error -> write(error, language)).toList());
    }
    HttpResponse response =
        HttpResponse.of(type.status(), "application/problem+json", Json.write(body.done()))
            .with("Content-Language", language.code())
            .with("Cache-Control", "no-store");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      response = response.with(header.getKey(), header.getValue());
    }
    return response;
  }

  private String detail(Language language) {
    Object[] words =
        arguments.stream()
            .map(argument ->
                argument instanceof RegistrationState state ? state.text(language) : argument)
            .toArray();
    return String.format(Locale.ROOT, type.detail(language), words);
  }

  private static Document write(FieldError error, Language language) {
    return Document.build()
        .put(error.at().startsWith("#") ? "pointer" : "parameter", error.at())
        .put("code", error.fault().code())
        .put("detail", error.detail(language))
        .done();
  }
}
