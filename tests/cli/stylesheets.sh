# Stylesheets: docconv's own, that of --style over it, the user's over both; --css-only leaves his alone.
. "$top/tests/cli/expect"
printf 'A title\n\nA paragraph of text.\n' >in.txt
printf 'p { color: green }\n' >one.css
printf 'p::after { content: "</style>" }\n' >two.css

# order TEXT...: the lines of ./out that hold these come in this order.
order() {
    last=0
    for text; do
        line=$(grep -nF -- "$text" out | head -n 1 | cut -d: -f1)
        [ "${line:-0}" -gt "$last" ] || fail "not there, or not in order: $text"
        last=$line
    done
}

run --style manual -c one.css -c two.css in.txt -t html
exits 0
says_nothing
order '/* The look of a page' '/* --style manual' 'p { color: green }' 'content: "<\/style>"'

run --css-only --css=one.css in.txt -t html
exits 0
gives 'p { color: green }'
grep -q 'The look of a page' out && fail "docconv's own stylesheet is there"

run --style comic in.txt -t html
exits 2
says_once 'bad value for option --style: "comic"; it takes novel|article|manual'

# Fonts: known by their first bytes, called by their names; the user's CSS comes last.
printf 'OTTO...' >Sea-BoldItalic.otf
run --embed-font Sea-BoldItalic.otf --embed-font one.css -c one.css in.txt -o fonts.epub
exits 0
says_once 'cannot read the font one.css, or it is not OTF, TTF or WOFF; left out [font-unreadable]'

command -v unzip >/dev/null 2>&1 || exit 0
run --style novel -c one.css in.txt -o book.epub
exits 0
unzip -p book.epub EPUB/style.css >out
order '/* The look of a book' '/* --style novel' 'p { color: green }'

unzip -p fonts.epub EPUB/style.css >out
order '/* The look of a book' \
    '@font-face { font-family: "Sea"; font-weight: bold; font-style: italic; src: url(fonts/font-1.otf); }' \
    'body { font-family: "Sea", serif; }' 'p { color: green }'
unzip -p fonts.epub EPUB/package.opf >out
gives '<item id="font-1" href="fonts/font-1.otf" media-type="font/otf"/>'
