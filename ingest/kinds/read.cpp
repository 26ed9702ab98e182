#include "ingest/kinds/read.h"

#include <fmt/format.h>

#include <cctype>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/files/file.h"
#include "ingest/files/sha256.h"
#include "ingest/kinds/file_kinds.h"
#include "ingest/kinds/zip_folder.h"
#include "ingest/mail/eml_reader.h"
#include "ingest/mail/msg_reader.h"
#include "ingest/markup/html_reader.h"
#include "ingest/markup/markdown_reader.h"
#include "ingest/markup/text_reader.h"
#include "ingest/ocr/picture.h"
#include "ingest/ocr/scans.h"
#include "ingest/office/doc_reader.h"
#include "ingest/office/docx_reader.h"
#include "ingest/office/odp_reader.h"
#include "ingest/office/ods_reader.h"
#include "ingest/office/odt_reader.h"
#include "ingest/office/pptx_reader.h"
#include "ingest/office/rtf_reader.h"
#include "ingest/office/xlsx_reader.h"
#include "ingest/pdf/pdf_reader.h"
#include "ingest/print/bundle.h"
#include "ingest/print/layout.h"
#include "ingest/print/ligatures.h"

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

/// An e-book and the like are archives too, and no folders of papers.
std::string zip_media_type(std::string_view bytes, const fs::path& path) {
    std::string type = archive_media_type(bytes);
    const bool folder = ascii_lower(path.extension().string()) == ".zip";
    return type == "application/zip" && !folder ? std::string{} : type;
}

}  // namespace

std::string media_type_of(std::string_view bytes, const fs::path& path) {
    // ISO 32000-1, 7.5.2, with readers' usual mercy: the header may stand anywhere in the first kilobyte.
    if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return "application/pdf";
    if (bytes.starts_with("PK\x03\x04")) return zip_media_type(bytes, path);
    if (bytes.starts_with("{\\rtf")) return "application/rtf";
    if (std::string picture = picture_type(bytes); !picture.empty()) return picture;
    if (std::string compound = compound_media_type(bytes); !compound.empty()) return compound;
    const bool eml = ascii_lower(path.extension().string()) == ".eml";
    if (eml && is_eml(bytes)) return "message/rfc822";
    if (!looks_like_text(bytes) || bytes.starts_with("%!PS") || eml) return "";
    std::string_view start = bytes.substr(0, 1024);
    while (!start.empty() && std::isspace(static_cast<unsigned char>(start.front()))) start.remove_prefix(1);
    if (const std::string_view flat = flat_media_type(bytes); !flat.empty()) return std::string(flat);
    if (is_html(ascii_lower(start))) return "text/html";
    if (promises_office_file(path)) return "";
    const std::string extension = ascii_lower(path.extension().string());
    const bool markdown = extension == ".md" || extension == ".markdown" || is_markdown(bytes);
    return markdown ? "text/markdown" : "text/plain";
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

/// Pages become a document, once those without text were read by OCR.
Result<Reading> parse_printed(Result<PrintedDocument> printed, const std::string& bytes, const fs::path& path,
                              const ReadOptions& options) {
    if (!printed) return tl::unexpected(printed.error());
    mend_ligatures(*printed);
    read_scans(bytes, name_of(path), options, *printed);
    Reading reading;
    reading.attachments = std::move(printed->attachments);
    lay_out(*printed, reading.document);
    reading.document.media_type = printed->media_type;
    reading.parts = parts_of(*printed, reading.document);
    return reading;
}

Result<Reading> parse_pdf(const std::string& bytes, const fs::path& path, const ReadOptions& options) {
    std::vector<PrintedPage> pages;
    const std::string name = name_of(path);
    const auto keep = [&](PrintedPage&& page, const Look& look) {
        forget_photographs(look, page);
        pages.push_back(std::move(page));
    };
    Result<PrintedDocument> printed = read_pdf(bytes, name, options.password, keep);
    if (printed) printed->pages = std::move(pages);
    return parse_printed(std::move(printed), bytes, path, options);
}

/// A document in which no others lie.
Result<Reading> alone(Result<Document> document) {
    if (!document) return tl::unexpected(std::move(document.error()));
    return Reading{std::move(*document), {}, {}};
}

}  // namespace

void identify(Reading& reading, const std::string& id, const fs::path& path, std::size_t bytes) {
    const auto settle = [bytes](Document& document, std::string its_id, std::string its_path) {
        document.id = std::move(its_id);
        document.path = std::move(its_path);
        document.bytes = bytes;
    };
    settle(reading.document, id, clean(path.string()));
    for (Document& part : reading.parts) {
        const int first = part.pages.front().number, last = part.pages.back().number;
        const std::string pages =
            first == last ? fmt::format("p. {}", first) : fmt::format("p. {}-{}", first, last);
        settle(part, sha256(fmt::format("{} {}", id, pages)),
               fmt::format("{}/{}", reading.document.path, pages));
    }
}

Result<Reading> parse_whole(const std::string& bytes, const fs::path& path, const ReadOptions& options) {
    const std::string media_type = media_type_of(bytes, path), name = name_of(path);
    Result<Reading> reading = tl::unexpected(why_unsupported(bytes, path));
    if (media_type == "text/plain") reading = alone(read_text(bytes, name));
    if (media_type == "text/markdown") reading = alone(read_markdown(bytes, name));
    if (media_type == "application/pdf") reading = parse_pdf(bytes, path, options);
    if (media_type == docx_type) reading = alone(read_docx(bytes, name));
    if (media_type == odt_type || media_type == flat_odt_type) reading = alone(read_odt(bytes, name));
    if (media_type == ods_type || media_type == flat_ods_type) reading = alone(read_ods(bytes, name));
    if (media_type == odp_type || media_type == flat_odp_type) reading = alone(read_odp(bytes, name));
    if (media_type == xlsx_type) reading = alone(read_xlsx(bytes, name));
    if (media_type == pptx_type) reading = alone(read_pptx(bytes, name));
    if (media_type == doc_type) reading = alone(read_doc(bytes, name));
    if (media_type == "application/rtf") reading = alone(read_rtf(bytes, name));
    if (media_type == "message/rfc822") reading = read_eml(bytes, name);
    if (media_type == msg_type) reading = read_msg(bytes, name);
    if (media_type == "application/zip") reading = read_zip(bytes, name);
    if (media_type.starts_with("image/"))
        reading = parse_printed(picture_pages(bytes, name), bytes, path, options);
    if (media_type == "text/html") reading = alone(read_html(bytes, name));
    if (!reading) return reading;
    Document& document = reading->document;
    if (document.text.empty() && document.pages.empty() && reading->attachments.empty())
        return failure("no_text",
                       fmt::format("{} bevat geen tekst; controleer of dit het goede bestand is.", name));
    document.media_type = media_type;
    identify(*reading, sha256(bytes), path, bytes.size());
    return reading;
}

Result<Document> parse(const std::string& bytes, const fs::path& path, const ReadOptions& options) {
    Result<Reading> reading = parse_whole(bytes, path, options);
    if (!reading) return tl::unexpected(std::move(reading.error()));
    return std::move(reading->document);
}

Result<Document> read(const fs::path& path, const ReadOptions& options) {
    const Result<std::string> bytes = load(path, options);
    if (!bytes) return tl::unexpected(bytes.error());
    return parse(*bytes, path, options);
}

}  // namespace raadspoor::ingest
