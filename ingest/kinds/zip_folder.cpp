#include "ingest/kinds/zip_folder.h"

#include "ingest/markup/flow_builder.h"
#include "ingest/office/zip_archive.h"

namespace raadspoor::ingest {

namespace {

bool is_hidden(const std::string& path) {
    return path.starts_with('.') || path.find("/.") != std::string::npos || path.starts_with("__MACOSX/");
}

void take(ZipArchive& archive, const std::string& path, Attachments& found) {
    if (!found.wants(path)) return;
    Result<std::string> bytes = archive.read(path, found.room());
    if (bytes)
        found.add(path, std::move(*bytes));
    else if (bytes.error().code == "too_large")
        found.add_too_large(path);
    else
        found.add_damaged(path);
}

}  // namespace

Result<Reading> read_zip(std::string_view bytes, const std::string& name) {
    Result<ZipArchive> archive = ZipArchive::open(bytes, name);
    if (!archive) return tl::unexpected(archive.error());
    Attachments found;
    for (const std::string& path : archive->names())
        if (!is_hidden(path) && !path.ends_with('/')) take(*archive, path, found);
    FlowBuilder builder;
    for (const Attachment& it : found.found()) {
        builder.open_marked(BlockKind::list_item, 1, "");
        builder.add(it.name);
    }
    Reading reading;
    assemble(builder.finish(), reading.document);
    reading.attachments = found.take(name);
    return reading;
}

}  // namespace raadspoor::ingest
