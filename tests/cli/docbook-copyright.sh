# Who holds the rights, and since when: DocBook's copyright, beside the whole statement. Other statements have none.
. "$top/tests/cli/expect"

# copyright RIGHTS: the element in one line, or nothing.
copyright() {
    printf 'A word.\n' | "$docconv" -f markdown -t docbook -M "rights=$1" -o out.xml
    grep -q '<legalnotice>' out.xml || fail "no legalnotice: $1"
    tr -d '\n' <out.xml | sed 's/>  *</></g' | sed -n 's/.*<copyright>\(.*\)<\/copyright>.*/\1/p'
}
says() {
    got=$(copyright "$1")
    [ "$got" = "$2" ] || fail "$1: $got"
}
year='<year>1999</year>'
holder='<holder>Ann Lee</holder>'
says 'Copyright 1999 Ann Lee' "$year$holder"
says '© 1999 Ann Lee. All rights reserved.' "$year$holder"
says 'Copyright (c) 1999 by Ann Lee, all rights reserved' "$year$holder"
says 'COPYRIGHT © 1999, Ann Lee; the pictures are in the public domain' "$year$holder"
says '© Ann Lee, 1999' "$year$holder"
says 'Copyright Ann Lee 1999. First printed in 1897.' "$year$holder"
says 'Copyright 1999, 2001-2003 J. R. Lee Jr. No part may be copied.' \
    "$year<year>2001-2003</year><holder>J. R. Lee Jr.</holder>"
says '© 1999–2003 The Quay Press Ltd.' '<year>1999–2003</year><holder>The Quay Press Ltd.</holder>'
says 'Copyright 1999' ''
says 'Copyright law of 1999 applies.' ''
says 'Copyright 1999 by the author' ''
says 'Copyright 19990 Ann Lee' ''
says 'All rights reserved, 1999 Ann Lee' ''
says 'CC BY 4.0' ''
