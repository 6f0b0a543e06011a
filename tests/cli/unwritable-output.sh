# An output that cannot be written: one line with the reason, exit status 3, and no temporary file.
. "$top/tests/cli/expect"
printf 'A title\n\nA paragraph of text.\n' >in.txt

run in.txt -o no/such/folder/out.html
exits 3
says 'no/such/folder/out.html: error: cannot write: No such file or directory; an older file is untouched'

mkdir out.html
run in.txt -o out.html
exits 3
says 'out.html: error: cannot write: Is a directory'
only in.txt out.html

if [ -c /dev/full ]; then
    run in.txt -t html -o /dev/full
    exits 3
    says '/dev/full: error: cannot write: No space left on device'
    status=0
    "$docconv" in.txt -t html >/dev/full 2>err || status=$?
    exits 3
fi
only in.txt out.html
