# shellcheck shell=bash
# Runs one check after the other and notes how each ended; sourced, never run. Expects $results.

# run NAME RESULT COMMAND…: RESULT is the file with single results that COMMAND writes, or - when it is one check itself.
run() {
  local name=$1 result=$2 status=0
  shift 2
  if [[ $(type -t "$1") == function ]]; then
    ("$@") < /dev/null || status=$?
  else
    timeout --kill-after=10s 15m "$@" < /dev/null || status=$?
  fi
  ((status == 0)) || printf '\n!! %s ended with %s\n' "$name" "$status"
  printf '%s\t%s\t%s\n' "$name" "$status" "$result" >> "$results/runs.tsv"
  return "$status"
}

run_dotnet_tests() {
  run_some_dotnet_tests "$1" "$@"
}

# run_some_dotnet_tests NAME PROJECT OPTION…: for a project whose tests are run in several groups.
run_some_dotnet_tests() {
  local name=$1 project=$2
  shift 2
  run "$name" "$name.trx" dotnet test "tests/$project" --no-build --nologo --verbosity quiet \
    --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" --results-directory "$results" \
    --blame-hang-timeout 5m --blame-hang-dump-type none "$@"
}

run_vitest() {
  local workspace=$1 result=${1//\//-}.vitest.json
  shift
  run "$workspace" "$result" npm exec --workspace "$workspace" -- \
    vitest run --reporter=default --reporter=json --outputFile.json="$results/$result" "$@"
}

run_node_tests() {
  local folder=$1 result=${1//\//-}.junit.xml
  run "$folder" "$result" env -C "$folder" node --test --test-reporter=dot --test-reporter-destination=stdout \
    --test-reporter=junit --test-reporter-destination="$results/$result"
}
