#!/bin/sh
# golden.sh - reads and writes the cases that a person can read, and compares with what they should give:
#
#   tests/read/FORMAT/CASE.in        read as FORMAT, the tree must be CASE.tree
#   tests/write/FORMAT/CASE.tree     written as FORMAT, the bytes must be CASE.out; for epub CASE.out/
#                                    is a folder: the unpacked book, file by file, without docconv's
#                                    own stylesheet
#   CASE.diag                        what stderr must say (without it: nothing, and exit status 0)
#   CASE.options                     more words for the command line
#
# A case without .tree or .out must fail to convert, and leave no output. BLESS=1 (make bless) takes what
# comes out now as right: read the diff. ONLY=PATTERN limits the run, as in ONLY='read/text/*'.
set -eu
. "${srcdir:-.}/tests/tap.sh"

docconv=$PWD/docconv
tests=$(cd "$srcdir/tests" && pwd)
bless=${BLESS:-}
only=${ONLY:-*}
export LC_ALL=C TZ=UTC SOURCE_DATE_EPOCH=0

# convert CASE WORDS...: run docconv in the folder of the case, as its author would. The tree is checked.
convert() {
    options=
    [ ! -f "$1.options" ] || options=$(cat "$1.options")
    case_dir=${1%/*}
    shift
    status=0
    # Options are words, on purpose.
    # shellcheck disable=SC2086
    (cd "$case_dir" && exec "$docconv" --verify "$@" $options) >"$work/out" 2>"$work/diag" || status=$?
}

# unpack: an EPUB in $work/out becomes a folder, with the order of its parts in one more file. The
# stylesheet is left out where it is the one of the source tree.
unpack() {
    rm -rf "$work/book"
    mkdir "$work/book"
    [ -s "$work/out" ] || return 0
    unzip -qq "$work/out" -d "$work/book" >"$work/book/unzip" 2>&1 && rm "$work/book/unzip"
    unzip -Z1 "$work/out" >"$work/book/order" 2>/dev/null || :
    cmp -s "$tests/../converters/epub/style.css" "$work/book/EPUB/style.css" &&
        rm "$work/book/EPUB/style.css" || :
}

# take FROM TO: bless; an empty result has no file.
take() {
    rm -rf "$2"
    if [ -d "$1" ]; then
        cp -R "$1" "$2"
    elif [ -s "$1" ]; then
        cp "$1" "$2"
    fi
}

# same EXPECTED ACTUAL: a difference goes to the complaints; a missing expectation is an empty one.
same() {
    if [ -e "$1" ]; then
        diff -r "$1" "$2" >>"$work/complaints" 2>&1
    elif [ -d "$2" ]; then
        [ -z "$(ls "$2")" ] || {
            echo "there is a book, and none is expected" >>"$work/complaints"
            return 1
        }
    else
        diff /dev/null "$2" >>"$work/complaints" 2>&1
    fi
}

# judge NAME CASE EXPECTED ACTUAL
judge() {
    if [ "$status" -gt $highest_status ]; then
        cp "$work/diag" "$work/complaints"
        echo "docconv died with status $status" >>"$work/complaints"
        not_ok "$1" "$work/complaints"
        return
    fi
    if [ -n "$bless" ]; then
        take "$4" "$3"
        take "$work/diag" "$2.diag"
    fi

    good=yes
    : >"$work/complaints"
    same "$3" "$4" || good=no
    same "$2.diag" "$work/diag" || good=no
    if [ "$status" -ne 0 ] && [ ! -f "$2.diag" ]; then
        echo "exit status $status" >>"$work/complaints"
        good=no
    fi
    if [ $good = yes ]; then
        ok "$1"
    else
        not_ok "$1" "$work/complaints"
    fi
}

# wanted NAME
wanted() {
    # shellcheck disable=SC2254
    case $1 in $only) return 0 ;; esac
    return 1
}

for file in "$tests"/read/*/*.in; do
    case=${file%.in}
    name=${case#"$tests"/}
    [ -f "$file" ] && wanted "$name" || continue
    format=${name#read/}
    convert "$case" -f "${format%%/*}" -t tree "${file##*/}"
    judge "$name" "$case" "$case.tree" "$work/out"
done

for file in "$tests"/write/*/*.tree; do
    case=${file%.tree}
    name=${case#"$tests"/}
    [ -f "$file" ] && wanted "$name" || continue
    format=${name#write/}
    format=${format%%/*}
    result=$work/out
    if [ "$format" = epub ]; then
        command -v unzip >/dev/null 2>&1 || {
            skip "$name" "unzip is not installed"
            continue
        }
        result=$work/book
    fi
    convert "$case" -f tree -t "$format" "${file##*/}"
    [ "$format" != epub ] || unpack
    judge "$name" "$case" "$case.out" "$result"
done
done_testing
