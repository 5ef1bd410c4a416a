package nl.weektegenkindermishandeling.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackEventTest {
  private static final String TOPIC = "arn:aws:sns:eu-west-1:111122223333:feedback";
  private static final String NOTIFICATION =
      """
      {"Type":"Notification","TopicArn":"%s","Message":"{\\"eventType\\":\\"Complaint\\",\
      \\"complaint\\":{\\"complainedRecipients\\":[{\\"emailAddress\\":\\"sam@example.org\\"}]}}"}
      """
          .formatted(TOPIC);

  @Test
  void aNotificationIsHeardInWhateverItComes() {
    String event = "{\"Records\":[{\"Sns\":" + NOTIFICATION + "}]}";
    String letterOfTheFunction =
        "{\"version\":\"1.0\",\"requestContext\":{},\"requestPayload\":" + event + "}";
    for (String each : List.of(event, letterOfTheFunction, NOTIFICATION)) {
      assertThat(FeedbackEvent.read(each.getBytes(UTF_8), TOPIC))
          .singleElement()
          .satisfies(
              feedback -> assertThat(feedback.recipients()).containsExactly("sam@example.org"));
    }
  }

  @Test
  void anotherTopicIsNotHeard() {
    assertThat(FeedbackEvent.read(NOTIFICATION.getBytes(UTF_8), TOPIC + "-of-others")).isEmpty();
  }

  @Test
  void noRecordsAreNothing() {
    assertThat(FeedbackEvent.read("{\"Records\":[]}".getBytes(UTF_8), TOPIC)).isEmpty();
  }
}
