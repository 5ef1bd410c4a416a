package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;

/** What kind of activity it is. */
public enum ActivityType implements Labelled {
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

  @Override
  public String label(Language language) {
    return language == Language.NL ? dutch : english;
  }
}
