# Where each key of metadata goes: a line for every row of the manual's table, and none besides. The same
# keys come through Markdown's front matter and the tree unharmed.
. "$top/tests/cli/expect"
command -v unzip >/dev/null 2>&1 || skip "unzip is not installed"
cat >all.yaml <<'END'
title: Sea & Land
subtitle: A Voyage
author:
- Ann Lee
- name: Bo Maria Ray
  file-as: Maria Ray, Bo
editor: Ed Dee
translator: Tra Lee
illustrator: Ill Roe
producer: Pro Doe
contributor: Con Fay
lang: en-GB
date: 9 October 1897
publisher: The Quay Press
place: Riga
series: Tides
series-position: 2
description: Of water.
subject: [harbours, ships]
identifier: [ISBN 0-306-40615-2, "doi:10.1000/182"]
rights: © 1897 Ann Lee
source: https://example.org/sea
edition: Second edition
END
printf 'It was a cold night in the harbour, and nobody\nspoke.\n\nThen it was a warm one, and all of them spoke.\n' >in.txt
run --metadata-file all.yaml in.txt -o out.html
says_nothing
run --metadata-file all.yaml in.txt -o out.epub
says_nothing
run --metadata-file all.yaml in.txt -o out.xml
says_nothing
unzip -qq out.epub -d book
package=book/EPUB/package.opf
tr -d '\n' <out.xml | sed 's/>  *</></g' >joined.xml
tr -d '\n' <$package >joined.opf
: >tested

# row KEY: the row's places are those of the lines until the next; found FILE TEXT: there it is.
row() {
    key=$1
    echo "$1" >>tested
}
found() {
    grep -qF -- "$2" "$1" || fail "$key is not in $1 as $2"
}

