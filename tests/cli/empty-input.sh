# An empty input, or one of blanks alone: one line, exit status 3, the old output as it was.
. "$top/tests/cli/expect"
echo old >old.html

: >empty.txt
run empty.txt -o old.html
exits 3
says_once 'empty.txt: error: the input is empty; nothing was written [input-empty]'

printf ' \n\t\r\n\n' >blank.txt
run blank.txt -o old.html
exits 3
says_once 'blank.txt: error: the input is empty'

run -f text -t html </dev/null
exits 3
says_once 'stdin: error: the input is empty'
gives_nothing

echo old | cmp - old.html
only blank.txt empty.txt old.html
