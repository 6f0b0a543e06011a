#!/bin/sh
# fuzz.sh - runs each fuzzer over its corpus, tests/fuzz/corpus/FUZZER/* (inputs written to be
# hostile, and those that once broke something), and over the cases of its reader, tests/read/FORMAT/*.
# What must hold stands in tests/fuzz/fuzz.h.
set -eu
. "${srcdir:-.}/tests/tap.sh"

for folder in "$srcdir"/tests/fuzz/corpus/*; do
    fuzzer=${folder##*/}
    for file in "$folder"/* "$srcdir/tests/read/${fuzzer#fuzz_}"/*.in; do
        [ -e "$file" ] || continue # there is no reader of options
        if tests/fuzz/"$fuzzer" "$file" >"$work/log" 2>&1; then
            ok "$fuzzer ${file##*/}"
        else
            not_ok "$fuzzer ${file##*/}" "$work/log"
        fi
    done
done

# It can fail: a file that is not there.
if tests/fuzz/fuzz_text "$work/missing" >"$work/log" 2>&1; then
    not_ok "a missing file is found"
else
    ok "a missing file is found"
fi
done_testing
