# The version of the analysis is of its files and their names, wherever they lie; each change gives another.
# sh digest_test.sh CMAKE SOURCES
set -eu
cmake=$1
digest=$2/nlp/analysis/digest.cmake
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/one/nlp" "$folder/two/elders/nlp"
echo '@digest@' > "$folder/in"

# digest_of ROOT FILES
digest_of() {
  "$cmake" -DROOT="$1" -DFILES="$2" -DTEMPLATE="$folder/in" -DOUT="$folder/out" -P "$digest"
  cat "$folder/out"
}

# differs WHAT ONE OTHER
differs() {
  [ "$2" != "$3" ] || { echo "$1: the digest stays $2"; exit 1; }
}

for root in "$folder/one" "$folder/two/elders"; do
  echo 'regel' > "$root/nlp/a.cpp"
  echo 'woord' > "$root/nlp/b.tsv"
done
first=$(digest_of "$folder/one" nlp/a.cpp,nlp/b.tsv)
[ ${#first} -eq 12 ] || { echo "no digest: $first"; exit 1; }
[ "$first" = "$(digest_of "$folder/two/elders" nlp/b.tsv,nlp/a.cpp)" ] ||
  { echo "another place or order gives another digest"; exit 1; }
differs 'a file less' "$first" "$(digest_of "$folder/one" nlp/a.cpp)"
echo 'woorden' > "$folder/one/nlp/b.tsv"
differs 'other data' "$first" "$(digest_of "$folder/one" nlp/a.cpp,nlp/b.tsv)"
mv "$folder/two/elders/nlp/b.tsv" "$folder/two/elders/nlp/c.tsv"
differs 'another name' "$first" "$(digest_of "$folder/two/elders" nlp/a.cpp,nlp/c.tsv)"
