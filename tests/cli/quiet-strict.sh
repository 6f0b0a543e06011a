# --quiet leaves only errors; --strict makes errors of warnings, with exit status 1 and the output written.
. "$top/tests/cli/expect"
printf 'A title\n\nA paragraph with a \001 in it.\n' >in.txt

run in.txt -o a.html
exits 0
says 'in.txt:3:20: warning: control character U+0001 cannot stand in a book; replaced by U+FFFD [character-forbidden]'

run --quiet in.txt -o b.html
exits 0
says_nothing

run --strict in.txt -o c.html
exits 1
says 'in.txt:3:20: error: control character U+0001'

run --fail-if-warnings -q in.txt -o d.html # pandoc's name for it
exits 1
says_once 'error: control character U+0001'

cmp a.html b.html
cmp a.html c.html
cmp a.html d.html
