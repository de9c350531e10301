# shellcheck shell=bash
# What must be on the machine before anything is built; sourced, never run.

require_dotnet() {
  command -v dotnet > /dev/null || fail ".NET SDK 10 is needed and there is no dotnet on the PATH"
  dotnet --list-sdks | grep -q '^10\.' ||
    fail ".NET SDK 10 is needed; this machine has: $(dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ')"
}

require_node() {
  command -v node > /dev/null || fail "Node.js 20.19 or newer is needed and there is no node on the PATH"
  node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' ||
    fail "Node.js 20.19 or newer is needed; this machine has $(node --version)"
}
