# Which Debian 12 packages building and testing need, and how the missing ones are installed. Read by demo.sh
# and tests/run.sh.

build_packages="ca-certificates cmake g++ ninja-build pkg-config libcli11-dev libexpected-dev libfmt-dev
  libgmime-3.0-dev libgsf-1-dev libgumbo-dev libicu-dev libleptonica-dev libmd4c-dev libmicrohttpd-dev
  libpoppler-private-dev libpugixml-dev libre2-dev libseccomp-dev libsqlite3-dev libstemmer-dev
  libtesseract-dev libzip-dev nettle-dev nlohmann-json3-dev zlib1g-dev"
run_packages="tesseract-ocr-nld poppler-data"
test_packages="catch2 pandoc"
# A second compiler, whose run-time library has the sanitizers and the fuzzer; who formats and lints.
check_packages="clang clang-format clang-tidy libclang-rt-14-dev llvm git"
# A browser to look at the pages with, and what pdftotext says of them. npm is asked for only where there is
# none: Debian's cannot stand beside a Node from elsewhere.
web_packages="chromium fonts-liberation nodejs poppler-utils"

# install_missing PACKAGE …: as root, or with sudo. Says nothing and asks nothing when all are there.
install_missing() {
    missing=""
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2> /dev/null |
            grep -q 'install ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    as_root=""
    [ "$(id -u)" = 0 ] || as_root=sudo
    echo "Ontbrekende pakketten worden geïnstalleerd:$missing"
    $as_root apt-get update -qq
    # shellcheck disable=SC2086 # a list of words
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing \
        > /dev/null
}
