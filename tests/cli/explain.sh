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
