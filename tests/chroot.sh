#!/bin/sh
# chroot.sh - the first two commands of the README on a bare Debian 12: makes one with debootstrap in a
# temporary folder, from the mirror that this system's apt uses, unpacks the last commit there and runs
# both. As root, by hand; it needs debootstrap and the network. KEEP=1 keeps the folder.
set -eu
cd "$(dirname "$0")/.."
suite=bookworm

# mirror: the first Debian mirror that apt knows.
mirror() {
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources \
        2>/dev/null | sed -n 's/^URIs: *\([^ ]*\).*/\1/p; s/^deb \(\[[^]]*] \)\{0,1\}\([^ ]*\).*/\2/p' |
        grep '/debian/*$' | head -n 1
}

[ "$(id -u)" -eq 0 ] || {
    echo "chroot.sh: run as root" >&2
    exit 1
}
work=$(mktemp -d "${TMPDIR:-/tmp}/docconv-chroot.XXXXXX")
root=$work/used
finish() {
    umount "$root/proc" "$root/dev" 2>/dev/null || :
    [ -n "${KEEP:-}" ] || rm -rf --one-file-system "$work"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

echo "# a bare $suite in $work"
debootstrap --variant=minbase $suite "$work/bare" "$(mirror)" >"$work/log" 2>&1 || {
    tail -n 20 "$work/log" >&2
    exit 1
}
# What apt is told here about the network it is told there.
for file in /etc/apt/apt.conf.d/*; do
    if grep -qi 'acquire::' "$file"; then
        cp "$file" "$work/bare/etc/apt/apt.conf.d/"
    fi
done
cp /etc/resolv.conf /etc/hosts "$work/bare/etc/"

# run WHAT COMMAND: in a fresh system and checkout, as somebody who has read only the README.
run() {
    umount "$root/proc" "$root/dev" 2>/dev/null || :
    rm -rf --one-file-system "$root"
    cp -a "$work/bare" "$root"
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    mkdir "$root/root/docconv"
    git archive HEAD | tar -x -C "$root/root/docconv"
    start=$(date +%s)
    if chroot "$root" /usr/bin/env -i HOME=/root TERM=dumb \
        PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -c "cd /root/docconv && $2"; then
        echo "ok - $1 ($(($(date +%s) - start)) s)"
    else
        echo "not ok - $1"
        exit 1
    fi
}
run "first command" './bootstrap && ./docconv samples/article.txt -o article.epub && ls -l article.epub'
run "second command" './bootstrap && make check >check.log 2>&1; status=$?
    grep "^# \|^FAIL\|^ERROR" check.log; exit $status'
