# An input that is no text: one line, exit status 3, the old output as it was.
. "$top/tests/cli/expect"
echo old >old.html

run -f text "$docconv" -o old.html
exits 3
says_once 'error: this is not text: it holds many control characters'

printf '\211PNG\r\n\032\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\10\6\0\0\0\\r\250f\0\0\0\1sRGB\0\256\316\34\351' >picture
run picture -o old.html
exits 3
says_once 'picture: error: this is not text'

echo old | cmp - old.html
only old.html picture
