#!/usr/bin/env bash
# Checks a running system from outside, as a website sees it: smoke.sh https://api.example.org
# Changes nothing: the one registration that it sends has its honeypot filled, so it is dropped.
set -uo pipefail
api=${1:?the address of the API, without /v1}
answer=$(mktemp) headers=$(mktemp)
trap 'rm -f "$answer" "$headers"' EXIT
failed=0

check() { # name, expected statuses, expected text, curl's arguments...
  local name=$1 status=$2 text=$3 seen
  shift 3
  seen=$(curl --silent --show-error --max-time 30 --output "$answer" --dump-header "$headers" --write-out '%{http_code}' "$@")
  if ! [[ $seen =~ ^($status)$ ]]; then
    echo "FAILED  $name: $seen instead of $status"
    failed=$((failed + 1))
  elif ! grep -qi -- "$text" "$headers" "$answer"; then
    echo "FAILED  $name: no '$text'"
    failed=$((failed + 1))
  else
    echo "ok      $name"
  fi
}

json='Content-Type: application/json'
check "it is there" 200 '"status":"ok"' "$api/v1/health"
check "the contract" 200 '"openapi":"3.1' "$api/v1/openapi.json"
check "the edition" 200 '"conditionsVersion"' "$api/v1/editions/current"
check "the list" 200 '"activities"' "$api/v1/activities?limit=1"
check "lists may be kept for a minute" 200 'max-age=60' "$api/v1/activities?limit=1"
check "other websites may read" 200 'access-control-allow-origin: \*' -H 'Origin: https://elsewhere.example' "$api/v1/activities?limit=1"
check "the calendar" 200 'BEGIN:VCALENDAR' "$api/v1/feeds/activities.ics?region=NL-UT"
check "counts" 200 '"byRegion"' "$api/v1/editions/current/counts"
check "a wrong key is named" 400 '"parameter":"regoin"' "$api/v1/activities?regoin=NL-UT"
check "what is not there" 404 'application/problem+json' "$api/v1/nothing"
check "editors need a token" 401 'Unauthorized' "$api/v1/editorial/registrations"
check "a wrong link does not open anything" 403 'application/problem+json' -H "$json" \
  -d '{"token":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}' "$api/v1/registrations/01K9Z2V3W4X5Y6Z7A8B9C0D1E2/confirmation"
check "private answers are not kept" 403 'no-store' -H "$json" \
  -d '{"token":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}' "$api/v1/registrations/01K9Z2V3W4X5Y6Z7A8B9C0D1E2/confirmation"
check "registrations are taken (this one is dropped)" 202 'awaiting-confirmation' -H "$json" -d '{"leaveEmpty":"filled"}' "$api/v1/registrations"
check "a registration without anything is refused, also when registration is closed" '400|409' 'application/problem+json' -H "$json" -d '{}' "$api/v1/registrations"
case $api in
  https:*) check "only by TLS from now on" 200 'strict-transport-security' "$api/v1/health" ;;
esac

[ "$failed" = 0 ] && echo "all is well" || echo "$failed failed"
exit $((failed > 0))
