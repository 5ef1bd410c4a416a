vcl 4.1;
# The cache rules of the edge (infra/aws, Edge.java), for Varnish before the local run: rehearse.sh starts it.
import std;

backend api {
  .host = "127.0.0.1";
  .port = "8080"; # rehearse.sh fills in another
  .probe = { .url = "/v1/health"; .interval = 1s; .timeout = 2s; .window = 3; .threshold = 1; .initial = 1; }
}

acl this_machine { "127.0.0.1"; }

sub vcl_recv {
  # CloudFront's CreateInvalidation, as the local system passes it on (EDGE_CACHE_URL).
  if (req.method == "BAN") {
    if (client.ip !~ this_machine) { return (synth(405)); }
    ban("req.url ~ " + req.http.X-Ban);
    return (synth(200));
  }
  unset req.http.x-viewer-address;
  # Pages of the website: their language is the path's, and what somebody appends to an address is no part of it.
  if (req.url ~ "^/(|en|en/.*|activiteiten.*|voorwaarden/.*|aanmelden|privacy|toegankelijkheid|confirm|manage|redactie|op-je-site|embed\.js|banner\.svg|save-the-date\.svg|activities/.*|campaign\.css|sitemap\.xml|robots\.txt)(\?|$)") {
    set req.http.Accept-Language = "nl";
    set req.http.Accept = "*/*";
    set req.url = regsuball(req.url, "([?&])(utm_[a-z]+|fbclid|gclid|_)=[^&]*", "\1");
    set req.url = regsub(req.url, "[?&]+$", "");
  } else if (req.url !~ "^/v1/(activities|feeds/|editions/|openapi\.json)") {
    return (pass);
  }
  if (req.method != "GET" && req.method != "HEAD") { return (pass); }
  set req.url = std.querysort(req.url);
  if (req.http.Accept-Language ~ "^en") { set req.http.Accept-Language = "en"; } else { set req.http.Accept-Language = "nl"; }
  if (req.http.Accept ~ "application/ld\+json") { set req.http.Accept = "application/ld+json"; } else { set req.http.Accept = "*/*"; }
  unset req.http.Cookie;
  # stale-while-revalidate=600 while the API is there; stale-if-error=86400 while it is not.
  if (std.healthy(req.backend_hint)) { set req.grace = 600s; }
  return (hash);
}

sub vcl_hash {
  hash_data(req.http.Accept);
  hash_data(req.http.Accept-Language);
}

sub vcl_backend_response {
  if (beresp.status >= 500 && bereq.is_bgfetch) { return (abandon); }
  if (beresp.http.Cache-Control !~ "public" || beresp.status >= 400) {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    return (deliver);
  }
  set beresp.grace = 86400s;
}

sub vcl_deliver {
  if (obj.hits > 0) { set resp.http.X-Cache = "hit"; } else { set resp.http.X-Cache = "miss"; }
}
