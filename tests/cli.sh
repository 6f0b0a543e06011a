#!/bin/sh
# cli.sh - runs each tests/cli/CASE.sh in an empty folder of its own; a case is right when it ends with
# status 0. It finds the program in $docconv and the source tree in $top, and stops at the first
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
    if (cd "$work/case" && exec sh -eu "$file") >"$work/log" 2>&1 </dev/null; then
        ok "cli/${name%.sh}"
    else
        not_ok "cli/${name%.sh}" "$work/log"
    fi
done
done_testing
