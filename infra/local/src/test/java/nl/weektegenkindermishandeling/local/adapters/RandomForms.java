package nl.weektegenkindermishandeling.local.adapters;

import java.util.SplittableRandom;
import nl.weektegenkindermishandeling.local.fixtures.Forms;

/** Forms that organisers may send in, by chance. */
record RandomForms(SplittableRandom random) {
  Forms any() {
    Forms form = random().nextBoolean() ? Forms.aTheatreShow() : Forms.aTheatreShow().inGroningen();
    return edit(form);
  }

  Forms edit(Forms form) {
    return switch (random().nextInt(6)) {
      case 0 -> form;
      case 1 -> form.with("capacity", 1 + random().nextInt(3));
      case 2 -> form.with("summary", "Samenvatting " + random().nextInt(3));
      case 3 -> form.with("title", "Titel nummer " + random().nextInt(3));
      default -> {
        int day = 15 + random().nextInt(4);
        yield form.withSessions(
            "2027-11-" + day + "T20:00", "2027-11-" + (day + 1 + random().nextInt(2)) + "T01:00");
      }
    };
  }
}
