#!/bin/sh
# check-layers.sh - reads every #include line against the rooms of the house: who may enter which,
# and through which one file each foreign library comes in. Also: no source is missing from Makefile.am.
set -eu
. "${srcdir:-.}/tests/tap.sh"

# Foreign headers, and the only files that include them.
foreign() {
    cat <<'TABLE'
cmark.h                 converters/markdown/read.c
dlfcn.h                 common/late.c
iconv.h                 common/encoding.c
libdeflate.h            common/archive.c
cld2/*                  common/language_cld.cc
libxml/*                common/xml.c common/xml.h
nettle/*                common/hash.c
regex.h                 common/pattern.c
uchardet.h              common/encoding_guess.c
uchardet/*              common/encoding_guess.c
utf8proc.h              common/utf8.c
yaml.h                  common/yaml.c
zip.h                   common/archive.c
TABLE
}

# A format knows no other format, but for these. (The proof is no format; it shows what html writes.)
friends="epub->html markdown->html proof->html"

# What every system has, and what configure makes: anybody may include it.
system="config.h assert.h cstdio ctype.h errno.h fcntl.h float.h inttypes.h limits.h locale.h math.h pthread.h
    setjmp.h signal.h stdalign.h stdarg.h stdatomic.h stdbool.h stddef.h stdint.h stdio.h stdlib.h
    stdnoreturn.h string.h strings.h time.h unistd.h wchar.h wctype.h emmintrin.h sys/*"

# includes ROOT: a line `file kind header` for each #include, kind being " or <.
includes() {
    (cd "$1" && find common converters -name '*.[ch]' -o -name '*.cc' -o -name '*.def' | sort |
        xargs grep -H '^[[:blank:]]*#[[:blank:]]*include') |
        sed 's/^\([^:]*\):[^"<]*\(["<]\)\([^">]*\).*/\1 \2 \3/'
}

# resolve ROOT FILE HEADER: the path of a header of ours, as the compiler would find it; or nothing.
resolve() {
    for folder in "$(dirname "$2")" common converters; do
        if [ -f "$1/$folder/$3" ]; then
            (cd "$1/$folder/$(dirname "$3")" && echo "$PWD/${3##*/}") | sed "s|^$1/||"
            return
        fi
    done
}

# matches WORD PATTERN...
matches() {
    word=$1
    shift
    set -f
    for pattern in "$@"; do
        # shellcheck disable=SC2254
        case $word in $pattern) set +f; return 0 ;; esac
    done
    set +f
    return 1
}

# room PATH: common, converters, or converters/FORMAT.
room() {
    case $1 in
    common/*) echo common ;;
    converters/*/*) echo "$1" | cut -d/ -f1,2 ;;
    *) echo converters ;;
    esac
}

# judge_ours FILE TARGET: a complaint if FILE may not enter the room of TARGET.
judge_ours() {
    from=$(room "$1")
    to=$(room "$2")
    case $from/$to in
    common/common | converters/*) ;;
    common/*) echo "$1 includes $2: common/ knows no converter" ;;
    esac
    case $from+$to in
    "$from+$from" | *+common | *+converters | converters+* | common+*) ;;
    *)
        matches "${from#*/}->${to#*/}" $friends ||
            echo "$1 includes $2: a format knows no other format"
        ;;
    esac
}

# judge_foreign FILE HEADER: a complaint if FILE is not the one through which HEADER comes in.
judge_foreign() {
    matches "$2" $system && return
    foreign | {
        while read -r pattern files; do
            if matches "$2" "$pattern"; then
                matches "$1" $files || echo "$1 includes <$2>: only $files may"
                return
            fi
        done
        echo "$1 includes <$2>: foreign, and without a row in tests/check-layers.sh"
    }
}

# judge ROOT: all complaints about a source tree.
judge() {
    includes "$1" | while read -r file kind header; do
        if [ "$kind" = '"' ]; then
            target=$(resolve "$1" "$file" "$header")
            if [ -n "$target" ]; then
                judge_ours "$file" "$target"
                continue
            fi
        fi
        judge_foreign "$file" "$header"
    done
}

# unlisted ROOT: sources that Makefile.am does not name, so that no release would have them.
unlisted() {
    (cd "$1" && find common converters tests/unit tests/fuzz -name '*.[ch]' -o -name '*.cc' -o -name '*.def') \
        2>/dev/null | sort | while read -r file; do
        grep -qE "[[:blank:]]($file|${file%.c})([[:blank:]]|\$)" "$1/Makefile.am" || echo "$file is not in Makefile.am"
    done
}

report() {
    if [ -s "$2" ]; then
        not_ok "$1" "$2"
    else
        ok "$1"
    fi
}

root=$(cd "$srcdir" && pwd)
judge "$root" >"$work/complaints"
report "every #include keeps to its room" "$work/complaints"
unlisted "$root" >"$work/complaints"
report "every source is in Makefile.am" "$work/complaints"

# It can fail: each violation planted in an otherwise empty house is found, and nothing else is.
plant() {
    rm -rf "$work/house"
    mkdir -p "$work/house/common" "$work/house/converters/html" "$work/house/converters/epub" \
        "$work/house/converters/proof" "$work/house/converters/text" "$work/house/$(dirname "$1")"
    touch "$work/house/common/node.h" "$work/house/converters/options.h" \
        "$work/house/converters/html/html.h" "$work/house/converters/proof/proof.h" \
        "$work/house/converters/text/text.h"
    echo "#include $2" >"$work/house/$1"
    judge "$work/house" >"$work/complaints"
}
must_find() {
    plant "$1" "$2"
    [ -s "$work/complaints" ] && ok "found: $1 with $2" || not_ok "found: $1 with $2"
}
must_pass() {
    plant "$1" "$2"
    report "allowed: $1 with $2" "$work/complaints"
}

must_find common/walk.c '"html/html.h"'
must_find common/walk.c '"options.h"'
must_find common/walk.c '"../converters/options.h"'
must_find converters/text/read.c '"html/html.h"'
must_find converters/text/read.c '"../html/html.h"'
must_find converters/html/read.c '"text/text.h"'
must_find converters/html/read.c '<unheard-of.h>'
must_find converters/html/read.c '"unheard-of.h"'
must_pass converters/epub/write.c '"html/html.h"'
must_pass converters/proof/page.c '"html/html.h"'
must_pass converters/convert.c '"proof/proof.h"'
must_find converters/text/explain.c '"proof/proof.h"'
must_pass converters/text/read.c '"text.h"'
must_pass converters/text/read.c '"node.h"'
must_pass converters/text/read.c '<sys/stat.h>'
must_pass converters/main.c '"options.h"'
foreign >"$work/rows"
while read -r pattern files; do
    header=$(echo "$pattern" | sed 's/\*/any.h/')
    must_find common/walk.c "<$header>"
    must_find converters/text/read.c "\"$header\""
    must_pass "${files%% *}" "<$header>"
done <"$work/rows"
done_testing
