#!/usr/bin/env bash
# Stops bin/kill in the middle by SIGTERM and looks for what it leaves running.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$root/tests/servers/lib.sh"

family() {
  local child
  for child in $(pgrep -P "$1"); do
    echo "$child"
    family "$child"
  done
}

# The mailroom is the last to start: bin/kill, the bench, the host, the mailroom.
has_mailroom() {
  family "$bench" | xargs --no-run-if-empty ps -o args= -p | grep -q mailroom.mjs
}

"$root/bin/kill" --points 100 < /dev/null &
bench=$!
until has_mailroom; do
  is_gone "$bench" && fail "bin/kill ended by itself"
  sleep 0.1
done
mapfile -t members < <(family "$bench")
kill -TERM "$bench"
wait "$bench" && fail "bin/kill said that all went well"
# One that has ended and waits for its parent to hear of it does not go on.
has_ended() {
  is_gone "$1" || [[ $(ps -o stat= -p "$1") == Z* ]]
}

for member in "${members[@]}"; do
  has_ended "$member" || fail "process $member went on: $(ps -o args= -p "$member")"
done
