package nl.weektegenkindermishandeling.edition;

import java.util.Optional;
import nl.weektegenkindermishandeling.campaign.Translated;

/** What organisers accepted: the text of each version of the conditions, for ever. */
public interface ConditionsTexts {
  Optional<Translated> find(Edition edition, String version);
}
