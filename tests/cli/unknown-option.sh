# A misspelt option: one line with the nearest one, exit status 2, nothing written.
. "$top/tests/cli/expect"
echo text >in.txt

run --titel=Sea in.txt -o out.html
exits 2
says_once 'docconv: error: no option --titel=Sea; did you mean --title? [option-unknown]'
gives_nothing

run --xyzzy in.txt -o out.html
exits 2
says_once 'no option --xyzzy; --help lists them'

run -Z in.txt -o out.html
exits 2
says_once 'no option -Z'

run in.txt -o
exits 2
says_once 'option -o (FILE) needs a value'

run --toc=yes in.txt -o out.html
exits 2
says_once 'option --toc takes no value'

run --log=xml in.txt -o out.html
exits 2
says_once 'bad value for option --log: "xml"; it takes text|json'

run in.txt other.txt -o out.html
exits 2
says_once 'one input at a time; other.txt is one too many'
only in.txt
