# --nfc composes characters for every format; without it they stay as they are.
. "$top/tests/cli/expect"
apart=$(printf 'Cafe\314\201') whole=$(printf 'Caf\303\251')
printf '%s\n\nThe %s was open, and nobody spoke.\n\nThen it was shut, and all of them spoke.\n' "$apart" "$apart" >in.txt
printf '# %s\n\nThe `%s` was [open](%s.html) to Caf&#x65;&#x301;s.\n' "$apart" "$apart" "$apart" >in.md
for in in in.txt in.md; do
    for to in text markdown html docbook tree; do
        run --quiet "$in" -t $to --author "$apart Lee"
        exits 0
        gives "$apart"
        run --quiet --nfc "$in" -t $to --author "$apart Lee"
        exits 0
        gives "$whole"
        sed "s/$apart.html//; s/href=\"[^\"]*\"//g" out >text
        if grep -q "$apart" text; then
            fail "$in to $to is not composed"
        fi
    done
done
run --quiet --nfc in.md -t markdown
gives "Cafés" "($apart.html)"
