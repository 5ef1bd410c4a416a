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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weektegenkindermishandeling.document.Document;
import nl.weektegenkindermishandeling.http.protocol.Contract;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import org.awaitility.Awaitility;

/** What a website does with the API. Every answer must be one that the contract allows. */
final class Website {
  private static final Pattern LINK = linkTo("confirm");
  private static final Pattern MANAGE_LINK = linkTo("manage");

  private final LocalSystem system;
  private final HttpClient http = HttpClient.newHttpClient();

  /** Reading one takes longer than many tests. */
  private static final Map<String, OpenApiInteractionValidator> CONTRACTS =
      new ConcurrentHashMap<>();

  private final OpenApiInteractionValidator contract;

  /** Has each function that answers started, so that no test pays for that. */
  Website(LocalSystem system) {
    this.system = system;
    CompletableFuture<String> contract =
        CompletableFuture.supplyAsync(() -> send(request("/v1/openapi.json").GET().build()).body());
    CompletableFuture<?> registration =
        CompletableFuture.supplyAsync(() -> send(request("/v1/registrations/none").GET().build()));
    send(request("/v1/editorial/statistics").header("Authorization", editor()).GET().build());
    registration.join();
    this.contract = CONTRACTS.computeIfAbsent(contract.join(), Website::read);
  }

  private static OpenApiInteractionValidator read(String contract) {
    return OpenApiInteractionValidator.createForInlineApiSpecification(contract)
        .withBasePathOverride("/v1")
        .build();
  }

  private static Pattern linkTo(String page) {
    return Pattern.compile("/" + page + "#registration=([0-9A-Z]{26})&token=([A-Za-z0-9_-]{43})");
  }

