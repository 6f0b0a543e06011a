# An output that cannot be written: one line with the reason and what is left, exit status 3, and no
# temporary file. What docconv says of itself is output too.
. "$top/tests/cli/expect"
printf 'A title\n\nA paragraph of text.\n' >in.txt

run in.txt -o no/such/folder/out.html
exits 3
says_once 'no/such/folder/out.html: error: cannot write: No such file or directory; make its folder first'

mkdir out.html
run in.txt -o out.html
exits 3
says_once 'out.html: error: cannot write: Is a directory'
only in.txt out.html

if [ "$(id -u)" -ne 0 ]; then
    mkdir closed
    echo old >closed/old.html
    chmod 500 closed
    run in.txt -o closed/old.html
    exits 3
    says_once 'closed/old.html: error: cannot write: Permission denied; the older file is untouched'
    run in.txt -o closed/new.html
    exits 3
    says_once 'closed/new.html: error: cannot write: Permission denied; nothing was written'
    chmod 700 closed
    [ "$(ls -A closed)" = old.html ] || fail "the closed folder holds other files"
    rm -r closed
fi

# Files of at most one block: what does not fit is found, and the older file stays.
yes 'A line of text, and more of them.' | head -n 20000 >long.txt
echo old >old.html
for words in 'old.html' 'new.epub' 'new.html --no-headings'; do
    status=0
    # shellcheck disable=SC2086
    (trap '' XFSZ && ulimit -f 1 && exec "$docconv" long.txt -o $words) 2>err || status=$?
    exits 3
    says 'error: cannot write: File too large'
    only in.txt long.txt old.html out.html
done
[ "$(cat old.html)" = old ] || fail "the older file was touched"

if [ -c /dev/full ]; then
    run in.txt -t html -o /dev/full
    exits 3
    says_once '/dev/full: error: cannot write: No space left on device [output-unwritable]'
    for words in 'in.txt -t html' 'in.txt --explain' --help --help=man --version --list-formats '--completion bash'; do
        status=0
        # shellcheck disable=SC2086
        "$docconv" $words >/dev/full 2>err || status=$?
        exits 3
        says_once 'stdout: error: cannot write: No space left on device [output-unwritable]'
    done
fi
only in.txt long.txt old.html out.html
