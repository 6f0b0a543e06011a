#!/bin/sh
# cli.sh - runs each tests/cli/CASE.sh in an empty folder of its own; a case is right when it ends with
# status 0, and skipped with 77. It finds the program in $docconv and the source tree in $top, and stops at the first
# command that fails (sh -eu); what it printed is shown when it fails.
set -eu
. "${srcdir:-.}/tests/tap.sh"

docconv=$PWD/docconv
top=$(cd "$srcdir" && pwd)
export docconv top LC_ALL=C TZ=UTC

for file in "$top"/tests/cli/*.sh; do
    [ -f "$file" ] || continue
    name=${file##*/}
    rm -rf "$work/case"
    mkdir "$work/case"
    status=0
    (cd "$work/case" && exec sh -eu "$file") >"$work/log" 2>&1 </dev/null || status=$?
    case $status in
    0) ok "cli/${name%.sh}" ;;
    77) skip "cli/${name%.sh}" "$(tail -n 1 "$work/log")" ;;
    *) not_ok "cli/${name%.sh}" "$work/log" ;;
    esac
done
done_testing
