package nl.weektegenkindermishandeling.local.adapters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Objects;
import nl.weektegenkindermishandeling.dynamodb.Tables;
import nl.weektegenkindermishandeling.json.Json;
import nl.weektegenkindermishandeling.local.dynamodb.CreateTable;
import nl.weektegenkindermishandeling.local.ses.SentMail;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ses.SesClient;

/** LocalStack in Docker. The system property {@code localstack.image} chooses another image. */
final class LocalStackBackend implements Backend {
  private final LocalStackContainer container =
      new LocalStackContainer(
              DockerImageName.parse(
                  Objects.requireNonNullElse(
                      System.getProperty("localstack.image"), "localstack/localstack:4.14.0")))
          // The usual provider loads another program when it starts, which needs a network.
          .withEnv("PROVIDER_OVERRIDE_DYNAMODB", "v2")
          .withEnv("PROVIDER_OVERRIDE_DYNAMODBSTREAMS", "v2")
          .withServices("dynamodb", "ses");

  LocalStackBackend() {
    container.start();
    try (DynamoDbClient client = client();
        SesClient ses =
            SesClient.builder()
                .endpointOverride(container.getEndpoint())
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials())
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
      Tables.DEFINITIONS.forEach(table -> client.createTable(CreateTable.request(table)));
      ses.verifyEmailIdentity(verify -> verify.emailAddress("noreply@campaign.example"));
      ses.createConfigurationSet(create -> create.configurationSet(set -> set.name("local")));
    }
  }

  private static StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  }

  @Override
  public DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(container.getEndpoint())
        .region(Region.EU_WEST_1)
        .credentialsProvider(credentials())
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  @Override
  public String dynamoDbEndpoint() {
    return container.getEndpoint().toString();
  }

  @Override
  public String sesEndpoint() {
    return container.getEndpoint().toString();
  }

  /** LocalStack tells its mails as JSON at an address of its own. */
  @Override
  public String sentMails() {
    URI mails = container.getEndpoint().resolve("/_aws/ses");
    try {
      byte[] messages =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(mails).build(), BodyHandlers.ofByteArray())
              .body();
      return Json.readTrusted(messages).documents("messages").stream()
          .map(message -> message.text("RawData").getBytes(UTF_8))
          .map(raw -> SentMail.read("localstack", raw, Instant.EPOCH).text())
          .collect(joining());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    container.stop();
  }
}
