# An EPUB is not written to a terminal; text is.
. "$top/tests/cli/expect"
printf 'A title\n\nA paragraph of text.\n' >in.txt

on_terminal "'$docconv' -t epub in.txt"
exits 2
gives 'is not text and would garble the terminal; give -o FILE [output-to-terminal]'
[ "$(wc -l <out)" -eq 1 ] || fail "more than one line came to the terminal"

on_terminal "'$docconv' -t html in.txt"
exits 0
gives 'A paragraph of text.'

run -t epub in.txt -o - # to a file, by its name or not
exits 0
[ "$(head -c 2 out)" = PK ] || fail "that is no ZIP archive"
