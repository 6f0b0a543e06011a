# An input that cannot be read: one line with the reason, exit status 3, the old output as it was.
. "$top/tests/cli/expect"
echo old >old.html

run missing.txt -o old.html
exits 3
says_once 'missing.txt: error: cannot read: No such file or directory [input-unreadable]'

run old.html/in.txt -o new.html -f text
exits 3
says_once 'cannot read: Not a directory'

mkdir folder
run -f text folder -o old.html
exits 3
says_once 'folder: error: cannot read: Is a directory'

echo old | cmp - old.html
only folder old.html
