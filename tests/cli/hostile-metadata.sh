# Metadata that nobody should write: the output is well-formed, nothing of it is markup, nothing empty
# or doubled is in it.
. "$top/tests/cli/expect"
command -v unzip >/dev/null 2>&1 || skip "unzip is not installed"
printf 'It was a cold night in the harbour, and nobody\nspoke.\n\nThen it was a warm one, and all of them spoke.\n' >in.txt

# well_formed: every XML file that the metadata makes.
well_formed() {
    for format in epub docbook tree html markdown; do
        run --verify --metadata-file hostile.yaml -t $format -o out.$format in.txt
        exits 0
    done
    rm -rf book
    unzip -qq out.epub -d book
    command -v xmllint >/dev/null 2>&1 || return 0
    xmllint --noout --nonet out.docbook out.tree book/EPUB/*.xhtml book/EPUB/*.opf book/EPUB/*.ncx \
        book/EPUB/images/*.svg book/META-INF/*.xml || fail "not well-formed"
}

cat >hostile.yaml <<'END'
title: "A\x01B <b>bold</b> & \"quoted\" ]]> --"
subtitle: "</title><script>"
author: ["", "  ", "Ann <i>Lee</i>", "Ann <i>Lee</i>", "\u200b", ",", ", ,", "Lee, Bo", "Bo Lee"]
subject: ["", a, a, "\u3000"]
identifier: ["", "a b <c>", "a b <c>"]
rights: "<script>alert(1)</script>"
source: "javascript:alert(1)"
series: "S & <T>"
series-position: IV
publisher: "\u00a0"
lang: en
END
well_formed
package=book/EPUB/package.opf
[ "$(grep -c '<dc:creator' $package)" -eq 2 ] || fail "there are other persons than two"
[ "$(grep -c '<dc:subject' $package)" -eq 1 ] || fail "there are other subjects than one"
[ "$(grep -c '<dc:identifier' $package)" -eq 1 ] || fail "there are other identifiers than one"
grep -q '<dc:publisher' $package && fail "nobody published it"
grep -q '<script\|<b>bold' out.html book/EPUB/*.xhtml out.docbook && fail "metadata became markup"
grep -q 'href="javascript' out.html book/EPUB/*.xhtml out.docbook && fail "a script can be pressed"

# Long ones, and many.
{
    printf 'title: '
    awk 'BEGIN { for (i = 0; i < 20000; i++) printf "long " }'
    printf '\nauthor:\n'
    awk 'BEGIN { for (i = 1; i <= 1000; i++) printf "- Author Number%d\n", i }'
    printf 'series-position: 1.5\nsource: https://example.org/'
    awk 'BEGIN { for (i = 0; i < 20000; i++) printf "x" }'
    echo
} >hostile.yaml
well_formed
[ "$(grep -c '<dc:creator' $package)" -eq 1000 ] || fail "some authors are lost"

# From right to left: the book turns its pages that way, and a name that runs against it is set apart.
printf 'title: "כותרת: (שלום) English 123!"\nauthor: ["נעמה לוי", "John Smith"]\nlang: he\n' >hostile.yaml
well_formed
grep -q 'page-progression-direction="rtl"' $package || fail "the pages turn from left to right"
grep -q '<bdi>John Smith</bdi>' out.html || fail "John Smith carries the comma with him"

# Nothing at all is as no metadata.
printf 'title: ""\nauthor: []\nsubject:\nlang: ""\nidentifier: ""\n' >hostile.yaml
well_formed
"$docconv" -q -o plain.epub in.txt
cmp plain.epub out.epub

# A forbidden character is said to stand where it stands, once; of an option nowhere in the text.
printf 'title: Sea\nauthor: "A\\u0002nn Lee"\n' >controls.yaml
run --metadata-file controls.yaml -t html -o out.html in.txt
exits 0
says_once 'controls.yaml:2:9: warning: control character U+0002'
run --title "$(printf 'Se\001a')" -t html -o out.html in.txt
says_once 'docconv: warning: control character U+0001'

# A tree that nobody wrote: more persons than are compared with each other in a bearable time.
"$docconv" -q -t tree in.txt | awk '{ print } /<metadata>/ {
    for (i = 0; i < 16400; i++) printf "  <creator role=\"author\" rank=\"file\">A %d</creator>\n", i }' >many.xml
run -f tree -t html -o out.html many.xml
exits 3
says 'more than 16384 values of metadata'
