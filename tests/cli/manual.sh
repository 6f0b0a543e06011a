# The manual page: groff has no complaint, it fits 80 columns, and it has the options of the table.
. "$top/tests/cli/expect"
page=$(dirname "$docconv")/doc/docconv.1
[ -f "$page" ] || skip "doc/docconv.1 is not built when cross-compiling"
for option in --output --keep-furniture --toc-depth; do
    grep -qF "$(echo "$option" | sed 's/-/\\-/g')" "$page" || fail "$option is not in the manual"
done
if grep -q '@[A-Z]*@' "$page"; then
    fail "something was not put in"
fi
command -v groff >/dev/null && command -v tbl >/dev/null || skip "groff is not installed"
LC_ALL=C.UTF-8 groff -t -man -ww -Tutf8 -rLL=79n "$page" >out 2>err
says_nothing
