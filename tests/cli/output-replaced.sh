# An output that is there is replaced as a whole, with its permissions, through links; its input may be it.
. "$top/tests/cli/expect"
printf 'A title\n\nA paragraph of text.\n' >in.txt

run in.txt -o new.html
exits 0
echo old >old.html
chmod 600 old.html
ln -s old.html link.html
run in.txt -o link.html
exits 0
cmp new.html old.html
[ -L link.html ] || fail "the link is gone"
[ "$(ls -l old.html | cut -c 1-10)" = -rw------- ] || fail "the permissions are gone"

cp in.txt both.txt
run both.txt -f text -t html -o both.txt
exits 0
cmp new.html both.txt
only both.txt in.txt link.html new.html old.html
