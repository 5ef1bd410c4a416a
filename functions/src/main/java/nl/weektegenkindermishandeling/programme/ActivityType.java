package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.edition.Coded;
import nl.weektegenkindermishandeling.edition.Language;

/** What kind of activity it is. */
public enum ActivityType implements Coded {
  MEETING("Bijeenkomst", "Meeting"),
  TRAINING("Training", "Training"),
  THEATRE("Theater", "Theatre"),
  LECTURE("Lezing", "Lecture"),
  WEBINAR("Webinar", "Webinar"),
  EXHIBITION("Tentoonstelling", "Exhibition"),
  CAMPAIGN("Campagne", "Campaign"),
  OTHER("Anders", "Other");

  private final String dutch;
  private final String english;

  ActivityType(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  public String label(Language language) {
    return language == Language.NL ? dutch : english;
  }
}
