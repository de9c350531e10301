# shellcheck shell=bash
# Building what is stale; sourced, never run. Expects $root.

stamps=$root/artifacts/stamps

# Downloads lie in one place that a CI can keep.
cache=${REGULARS_CACHE:-$HOME/.cache/regulars}
export npm_config_cache=${npm_config_cache:-$cache/npm}
export NUGET_HTTP_CACHE_PATH=${NUGET_HTTP_CACHE_PATH:-$cache/nuget}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# One build at a time per clone: two would write the same files.
one_at_a_time() {
  mkdir -p "$stamps"
  if command -v flock > /dev/null; then
    (flock 9 && "$@" 9>&-) 9> "$stamps/lock"
  else
    "$@"
  fi
}

sources() {
  (cd "$root" && find "$@" \( -name node_modules -o -name dist \) -prune -o -type f -print | sort)
}

newer_sources() {
  (cd "$root" && find "${@:2}" \( -name node_modules -o -name dist \) -prune -o -type f -newer "$1" -print)
}

# A stamp lists the files that went into a build: one more, one less or a newer one makes it stale.
is_stale() {
  local stamp=$stamps/$1
  shift
  [[ ! -f $stamp ]] || ! cmp -s "$stamp" <(sources "$@") || [[ -n $(newer_sources "$stamp" "$@") ]]
}

# The stamp is as old as the beginning of the build: what is saved during a build is built the next time.
build_if_stale() {
  local name=$1 build=$2
  shift 2
  is_stale "$name" "$@" || return 0
  echo "Building the $name …"
  sources "$@" > "$stamps/$name.began"
  quietly "$root/artifacts/logs/$name.log" "$build" || fail "the $name could not be built"
  mv "$stamps/$name.began" "$stamps/$name"
}

install_npm_packages() {
  local installed=$root/node_modules/.regulars-lock
  cmp -s "$root/package-lock.json" "$installed" && return
  echo "Installing npm packages …"
  quietly "$root/artifacts/logs/npm.log" npm --prefix "$root" ci --include=dev --no-progress || fail "npm packages could not be installed"
  cp "$root/package-lock.json" "$installed"
}

build_desk() {
  npm --prefix "$root" run build --workspace src/design --workspace src/desk
}

build_mailroom() {
  npm --prefix "$root" run build --workspace src/mailroom
}

build_demo() {
  npm --prefix "$root" run build --workspace src/demo
}

# The build for this machine's processor has folders of its own, so that it and a debug build never undo each other.
# A running server keeps the files that it has open: the new ones are laid beside them, then take their place.
build_server() {
  local published=$root/artifacts/run/server runtime
  runtime=$(dotnet --info | awk '$1 == "RID:" { print $2 }')
  rm -rf "$published.new"
  dotnet publish "$root/src/server/Regulars.Host" --configuration Release --runtime "$runtime" --self-contained false \
    -p:PublishReadyToRun=true --disable-build-servers --artifacts-path "$root/artifacts/run/build" --output "$published.new" || return
  rm -rf "$published"
  mv "$published.new" "$published"
}

build_clients() {
  install_npm_packages
  build_if_stale desk build_desk src/desk src/design package-lock.json
  build_if_stale mailroom build_mailroom src/mailroom package-lock.json
  build_if_stale demo build_demo src/demo package-lock.json
}

build_everything() {
  build_clients
  build_if_stale server build_server src/server Directory.Build.props Directory.Packages.props global.json .editorconfig
}
