#!/bin/sh
# Builds and runs every test: once as it is used (release), once with AddressSanitizer and
# UndefinedBehaviorSanitizer (dev).
#
#     sh tests/run.sh
#
# Ends with CTest's own summary; the exit code tells whether both runs passed.
set -eu
cd "$(dirname "$0")/.."
. corpus/packages.sh

# shellcheck disable=SC2086 # lists of words
install_missing $build_packages $run_packages $test_packages

export LSAN_OPTIONS="suppressions=$PWD/tests/leaks.txt:print_suppressions=0"
code=0
for preset in release dev; do
    cmake --preset "$preset" -DRAADSPOOR_TESTS=ON
    cmake --build --preset "$preset"
    ctest --preset "$preset" --parallel "$(nproc)" || code=1
done
exit $code
