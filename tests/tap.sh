# tap.sh - the few words the scripted tests speak in: one `ok` or `not ok` line for each case, the
# plan at the end. Sourced, not run; after it the source tree is $srcdir, as make says.

srcdir=${srcdir:-$(cd "$(dirname "$0")/.." && pwd)}
count=0
failed=0

# docconv ends with 0 to 3 (its manual says when). More is a crash, and so is what a sanitizer finds.
highest_status=3
ASAN_OPTIONS=exitcode=99${ASAN_OPTIONS:+:$ASAN_OPTIONS}
UBSAN_OPTIONS=exitcode=99:print_stacktrace=1${UBSAN_OPTIONS:+:$UBSAN_OPTIONS}
export ASAN_OPTIONS UBSAN_OPTIONS

ok() {
    count=$((count + 1))
    echo "ok $count - $1"
}

# not_ok NAME [FILE]: a failure; what FILE says of it follows as comments.
not_ok() {
    count=$((count + 1))
    failed=$((failed + 1))
    echo "not ok $count - $1"
    [ $# -lt 2 ] || sed -n '1,30s/^/#   /p' "$2"
}

skip() {
    count=$((count + 1))
    echo "ok $count - $1 # SKIP $2"
}

# done_testing: the plan; a script that ran nothing has failed.
done_testing() {
    [ "$count" -gt 0 ] || not_ok "there is something to test"
    echo "1..$count"
    [ "$failed" -eq 0 ]
}

# A folder for the caller's files, gone when it ends.
work=$(mktemp -d "${TMPDIR:-/tmp}/docconv-test.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
