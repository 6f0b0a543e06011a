# The stylesheets of DocBook make pages and a book of every sample, and have no complaint.
. "$top/tests/cli/expect"
command -v xsltproc >/dev/null 2>&1 || skip "xsltproc is not installed"
sheets=/usr/share/xml/docbook/stylesheet/docbook-xsl-ns
[ -f $sheets/epub3/chunk.xsl ] || skip "docbook-xsl-ns is not installed"
mkdir made
for sample in "$top"/samples/*.txt "$top"/samples/*.md; do
    case $sample in */README.md) continue ;; esac
    run -q --keep-furniture -M source=Manuscript -o in.xml "$sample"
    exits 0
    for sheet in xhtml5/chunk.xsl epub3/chunk.xsl; do
        xsltproc --nonet --stringparam base.dir "$PWD/made/" $sheets/$sheet in.xml >xsltproc.log 2>&1 ||
            fail "$sheet fails on $sample"
        if grep -v '^Writing \|^Generating ' xsltproc.log | grep .; then
            fail "$sheet complains of $sample"
        fi
    done
done
