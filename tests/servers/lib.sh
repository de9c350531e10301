# shellcheck shell=bash
# Shared by the scripts beside this file; sourced, never run.

# Owner of the mailboxes, known to no other account of the machine.
mail_uid=5000

fail() {
  echo "${0##*/}: $*" >&2
  exit 1
}

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
}

# The port is chosen once per folder, so that a server that was stopped comes back where its clients look for it.
port_of() {
  [[ -s $1/port ]] || free_port > "$1/port"
  cat "$1/port"
}

answers_on() {
  (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null
}

wait_until() {
  local tries=200
  until "$@"; do
    ((tries-- > 0)) || return 1
    sleep 0.05
  done
}

is_gone() {
  ! kill -0 "$1" 2> /dev/null
}

# Runs until the caller closes our standard input or sends SIGTERM, so that a killed test run leaves no server behind.
until_told_to_stop() {
  trap 'exit 0' TERM INT HUP
  trap 'stop; rm -rf "$dir"' EXIT
  start "$@"
  while read -r _; do :; done
}

# The servers drop their rights, and must still reach their folder.
reachable_by() {
  chmod a+x "$dir"
  (cd / && runuser -u "$1" -- test -x "$dir/.") || fail "user $1 cannot reach $dir; choose a folder right under /tmp"
}

as_root() {
  ((EUID == 0)) && return
  sudo -n true 2> /dev/null || fail "needs root or passwordless sudo"
  exec sudo -n --preserve-env=PATH,REGULARS_TOKEN_CHECK,REGULARS_CERTIFICATE "$0" "$@"
}
