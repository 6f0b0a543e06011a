# Formats by the extension of a file's name, in any case; an option wins; else the content decides.
. "$top/tests/cli/expect"
printf 'A title\n\nA *paragraph* of text.\n' >in.txt
printf 'A *paragraph* of text.\n' >in.MD

while read -r extension text; do
    run in.txt -o "a.$extension"
    exits 0
    grep -qF -- "$text" "a.$extension" || fail "a.$extension is something else"
done <<'TABLE'
html    <!DOCTYPE html>
HTM     <!DOCTYPE html>
md      # A title
xml     http://docbook.org/ns/docbook
dbk     http://docbook.org/ns/docbook
tree    <docconv-tree
epub    PK
txt     A title
TABLE

run in.txt -t tree -o a.html
exits 0
grep -qF '<docconv-tree' a.html

run in.MD -t tree
gives '<emphasis>'

# A tree is known by its content, whatever it is called.
cp a.tree a.unknown
run a.unknown -t tree
exits 0
cmp out a.tree
