#!/bin/sh
# Every header compiles on its own: it includes what it needs.
#
#     sh tests/corpus/lone_headers.sh COMPILER SOURCE_DIR
compiler=$1
cd "$2" || exit 2
flags="-std=c++20 -fsyntax-only -Wall -Wextra -Werror -Wno-missing-field-initializers -I. $(pkg-config --cflags poppler sqlite3)"
# shellcheck disable=SC2086 # flags are words
find corpus ingest nlp index query tests/support -maxdepth 1 -name '*.h' | sort |
    xargs -P "$(nproc)" -I '{}' sh -c "printf '#include \"%s\"\n' '{}' | $compiler -x c++ $flags - || { echo 'not on its own: {}'; exit 255; }"
