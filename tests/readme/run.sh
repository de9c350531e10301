#!/usr/bin/env bash
# Runs each command of README's `bash run` blocks as a newcomer would, but with a folder and ports of its own; then the demo workspace.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
source "$root/tests/servers/lib.sh"
cd "$root"

# shellcheck disable=SC2016 # the backticks are README's
commands() {
  sed -n '/^```bash run$/,/^```$/ { /^```/d; /^$/d; p }' README.md
}

is_ready() {
  curl --silent --fail --output /dev/null "http://127.0.0.1:$1/readyz"
}

count() {
  curl --silent --fail --header "Authorization: Bearer $3" "http://127.0.0.1:$1/api/v1/conversations?view=$2&limit=100" |
    node -p 'JSON.parse(require("fs").readFileSync(0)).items.length'
}

# The owner's token is written for programs, and for its owner only; about 60 conversations come by mail and by the API.
see_demo() {
  local port=$1 token_file=$2/demo-token found=0 view until=$((SECONDS + 180))
  until [[ -e $token_file ]]; do
    ((SECONDS < until)) || fail "--demo wrote no demo-token"
    sleep 0.2
  done
  [[ $(stat --format %a "$token_file") == 600 ]] || fail "others may read demo-token"
  until ((found >= 55)); do
    ((SECONDS < until)) || fail "--demo made $found conversations in 3 minutes"
    sleep 1
    found=0
    for view in all snoozed resolved; do found=$((found + $(count "$port" "$view" "$(< "$token_file")"))); done
  done
  echo "The demo has $found conversations"
}

# A first run builds everything, and says so meanwhile.
try() {
  local port smtp_port data pid began
  port=$(free_port) smtp_port=$(free_port) data=$(mktemp -d)
  echo "Trying: $*"
  # With job control, or SIGINT would be ignored by what runs in the background.
  set -m
  "$@" --port "$port" --smtp-port "$smtp_port" --data "$data" < /dev/null &
  pid=$!
  set +m
  trap 'kill -KILL "$pid"; rm -rf "$data"' EXIT
  until is_ready "$port"; do
    is_gone "$pid" && fail "'$*' ended before it was ready"
    ((SECONDS < 600)) || fail "'$*' was not ready after 10 minutes"
    sleep 0.2
  done
  answers_on "$smtp_port" || fail "'$*' takes in no mail on port $smtp_port"
  [[ $* != *--demo* ]] || see_demo "$port" "$data"
  began=$(date +%s%3N)
  kill "-$signal" "$pid"
  until is_gone "$pid"; do
    (($(date +%s%3N) - began <= 5000)) || fail "'$*' took longer than 5 s to stop"
    sleep 0.05
  done
  wait "$pid" || fail "'$*' ended with $? after SIG$signal"
  if answers_on "$port" || answers_on "$smtp_port"; then fail "'$*' left a port open"; fi
  trap - EXIT
  rm -rf "$data"
}

[[ $(commands) ]] || fail "README.md has no \`bash run\` block"
while read -r -u 3 line; do
  # shellcheck disable=SC2086 # a command line with plain words
  signal=TERM try $line
done 3< <(commands)
signal=INT try bin/run --demo --listen 127.0.0.1