row title
found out.html '<title>Sea &amp; Land</title>'
found out.html '<h1>Sea &amp; Land</h1>'
found joined.opf '<dc:title id="title">Sea &amp; Land</dc:title><meta refines="#title" property="title-type">main</meta>'
found joined.xml '<info><title>Sea &amp; Land</title>'
row subtitle
found out.html '<p class="subtitle" role="doc-subtitle">A Voyage</p>'
found joined.opf '<dc:title id="subtitle">A Voyage</dc:title><meta refines="#subtitle" property="title-type">subtitle</meta>'
found joined.xml '<subtitle>A Voyage</subtitle>'
row author
found out.html '<meta name="author" content="Ann Lee">'
found out.html '<p class="byline">Ann Lee, Bo Maria Ray</p>'
found joined.opf '<dc:creator id="creator-1">Ann Lee</dc:creator><meta refines="#creator-1" property="role" scheme="marc:relators">aut</meta><meta refines="#creator-1" property="file-as">Lee, Ann</meta>'
found joined.opf '<meta refines="#creator-2" property="file-as">Maria Ray, Bo</meta>'
found joined.xml '<author><personname><firstname>Ann</firstname><surname>Lee</surname></personname></author>'
found joined.xml '<personname><firstname>Bo</firstname><surname>Maria Ray</surname></personname>'
# person KEY NAME MARC DOCBOOK: whoever is no author.
person() {
    row "$1"
    found out.html "<meta name=\"dcterms.contributor\" content=\"$2\">"
    found $package ">$2</dc:contributor>"
    found joined.opf ">$2</dc:contributor><meta refines=\"#creator-$count\" property=\"role\" scheme=\"marc:relators\">$3</meta>"
    found joined.xml "<$4><personname><firstname>${2% *}</firstname><surname>${2#* }</surname></personname></${4%% *}>"
    count=$((count + 1))
}
count=3
person editor 'Ed Dee' edt editor
found out.html '<p class="editor">Editor: Ed Dee</p>'
person translator 'Tra Lee' trl 'othercredit class="translator"'
found out.html '<p class="translator">Translator: Tra Lee</p>'
person illustrator 'Ill Roe' ill 'othercredit class="other" otherclass="illustrator"'
found out.html '<p class="illustrator">Illustrator: Ill Roe</p>'
person producer 'Pro Doe' bkp 'othercredit class="productioneditor"'
found book/EPUB/chapter-0002.xhtml '<p>E-book: Pro Doe</p>'
person contributor 'Con Fay' ctb 'othercredit class="other" otherclass="contributor"'
found out.html '<p class="contributor">Con Fay</p>'
row lang
found out.html '<html lang="en-GB" dir="ltr">'
found $package '<dc:language>en-GB</dc:language>'
found joined.xml 'xml:lang="en-GB"'
row date
found out.html '<meta name="dcterms.date" content="1897-10-09">'
found out.html '<p class="date"><time datetime="1897-10-09">9 October 1897</time></p>'
found $package '<dc:date>1897-10-09</dc:date>'
found joined.xml '<pubdate>1897-10-09</pubdate><bibliomisc role="pubdate">9 October 1897</bibliomisc>'
row publisher
found out.html '<meta name="dcterms.publisher" content="The Quay Press">'
found $package '<dc:publisher>The Quay Press</dc:publisher>'
found book/EPUB/title-page.xhtml '<p class="publisher">The Quay Press, Riga</p>'
found joined.xml '<publisher><publishername>The Quay Press</publishername>'
row place
found book/EPUB/title-page.xhtml ', Riga</p>'
found joined.xml '<address><city>Riga</city></address></publisher>'
row series
found out.html '<meta name="dcterms.isPartOf" content="Tides, 2">'
found joined.opf '<meta property="belongs-to-collection" id="series">Tides</meta><meta refines="#series" property="collection-type">series</meta>'
found joined.xml '<biblioset relation="series"><title>Tides</title>'
row series-position
found $package '<meta refines="#series" property="group-position">2</meta>'
found joined.xml '<seriesvolnums>2</seriesvolnums></biblioset>'
row description
found out.html '<meta name="description" content="Of water.">'
found $package '<dc:description>Of water.</dc:description>'
found joined.xml '<abstract><para>Of water.</para></abstract>'
row subject
found out.html '<meta name="keywords" content="harbours, ships">'
found joined.opf '<dc:subject>harbours</dc:subject><dc:subject>ships</dc:subject>'
found joined.xml '<keywordset><keyword>harbours</keyword><keyword>ships</keyword></keywordset>'
row identifier
found out.html '<meta name="dcterms.identifier" content="urn:isbn:0306406152">'
found $package '<dc:identifier id="identifier">urn:isbn:0306406152</dc:identifier>'
found $package '<dc:identifier>doi:10.1000/182</dc:identifier>'
found book/EPUB/toc.ncx '<meta name="dtb:uid" content="urn:isbn:0306406152"/>'
found joined.xml '<biblioid class="isbn">ISBN 0-306-40615-2</biblioid><biblioid class="doi">doi:10.1000/182</biblioid>'
row rights
found out.html '<meta name="dcterms.rights" content="© 1897 Ann Lee">'
found $package '<dc:rights>© 1897 Ann Lee</dc:rights>'
found book/EPUB/chapter-0002.xhtml '<p>© 1897 Ann Lee</p>'
found joined.xml '<copyright><year>1897</year><holder>Ann Lee</holder></copyright>'
found joined.xml '<legalnotice><para>© 1897 Ann Lee</para></legalnotice>'
row source
found out.html '<meta name="dcterms.source" content="https://example.org/sea">'
found $package '<dc:source>https://example.org/sea</dc:source>'
found book/EPUB/chapter-0002.xhtml 'Source: <a href="https://example.org/sea">'
found joined.xml '<bibliosource>https://example.org/sea</bibliosource>'
found joined.xml '<colophon xml:id="colophon">'
row edition
found book/EPUB/chapter-0002.xhtml '<p>Second edition</p>'
found joined.xml '<edition>Second edition</edition>'

awk '/^Key\t/ { inside = 1; next } inside && /^\.TE/ { exit } inside && $1 != "_" { print $1 }' \
    "$top/doc/docconv.1.in" >rows
cmp rows tested || fail "the manual's rows are others than those tested"

# Through Markdown and the tree.
run --metadata-file all.yaml in.txt -o by.md
run --metadata-file all.yaml in.txt -o by.tree
for by in md tree; do
    run by.$by -o by-$by.xml
    cmp by-$by.xml out.xml || fail "something is lost by way of $by"
done

# An ISBN whose digits are not those of one.
run -M identifier='ISBN 0-306-40615-3' in.txt -t docbook
says '[isbn-invalid]'
gives '<biblioid>ISBN 0-306-40615-3</biblioid>'
