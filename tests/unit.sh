#!/bin/sh
# unit.sh PROGRAM: runs a cmocka program. What it skips is no failure: cmocka writes "not ok" before
# "# SKIP", which TAP drivers count as one.
output=$("$@")
status=$?
echo "$output" | sed 's/^not ok \(.* # SKIP\)/ok \1/'
exit $status
