#include "ingest/kinds/read.h"

#include <fmt/format.h>

#include <cctype>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/files/file.h"
#include "ingest/files/sha256.h"
#include "ingest/kinds/file_kinds.h"
#include "ingest/markup/html_reader.h"
#include "ingest/markup/markdown_reader.h"
#include "ingest/markup/text_reader.h"
#include "ingest/ocr/scans.h"
#include "ingest/office/docx_reader.h"
#include "ingest/office/odt_reader.h"
#include "ingest/pdf/pdf_reader.h"
#include "ingest/print/layout.h"

namespace raadspoor::ingest {

namespace fs = std::filesystem;

namespace {

/// Whether the bytes look like text in some encoding: hardly any control characters, or UTF-16.
bool looks_like_text(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 4096);
    if (sample.starts_with("\xFF\xFE") || sample.starts_with("\xFE\xFF")) return true;
    std::size_t controls = 0, zeros = 0;
    for (const char c : sample) {
        zeros += c == '\0';
        const auto byte = static_cast<unsigned char>(c);
        controls += byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != '\0';
    }
    const bool utf16 = zeros * 5 > sample.size() * 2 && zeros * 5 < sample.size() * 3;
    return controls * 100 <= sample.size() && (zeros == 0 || utf16);
}

/// `start`: the first characters of a text in lower case, without the blanks before them.
bool is_html(std::string_view start) {
    if (start.starts_with("<!doctype html") || start.starts_with("<html")) return true;
    // XHTML, or a comment before the page.
    return (start.starts_with("<?xml") || start.starts_with("<!--")) &&
           start.find("<html") != std::string_view::npos;
}

}  // namespace

std::string media_type_of(std::string_view bytes, const fs::path& path) {
    // ISO 32000-1, 7.5.2, with readers' usual mercy: the header may stand anywhere in the first kilobyte.
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return "application/pdf";
    if (bytes.starts_with("PK\x03\x04")) return archive_media_type(bytes);
    if (!looks_like_text(bytes) || bytes.starts_with("{\\rtf") || bytes.starts_with("%!PS") ||
        ascii_lower(path.extension().string()) == ".eml")
        return "";
    std::string_view start = bytes.substr(0, 1024);
    while (!start.empty() && std::isspace(static_cast<unsigned char>(start.front()))) start.remove_prefix(1);
    if (is_flat_odt(bytes)) return std::string(flat_odt_type);
    if (is_html(ascii_lower(start))) return "text/html";
    if (promises_office_file(path)) return "";
    const std::string extension = ascii_lower(path.extension().string());
    return extension == ".md" || extension == ".markdown" ? "text/markdown" : "text/plain";
}

Result<std::string> load(const fs::path& path, const ReadOptions& options) {
    const Result<OpenFile> file = open_file(path, options.max_bytes);
    if (!file) return tl::unexpected(file.error());
    std::string bytes(file->size, '\0');
    const Result<std::size_t> count = read_file(*file, path, bytes.data());
    if (!count) return tl::unexpected(count.error());
    bytes.resize(*count);
    return bytes;
}

namespace {

Result<Document> parse_pdf(const std::string& bytes, const fs::path& path, const ReadOptions& options) {
    std::vector<PrintedPage> pages;
    Result<PrintedDocument> printed =
        read_pdf(bytes, name_of(path), options.password,
                 [&pages](PrintedPage&& page) { pages.push_back(std::move(page)); });
    if (!printed) return tl::unexpected(printed.error());
    printed->pages = std::move(pages);
    read_scans(bytes, name_of(path), options, *printed);
    Document document;
    lay_out(*printed, document);
    return document;
}

}  // namespace

Result<Document> parse(const std::string& bytes, const fs::path& path, const ReadOptions& options) {
    const std::string media_type = media_type_of(bytes, path);
    Result<Document> document = tl::unexpected(why_unsupported(bytes, path));
    if (media_type == "text/plain") document = read_text(bytes, name_of(path));
    if (media_type == "text/markdown") document = read_markdown(bytes, name_of(path));
    if (media_type == "application/pdf") document = parse_pdf(bytes, path, options);
    if (media_type == docx_type) document = read_docx(bytes, name_of(path));
    if (media_type == odt_type || media_type == flat_odt_type) document = read_odt(bytes, name_of(path));
    if (media_type == "text/html") document = read_html(bytes, name_of(path));
    if (!document) return document;
    if (document->text.empty() && document->pages.empty())
        return failure("no_text", fmt::format("{} bevat geen tekst; controleer of dit het goede bestand is.",
                                              name_of(path)));
    document->id = sha256(bytes);
    document->path = clean(path.string());
    document->bytes = bytes.size();
    document->media_type = media_type;
    return document;
}

Result<Document> read(const fs::path& path, const ReadOptions& options) {
    const Result<std::string> bytes = load(path, options);
    if (!bytes) return tl::unexpected(bytes.error());
    return parse(*bytes, path, options);
}

}  // namespace raadspoor::ingest
