# shellcheck shell=bash
# What bin/seed, bin/bench and bin/kill share; sourced, never run. Expects $root.

bench=$root/artifacts/run/bench/Regulars.Bench.dll

build_bench() {
  dotnet build "$root/bench/Regulars.Bench" --configuration Release --disable-build-servers -p:RunAnalyzers=false \
    --artifacts-path "$root/artifacts/run/build" --output "${bench%/*}"
}

build_for_bench() {
  build_everything
  build_if_stale bench build_bench bench tests/Regulars.Testing src/server Directory.Build.props Directory.Packages.props
}

# Sets engine, data and postgres from the options, and leaves the others in rest.
read_bench_options() {
  engine=sqlite data='' postgres='' rest=()
  while (($#)); do
    case $1 in
      --help | -h) usage && exit ;;
      --engine | --data | --postgres)
        [[ ${2:-} && $2 != --* ]] || fail "$1 needs a value; see bin/${0##*/} --help"
        printf -v "${1#--}" %s "$2"
        shift
        ;;
      *) rest+=("$1") ;;
    esac
    shift
  done
  [[ $engine == sqlite || $engine == postgres ]] || fail "--engine is sqlite or postgres"
  [[ ! $postgres ]] || engine=postgres
}

# PostgreSQL drops the rights of root and must still reach its folder, so it does not lie in the clone.
bench_postgres() {
  echo "/var/tmp/regulars-bench-$(cksum <<< "$root" | cut -d ' ' -f 1)"
}

# A private PostgreSQL in a folder, until this script ends.
start_engine() {
  local folder=$1
  if [[ $engine == postgres && ! $postgres ]]; then
    postgres_folder=$folder
    trap stop_engine EXIT
    postgres=$("$root/tests/servers/postgres" start "$folder" | node -p 'JSON.parse(require("fs").readFileSync(0)).connection')
  fi
}

stop_engine() {
  [[ ! ${postgres_folder:-} ]] || "$root/tests/servers/postgres" stop "$postgres_folder"
}

# Whoever stops this script stops the bench, which stops the server that it started. A signal ends a wait, not the bench.
run_bench() {
  local pid status=0
  export REGULARS_DESK=$root/src/desk/dist REGULARS_MAILROOM=$root/src/mailroom/dist/mailroom.mjs
  dotnet "$bench" "$@" --server "$root/artifacts/run/server" --data "$data" ${postgres:+--postgres "$postgres"} "${rest[@]}" &
  pid=$!
  # shellcheck disable=SC2064 # the process that runs now
  trap "kill -TERM $pid 2> /dev/null" TERM INT HUP
  wait "$pid" || status=$?
  while kill -0 "$pid" 2> /dev/null; do
    status=0
    wait "$pid" || status=$?
  done
  trap - TERM INT HUP
  return "$status"
}
