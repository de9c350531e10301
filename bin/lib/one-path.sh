# shellcheck shell=bash
# Tests of one folder or file, without analyzers; sourced, never run.

test_path() {
  local path=$1
  heading "$path"
  case $path in
    tests/servers | tests/servers/*) install_medusa; run "private servers" - python3 tests/servers/servers_test.py ;;
    tests/readme | tests/readme/*) run "README's commands" - tests/readme/run.sh ;;
    bench | bench/* | tests/bench | tests/bench/*) start_postgres; killed_on_the_way ;;
    tests/Regulars.*) test_dotnet_path "$path" ;;
    src/server/Modules/Regulars.*) test_module "$(cut -d/ -f4 <<< "$path")" ;;
    src/desk | src/desk/* | src/mailroom | src/mailroom/*) test_workspace_path "$path" ;;
    src/design | src/design/*) test_node_folder src/design ;;
    tests/repository | tests/repository/* | tools/*) test_node_folder "$(cut -d/ -f1-2 <<< "$path")" ;;
    *) fail "$path holds no tests" ;;
  esac
}

build_test_project() {
  case $1 in Regulars.FunctionalTests | Regulars.BrowserTests)
    run "desk and mailroom" - one_at_a_time build_clients
    start_postgres
    install_medusa
    ;;
  esac
  run "$1 build" - dotnet build "tests/$1" --nologo --verbosity quiet -p:RunAnalyzers=false
}

# Folders match namespaces: a path is the beginning of its tests' names.
test_dotnet_path() {
  local project name
  project=$(cut -d/ -f2 <<< "$1")
  name=${1#tests/}
  name=${name%.cs}
  build_test_project "$project" && run_dotnet_tests "$project" --filter "FullyQualifiedName~${name//\//.}"
}

# Tests mirror the tree: Regulars.Team is tested by the folders Team of the unit and functional tests.
test_module() {
  local project module=${1#Regulars.}
  for project in Regulars.UnitTests Regulars.FunctionalTests; do
    [[ ! -d tests/$project/$module ]] || test_dotnet_path "tests/$project/$module"
  done
}

test_workspace_path() {
  local workspace file
  workspace=$(cut -d/ -f1-2 <<< "$1")
  file=${1#"$workspace"}
  run "desk and mailroom" - one_at_a_time build_clients
  run_vitest "$workspace" ${file:+"${file#/}"}
}

test_node_folder() {
  run "npm packages" - one_at_a_time install_npm_packages
  run_node_tests "$1"
}
