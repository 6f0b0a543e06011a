# The same input gives the same bytes: in other folders, time zones, locales, at other times, under
# another umask.
. "$top/tests/cli/expect"
mkdir -p other/folder
cp "$top/samples/novel.txt" in.txt
cp in.txt other/folder
for format in text markdown html epub docbook tree; do
    run -q -t $format -o "one.$format" in.txt
    exits 0
    (
        cd other/folder
        umask 077
        touch -t 200001020304 in.txt
        TZ=Asia/Kathmandu LC_ALL=C.UTF-8 LANG=de_DE.UTF-8 "$docconv" -q -t $format -o ../../two.$format in.txt
    )
    cmp "one.$format" "two.$format"
done

# The time of a book is SOURCE_DATE_EPOCH's, in its package and in the archive; else the text's own.
command -v unzip >/dev/null 2>&1 || skip "unzip is not installed"
modified() {
    unzip -p "$1" EPUB/package.opf | grep -qF "<meta property=\"dcterms:modified\">$2</meta>" ||
        fail "$1 was not modified at $2"
}
SOURCE_DATE_EPOCH=1700000000 "$docconv" -q -o epoch.epub in.txt
modified epoch.epub 2023-11-14T22:13:20Z
TZ=America/Los_Angeles SOURCE_DATE_EPOCH=1700000000 "$docconv" -q -o again.epub in.txt
cmp epoch.epub again.epub
TZ=UTC unzip -l epoch.epub | grep -q '2023-11-14 22:13' || fail "the archive has another time"
run -q --date 2001-02-03 -o dated.epub in.txt
modified dated.epub 2001-02-03T00:00:00Z
SOURCE_DATE_EPOCH=nonsense "$docconv" -q --date 2001-02-03 -o nonsense.epub in.txt
cmp dated.epub nonsense.epub
