package nl.weektegenkindermishandeling.mail;

import java.util.List;
import nl.weektegenkindermishandeling.feed.FeedText;
import nl.weektegenkindermishandeling.programme.ActivityDetails;
import nl.weektegenkindermishandeling.programme.Session;
import nl.weektegenkindermishandeling.text.Language;

/**
 * When and where an activity is, as a mail tells it.
 *
 * @param place as people read it
 */
public record Plan(List<Session> sessions, String place) {
  public Plan {
    sessions = List.copyOf(sessions);
  }

  static Plan of(ActivityDetails details, Language language) {
    return new Plan(details.sessions(), new FeedText(language).where(details));
  }

  List<String> times(Language language) {
    FeedText text = new FeedText(language);
    return sessions.stream().map(text::when).toList();
  }
}
