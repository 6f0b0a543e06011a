# --proof: one page with the source's lines and what became of them, linked both ways, doubts first.
. "$top/tests/cli/expect"

# lines PAGE: the source's lines that it shows, as they are in the source but for blanks at their ends.
lines() {
    sed -n '/^<ol class="lines/,/^<\/ol>/ {
        s/^<li id="[^>]*>//; t text
        d
        :text
        s|^<[ab][^>]*>[0-9]*</[ab]>||; s|</li>$||; s| <small>[^<]*</small></span>$||; s|^<span>||
        s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g
        p
    }' "$1"
}

# Every line but the blank ones between blocks is there, and none twice.
shows_all() {
    lines "$2" | sed '/^[[:blank:]]*$/d' >shown
    tr '\f' ' ' <"$1" | sed 's/[[:blank:]]*$//; /^$/d' >wanted
    sed 's/␌/ /' shown | diff wanted - || fail "$2 does not show all lines of $1, or not in order"
}

# Each link within the page leads somewhere, no id comes twice, and what a line leads to leads back to
# the lines of the same row or, of a note, from elsewhere.
links() {
    grep -o ' id="[^"]*"' "$1" | sed 's/.*id="//; s/"//' | sort >ids
    [ -z "$(uniq -d ids)" ] || fail "ids that come twice: $(uniq -d ids)"
    grep -o ' href="#[^"]*"' "$1" | sed 's/.*#//; s/"//' | sort -u >places
    [ -z "$(comm -13 ids places)" ] || fail "links to nowhere: $(comm -13 ids places)"
    grep -o 'id="r\.[0-9]*" href="#l\.[0-9]*"' "$1" | tr -dc '0-9 \n' >back
    grep -q . back || fail "nothing of the result leads back"
    awk '$1 != $2 { exit 1 }' back || fail "something leads back to another line"
    sed 's/ .*//; s/^/r./' back | sort >marks
    grep '^r\.' places | diff marks - || fail "places in the result that no line leads to"
}

# A page needs no other file.
stands_alone() {
    ! grep -iE '<(script|link|img|iframe|object)|@import|url\(|src=' "$1" || fail "$1 wants more"
}

for sample in "$top"/samples/*.txt; do
    name=${sample##*/}
    run --quiet --proof page.html "$sample"
    exits 0
    gives_nothing
    links page.html
    stands_alone page.html
    case $name in
    # What is drawn by overstriking is shown as it was meant.
    *) shows_all "$sample" page.html ;;
    esac
done
rm -f ids places back marks shown wanted
only page.html
rm page.html

# Beside an output, which is as it would be without; messages come once.
for format in html epub docbook markdown text tree; do
    run "$top/samples/novel.txt" -t $format -o plain
    exits 0
    mv err before
    run "$top/samples/novel.txt" -t $format -o beside --proof page.html
    exits 0
    cmp plain beside || fail "$format: another output with --proof"
    diff before err || fail "$format: other messages with --proof"
    [ -s page.html ] || fail "$format: no proof"
done
rm -f plain beside before page.html

# What a page cannot hold is shown by pictures.
printf 'A title\n\nA \001 paragraph\014 with <controls> & "signs" in it, \302\233 too.\n' >in.txt
run -q --proof page.html in.txt
exits 0
grep -q '␁ paragraph␌ with &lt;controls&gt; &amp; "signs"' page.html || fail "controls are not shown"
if LC_ALL=C tr -d '\n' <page.html | LC_ALL=C grep -q "[$(printf '\001')-$(printf '\037')]"; then
    fail "the page holds controls"
fi

# Furniture that is kept is there, and linked.
run -q --keep-furniture --proof page.html "$top/samples/article.txt"
exits 0
links page.html
grep -q '<p><a class="mark" id="r.6" href="#l.6">6</a>214 shares</p>' page.html || fail "no furniture"
if grep -q 'set aside: counter' page.html; then
    fail "furniture is kept and set aside"
fi
rm page.html

# Doubts come first, each with a link to its place.
printf 'I\n\nIt began like this, in the middle of the day, and nobody saw it.\n\n' >in.txt
printf 'II\n\nIt went on like this, at the end of the day, and nobody heard it.\n\n' >>in.txt
printf 'IV\n\nIt ended like this, in the middle of the night, with a bang.\n' >>in.txt
run -q --proof - in.txt
exits 0
gives '<h3>Out of series</h3>' '<li>4 comes right after 2' '<li><a href="#l.9">9</a> <q>IV</q></li>'
sed '/<main/,$d' out | grep -q 'comes right after' || fail "doubts are not first"
gives '<p class="doubt"><b>Out of series:</b> 4 comes right after 2. <a href="#doubts">all doubts</a></p>'

# Refused: what is no plain text; two outputs in one place; what cannot be written.
run --proof page.html "$top/samples/notes.md"
exits 2
says_once 'error: --proof shows how plain text was read; the input is Markdown'
run --proof page.html in.txt -o page.html
exits 2
says_once 'would both be written to page.html'
run --proof - in.txt -t html
exits 2
says_once 'would both be written to standard output'
gives_nothing
run --proof no/page.html in.txt -o out.html
exits 3
says 'no/page.html: error: cannot write'
rm -f ids places back marks
only in.txt
