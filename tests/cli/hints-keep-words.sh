# Whatever lines are said to be, all their words are in the tree: each role, on lines that are something else.
. "$top/tests/cli/expect"
cat >in.txt <<'TEXT'
A line of some kind

[Picture: the quay]

[1] A note that nobody calls, and goes
on for two lines.

- item one
- item two

1. first
2. second

> quoted words here
> and more

    term -- what it means
        deeper words

a | b | c
d | e | f

[odd brackets

Name    two   three
Last    four  five

-----

=====
Over
=====

* * *

Prose, at the end, of two lines that are as long as lines are, so that it is seen
to be prose and nothing else.
TEXT
words() {
    tr -cs 'A-Za-z' '\n' <"$1" | sort
}
words in.txt >wanted

# The names are those that a misspelt one is told.
echo '1: xyzzy' >hints
run --hints hints in.txt -t text
roles=$(sed -n 's/.*there are \(.*\) \[hint-role.*/\1/p' err | tr -d ,)
case " $roles " in
*' heading '*' furniture '*) ;;
*) fail "the roles are not told" ;;
esac

for role in $roles; do
    for range in 1 3 5-6 5-9 8-9 11-12 14-15 17-18 20-21 23 25-26 28 30-32 34 36-37 1-37; do
        echo "$range: $role" >hints
        run --verify --hints hints in.txt -t text --wrap none --keep-furniture
        exits 0
        words out >kept
        comm -23 wanted kept >lost
        [ ! -s lost ] || fail "$range: $role loses $(tr '\n' ' ' <lost)"
    done
done
