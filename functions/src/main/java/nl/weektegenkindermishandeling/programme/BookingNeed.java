package nl.weektegenkindermishandeling.programme;

import nl.weektegenkindermishandeling.text.Labelled;
import nl.weektegenkindermishandeling.text.Language;

/** Whether people book before they come. */
public enum BookingNeed implements Labelled {
  NONE("Aanmelden is niet nodig", "No booking needed"),
  PREFERRED("Graag van tevoren aanmelden", "Please book beforehand"),
  REQUIRED("Aanmelden is verplicht", "Booking is required");

  private final String dutch;
  private final String english;

  BookingNeed(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  @Override
  public String label(Language language) {
    return language.say(dutch, english);
  }
}
