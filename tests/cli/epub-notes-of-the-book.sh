# Notes of a whole book are cut between two of them before old e-readers give up; marks, links back and
# links into notes lead where their targets came to stand.
. "$top/tests/cli/expect"
command -v unzip >/dev/null 2>&1 || skip "unzip is not installed"
{
    printf '# One\n\n'
    awk 'BEGIN { for (i = 1; i <= 2500; i++) printf "Word %d.[^%d]\n\n", i, i }'
    printf '# Two\n\nThe end.\n\n'
    awk 'BEGIN { for (i = 1; i <= 2500; i++)
        printf "[^%d]: Note %d, of [the second chapter](#two), and long enough to fill a page with others%s.\n\n",
            i, i, i == 3 ? "; see the last[^last]" : "" }'
    printf '[^last]: The note of a note.\n'
} >notes.md
run --title Notes --notes book -o notes.epub notes.md
exits 0
says_nothing
unzip -qq notes.epub -d book
cd book/EPUB
[ -f endnote-0003.xhtml ] || fail "the notes are on fewer than three pages"
for page in *.xhtml; do
    [ "$(wc -c <"$page")" -lt 245760 ] || fail "$page is too long"
done

# Every link, as FILE#ID, is an id of that file.
for page in *.xhtml; do
    grep -o ' id="[^"]*"' "$page" | sed "s|.*\"\(.*\)\"|$page#\1|"
done | sort >ids
for page in *.xhtml; do
    grep -o 'href="[^"]*#[^"]*"' "$page" | sed "s|href=\"\(.*\)\"|\1|; s|^#|$page#|"
done | sort -u >links
[ "$(wc -l <links)" -gt 5000 ] || fail "there are few links"
comm -23 links ids >astray
[ ! -s astray ] || fail "links lead nowhere: $(head -n 3 astray)"
[ "$(uniq -d ids | wc -l)" -eq 0 ] || fail "ids come twice"
[ "$(grep -ho '<li id="note-' endnote-*.xhtml | wc -l)" -eq 2501 ] || fail "notes are lost"
grep -q 'The note of a note' endnote-*.xhtml || fail "the note of a note is lost"
