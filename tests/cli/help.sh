# --help and --list-formats fit 80 columns, go to standard output and need no input.
. "$top/tests/cli/expect"
for word in --help -h --list-formats --version -V; do
    run $word
    exits 0
    says_nothing
    awk 'length > 80 { print; bad = 1 } END { exit bad || NR == 0 }' out || fail "$word is wider than 80 columns"
done

run --help
gives 'Usage: docconv' '--output FILE' 'Exit status'

run --version
grep -qE '^docconv [0-9]+\.[0-9]+\.[0-9]+$' out || fail "that is no version"

run --list-formats
for format in text markdown html epub docbook tree; do
    grep -q "^$format " out || fail "$format is not listed"
done
