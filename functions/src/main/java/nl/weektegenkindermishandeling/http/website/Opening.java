package nl.weektegenkindermishandeling.http.website;

import java.time.Instant;
import nl.weektegenkindermishandeling.edition.Edition;
import nl.weektegenkindermishandeling.edition.SpokenTime;
import nl.weektegenkindermishandeling.website.PageWords;

/** Whether one can register now, and until or from when. */
record Opening(boolean open, String said) {
  static Opening of(Edition edition, Instant now, PageWords words) {
    SpokenTime time = new SpokenTime(words.language());
    if (now.isBefore(edition.opensAt())) {
      return new Opening(false, words.say("registerFrom", time.moment(edition.opensAt())));
    }
    return edition.isOpenAt(now)
        ? new Opening(true, words.say("registerUntil", time.moment(edition.closesAt())))
        : new Opening(false, words.say("registerClosed"));
  }
}
