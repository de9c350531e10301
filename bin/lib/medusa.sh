# shellcheck shell=bash
# A real store for the tests of this run; sourced, never run. Expects $quick.

# Downloads and fills it once for all runs, which takes minutes; a test run that needs it starts one of its own in seconds.
install_medusa() {
  [[ ! $quick && ! ${REGULARS_TEST_MEDUSA:-} ]] || return 0
  if REGULARS_TEST_MEDUSA=$(tests/servers/medusa install); then
    export REGULARS_TEST_MEDUSA
  else
    unset REGULARS_TEST_MEDUSA
    echo "!! No Medusa: the tests against a real store are skipped"
  fi
}
