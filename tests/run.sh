#!/bin/sh
# Checks the form of the sources, and runs every test: as it is used (release), and built by a second compiler
# (clang) with AddressSanitizer and UndefinedBehaviorSanitizer (dev).
#
#     sh tests/run.sh                    format, release, web (the pages in a browser) and dev
#     sh tests/run.sh all                also the linter on what changed (tidy), and a minute of each fuzzer
#                                        (fuzz)
#     sh tests/run.sh release            one or more of: format release web dev tidy fuzz
#
# Tests run as an ordinary user, also when root starts them (tests/as_user.sh): what a user may not do, root
# may, so that a test of it would prove nothing. Ends with what each part cost, and with a summary as CTest
# gives it, of all parts together; the exit code tells whether all passed.
set -u
cd "$(dirname "$0")/.." || exit 2
. corpus/packages.sh
. tests/as_user.sh
. tests/changed.sh

parts=${*:-format release web dev}
[ "$parts" != all ] || parts="format release web dev tidy fuzz"
fuzz_seconds=${RAADSPOOR_FUZZ_SECONDS:-60}
cores=$(nproc)
export LSAN_OPTIONS="suppressions=$PWD/tests/leaks.txt:print_suppressions=0"

# shellcheck disable=SC2086 # lists of words
install_missing $build_packages $run_packages $test_packages $check_packages || exit 2

all_sources() { find corpus ingest nlp index query tests \( -name '*.h' -o -name '*.cpp' \) | sort; }

# build PRESET: what the preset builds.
build() { cmake --preset "$1" && cmake --build --preset "$1"; }

# tested PRESET [ARGUMENT …]: CTest over the preset, as an ordinary user; as root what only root can show.
tested() {
    preset=$1
    shift
    if [ "$(id -u)" = 0 ]; then
        ctest --preset "$preset" -R 'a user without privileges reads documents' || return 1
    fi
    user_may_write "build/$preset/Testing"
    as_user ctest --preset "$preset" --parallel "$cores" "$@"
}

part_format() { all_sources | xargs clang-format --dry-run -Werror; }
part_release() { build release && tested release; }
part_dev() { build dev && tested dev; }

# The pages of the program as it is used, in a real browser. What npm brings is kept in the build folder, and
# runs no scripts of its own.
part_web() {
    # shellcheck disable=SC2086 # a list of words
    install_missing $web_packages || return 1
    command -v npm > /dev/null || install_missing npm || return 1
    cmake --preset release > /dev/null && cmake --build --preset release --target raadspoor || return 1
    mkdir -p build/web && cp tests/web/* build/web || return 1
    (cd build/web && npm ci --ignore-scripts --no-audit --no-fund) || return 1
    user_may_write build/web/pictures
    RAADSPOOR="$PWD/build/release/query/raadspoor" RAADSPOOR_SAMPLES="$PWD/corpus/samples" \
        RAADSPOOR_PICTURES="$PWD/build/web/pictures" as_user node --test build/web/*.test.mjs
}

# The linter takes some ten seconds a file, so it looks at what changed, and at no more than it has time for.
part_tidy() {
    cmake --preset dev > /dev/null || return 1
    files=$(changed_sources)
    [ -n "$files" ] || files=$tidy_samples
    some=$(echo "$files" | shuf --random-source=LICENSE -n 12 | sort)
    echo "clang-tidy: $(echo "$some" | wc -l) of $(echo "$files" | wc -l) changed sources"
    echo "$some" | xargs -P "$cores" -n 1 clang-tidy --quiet -p build/dev
}

# What the fuzzers find worth keeping goes to the build folder, never into the tree.
part_fuzz() {
    build fuzz || return 1
    work=$(mktemp -d) || return 1
    code=0
    for target in layout text wire; do
        mkdir -p "$work/$target"
        echo "$target"
    done | xargs -P "$cores" -I '{}' sh -c \
        "build/fuzz/tests/fuzz/fuzz_{} $work/{} -artifact_prefix=build/fuzz/{}- \
            -max_total_time=$fuzz_seconds -rss_limit_mb=2048 -timeout=20 > $work/{}.log 2>&1 ||
            { cat $work/{}.log; exit 255; }; tail -n 2 $work/{}.log" || code=1
    rm -rf "$work"
    return $code
}

log=$(mktemp) || exit 2
make_user || exit 2
trap 'forget_user; rm -f "$log"' EXIT
trap 'exit 130' INT TERM

passed=0 failed=0 times=""
for part in $parts; do
    echo "── $part"
    begin=$(date +%s)
    { "part_$part" 2>&1; echo "exit $?"; } | tee "$log"
    seconds=$(($(date +%s) - begin))
    ok=$(tail -n 1 "$log")
    # CTest counts its own tests; any other part is one.
    summary=$(sed -n 's/^[0-9]*% tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$log" |
        awk '{ failed += $1; all += $2 } END { if (NR) print failed, all }')
    if [ -n "$summary" ]; then
        failed=$((failed + ${summary% *})) passed=$((passed + ${summary#* } - ${summary% *}))
    elif [ "$ok" = "exit 0" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
    if [ "$ok" = "exit 0" ]; then told=passed; else told=FAILED broken=1; fi
    times="$times$(printf '%-8s %6d s  %s' "$part" "$seconds" "$told")
"
done

echo
printf '%s' "$times"
echo
echo "$((100 * passed / (passed + failed)))% tests passed, $failed tests failed out of $((passed + failed))"
[ "${broken:-0}" = 0 ]
