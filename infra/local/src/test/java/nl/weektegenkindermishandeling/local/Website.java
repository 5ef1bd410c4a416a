package nl.weektegenkindermishandeling.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import org.awaitility.Awaitility;

/** What a website does with the API. Every answer must be one that the contract allows. */
final class Website {
  private static final Pattern LINK =
      Pattern.compile("/confirm#registration=([0-9A-Z]{26})&token=([A-Za-z0-9_-]{43})");

  private final LocalSystem system;
  private final HttpClient http = HttpClient.newHttpClient();
  private final OpenApiInteractionValidator contract;

  Website(LocalSystem system) {
    this.system = system;
    this.contract =
        OpenApiInteractionValidator.createForInlineApiSpecification(
                send(request("/v1/openapi.json").GET().build()).body())
            .withBasePathOverride("/v1")
            .build();
  }

  /** A link that confirms. */
  record Link(String registrationId, String token) {}

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(system.address() + path));
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return checked(send(request.build()));
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return checked(send(request.build()));
  }

  HttpResponse<String> register(Document form, String... headers) {
    return post("/v1/registrations", new String(Json.write(form), UTF_8), headers);
  }

  HttpResponse<String> confirm(Link link) {
    return post(
        "/v1/registrations/" + link.registrationId() + "/confirmation",
        "{\"token\":\"" + link.token() + "\"}");
  }

  /** Registers and confirms. Answers the id. */
  String publish(Document form) {
    HttpResponse<String> registered = register(form);
    assertThat(registered.statusCode()).isEqualTo(202);
    String id = json(registered).text("registrationId");
    assertThat(confirm(link(id)).statusCode()).isEqualTo(200);
    return id;
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The link in the mail of a registration, when it has come. */
  Link link(String registrationId) {
    return Awaitility.await()
        .until(
            () ->
                system.mailbox().all().stream()
                    .flatMap(mail -> link(mail).stream())
                    .filter(link -> link.registrationId().equals(registrationId))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  static Optional<Link> link(SentMail mail) {
    Matcher link = LINK.matcher(mail.text());
    return link.find() ? Optional.of(new Link(link.group(1), link.group(2))) : Optional.empty();
  }

  static Document json(HttpResponse<String> response) {
    return Json.readTrusted(response.body().getBytes(UTF_8));
  }

  static List<Document> activities(HttpResponse<String> response) {
    return json(response).documents("activities");
  }

  static List<String> ids(HttpResponse<String> response) {
    return activities(response).stream().map(activity -> activity.text("id")).toList();
  }

  private HttpResponse<String> checked(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("API-Version")).hasValue("1.0.0");
    if (response.statusCode() >= 400) {
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValue("application/problem+json");
      assertThat(json(response).number("status").intValue()).isEqualTo(response.statusCode());
    }
    String path = response.uri().getPath();
    ValidationReport report =
        contract.validateResponse(
            path, Request.Method.valueOf(response.request().method()), copy(response));
    List<ValidationReport.Message> messages =
        report.getMessages().stream()
            .filter(message -> !isUnknownRoute(message, response.statusCode()))
            .toList();
    assertThat(messages).as(path + " " + response.statusCode() + response.body()).isEmpty();
    return response;
  }

  private static boolean isUnknownRoute(ValidationReport.Message message, int status) {
    return (status == 404 || status == 405) && message.getKey().startsWith("validation.request");
  }

  private static SimpleResponse copy(HttpResponse<String> response) {
    SimpleResponse.Builder copy = SimpleResponse.Builder.status(response.statusCode());
    response
        .headers()
        .map()
        .forEach((name, values) -> copy.withHeader(name, values.toArray(String[]::new)));
    return response.body().isEmpty() ? copy.build() : copy.withBody(response.body()).build();
  }
}
