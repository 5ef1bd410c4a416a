package nl.weektegenkindermishandeling.http.protocol;

import java.util.List;

/**
 * Parameters that mail programs, advertisers and social media append to links that people share,
 * and scripts to addresses that they do not want from a cache. They ask for nothing.
 */
final class TrackingParameters {
  /** Names; one that ends in a star stands for all that start so. */
  static final List<String> NAMES =
      List.of(
          "utm_*",
          "mtm_*",
          "pk_*",
          "piwik_*",
          "matomo_*",
          "hsa_*",
          "oly_*",
          "mc_*",
          "_hs*",
          "fb_*",
          "_",
          "_ga",
          "_gl",
          "_ke",
          "_kx",
          "_openstat",
          "campaign_id",
          "cvid",
          "dclid",
          "dm_i",
          "ef_id",
          "epik",
          "fbclid",
          "gad_campaignid",
          "gad_source",
          "gbraid",
          "gclid",
          "gclsrc",
          "igsh",
          "igshid",
          "irclickid",
          "li_fat_id",
          "mibextid",
          "mkt_tok",
          "ml_subscriber",
          "ml_subscriber_hash",
          "msclkid",
          "rb_clickid",
          "rdt_cid",
          "s_cid",
          "s_kwcid",
          "sc_cid",
          "scid",
          "si",
          "srsltid",
          "trk",
          "ttclid",
          "twclid",
          "vero_conv",
          "vero_id",
          "wbraid",
          "wickedid",
          "xtor",
          "yclid",
          "ymclid",
          "ysclid",
          "zanpid");

  private TrackingParameters() {}

  static boolean has(String name) {
    return NAMES.stream()
        .anyMatch(each ->
            each.endsWith("*")
                ? name.startsWith(each.substring(0, each.length() - 1))
                : name.equals(each));
  }
}
