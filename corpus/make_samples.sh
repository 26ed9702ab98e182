#!/bin/sh
# Makes the PDFs of the sample corpus from their sources. Building and testing need none of this: the PDFs are
# committed.
#
#     sh corpus/make_samples.sh            every document
#     sh corpus/make_samples.sh NAME …     only these
#
# The ending of a source in corpus/sources chooses its producer:
#     NAME.html            WeasyPrint (untagged)       NAME.chromium.html   Chromium (tagged)
#     NAME.fodt            LibreOffice (tagged)        NAME.tex             pdfLaTeX
#     NAME.scan.html       an image-only PDF           NAME.txt             copied as it is
#
# Needs the Debian packages weasyprint, chromium, libreoffice-writer-nogui, texlive-latex-extra,
# texlive-lang-european, poppler-utils, imagemagick and the fonts named in the sources.
set -eu
cd "$(dirname "$0")/samples"
# The producers' own date of creation, so that a second run gives the same file.
export SOURCE_DATE_EPOCH=1735689600

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

make_one() {
    source=$1
    base=$(basename "$source")
    case $base in
    *.chromium.html)
        name=${base%.chromium.html}
        chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
            --disable-component-update --disable-sync --user-data-dir="$work/chromium" \
            --no-pdf-header-footer --print-to-pdf="$work/out.pdf" "file://$PWD/$source" 2> "$work/log"
        ;;
    *.scan.html)
        name=${base%.scan.html}
        weasyprint -q "$source" "$work/paper.pdf"
        pdftoppm -r 150 -gray -png "$work/paper.pdf" "$work/scan"
        # A slight turn and grain, as from the copier of a town hall.
        # (Debian's policy keeps ImageMagick from writing PDF, so WeasyPrint puts the pictures on pages.)
        convert "$work"/scan-*.png -background white -rotate 0.4 -attenuate 0.15 +noise Gaussian \
            -colorspace Gray -quality 25 "$work/scan-%02d.jpg"
        printf '<style>@page { size: A4; margin: 0 } %s</style>\n' \
            'img { display: block; width: 210mm; height: 296mm }' > "$work/scan.html"
        for picture in "$work"/scan-*.jpg; do
            echo "<img src=\"file://$picture\" alt=\"\">" >> "$work/scan.html"
        done
        weasyprint -q "$work/scan.html" "$work/out.pdf"
        rm -f "$work"/scan-*.png "$work"/scan-*.jpg
        ;;
    *.html)
        name=${base%.html}
        weasyprint -q "$source" "$work/out.pdf"
        ;;
    *.fodt)
        name=${base%.fodt}
        soffice -env:UserInstallation="file://$work/office" --headless --convert-to \
            'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}' \
            --outdir "$work" "$source" > "$work/log" 2>&1
        mv "$work/$name.pdf" "$work/out.pdf"
        ;;
    *.tex)
        name=${base%.tex}
        cp "$source" "$work/out.tex"
        (cd "$work" && pdflatex -interaction=batchmode out.tex > log &&
            pdflatex -interaction=batchmode out.tex > log)
        ;;
    *.txt)
        cp "$source" .
        return
        ;;
    esac
    mv "$work/out.pdf" "$name.pdf"
    echo "$name.pdf"
}

for source in ../sources/*; do
    if [ $# -eq 0 ]; then
        make_one "$source"
    else
        for wanted in "$@"; do
            case $(basename "$source") in "$wanted".*) make_one "$source" ;; esac
        done
    fi
done
