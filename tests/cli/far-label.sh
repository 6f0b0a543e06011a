# The text of a note may stand far behind its label, which is no part of it.
. "$top/tests/cli/expect"
printf 'The tide came in at six.[1] And more of it is said here.\n\n[1]%66000sSee the tides.\n' '' >in.txt
run -f text -t tree in.txt
exits 0
says_nothing
grep -qE '^ *<text>See the tides\.</text>$' out || fail "the note holds more than its text"
