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
