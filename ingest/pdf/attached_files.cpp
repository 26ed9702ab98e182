#include "ingest/pdf/attached_files.h"

#include <poppler/Annot.h>
#include <poppler/Array.h>
#include <poppler/Catalog.h>
#include <poppler/Dict.h>
#include <poppler/FileSpec.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>

#include "ingest/pdf/text_string.h"

namespace raadspoor::ingest {

namespace {

constexpr int most_entries = 10'000, most_annotations = 5'000;
constexpr std::size_t most_pages = 1'000;

/// The bytes of a stream; more than `most` are told as one byte more.
std::string unpacked(Stream& stream, std::size_t most) {
    std::string bytes;
    constexpr std::size_t step = std::size_t{64} * 1024;
    stream.reset();
    while (bytes.size() <= most) {
        const std::size_t before = bytes.size(), wanted = std::min(step, most + 1 - before);
        bytes.resize(before + wanted);
        const int count = stream.doGetChars(static_cast<int>(wanted),
                                            reinterpret_cast<unsigned char*>(bytes.data() + before));
        bytes.resize(before + static_cast<std::size_t>(std::max(count, 0)));
        if (count < static_cast<int>(wanted)) break;
    }
    stream.close();
    return bytes;
}

void add(FileSpec& spec, Attachments& found) {
    if (!spec.isOk() || !spec.getFileName()) return;
    const std::string name = text_string(spec.getFileName()->toStr());
    if (!found.wants(name)) return;
    EmbFile* file = spec.getEmbeddedFile();
    if (!file || !file->isOk())
        found.add_damaged(name);
    else
        found.add(name, unpacked(*file->stream(), found.room()));
}

/// What hangs on a page as a paper clip.
void add_clips(::Page& page, Attachments& found) {
    const Object all = page.getAnnotsObject();
    if (!all.isArray()) return;
    for (int i = 0; i < std::min(all.arrayGetLength(), most_annotations); ++i) {
        const Object object = all.arrayGet(i);
        if (!object.isDict()) continue;
        const Object subtype = object.dictLookup("Subtype");
        if (!subtype.isName("FileAttachment")) continue;
        const Object file = object.dictLookup("FS");
        FileSpec spec{&file};
        add(spec, found);
    }
}

}  // namespace

Attachments attached_files(PDFDoc& pdf, const std::vector<int>& pages) {
    Attachments found;
    Catalog& catalog = *pdf.getCatalog();
    for (int i = 0; i < std::min(catalog.numEmbeddedFiles(), most_entries); ++i)
        if (const std::unique_ptr<FileSpec> spec = catalog.embeddedFile(i)) add(*spec, found);
    for (std::size_t i = 0; i < std::min(pages.size(), most_pages); ++i)
        if (::Page* page = pdf.getPage(pages[i])) add_clips(*page, found);
    return found;
}

}  // namespace raadspoor::ingest
