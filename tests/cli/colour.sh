# Colour on a terminal alone, and not under NO_COLOR.
. "$top/tests/cli/expect"
escape=$(printf '\033')

on_terminal "'$docconv' missing.txt -t html"
exits 3
gives "${escape}[1;31merror${escape}[0m: cannot read"

on_terminal "NO_COLOR=1 '$docconv' missing.txt -t html"
gives 'missing.txt: error: cannot read'

on_terminal "NO_COLOR= '$docconv' missing.txt -t html" # empty is not set, says no-color.org
gives "${escape}[1;31merror"

run missing.txt -t html
says 'missing.txt: error: cannot read'
