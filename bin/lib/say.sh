# shellcheck shell=bash
# Words on the terminal; sourced, never run.

fail() {
  echo "${0##*/}: $*" >&2
  exit 1
}

heading() {
  printf '\n== %s ==\n' "$*"
}

# Runs a command with its output kept in a file, and shows that file only when it failed.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  "$@" > "$log" 2>&1 && return
  tail -n 60 "$log" >&2
  echo "The whole output is in $log" >&2
  return 1
}
