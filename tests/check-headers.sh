#!/bin/sh
# check-headers.sh - every header compiles alone, with the compiler of this build and with the others
# that are there: who includes one needs to include nothing before it.
set -eu
. "${srcdir:-.}/tests/tap.sh"

compilers=$(for c in "${CC:-cc}" gcc clang; do
    command -v "${c%% *}" >/dev/null 2>&1 && echo "$c"
done | sort -u)
flags=${CPPFLAGS:--D_GNU_SOURCE -I$srcdir/common -I$srcdir/converters}

# compiles COMPILER HEADER
compiles() {
    printf '#include "%s"\n' "$2" >"$work/alone.c"
    eval "$1 $flags -I. -Wall -Wextra -Werror -fsyntax-only \"\$work/alone.c\"" >"$work/log" 2>&1
}

check() {
    if compiles "$1" "$2"; then
        ok "$1 ${2#"$srcdir"/}"
    else
        not_ok "$1 ${2#"$srcdir"/}" "$work/log"
    fi
}

for compiler in $compilers; do
    for header in $(find "$srcdir/common" "$srcdir/converters" -name '*.h' | sort); do
        check "$compiler" "$(cd "$(dirname "$header")" && pwd)/${header##*/}"
    done
done

# It can fail: a header that leans on another one must not pass.
echo 'size_t leaning(void);' >"$work/leaning.h"
if compiles "${CC:-cc}" "$work/leaning.h"; then
    not_ok "a header that needs another one is found"
else
    ok "a header that needs another one is found"
fi
done_testing
