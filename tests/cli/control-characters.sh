# No control character reaches the terminal: not from the input, not from names, not from options.
. "$top/tests/cli/expect"
escape=$(printf '\033')
clear=$(printf '\033[2J\a')

harmless() {
    if LC_ALL=C tr -d '\n' <err | LC_ALL=C grep -q "[$(printf '\001')-$(printf '\037')$(printf '\177')]"; then
        fail "control characters reach the terminal"
    fi
}

run "$clear.txt" -t html
exits 3
says '\x1B[2J\x07.txt: error: cannot read'
harmless

run --log json "$clear.txt" -t html
says '\u001b[2J\u0007.txt'
harmless

run "--$clear" -t html
exits 2
harmless

run -t "$clear" -f text
exits 2
harmless

printf 'A title\n\n%s\n\nA paragraph with %s[31m in it.\n\n7\n' "$clear" "$escape" >in.txt
for format in text markdown html docbook tree; do
    run in.txt -t $format
    harmless
    if grep -q "$escape" out; then
        fail "an escape is in the $format output"
    fi
done
