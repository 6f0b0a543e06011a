# - is standard input or output; without a name they are meant too.
. "$top/tests/cli/expect"
printf 'A title\n\nA paragraph of text.\n' >in.txt
"$docconv" in.txt -f text -o file.html

for words in '-' '' '-o -' '- -o -'; do
    status=0
    # The words are words, on purpose.
    # shellcheck disable=SC2086
    "$docconv" -f text -t html $words <in.txt >out 2>err || status=$?
    exits 0
    says_nothing
    cmp out file.html
done

# Through pipes, whose size is not known before.
cat in.txt | "$docconv" -f text -t html | cat >piped.html
cmp piped.html file.html
