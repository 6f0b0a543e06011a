# pandoc's spellings where they mean the same.
. "$top/tests/cli/expect"
printf 'A *paragraph* of text.\n' >in

"$docconv" -f markdown -t html --title=Sea --author=Ann --lang=en --toc in -o ours.html
for words in \
    '--from markdown --to html --output=theirs.html --metadata title=Sea -M author=Ann -Mlang=en --table-of-contents' \
    '--read=markdown --write=html5 -s -M title:Sea -M creator=Ann -M language=en --toc -otheirs.html' \
    '-r commonmark -w html --standalone --metadata=title=Sea --metadata author:Ann -M lang:en --toc -o theirs.html'; do
    # The words are words, on purpose.
    # shellcheck disable=SC2086
    run $words in
    exits 0
    cmp ours.html theirs.html
done
