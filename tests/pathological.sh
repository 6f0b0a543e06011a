#!/bin/sh
# pathological.sh - hostile input costs in proportion to its size. Each form that
# tests/pathological/generate knows is made in one size and in twice that size, read by each reader and
# written by each writer (and as a proof, of plain text); `docconv --verbose` counts the steps it took, and twice the size may take at
# most 2.2 times the steps, and what is written at most 500 times the bytes that were read. Nothing is timed,
# but a run that takes a minute of CPU time is stopped.
# SIZE=BYTES changes the size; ONLY=PATTERN limits the forms; TO='FORMAT...' the writers. With
# COUNT=instructions valgrind counts instead: those of the libraries too, much slower.
set -eu
. "${srcdir:-.}/tests/tap.sh"

docconv=$PWD/docconv
generate=$PWD/tests/pathological/generate
size=${SIZE:-100000}
only=${ONLY:-*}
writers=${TO:-tree markdown html epub docbook text proof}
unit=${COUNT:-steps}

run() {
    (ulimit -t 60 && exec "$@") >"$work/log" 2>&1
}

# The words of $output are words, on purpose.
# shellcheck disable=SC2086
# measure READER WRITER FILE: sets counted; nothing if the input was refused.
measure() {
    rm -f "$work/out"
    status=0
    output="-t $2 -o $work/out"
    [ "$2" != proof ] || output="--proof $work/out"
    if [ "$unit" = instructions ]; then
        run valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null \
            "$docconv" --quiet -f "$1" $output "$3" || status=$?
        counted=$(sed -n 's/,//g; s/.* I *refs: *\([0-9]*\)$/\1/p' "$work/log")
    else
        run "$docconv" --verify --verbose -f "$1" $output "$3" || status=$?
        counted=$(sed -n 's/^steps: \([0-9]*\)$/\1/p' "$work/log")
    fi
    if [ "$status" -gt $highest_status ]; then
        echo "died with status $status" >>"$work/log"
        return 1
    fi
    if [ -e "$work/out" ]; then
        written=$(wc -c <"$work/out")
        [ "$written" -gt $((size * 2 * most_bytes)) ] || return 0
        echo "$written bytes were written for at most $((size * 2))" >>"$work/log"
        return 1
    fi
    counted=
    [ "$status" -ne 0 ]
}

# compare NAME READER WRITER
compare() {
    measure "$2" "$3" "$work/once" && once=$counted &&
        measure "$2" "$3" "$work/twice" && twice=$counted || {
        not_ok "$1" "$work/log"
        return
    }
    if [ -z "$once$twice" ]; then
        ok "$1: refused"
        return
    fi
    # Starting is no part of it; in steps it is next to nothing.
    once=$((${once:-0} - start))
    twice=$((${twice:-0} - start))
    if [ "$once" -gt 0 ] && [ "$twice" -gt 0 ] && [ $((twice * 10)) -le $((once * most)) ]; then
        ok "$1"
    else
        not_ok "$1: $once $unit for $size bytes, $twice for twice that"
    fi
}

most=22 # in tenths
most_bytes=500
start=0
if [ "$unit" = instructions ]; then
    echo word >"$work/least"
    measure text html "$work/least" && start=$counted
fi
"$generate" >"$work/forms"
while read -r form readers; do
    # shellcheck disable=SC2254
    case $form in $only) ;; *) continue ;; esac
    "$generate" "$form" "$size" >"$work/once"
    "$generate" "$form" $((size * 2)) >"$work/twice"
    for reader in $readers; do
        for writer in $writers; do
            [ "$writer" != proof ] || [ "$reader" = text ] || continue
            compare "$reader -> $writer: $form" "$reader" "$writer"
        done
    done
done <"$work/forms"
done_testing
