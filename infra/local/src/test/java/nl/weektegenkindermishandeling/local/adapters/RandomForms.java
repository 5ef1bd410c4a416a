package nl.weektegenkindermishandeling.local.adapters;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.weektegenkindermishandeling.local.fixtures.Forms;

/** Forms that organisers may send in, by chance. */
record RandomForms(SplittableRandom random) {
  Forms any() {
    Forms form =
        switch (random().nextInt(4)) {
          case 0 -> Forms.aTheatreShow();
          case 1 -> Forms.aTheatreShow().inGroningen();
          case 2 -> Forms.aTheatreShow().online();
          default -> Forms.aTheatreShow().online().with("region", "NL-GR");
        };
    form = form.with("summary", "Samenvatting 0"); // a first one is a large change of nothing
    return edit(
        random().nextBoolean()
            ? form
            : form.with("subjects", List.of("neglect", "prevention"))
                .with("sectors", List.of("sports")));
  }

  Forms edit(Forms form) {
    String day = "2027-11-" + (15 + random().nextInt(4));
    String later = "2027-11-" + (19 + random().nextInt(2));
    return switch (random().nextInt(8)) {
      case 0 -> form;
      case 1 -> form.with("capacity", 1 + random().nextInt(3));
      case 2 -> form.with("summary", "Samenvatting " + random().nextInt(3));
      case 3 -> form.with("title", "Titel nummer " + random().nextInt(3));
      case 4 -> form.with("sessions", List.of(Map.of("start", day, "end", later)));
      case 5 -> form.with("sessions", List.of(Map.of("start", day + "T20:00")));
      default -> form.withSessions(day + "T20:00", later + "T01:00");
    };
  }
}
