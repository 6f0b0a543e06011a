# What an editor should look at again, as --explain lists it: refused series, missing numbers, close bids,
# what was set aside; and nothing where all is in order.
. "$top/tests/cli/expect"

# doubts [FROM]: are those in ./wanted, from the first line that begins with FROM on.
doubts() {
    sed '/^[a-z]*: /d; /^1[-:]/,$d' out | sed -n "/^${1:-}/,\$p" | diff wanted - || fail "other doubts"
}

cat >in.txt <<'TEXT'
THE WELL AT ARDEN

by Ann Lee

I

The well was dug in a dry year, by people who had no time to line it,
and it was lined in a wet one, by people who had nothing else to do.[1]

1. a rope, sixty feet of it, which nobody had paid for;
2. a bucket, with a hole in it that was older than the bucket;
5. a lid.

[1] So the parish book has it, in a hand that is not the clerk's.

[3] The rope is at the museum.

II

It went on like this, at the end of the day, and nobody heard it, for
the well was far from the houses and the houses were far from the well.

    The water is low,
    the water is low,

and that was the song of it, as it has come down to us in two versions.

                              12

IV

In the end they filled it, on a Tuesday, with what was nearest to hand,
and put a stone on it, and on the stone they put the year, and no name.
TEXT
run -q --explain in.txt
exits 0
cat >wanted <<'DOUBTS'
Overruled: heading (fair: a number alone) by itself, paragraph in the whole
    28-28  12
Out of series: 5 comes right after 2
    12-12  5. a lid.
Out of series: 3 comes right after 1
    16-16  [3] The rope is at the museum.
Out of series: 4 comes right after 2
    30-30  IV
Notes and calls apart: called nowhere, left where it stands
    16-16  [3] The rope is at the museum.
Close bids: list (weak: a marker alone) or paragraph (last resort)
    12-12  5. a lid.
DOUBTS
doubts

# The same without its gaps: III, three items, a note that is called.
sed 's/^5\. a lid/3. a lid/; s/^\[3\]/[2]/; s/^IV/III/; s/the bucket;/the bucket;[2]/; /^ *12$/d' \
    in.txt >whole.txt
run -q --explain whole.txt
exits 0
: >wanted
doubts

# Furniture in groups, the rarest first; numbers are alike.
run -q --explain "$top/samples/scan.txt"
exits 0
cat >wanted <<'DOUBTS'
Set aside: running-head
    1  Proceedings of the Marl Valley Society, vol. XII
Set aside: running-head
    25  Proceedings of the Marl Valley Society
    73  Proceedings of the Marl Valley Society
Set aside: running-head
    49  The Lock at Withybrook
    97  The Lock at Withybrook
Set aside: page-number
    24  83
    48  84
    72  85
    96  86
    120  87
DOUBTS
doubts 'Set aside'
