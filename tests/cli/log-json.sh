# --log json: each message one JSON object on a line of its own, the usage errors after it too.
. "$top/tests/cli/expect"

run --log json missing.txt -t html
exits 3
says_once '{"file":"missing.txt","severity":"error","code":"input-unreadable","message":"cannot read: No such file or directory"}'

run --log=json --titel x
exits 2
says_once '{"file":"","severity":"error","code":"option-unknown","message":"no option --titel; did you mean --title?"}'

run --log json "$top/samples/article.txt" -t html
exits 0
says '"line":' '"column":' '"severity":"note"' '"code":"furniture-set-aside"'
if grep -vE '^\{".*"\}$' err; then
    fail "that is no line of JSON"
fi
