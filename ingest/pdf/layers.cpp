#include "ingest/pdf/layers.h"

#include <poppler/Catalog.h>
#include <poppler/PDFDoc.h>

#include <algorithm>

#include "ingest/pdf/pdf_page.h"

namespace raadspoor::ingest {

namespace {

void switch_layers(const std::vector<OptionalContentGroup*>& layers, OptionalContentGroup::State state) {
    for (OptionalContentGroup* layer : layers) layer->setState(state);
}

}  // namespace

std::vector<OptionalContentGroup*> layers_off(PDFDoc& pdf) {
    std::vector<OptionalContentGroup*> off;
    const OCGs* layers = pdf.getCatalog()->getOptContentConfig();
    if (!layers || !layers->isOk()) return off;
    for (const auto& [ref, layer] : layers->getOCGs())
        if (layer->getState() == OptionalContentGroup::Off) off.push_back(layer.get());
    return off;
}

void add_layered(PrintedPage& page, const std::vector<OptionalContentGroup*>& off, PDFDoc& pdf) {
    PrintedPage whole;
    whole.width = page.width, whole.height = page.height;
    PdfPageOutput output;
    switch_layers(off, OptionalContentGroup::On);
    pdf.displayPage(&output, page.number, 72, 72, 0, false, true, false);
    switch_layers(off, OptionalContentGroup::Off);
    (void)output.take(whole);
    const std::vector<bool> shown = repeated(whole.words, page.words);
    for (std::size_t i = 0; i < whole.words.size(); ++i) {
        if (shown[i] || whole.words[i].ink == Ink::outside) continue;
        whole.words[i].ink = Ink::layer;
        page.words.push_back(std::move(whole.words[i]));
    }
}

}  // namespace raadspoor::ingest
