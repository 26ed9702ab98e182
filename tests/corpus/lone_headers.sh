#!/bin/sh
# Every header compiles on its own, in whatever room it lies: it includes what it needs.
#
#     sh tests/corpus/lone_headers.sh COMPILER SOURCE_DIR
compiler=$1
cd "$2" || exit 2
flags="-std=c++20 -fsyntax-only -Wall -Wextra -Werror -Wno-missing-field-initializers -I."
flags="$flags $(pkg-config --cflags poppler sqlite3)"
headers=$(find corpus ingest nlp index query tests/support -name '*.h' | sort)
# A test that looks at nothing proves nothing.
[ "$(echo "$headers" | wc -l)" -ge 150 ] || { echo "only $(echo "$headers" | wc -l) headers found"; exit 1; }
# shellcheck disable=SC2086 # flags are words
echo "$headers" |
    xargs -P "$(nproc)" -I '{}' sh -c "printf '#include \"%s\"\n' '{}' | $compiler -x c++ $flags - ||
        { echo 'not on its own: {}'; exit 255; }"