  /** A link to a registration, which confirms or manages it. */
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
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return checked(send(request.build()));
  }

  /** Tells the local system something; that is no part of the contract. */
  HttpResponse<String> local(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)).build());
  }

  /** Moves the system's time, and waits until what is due then was done. */
  void moveTo(Instant moment) {
    assertThat(local("/_local/clock", "{\"now\":\"" + moment + "\"}").statusCode()).isEqualTo(200);
  }

  /** Moves the system's time on. */
  void moveBy(Duration time) {
    HttpResponse<String> clock = send(request("/_local/clock").GET().build());
    moveTo(Instant.parse(json(clock).text("now")).plus(time));
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
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      WhatWasSeen.answer(response);
      return response;
    } catch (IOException e) {
      throw new AssertionError(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The link in the mail of a registration that confirms it, when it has come. */
  Link link(String registrationId) {
    return await(LINK, registrationId);
  }

  /** A link that manages a registration, when it has come. */
  Link manageLink(String registrationId) {
    return await(MANAGE_LINK, registrationId);
  }

  private Link await(Pattern pattern, String registrationId) {
    return Awaitility.await()
        .until(
            () ->
                system.mailbox().all().stream()
                    .flatMap(mail -> links(pattern, mail))
                    .filter(link -> link.registrationId().equals(registrationId))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  static Optional<Link> link(SentMail mail) {
    return links(LINK, mail).findFirst();
  }

  static List<Link> confirmLinks(SentMail mail) {
    return links(LINK, mail).toList();
  }

  static List<Link> manageLinks(SentMail mail) {
    return links(MANAGE_LINK, mail).toList();
  }

  private static Stream<Link> links(Pattern pattern, SentMail mail) {
    return pattern
        .matcher(mail.text())
        .results()
        .map(link -> new Link(link.group(1), link.group(2)));
  }

  /** The mails to an address, when there are so many. */
  List<SentMail> mailsTo(String email, int count) {
    Awaitility.await()
        .until(() -> system.mailbox().to(Optional.of(email)).size(), size -> size == count);
    return system.mailbox().to(Optional.of(email));
  }

  /** A registration as its organiser sees it. */
  HttpResponse<String> read(Link link) {
    return get(
        "/v1/registrations/" + link.registrationId(), "Authorization", "Bearer " + link.token());
  }

  HttpResponse<String> change(Link link, Document form, String etag) {
    return call(
        "PUT",
        "/v1/registrations/" + link.registrationId(),
        Optional.of(form),
        "Authorization",
        "Bearer " + link.token(),
        "If-Match",
        etag);
  }

  HttpResponse<String> end(Link link, String etag) {
    return call(
        "DELETE",
        "/v1/registrations/" + link.registrationId(),
        Optional.empty(),
        "Authorization",
        "Bearer " + link.token(),
        "If-Match",
        etag);
  }

  /** Reads what editors read. */
  HttpResponse<String> editorial(String path) {
    return get("/v1/editorial/" + path, "Authorization", editor());
  }

  /** Has editors show it first. */
  void highlight(String activityId) {
    HttpRequest request =
        request("/v1/editorial/registrations/" + activityId + "/highlight")
            .header("Authorization", editor())
            .PUT(BodyPublishers.noBody())
            .build();
    assertThat(send(request).statusCode()).isEqualTo(200);
  }

  /** Decides about a registration as it is now. */
  HttpResponse<String> decide(String registrationId, Document decision) {
    String etag = etag(editorial("registrations/" + registrationId));
    return decide(registrationId, decision, etag);
  }

  HttpResponse<String> decide(String registrationId, Document decision, String etag) {
    return call(
        "POST",
        "/v1/editorial/registrations/" + registrationId + "/decision",
        Optional.of(decision),
        "Authorization",
        editor(),
        "If-Match",
        etag);
  }

  String editor() {
    return "Bearer " + system.tokenIssuer().token("editor@example.org", List.of("editors"));
  }

  /** A chief editor's token. */
  String chief() {
    return "Bearer " + system.tokenIssuer().token("chief@example.org", List.of("chief-editors"));
  }

  /** The settings of an edition as a chief editor reads them. */
  HttpResponse<String> settings(String edition) {
    return get("/v1/editorial/editions/" + edition, "Authorization", chief());
  }

  /** Sends settings of an edition, as those that were read. */
  HttpResponse<String> changeSettings(String edition, Document settings, String etag) {
    return call(
        "PUT",
        "/v1/editorial/editions/" + edition,
        Optional.of(settings),
        "Authorization",
        chief(),
        "If-Match",
        etag);
  }

  /** Changes one member of the settings of the current edition. */
  Document set(String member, Object value) {
    HttpResponse<String> now = settings("current");
    HttpResponse<String> changed =
        changeSettings("current", json(now).with(member, value), etag(now));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    return json(changed);
  }

  HttpResponse<String> call(
      String method, String path, Optional<Document> body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .method(
                method,
                body.map(document -> BodyPublishers.ofByteArray(Json.write(document)))
                    .orElseGet(BodyPublishers::noBody));
    body.ifPresent(document -> request.header("Content-Type", "application/json"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return checked(send(request.build()));
  }

  static String etag(HttpResponse<String> response) {
    return response.headers().firstValue("ETag").orElseThrow();
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

  /** Holds an answer to the contract. */
  HttpResponse<String> checked(HttpResponse<String> response) {
    if (isOfGateway(response)) {
      return response;
    }
    assertThat(response.headers().firstValue("API-Version")).hasValue(Contract.version());
    if (response.statusCode() >= 400) {
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValue("application/problem+json");
      assertThat(json(response).number("status").intValue()).isEqualTo(response.statusCode());
    }
    String path = response.uri().getRawPath();
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

  /** The gateway's own refusals, which the contract can only tell in words. */
  private static boolean isOfGateway(HttpResponse<String> response) {
    return response.statusCode() == 431
        || (response.statusCode() == 401
            && response.body().equals("{\"message\":\"Unauthorized\"}"))
        || (response.statusCode() == 400 && response.body().contains("\"type\":\"about:blank\""));
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
