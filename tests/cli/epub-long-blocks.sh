# One paragraph, poem, table and listing, each longer than old e-readers take of a file, become several; no
# word is lost or doubled but the table's head; a paragraph ends behind a sentence, an id stays unique.
. "$top/tests/cli/expect"
command -v unzip >/dev/null 2>&1 || skip "unzip is not installed"
{
    printf '# Long\n\n[table](#later)\n\n'
    awk 'BEGIN { for (i = 1; i <= 6000; i++) printf "%sSentence %d of a paragraph that goes on.%s ", i % 9 ? "" : "*", i, i % 9 ? "" : "*" }'
    printf '\n\n| Head | Word |\n| --- | --- |\n'
    awk 'BEGIN { for (i = 1; i <= 4000; i++) printf "| Row %d | that is like others |\n", i }'
    printf '\n```\n'
    awk 'BEGIN { for (i = 1; i <= 6000; i++) printf "line %d < of && code that is long\n", i }'
    printf '```\n\n# Later\n\nThe end.\n'
} >long.md
run --verify --title Long -o long.epub long.md
exits 0
says_nothing
mkdir book
unzip -qq long.epub -d book
cd book/EPUB
for page in chapter-*.xhtml; do
    [ "$(wc -c <"$page")" -lt 245760 ] || fail "$page is too long"
    if command -v xmllint >/dev/null 2>&1; then
        xmllint --noout --nonet "$page" || fail "$page is not well-formed"
    fi
done
cat chapter-*.xhtml >all
counts() {
    grep -oh "$1" all >found
    [ "$(wc -l <found)" -eq "$2" ] || fail "$1 stands there $(wc -l <found) times, not $2"
    [ "$(sort -u found | wc -l)" -eq "$2" ] || fail "$1 is not there $2 times"
}
counts 'Sentence [0-9]* of' 6000
counts 'Row [0-9]*<' 4000
counts 'line [0-9]* &lt; of' 6000
[ "$(grep -c 'class="continue' all)" -gt 20 ] || fail "nothing was cut"
[ "$(grep -o '<table' all | wc -l)" -eq "$(grep -o '>Head<' all | wc -l)" ] || fail "a table has no head"
grep -o '<p class="continue[^>]*>.\{9\}' all | grep -v '<p class="continue[^>]*>\(<em>\)\{0,1\}Sent' >odd || :
[ ! -s odd ] || fail "a part begins within a sentence: $(head -1 odd)"

# A poem of one stanza.
cd ../..
{
    printf 'The Tide\n\n'
    awk 'BEGIN { for (i = 1; i <= 9000; i++) printf "    Line %d of the tide\n    and of the sea,\n", i }'
} >poem.txt
"$docconv" -q poem.txt -t tree | sed 's/<stanza>/<stanza id="poem">/' >poem.tree
grep -q '<stanza id' poem.tree || fail "the poem is none"
run --quiet --verify -f tree poem.tree -o poem.epub
exits 0
mkdir poem
unzip -qq poem.epub -d poem
cat poem/EPUB/chapter-*.xhtml >all
counts 'Line [0-9]* of' 9000
[ "$(grep -c 'id="poem"' all)" -eq 1 ] || fail "the stanza's id is not there once"
for page in poem/EPUB/chapter-*.xhtml; do
    [ "$(wc -c <"$page")" -lt 245760 ] || fail "$page is too long"
done

# A link to an address that is long itself ends with its paragraph; it is written once.
{
    printf '['
    awk 'BEGIN { for (i = 1; i <= 9000; i++) printf "Word %d. ", i }'
    printf '](https://example.org/'
    awk 'BEGIN { for (i = 1; i <= 9000; i++) printf "page%d", i }'
    printf ')\n'
} >link.md
run --verify --title Link -o link.epub link.md
exits 0
mkdir link
unzip -qq link.epub -d link
cat link/EPUB/chapter-*.xhtml >all
counts 'Word [0-9]*\.' 9000
[ "$(grep -o '<a href="https' all | wc -l)" -eq 1 ] || fail "the link is not there once"

# So do a paragraph and emphasis with a class that is long itself.
class=$(awk 'BEGIN { for (i = 1; i <= 3000; i++) printf "word" }')
{
    printf '<docconv-tree version="1"><document>\n'
    for element in paragraph span; do
        [ "$element" = paragraph ] || printf '<paragraph>'
        printf '<%s class="%s"><text>' "$element" "$class"
        awk 'BEGIN { for (i = 1; i <= 9000; i++) printf "Term %d. ", i }'
        printf '</text></%s>\n' "$element"
        [ "$element" = paragraph ] || printf '</paragraph>'
    done
    printf '</document></docconv-tree>\n'
} >class.tree
run --verify --title Class -o class.epub class.tree
exits 0
mkdir class
unzip -qq class.epub -d class
cat class/EPUB/chapter-*.xhtml >all
[ "$(grep -o 'Term [0-9]*\.' all | wc -l)" -eq 18000 ] || fail "words of a paragraph with a class are lost"
[ "$(grep -o "class=\"$class" all | wc -l)" -eq 2 ] || fail "a long class is not there once"
