#!/bin/sh
# pathological.sh - hostile input costs in proportion to its size. Each form that
# tests/pathological/generate knows is made in one size and in twice that size, read by each reader and
# written by each writer; `docconv --verbose` counts the steps it took, and twice the size may take at
# most 2.2 times the steps. Nothing is timed, but a run that takes a minute of CPU time is stopped.
# SIZE=BYTES changes the size; ONLY=PATTERN limits the forms; TO='FORMAT...' the writers.
set -eu
. "${srcdir:-.}/tests/tap.sh"

docconv=$PWD/docconv
generate=$PWD/tests/pathological/generate
size=${SIZE:-100000}
only=${ONLY:-*}
writers=${TO:-tree markdown html epub docbook text}

# steps READER WRITER FILE: how many steps the conversion took; nothing if it was refused.
steps() {
    status=0
    (ulimit -t 60 && exec "$docconv" --verify --verbose -f "$1" -t "$2" -o "$work/out" "$3") \
        >"$work/log" 2>&1 || status=$?
    if [ "$status" -ge 126 ]; then
        echo "died with status $status" >>"$work/log"
        return 1
    fi
    counted=$(sed -n 's/^steps: \([0-9]*\)$/\1/p' "$work/log")
    [ -n "$counted" ] || [ "$status" -ne 0 ]
}

# compare NAME READER WRITER
compare() {
    rm -f "$work/out"
    if ! steps "$2" "$3" "$work/once"; then
        not_ok "$1" "$work/log"
        return
    fi
    once=$counted
    if ! steps "$2" "$3" "$work/twice"; then
        not_ok "$1" "$work/log"
        return
    fi
    if [ -z "$once" ] && [ -z "$counted" ] && [ ! -e "$work/out" ]; then
        ok "$1: refused"
    elif [ $((counted * 10)) -le $((once * 22)) ]; then
        ok "$1"
    else
        not_ok "$1: $once steps for $size bytes, $counted for twice that"
    fi
}

"$generate" >"$work/forms"
while read -r form readers; do
    # shellcheck disable=SC2254
    case $form in $only) ;; *) continue ;; esac
    "$generate" "$form" "$size" >"$work/once"
    "$generate" "$form" $((size * 2)) >"$work/twice"
    for reader in $readers; do
        for writer in $writers; do
            compare "$reader -> $writer: $form" "$reader" "$writer"
        done
    done
done <"$work/forms"
done_testing
