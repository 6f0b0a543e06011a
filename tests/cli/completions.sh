# The completions are sound in their shell, and offer the options.
. "$top/tests/cli/expect"
for shell in bash zsh fish; do
    run --completion $shell
    exits 0
    gives keep-furniture
    if command -v $shell >/dev/null 2>&1; then
        $shell -n out
    fi
done

run --completion csh
exits 2
says_once 'it takes bash|zsh|fish'
