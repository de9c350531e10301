#!/usr/bin/env bash
# Runs each command of README's `bash run` blocks as a newcomer would, but with a folder and ports of its own.
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

# A first run builds everything, and says so meanwhile.
try() {
  local port smtp_port data pid began
  port=$(free_port) smtp_port=$(free_port) data=$(mktemp -d)
  echo "Trying: $*"
  "$@" --port "$port" --smtp-port "$smtp_port" --data "$data" < /dev/null &
  pid=$!
  trap 'kill -KILL "$pid"; rm -rf "$data"' EXIT
  until is_ready "$port"; do
    is_gone "$pid" && fail "'$*' ended before it was ready"
    ((SECONDS < 600)) || fail "'$*' was not ready after 10 minutes"
    sleep 0.2
  done
  answers_on "$smtp_port" || fail "'$*' takes in no mail on port $smtp_port"
  kill -TERM "$pid"
  began=$SECONDS
  wait "$pid" || fail "'$*' ended with $? after SIGTERM"
  ((SECONDS - began <= 5)) || fail "'$*' took longer than 5 s to stop"
  if answers_on "$port" || answers_on "$smtp_port"; then fail "'$*' left a port open"; fi
  trap - EXIT
  rm -rf "$data"
}

[[ $(commands) ]] || fail "README.md has no \`bash run\` block"
while read -r -u 3 line; do
  # shellcheck disable=SC2086 # a command line with plain words
  try $line
done 3< <(commands)
