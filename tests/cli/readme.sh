# The README's example is true: its text, its messages and its output are those of the program. In it
# "…" stands for the rest of a line, alone for any lines; messages are folded.
. "$top/tests/cli/expect"

# block KIND: the README's first block that is fenced as KIND.
block() {
    awk -v start="\`\`\`$1" '$0 == "```" { inside = 0 } inside { print } $0 == start && !seen { inside = seen = 1 }' \
        "$top/README.md"
}

# same SHOWN FILE: every line shown is there, in order, with nothing between but where "…" says so.
same() {
    [ -s "$1" ] || fail "the README has no such block"
    LC_ALL=C awk '
        function matches(shown, line,    cut, tail) {
            if (!(cut = index(shown, "…")))
                return shown == line
            tail = substr(shown, cut + length("…"))
            return index(line, substr(shown, 1, cut - 1)) == 1 && length(line) >= cut - 1 + length(tail) &&
                   substr(line, length(line) - length(tail) + 1) == tail
        }
        FNR == NR { file[++lines] = $0; next }
        $0 ~ /^ *…$/ { skips = 1; next }
        {
            do found = matches($0, file[++at]); while (!found && skips && at < lines)
            if (!found) { print "not there: " $0; bad = 1; exit }
            skips = 0
        }
        END { exit bad || (at < lines && !skips) }' "$2" "$1" || fail "$2 is not as the README shows it"
}

block text >shown
same shown "$top/samples/article.txt"

ln -s "$top/samples" samples
command=$(block console | sed 's/^\$ docconv //')
# The words are words, on purpose.
# shellcheck disable=SC2086
run $command
exits 0
block messages | tr '\n' ' ' | sed 's/ $//' >shown
tr '\n' ' ' <err | sed 's/ $//' >folded
cmp shown folded
block xml >shown
same shown article.xml

# What it says of formats and of how a text is read.
"$docconv" --list-formats | while read -r name rest; do
    grep -q "^| \`$name\` |" "$top/README.md" || fail "format $name is not in the README"
done
grep -o '^[0-9]\. \*\*[a-z]*\*\*' "$top/README.md" | sed 's/.*\*\*\(.*\)\*\*/\1/' | while read -r step; do
    [ -f "$top/converters/text/$step.c" ] || [ -f "$top/converters/text/$step/$step.c" ] || fail "there is no step $step"
done
