# shellcheck shell=bash
# A PostgreSQL for the tests of this run; sourced, never run. Expects $quick.

# It hangs on a pipe of ours: however we end, it ends too.
start_postgres() {
  local ready
  [[ ! $quick ]] || return
  coproc postgres { exec tests/servers/postgres run "$(mktemp -d /tmp/regulars-test-XXXXXX)"; }
  read -r ready <&"${postgres[0]}" || { echo "No PostgreSQL: its tests are skipped"; return; }
  REGULARS_TEST_POSTGRES=$(node -p 'JSON.parse(process.argv[1]).connection' "$ready")
  export REGULARS_TEST_POSTGRES
  trap stop_postgres EXIT
}

stop_postgres() {
  eval "exec ${postgres[1]}>&-"
  wait "$postgres_PID"
}
