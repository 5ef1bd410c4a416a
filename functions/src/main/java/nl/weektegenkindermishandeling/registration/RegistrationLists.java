package nl.weektegenkindermishandeling.registration;

import java.util.List;

/**
 * Registrations by what they have in common. A list may miss what changed less than a second ago;
 * what it holds is what is stored now.
 */
public interface RegistrationLists {
  /** Those in one state, the longest in it first. */
  QueuePage queue(QueueQuery query);

  /** How many are in one state. */
  int count(String edition, RegistrationState state);

  /**
   * Some at one place: at most fifty, the newest.
   *
   * @param place a {@link PlaceKey}
   */
  List<Registration> atPlace(String edition, String place);

  /** All of one address, by {@link Contact#addressHash(String)}, of any edition. */
  List<Registration> ofAddress(String addressHash);
}
