#!/bin/bash
# What reading costs, beside pdftotext (CPU) and recollindex (wall clock), in one run:
#
#     tests/bench/ingest.sh build/release/query/raadspoor FOLDER… [ROUNDS=3]
#
# Each round prints CPU seconds (user and system, of all processes) and wall seconds of each program over
# every PDF below the folders; then the ratios. pdftotext runs once a file; recollindex with an empty
# configuration of its own. Needs poppler-utils and recollcmd.
set -euo pipefail
program=$(realpath "$1")
shift
rounds=${ROUNDS:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/files"
find "$@" -name '*.pdf' -exec cp {} "$work/files" \;
TIMEFORMAT='%U %S %R'

# measured NAME COMMAND…: sets cpu_NAME and wall_NAME.
measured() {
    local name=$1 user system wall
    shift
    read -r user system wall < <({ time "$@" >/dev/null 2>&1; } 2>&1)
    printf -v "cpu_$name" '%s' "$(echo "$user + $system" | bc)"
    printf -v "wall_$name" '%s' "$wall"
}
ingest() { "$program" --db "$work/$RANDOM$RANDOM.db" ingest "$work/files" --ocr never --jobs "$1" || true; }
texts() { for file in "$work/files"/*.pdf; do pdftotext "$file" "$work/out.txt"; done; }
recoll() {
    local home=$work/recoll$RANDOM
    mkdir "$home"
    echo "topdirs = $work/files" >"$home/recoll.conf"
    recollindex -c "$home" -z
}

texts # once, so that files and libraries are in memory
ratio() { echo "scale=2; $1 / $2" | bc; }
for round in $(seq "$rounds"); do
    measured one ingest 1
    measured text texts
    measured two ingest 2
    measured recoll recoll
    echo "ronde $round: CPU ingest --jobs 1 $cpu_one s, --jobs 2 $cpu_two s," \
        "pdftotext $cpu_text s, recollindex $cpu_recoll s;" \
        "klok --jobs 1 $wall_one s, --jobs 2 $wall_two s, pdftotext $wall_text s, recollindex $wall_recoll s"
    echo "  CPU ingest/pdftotext $(ratio "$cpu_one" "$cpu_text") (--jobs 1)," \
        "$(ratio "$cpu_two" "$cpu_text") (--jobs 2);" \
        "klok recollindex/ingest --jobs 2 $(ratio "$wall_recoll" "$wall_two")"
done
