package nl.weektegenkindermishandeling.edition;

import nl.weektegenkindermishandeling.campaign.Campaign;
import nl.weektegenkindermishandeling.campaign.Vocabularies;

/** What stored codes mean: of municipalities, and of vocabularies. */
public record Known(Regions regions, Vocabularies vocabularies) {
  /** For what refers to no municipality, and to no code that an edition added. */
  public static final Known OF_CAMPAIGN =
      new Known(Regions.NONE, Campaign.current().vocabularies());
}
