#!/bin/sh
# check-format.sh - every .c and .h file has the layout that .clang-format describes; `make format`
# gives it to them. Other major versions of clang-format lay out some lines otherwise: then it skips.
set -eu
. "${srcdir:-.}/tests/tap.sh"
wanted=14

for tool in clang-format-$wanted clang-format; do
    command -v $tool >/dev/null 2>&1 && break
    tool=
done
[ -n "$tool" ] || {
    echo "1..0 # SKIP clang-format $wanted is not installed"
    exit 0
}
version=$($tool --version | sed 's/.*version \([0-9]*\).*/\1/')
[ "$version" = $wanted ] || {
    echo "1..0 # SKIP the layout is that of clang-format $wanted, this is version $version"
    exit 0
}

# What the build makes says so in its first line, and has the layout it has.
for file in $(cd "$srcdir" && find common converters tests -name '*.[ch]' | sort |
    xargs grep -L '^/\* Made from '); do
    if $tool --dry-run -Werror "$srcdir/$file" 2>"$work/log"; then
        ok "$file"
    else
        not_ok "$file" "$work/log"
    fi
done

# It can fail.
cp "$srcdir/.clang-format" "$work/"
printf 'int  crooked( void ){return 0 ;}\n' >"$work/crooked.c"
if $tool --dry-run -Werror "$work/crooked.c" 2>/dev/null; then
    not_ok "a crooked file is found"
else
    ok "a crooked file is found"
fi
done_testing
