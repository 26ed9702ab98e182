#!/bin/sh
# From a bare Debian 12 to answers with page numbers: installs what is missing, builds raadspoor, reads the
# sample papers and asks one question for each of the three people it is made for.
#
#     sh corpus/demo.sh
set -eu
cd "$(dirname "$0")/.."
. corpus/packages.sh

# shellcheck disable=SC2086 # lists of words
install_missing $build_packages $run_packages
cmake --preset release -DRAADSPOOR_TESTS=OFF > build.log 2>&1 || { cat build.log; exit 1; }
echo "raadspoor wordt gebouwd …"
cmake --build --preset release --target raadspoor > build.log 2>&1 || { cat build.log; exit 1; }
rm -f build.log

raadspoor=build/release/query/raadspoor
export RAADSPOOR_DB=build/voorbeeld.db
$raadspoor ingest corpus/samples

ask() {
    printf '\n── %s\n   raadspoor search %s\n\n' "$1" "'$2'"
    $raadspoor search "$2" --limit 2
}
ask 'Een raadslid: wat vond Lindwolde van een gelijke stem in het regiobestuur?' '"gelijke stem" lindwolde'
ask 'Een journalist: wat werd er van de eis van 50% lokaal eigendom?' '"lokaal eigendom" 50%'
ask 'Een ambtenaar: welke vindplaats heeft deze zin over de kosten van de opvang?' \
    '"volledig vergoedt" kosten opvang'

printf '\n── Alles hiervan in de browser:\n   %s --db %s serve --open\n' "$raadspoor" "$RAADSPOOR_DB"
