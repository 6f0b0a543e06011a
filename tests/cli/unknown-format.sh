# A misspelt format: one line with the nearest one, exit status 2, nothing written.
. "$top/tests/cli/expect"
echo text >in.txt

run -t epbu in.txt -o out.epub
exits 2
says_once 'docconv: error: no format "epbu"; did you mean epub? [format-unknown]'

run -f txet in.txt -o out.html
exits 2
says_once 'no format "txet"; did you mean text?'

run -t klingon in.txt -o out.html
exits 2
says_once 'no format "klingon"; --list-formats lists them'

run in.txt -o out.klingon
exits 2
says_once 'no output format: give -t FORMAT'

run in.txt
exits 2
says_once 'no output format: give -t FORMAT'
gives_nothing

run -f html in.txt -o out.epub
exits 2
says_once 'format html can be written, but not read; give the input'
only in.txt
