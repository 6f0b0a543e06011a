# --explain: each block with its lines and what it was taken for; without an output format nothing else.
. "$top/tests/cli/expect"
run --explain "$top/samples/article.txt"
exits 0
gives 'heading' 'paragraph' 'furniture'
if grep -q '<html' out; then
    fail "the document is written too"
fi

run --explain "$top/samples/article.txt" -o a.html
exits 0
gives 'heading'
[ -s a.html ] || fail "the document is not written"

# What the input holds must not reach the terminal here either.
printf 'A title\n\nA paragraph with a \001 in it,\nand \302\233 too.\n' >in.txt
run --explain in.txt
exits 0
if LC_ALL=C tr -d '\n\t' <out | LC_ALL=C grep -q "[$(printf '\001')-$(printf '\037')]"; then
    fail "control characters reach the terminal"
fi

# What is known of the whole comes first, with where it was found.
run --explain --title 'Another title' "$top/samples/article.txt"
exits 0
gives 'title: Another title (option)' 'author: Marta Oyelaran (byline, line 3)' 'lang: en (the words of the text)' \
    '3-3: front author'
run --explain "$top/samples/notes.md"
exits 0
gives 'title: '

# Colour by kind, on a terminal alone and not under NO_COLOR.
escape=$(printf '\033')
run --explain "$top/samples/article.txt"
if grep -q "$escape" out; then
    fail "colour without a terminal"
fi
on_terminal "NO_COLOR=1 '$docconv' --explain '$top/samples/article.txt'"
exits 0
if grep -q "$escape" out; then
    fail "colour under NO_COLOR"
fi
on_terminal "'$docconv' --explain '$top/samples/article.txt'"
gives "21-21: ${escape}[1;33mheading${escape}[0m 1" ": ${escape}[90mfurniture${escape}[0m, counter"
