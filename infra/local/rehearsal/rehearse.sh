#!/usr/bin/env bash
# Rehearses the Monday of the news item: a real HTTP cache with the edge's rules before the local run takes 1,000 requests a
# second over 200 filters for a minute, and then goes on without the API. Needs varnish and wrk (Debian has both).
# rehearse.sh [requests a second] [seconds] [path, as /activiteiten for the page of the list]
set -euo pipefail
cd "$(dirname "$0")/../../.."
rate=${1:-1000} seconds=${2:-60} path=${3:-/v1/activities} api=18080 cache=18081
for tool in varnishd wrk; do command -v $tool > /dev/null || PATH=$PATH:/usr/sbin; command -v $tool > /dev/null || { echo "install $tool first"; exit 1; }; done
work=$(mktemp -d)
chmod 755 "$work" # varnishd reads it as a user of its own
system=0
stop() {
  [ "$system" = 0 ] || kill -- -"$system" 2> /dev/null || true
  [ ! -e "$work/varnish.pid" ] || kill "$(cat "$work/varnish.pid")" 2> /dev/null || true
}
trap 'stop; rm -rf "$work"' EXIT
fetched() { varnishstat -n "$work/varnish" -1 -f MAIN.backend_req | awk '{print $2}'; }

echo "starting the system"
PORT=$api EDGE_CACHE_URL=http://127.0.0.1:$cache MODERATION=none setsid ./mvnw -Plocal > "$work/system.log" 2>&1 &
system=$!
until grep -q '^ready' "$work/system.log"; do kill -0 "$system" || { tail "$work/system.log"; exit 1; }; sleep 1; done

sed "s/\"8080\"/\"$api\"/" infra/local/rehearsal/edge.vcl > "$work/edge.vcl"
varnishd -n "$work/varnish" -a "127.0.0.1:$cache" -f "$work/edge.vcl" -P "$work/varnish.pid" > "$work/varnish.log"

# 200 filters: thirteen regions by sixteen days, each in two spellings. Fifty callers who wait so long that all ask $rate a second.
cat > "$work/requests.lua" << LUA
local regions = { "NL-DR", "NL-FL", "NL-FR", "NL-GE", "NL-GR", "NL-LI", "NL-NB", "NL-NH", "NL-OV", "NL-UT", "NL-ZE", "NL-ZH", "online" }
local number = 0
function request()
  number = number + 1
  local filter = number % 200
  local region = "region=" .. regions[filter % 13 + 1]
  local date = "date=2027-11-" .. (10 + math.floor(filter / 13))
  local query = math.floor(number / 200) % 2 == 0 and region .. "&" .. date or date .. "&" .. region
  return wrk.format("GET", "$path?" .. query)
end
function delay() return math.floor(50000 / $rate) end
LUA
ask() { wrk --threads 1 --connections 50 --duration "${1}s" --latency --script "$work/requests.lua" "http://127.0.0.1:$cache"; }

before=$(fetched)
echo "$rate requests a second for $seconds seconds, 200 filters, each in two spellings"
ask "$seconds"
asked=$(($(fetched) - before))
echo "the API was asked $asked times: at most once a filter a minute is $((200 * ((seconds + 59) / 60)))"

echo "stopping the API"
kill -- -"$system"
system=0
while curl -s -o /dev/null "http://127.0.0.1:$api/v1/health"; do sleep 0.2; done
sleep 65 # until what is kept is older than a minute
ask 10
curl -s -o /dev/null -w 'a registration meanwhile: %{http_code}\n' -H 'Content-Type: application/json' -d '{}' "http://127.0.0.1:$cache/v1/registrations"
