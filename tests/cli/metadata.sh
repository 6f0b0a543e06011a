# Metadata from the command line: over what the text says, whatever bytes it holds.
. "$top/tests/cli/expect"
printf 'A title\n\nA paragraph of text.\n' >in.txt

run --title 'Sea & Land' --author 'Ann Lee' --author 'Bob Ray' -M subject=water --lang=de in.txt -t tree
exits 0
gives '>Sea &amp; Land</field>' 'surname="Lee"' '>Bob Ray</creator>' '>water</subject>' '>de</field>'

run -M colour=blue in.txt -t tree
exits 0
says 'metadata field colour is not one docconv knows; left out [metadata-key-unknown]'

run --lang 'not a tag' in.txt -t tree
exits 0
says 'not a tag is not a BCP 47 language tag'

# Bytes that are no UTF-8 and control characters make no broken output.
run --verify --title "$(printf 'caf\351 \033 x')" in.txt -t tree
exits 0
gives "$(printf '>caf\357\277\275 \357\277\275 x</field>')"

# A date in words that are no date is shown, and left out where a machine reads it.
run --date 'spring 1898' in.txt -t html
exits 0
gives 'spring 1898'
says 'date spring 1898 names no year, month or day' '[date-invalid]'
run --date '9 October 1897' in.txt -t html
says_nothing
gives 'datetime="1897-10-09"' '9 October 1897'

# A cover that is not there is no reason for no book.
run --cover none.png in.txt -o out.epub
exits 0
says_once 'cannot read the cover none.png' '[cover-unreadable]'
[ -s out.epub ] || fail "no book"
