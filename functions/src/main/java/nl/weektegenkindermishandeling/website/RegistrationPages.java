package nl.weektegenkindermishandeling.website;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a registration, a page for each topic.
 *
 * @param lastDay the last on which something can take place
 * @param conditionsVersion which conditions one accepts by sending it
 * @param conditions their text
 * @param proof whether a proof of work must come with it
 * @param lookUp where addresses are looked up, or null if they are not
 * @param attribution whose addresses they are
 */
public record RegistrationPages(
    List<FormTopic> topics,
    String lastDay,
    String conditionsVersion,
    Prose conditions,
    boolean proof,
    @Nullable String lookUp,
    @Nullable String attribution) {
  public RegistrationPages {
    topics = List.copyOf(topics);
  }
}
