# Hints: INPUT.hints is read by itself, --hints FILE in its place; what is said shows in --explain with its
# line, yields to the command line, and is reported when it does not fit the text.
. "$top/tests/cli/expect"
printf 'One line\n\nA second one is longer, and it ends as a sentence does.\n' >in.txt
printf '# known\n1: heading 2\ntitle: Of Hints\n' >in.txt.hints
printf '3: quote\n' >other

run in.txt -t html --fragment
exits 0
gives '<h2' 'One line'
run in.txt -t markdown
gives 'title: Of Hints'

run --explain in.txt
exits 0
gives 'title: Of Hints (hint line 3)' 'heading: given: hint line 2'

run --title 'Of Options' in.txt -t markdown
gives 'title: Of Options'

run --hints other in.txt -t html --fragment
exits 0
gives '<blockquote>'
if grep -q '<h2' out; then
    fail "both files are read"
fi

run - -f text -t html --fragment <in.txt
exits 0
if grep -q '<h2' out; then
    fail "standard input has no hints of its own"
fi
run - -f text -t html --fragment --hints in.txt.hints <in.txt
gives '<h2'

run --hints missing in.txt -o out.html
exits 3
says_once 'missing: error: cannot read'
mkdir a.txt.hints
cp in.txt a.txt
run a.txt -o out.html
exits 3
says_once 'a.txt.hints: error: cannot read'
rmdir a.txt.hints

# Stale.
printf '7: verse\n' >in.txt.hints
run in.txt -o out.html
exits 0
says_once 'in.txt.hints:1:1: warning: hint left out: there is no line 7, the last one is 3 [hint-stale]'
run --strict in.txt -o out.html
exits 1
rm out.html

# Furniture that is said to be says so.
printf '1: furniture running-head\n' >in.txt.hints
run --explain in.txt
gives '1: furniture, running-head (hint line 1)'
only a.txt in.txt in.txt.hints other

# Values of metadata are compared with each other; there is a bound, and beyond it each is said to be left out.
i=0
while [ "$i" -lt 4097 ]; do
    i=$((i + 1))
    echo "subject: about $i"
done >many.hints
run --hints many.hints in.txt -t tree
exits 0
gives '>about 4096<'
says 'many.hints:4097:1: warning: hint left out: there are 4096 of metadata before it'
