package nl.weektegenkindermishandeling.http.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.input.FieldError;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;

/** An error as {@code application/problem+json} (RFC 9457). */
public record Problem(
    ProblemType type,
    List<Object> arguments,
    List<FieldError> errors,
    Map<String, String> headers,
    Map<String, String> more) {
  /** How many errors are told at once; more help nobody. */
  public static final int MOST_ERRORS = 100;

  public static Problem of(ProblemType type, Object... arguments) {
    return new Problem(type, List.of(arguments), List.of(), Map.of(), Map.of());
  }

  public static Problem invalid(List<FieldError> errors) {
    List<FieldError> first = errors.subList(0, Math.min(errors.size(), MOST_ERRORS));
    return new Problem(ProblemType.INVALID_INPUT, List.of(), first, Map.of(), Map.of());
  }

  /** Says something in a member of its own. */
  public Problem telling(String member, String value) {
    return new Problem(type, arguments, errors, headers, Map.of(member, value));
  }

  public Problem with(String header, String value) {
    return new Problem(type, arguments, errors, Map.of(header, value), more);
  }

  public HttpResponse response(Language language) {
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
                argument instanceof Labelled labelled ? labelled.label(language) : argument)
            .toArray();
    return String.format(Locale.ROOT, type.detail(language), words);
  }

  /** What is wrong with one value, as a document. */
  public static Document write(FieldError error, Language language) {
    return Document.build()
        .put(error.at().startsWith("#") ? "pointer" : "parameter", error.at())
        .put("code", error.kind().code())
        .put("detail", error.detail(language))
        .done();
  }
}
