# A long chapter becomes several files between its blocks, none over what old e-readers take; the
# links into it name the file that their target came to stand in; no word is lost.
. "$top/tests/cli/expect"
command -v unzip >/dev/null 2>&1 || skip "unzip is not installed"
{
    printf '# Zero\n\nShort.\n\n# One\n\n[later](#later) and [much later](#much-later)\n\n'
    awk 'BEGIN { for (i = 1; i <= 9000; i++) printf "Paragraph %d of a chapter that goes on and on.\n\n", i }'
    printf '## Later\n\n'
    awk 'BEGIN { for (i = 1; i <= 5000; i++) printf "> Quoted %d in one quote that is long itself.\n>\n", i }'
    printf '\n## Much later\n\nThe end, and [back](#later).\n'
} >long.md
run --title Long -o long.epub long.md
exits 0
says_nothing
mkdir book
unzip -qq long.epub -d book
cd book/EPUB
largest=$(cat chapter-*.xhtml | wc -c)
[ "$largest" -gt 700000 ]
for page in chapter-*.xhtml; do
    [ "$(wc -c <"$page")" -lt 245760 ] || fail "$page is too long"
    grep -q '</html>' "$page" || fail "$page is not whole"
done

# target ID: the page that has it, which every link to it must name.
target() {
    page=$(grep -l " id=\"$1\"" chapter-*.xhtml)
    grep -oh "href=\"[^\"]*#$1\"" chapter-*.xhtml nav.xhtml | sort -u >links
    [ "$(cat links)" = "href=\"$page#$1\"" ] || fail "links to $1, which is in $page: $(cat links)"
}
target later
target much-later
[ "$(grep -ho 'Paragraph [0-9]* of' chapter-*.xhtml | sort -u | wc -l)" -eq 9000 ] || fail "paragraphs are lost"
[ "$(grep -ho 'Quoted [0-9]* in' chapter-*.xhtml | sort -u | wc -l)" -eq 5000 ] || fail "quotes are lost"

# A list that a term cuts where a page ends too is cut once: none is empty.
cd ../..
{
    printf '<docconv-tree version="1"><document><definition-list>\n'
    awk 'BEGIN { for (i = 1; i <= 6000; i++)
        printf "<term><text>Oar</text></term><definition><paragraph><text>Sense %d of a word that has many.</text></paragraph></definition>\n", i }'
    printf '</definition-list></document></docconv-tree>\n'
} >terms.tree
run --title Terms -o terms.epub terms.tree
exits 0
mkdir terms
unzip -qq terms.epub -d terms
[ -f terms/EPUB/chapter-0002.xhtml ] || fail "the list is on one page"
cat terms/EPUB/chapter-*.xhtml | tr -d '\n' >all
[ "$(grep -o '<dl><dt>' all | wc -l)" -eq 6000 ] || fail "other lists than one for each sense"
[ "$(grep -o '<dl' all | wc -l)" -eq 6000 ] || fail "a list is empty"

# What has a class that is longer than a page is not opened again on each page.
{
    printf '<docconv-tree version="1"><document><quote class="'
    awk 'BEGIN { for (i = 1; i <= 60000; i++) printf "word" }'
    printf '">\n'
    awk 'BEGIN { for (i = 1; i <= 50; i++) printf "<paragraph><text>Word %d.</text></paragraph>\n", i }'
    printf '</quote></document></docconv-tree>\n'
} >class.tree
run --title Class -o class.epub class.tree
exits 0
mkdir class
unzip -qq class.epub -d class
[ "$(cat class/EPUB/chapter-*.xhtml | grep -o 'class="wordword' | wc -l)" -eq 1 ] || fail "the class is not there once"
