# shellcheck shell=bash
# Debian packages that the tests need; sourced, never run.

privileged() {
  if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi
}

# What cannot be installed is left out: the tests that need it show as skipped, which fails where CI=true.
install_debian_packages() {
  local missing=() package
  command -v dpkg-query > /dev/null || return 0
  for package; do
    dpkg-query --show --showformat '${Status}\n' "$package" 2> /dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  privileged true 2> /dev/null || { echo "Not root, no passwordless sudo: not installed are ${missing[*]}"; return 0; }
  echo "Installing ${missing[*]} …"
  quietly "$root/artifacts/logs/apt.log" install_now "${missing[@]}" || echo "Some of ${missing[*]} could not be installed"
}

install_now() {
  privileged apt-get update -q &&
    privileged env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}
