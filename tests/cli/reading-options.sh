# The options of the plain-text reader: each wrong value is one line that says what is wrong, exit status 2,
# nothing written; what is given shows in --explain.
. "$top/tests/cli/expect"
printf 'LOG ENTRY ONE\n\nProse stands here, as it does under headings, and ends with a full stop.\n' >in.txt

run --heading '(unclosed' in.txt -o out.html
exits 2
says_once 'bad value for option --heading: "(unclosed": '

run --dialect prose in.txt -o out.html
exits 2
says_once '--dialect: "prose"; it takes auto|article|book|rfc|manual|mail|manuscript|plain'

run --without verse,tabel in.txt -o out.html
exits 2
says_once '--without: "tabel"; did you mean table?'
run --without everything in.txt -o out.html
exits 2
says_once '--without: "everything"; there are rule, '
sed 's/.*there are //; s/ \[.*//' err | tr -d , | tr ' ' '\n' | while read -r name; do
    grep -q "^$name	" "$top/doc/docconv.1.in" || fail "$name is not in the manual"
done
run --without paragraph in.txt -o out.html
exits 2
says_once '--without: "paragraph": what nobody else takes is one'

run --chapter-word 'a phrase of far too many words' in.txt -o out.html
exits 2
says_once '--chapter-word: "a phrase of far too many words"'
only in.txt

# Before the input is read, and whatever it is.
for wrong in '--heading (unclosed' '--without tabel' '--dialect prose' '--chapter-word a-word-that-is-as-long-as-no-word-before-the-number-of-a-chapter-ever-is'; do
    for format in text markdown html tree; do
        # shellcheck disable=SC2086 # an option and its value
        run $wrong -f $format nothing-here -o out.html
        exits 2
        says_once "${wrong%% *}: "
    done
done

for dialect in auto article book rfc manual mail manuscript plain; do
    run --dialect $dialect in.txt -t text
    exits 0
    gives 'LOG ENTRY ONE'
done

run --explain --dialect manual --without list,verse --no-headings in.txt
gives 'dialect: manual (--dialect)' 'switched off: ' 'heading' 'verse'
run --explain --no-headings --heading '^LOG .*[^.]$' in.txt
gives 'heading: given: --heading'

# A word of two words.
run --explain --chapter-word 'Log Entry' in.txt
gives 'chapter word: Log Entry (--chapter-word)' 'heading: certain: a chapter word and a number'

# Not more than the table of words can hold.
set --
i=0
while [ $i -lt 101 ]; do
    set -- "$@" --chapter-word "word$i"
    i=$((i + 1))
done
run "$@" in.txt -o out.html
exits 2
says_once '--chapter-word: "word100"'
