# Images: looked for beside the input, then in --resource-path; in the page, or in files of --extract-media.
. "$top/tests/cli/expect"
mkdir text pictures site
printf '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><title>%s</title></svg>' A >text/a.svg
printf '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><title>%s</title></svg>' B >pictures/b.svg
printf '![A](a.svg) and ![B](b.svg) and ![A](a.svg)\n' >text/in.md

run text/in.md -t html --fragment
exits 0
says_once 'text/in.md:1:17: warning: image b.svg not found'

run --resource-path none:pictures text/in.md -t html --fragment
exits 0
says_nothing
gives 'alt="B"' 'src="data:image/svg+xml'

run --resource-path pictures --extract-media media text/in.md -t html
exits 0
gives '<img src="media/image-001.svg" alt="A"' '<img src="media/image-002.svg" alt="B"'
grep -q '<title>A' media/image-001.svg || fail "another image"
grep -q '<title>B' media/image-002.svg || fail "another image"

# The address is one from the page, wherever that is.
for folder in site/media/ media; do
    run --resource-path pictures --extract-media $folder text/in.md -o site/page.html
    exits 0
    address=$(sed -n 's/.*src="\([^"]*2.svg\)".*/\1/p' site/page.html)
    [ -f "site/$address" ] || fail "no file at site/$address"
done

run --resource-path pictures --extract-media no/such text/in.md -o site/other.html
exits 3
says 'no/such/image-002.svg: error: cannot write: No such file or directory'
[ ! -e site/other.html ] || fail "a page without its images"
