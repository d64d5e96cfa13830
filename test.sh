#!/usr/bin/env bash
# ./test.sh [FILTER] [--quick] [--long]
#   FILTER   runs only tests whose full name contains it, for example "Courses" or "resumes_where"
#   --quick  the rules and the order of the house, and of all other tests those of the modules that changed since
#            origin/main (or of FILTER, for example "Courses")
#   --long   the long forms as well: more kills, more pages in more states
# Installs what the tests need when it is missing, builds once with all analyzers, runs every test project, two at a time,
# stops what it started, says what failed and nothing else, and ends with one line: N passed, N failed. The whole log of
# each project is in TestResults.
set -uo pipefail
cd "$(dirname "$0")" || exit 1

filter="" quick=""
for argument in "$@"; do
  case $argument in
    --quick) quick=yes ;;
    --long) export CAMPUS_TEST_LONG=1 ;;
    -*) echo "Unknown option $argument. Usage: ./test.sh [FILTER] [--quick] [--long]" >&2; exit 2 ;;
    *) filter=$argument ;;
  esac
done

# A process under test lives for seconds: measuring its code in order to compile it once more costs a fifth of the run.
export DOTNET_TieredPGO=0
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en NO_COLOR=1
run=""

# The cluster watches this shell and would end by itself; ending it here leaves nothing behind at once.
clean_up() {
  if [ -n "$run" ]; then
    Campus.Tests/postgres.sh stop "$run/postgres"
    rm -rf "$run"
  fi
}
trap clean_up EXIT
trap 'trap - INT TERM; echo "Stopped." >&2; kill -- $(jobs -p) 2>/dev/null; exit 130' INT TERM

fail() {
  echo "$*" >&2
  echo "0 passed, 1 failed"
  exit 1
}

require_sdk() {
  command -v dotnet >/dev/null || fail "The .NET SDK 10 is missing: https://dotnet.microsoft.com/download"
  command -v node >/dev/null || fail "Node.js 20 or newer is missing: https://nodejs.org"
}

install_missing() {
  local missing=()
  [ -x /usr/bin/chromium-headless-shell ] || missing+=(chromium-headless-shell)
  ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || missing+=(postgresql)
  /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null || missing+=(python3-aiosmtpd)
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    as_root=(sudo -n)
    sudo -n true 2>/dev/null || fail "The tests need Debian packages that are not here. Install them with: apt-get install ${missing[*]}"
  fi
  command -v apt-get >/dev/null || fail "The tests need ${missing[*]}, and there is no apt-get to install them with."
  echo "Installing ${missing[*]}"
  # Debian's package would start a cluster of its own on the standard port; the tests want only the programs.
  "${as_root[@]}" mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] \
    || echo "create_main_cluster = false" | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null 2>&1 </dev/null \
    || { "${as_root[@]}" apt-get update -qq >/dev/null \
      && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null </dev/null; } \
    || fail "Could not install ${missing[*]}."
}

start_postgres() {
  run=$(mktemp -d "${TMPDIR:-/tmp}/campus-tests-XXXXXX")
  chmod 755 "$run"
  export CAMPUS_TEST_RUN=$run
  CAMPUS_TEST_POSTGRES=$(Campus.Tests/postgres.sh start "$run/postgres" $$) || fail "PostgreSQL did not start."
  export CAMPUS_TEST_POSTGRES
}

build() {
  dotnet build Campus.sln -c Debug -v quiet -clp:ErrorsOnly -p:RunAnalyzers=true -p:UseSharedCompilation=true </dev/null || fail "The build failed."
}

attribute() { sed -n "s/.*<assembly [^>]* $2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1; }

passed=0 failed=0
declare -A running=()

# The modules of what changed since origin/main, or since the last commit but one where there is none: the tests of a module
# stand in folders of its name.
changed_modules() {
  local since
  since=$(git merge-base HEAD origin/main 2>/dev/null || git rev-parse HEAD~1 2>/dev/null || git rev-parse HEAD)
  { git diff --name-only "$since"; git ls-files --others --exclude-standard; } \
    | sed -nE 's#^Campus\.Modules/Campus\.([^/]+)/.*#\1#p; s#^Campus\.Tests/Campus\.[^/]+Tests/([^/]+)/.*#\1#p; s#^Campus\.(Themes|Web)/.*#Web#p; s#^content/.*#Courses#p' \
    | sort -u
}

# What a project runs of its tests: all, those of the filter, or in a quick run those of the modules that changed.
choose_tests() {
  local name=$1 module
  options=()
  if [ -z "$quick" ]; then
    [ -z "$filter" ] || options=(--filter-method "*$filter*")
  elif [[ $name != Campus.RuleTests && $name != Campus.ArchitectureTests ]]; then
    # A name that no folder has leaves nothing of the project, where no filter at all would leave everything.
    for module in ${filter:-$(changed_modules)} Nothing; do
      # The suite of the specification has folders of its own.
      [ "$name/$module" != Campus.ConformanceTests/Xapi ] || options+=(--filter-namespace "$name.*")
      options+=(--filter-namespace "$name.$module" --filter-namespace "$name.$module.*")
    done
  fi
}

# In the background, so that Ctrl-C is heard at once; what it says goes to a file, so that two projects do not talk at once.
start_project() {
  local name=$1 options
  choose_tests "$name"
  rm -f "TestResults/$name.xml"
  # Exit code 8: the filter left nothing of this project.
  "Campus.Tests/$name/bin/Debug/net10.0/$name" --no-progress --no-ansi --results-directory TestResults \
    --report-xunit --report-xunit-filename "$name.xml" --ignore-exit-code 8 "${options[@]}" \
    </dev/null >"$run/$name.log" 2>&1 &
  running[$!]=$name
}

finish_one() {
  local pid code name
  wait -n -p pid "${!running[@]}"
  code=$?
  name=${running[$pid]}
  unset "running[$pid]"
  # What the campus logs of what is meant to fail is of no use to who looks for what failed; it stays beside the report.
  mv "$run/$name.log" "TestResults/$name.log"
  count "$name" $code
}

count() {
  local name=$1 code=$2 report="TestResults/$1.xml" project_failed
  if [ ! -f "$report" ]; then
    [ $code = 0 ] || { tail -n 60 "TestResults/$name.log"; echo "$name ended with exit code $code before it could report."; failed=$((failed + 1)); }
    return
  fi
  project_failed=$(attribute "$report" failed)
  [ $code = 0 ] || node Campus.Tests/failures.mjs "$report"
  [ $code = 0 ] || [ $project_failed -gt 0 ] || { tail -n 60 "TestResults/$name.log"; project_failed=1; }
  passed=$((passed + $(attribute "$report" passed)))
  failed=$((failed + project_failed))
}

# Each project waits a good deal, for browsers, clocks and servers that were killed; the other one works in that time. Those
# that take longest go first, so that none is left to run alone.
run_projects() {
  local name
  for name in Campus.BrowserTests Campus.HttpTests Campus.StorageTests Campus.ConformanceTests Campus.RuleTests Campus.ArchitectureTests; do
    [ ${#running[@]} -lt 2 ] || finish_one
    start_project "$name"
  done
  while [ ${#running[@]} -gt 0 ]; do finish_one; done
}

require_sdk
install_missing
build
start_postgres
mkdir -p TestResults
run_projects
clean_up
run=""
[ $((passed + failed)) -gt 0 ] || echo "No test matches '$filter'." >&2
echo "$passed passed, $failed failed"
[ $failed = 0 ] && [ $passed -gt 0 ]
