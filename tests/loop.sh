#!/bin/sh
# loop.sh - what docconv writes it reads back as the same document. For each sample and each reading case:
#   source -> tree -> tree            the same bytes
#   tree -> markdown -> markdown      the same bytes
set -eu
. "${srcdir:-.}/tests/tap.sh"

docconv=$PWD/docconv
top=$(cd "$srcdir" && pwd)
export LC_ALL=C TZ=UTC SOURCE_DATE_EPOCH=0

# run OUTPUT WORDS...: the words of stderr matter only when docconv dies.
run() {
    output=$1
    shift
    status=0
    "$docconv" --verify --quiet "$@" >"$output" 2>"$work/diag" || status=$?
    [ "$status" -le $highest_status ] || echo "died with status $status: docconv $*" >"$work/died"
}

# compare NAME A B
compare() {
    if [ -f "$work/died" ]; then
        not_ok "$1" "$work/died"
    elif diff "$2" "$3" >"$work/diff" 2>&1; then
        ok "$1"
    else
        not_ok "$1" "$work/diff"
    fi
    rm -f "$work/died"
}

# loop NAME WORDS...: the words read the source.
loop() {
    name=$1
    shift
    run "$work/a.tree" "$@" -t tree
    if [ ! -s "$work/a.tree" ] && [ "$status" -ne 0 ] && [ "$status" -le $highest_status ]; then
        return # a case that must not convert; golden.sh looks at it
    fi
    run "$work/b.tree" -f tree -t tree "$work/a.tree"
    compare "$name -> tree -> tree" "$work/a.tree" "$work/b.tree"
    run "$work/a.md" -f tree -t markdown "$work/a.tree"
    run "$work/b.md" -f markdown -t markdown "$work/a.md"
    compare "$name -> markdown -> markdown" "$work/a.md" "$work/b.md"
}

for file in "$top"/samples/*; do
    case $file in
    */README* | *.css | *.jpg | *.png | *.svg) continue ;;
    esac
    [ -f "$file" ] && loop "${file#"$top"/}" "$file"
done

for file in "$top"/tests/read/*/*.in; do
    [ -f "$file" ] || continue
    name=${file#"$top"/tests/read/}
    options=
    [ ! -f "${file%.in}.options" ] || options=$(cat "${file%.in}.options")
    # Options are words, on purpose.
    # shellcheck disable=SC2086
    loop "read/$name" -f "${name%%/*}" "$file" $options
done
done_testing
