# A block of more lines than are counted is not taken for one of few: 65537 lines of verse are verse.
. "$top/tests/cli/expect"
{
    printf 'Words are here, and more of them.\n\n'
    awk 'BEGIN { for (i = 0; i < 65537; i++) print "THE BOATS GO OUT" }'
} >in.txt
run -f text --explain in.txt
cat err out >all
grep -q '^3-65539: verse' all || fail "verse is not seen"
