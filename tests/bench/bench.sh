#!/bin/sh
# bench.sh - what docconv costs, as ratios: against tools that do comparable work on the same file,
# against itself on ten times as much, and on hostile input against half of it. CPU time is user + system,
# the median of RUNS runs (5); memory is the peak of the process; output is thrown away, but for the row
# of cp. Only the ratios mean something on another machine. Run by `make bench`; it fails when a goal is
# missed. A peer that is not installed is named.
set -eu
srcdir=${srcdir:-.}
runs=${RUNS:-5}
bin=$PWD/tests/bench
docconv=$PWD/docconv
work=$(mktemp -d "${TMPDIR:-/tmp}/docconv-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
missed=0

# measure NAME COMMAND...: sets cpu and peak; returns 1 if the command is not there or fails.
measure() {
    result=$("$bin/measure" "$runs" "$@") || return 1
    cpu=${result% *}
    peak=${result#* }
}

divide() {
    awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", (b > 0 ? a / b : 0) }'
}

# row WHAT VALUE AGAINST VALUE RATIO [GOAL]
row() {
    verdict=
    if [ $# -eq 6 ]; then
        verdict="goal $6"
        if awk -v r="$5" -v g="$6" 'BEGIN { exit !(r > g) }'; then
            verdict="$verdict: MISSED"
            missed=$((missed + 1))
        fi
    fi
    printf '%-34s %10s   %-26s %10s   %7s   %s\n' "$1" "$2" "$3" "$4" "$5" "$verdict"
}

# against WHAT OUR-CPU GOAL PEER COMMAND...: a row for a peer; goal - is none.
against() {
    what=$1 ours=$2 goal=$3 peer=$4
    shift 4
    if ! command -v "$1" >/dev/null 2>&1; then
        row "$what" "$ours" "$peer" "not there" -
    elif ! measure "$@"; then
        row "$what" "$ours" "$peer" "failed" -
    elif [ "$goal" = - ]; then
        row "$what" "$ours" "$peer" "$cpu" "$(divide "$ours" "$cpu")"
    else
        row "$what" "$ours" "$peer" "$cpu" "$(divide "$ours" "$cpu")" "$goal"
    fi
}

# ours WORDS...: measure docconv; a failure ends the benchmark.
ours() {
    measure "$docconv" --quiet "$@" || {
        echo "docconv $* failed" >&2
        "$docconv" "$@" >/dev/null || :
        exit 1
    }
}

for megabytes in 1 10 100; do
    "$bin/generate" $megabytes >"$work/novel-$megabytes.txt"
done
"$bin/generate" 10 lines >"$work/novel-lines.txt"
novel=$work/novel-10.txt
size=$(wc -c <"$novel")

row "docconv" "seconds" "against" "seconds" "ratio"

ours -t html "$novel"
html=$cpu
html_peak=$peak
against "10 MB text -> html" "$html" 0.4 "cmark" cmark "$novel"
against "10 MB text -> html" "$html" - "md2html" md2html "$novel"
ours -t html -o "$work/out.html" "$novel"
against "10 MB text -> html file" "$cpu" - "cp" cp "$novel" "$work/copy"
ours -t html "$work/novel-lines.txt"
against "10 MB of long lines -> html" "$cpu" - "cmark" cmark "$work/novel-lines.txt"
ours -f markdown -t html "$novel"
against "10 MB markdown -> html" "$cpu" - "cmark" cmark "$novel"
ours -t html "$work/novel-1.txt"
against "1 MB text -> html" "$cpu" - "pandoc" pandoc -f markdown -t html "$work/novel-1.txt"

ours -t epub "$novel"
epub=$cpu
epub_peak=$peak
against "10 MB text -> epub" "$epub" 0.6 "gzip -6" gzip -6 -c "$novel"
for format in docbook markdown text tree; do
    ours -t $format "$novel"
    against "10 MB text -> $format" "$cpu" - "cmark" cmark "$novel"
done

row "memory: 10 MB text -> html" "$html_peak" "bytes of input" "$size" \
    "$(divide "$html_peak" "$size")" 5
row "memory: 10 MB text -> epub" "$epub_peak" "bytes of input" "$size" \
    "$(divide "$epub_peak" "$size")" 5

ours -t html "$work/novel-100.txt"
row "100 MB text -> html" "$cpu" "10 MB" "$html" "$(divide "$cpu" "$html")" 11
ours -t epub "$work/novel-100.txt"
row "100 MB text -> epub" "$cpu" "10 MB" "$epub" "$(divide "$cpu" "$epub")" 11
rm -f "$work"/novel-100.txt "$work"/out*

# hostile FORM BYTES: twice the bytes should take twice the time.
hostile() {
    for factor in 1 2; do
        "$PWD/tests/pathological/generate" "$1" $(($2 * factor)) >"$work/hostile-$factor"
    done
    ours -f text -t html "$work/hostile-1"
    once=$cpu
    ours -f text -t html "$work/hostile-2"
    row "hostile: $1" "$cpu" "half of it" "$once" "$(divide "$cpu" "$once")" 2.5
}
hostile blank-lines 1000000
hostile one-line 25000000
hostile bullets 3500000
hostile quote-stairs 5000000
hostile indent-stairs 5000000
hostile open-emphasis 5000000
hostile open-brackets 5000000
hostile random-ascii 5000000

echo
[ "$missed" -eq 0 ] || {
    echo "$missed goals missed"
    exit 1
}
echo "all goals met"
