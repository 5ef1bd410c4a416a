package nl.weektegenkindermishandeling.local.adapters;

import static java.util.stream.Collectors.toMap;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import nl.weektegenkindermishandeling.config.AwsSettings;
import nl.weektegenkindermishandeling.config.Randomness;
import nl.weektegenkindermishandeling.config.Settings;
import nl.weektegenkindermishandeling.dynamodb.TableDefinition;
import nl.weektegenkindermishandeling.dynamodb.Tables;
import nl.weektegenkindermishandeling.lambda.FunctionContext;
import nl.weektegenkindermishandeling.local.ses.Simulator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Something that speaks DynamoDB's and SES's API, with the tables made. */
public interface Backend extends AutoCloseable {
  DynamoDbClient client();

  String dynamoDbEndpoint();

  String sesEndpoint();

  /** The text of all mails that were accepted. */
  String sentMails();

  @Override
  void close();

  /** The functions' own parts, set to this back end. */
  default Parts parts(Clock clock, Map<String, String> more) {
    return new Parts(new FunctionContext(settings(more), clock, new Randomness(SecureRandom::new)));
  }

  default Settings settings(Map<String, String> more) {
    Map<String, String> variables = new HashMap<>();
    variables.putAll(
        Tables.DEFINITIONS.stream()
            .collect(toMap(TableDefinition::variable, TableDefinition::name)));
    variables.put(AwsSettings.REGION, "eu-west-1");
    variables.put(AwsSettings.ACCESS_KEY, "local");
    variables.put(AwsSettings.SECRET_KEY, "local");
    variables.put(Settings.EDITION, "2027");
    variables.put(Settings.WEBSITE_URL, "https://www.campaign.example");
    variables.put(Settings.SENDER_ADDRESS, "noreply@campaign.example");
    variables.put(Settings.CONFIGURATION_SET, "local");
    variables.put(Settings.DYNAMODB_ENDPOINT, dynamoDbEndpoint());
    variables.put(Settings.SES_ENDPOINT, sesEndpoint());
    variables.put(Settings.EDITOR_URL, "https://www.campaign.example/redactie");
    variables.put(Settings.SENDING_RATE, "500");
    variables.put(Settings.DIGEST_ADDRESSES, "editor@campaign.example");
    variables.put(Settings.FEEDBACK_TOPIC, Simulator.TOPIC_ARN);
    variables.putAll(more);
    return new Settings(variables);
  }
}
