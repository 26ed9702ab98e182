#include "ingest/kinds/file_kinds.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "ingest/files/characters.h"

namespace raadspoor::ingest {

namespace fs = std::filesystem;

namespace {

bool holds(std::string_view bytes, std::string_view part) {
    return bytes.find(part) != std::string_view::npos;
}

/// A name as the directory of an old Office file has it: UTF-16, little endian.
bool holds_wide(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name) wide += c, wide += '\0';
    return holds(bytes, wide);
}

constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What kind of thing the bytes are, as a phrase after "is"; empty when nothing is known.
std::string kind_of_archive(std::string_view bytes) {
    if (holds(bytes, "xl/workbook") || holds(bytes, "opendocument.spreadsheet")) return "een werkblad";
    if (holds(bytes, "ppt/presentation") || holds(bytes, "opendocument.presentation"))
        return "een presentatie";
    if (holds(bytes.substr(0, 200), "application/epub+zip")) return "een e-boek (EPUB)";
    return "een zip-archief";
}

std::string kind_of_compound(std::string_view bytes) {
    if (holds_wide(bytes, "WordDocument")) return "een Word-document in de oude vorm (.doc)";
    if (holds_wide(bytes, "Workbook")) return "een Excel-werkblad in de oude vorm (.xls)";
    if (holds_wide(bytes, "PowerPoint Document")) return "een PowerPoint-presentatie in de oude vorm (.ppt)";
    if (holds_wide(bytes, "__nameid_version")) return "een bericht uit Outlook (.msg)";
    return "een Office-bestand in de oude vorm";
}

std::string kind_of(std::string_view bytes, const std::string& extension) {
    struct Signature {
        std::string_view start;
        const char* kind;
    };
    static constexpr std::array<Signature, 13> signatures = {
        {{"\x89PNG", "een plaatje (PNG)"},
         {"\xFF\xD8\xFF", "een plaatje (JPEG)"},
         {"GIF8", "een plaatje (GIF)"},
         {std::string_view("II*\0", 4), "een plaatje (TIFF)"},
         {std::string_view("MM\0*", 4), "een plaatje (TIFF)"},
         {"{\\rtf", "een RTF-document"},
         {"%!PS", "een PostScript-bestand"},
         {"7z\xBC\xAF", "een archief (7z)"},
         {"Rar!", "een archief (RAR)"},
         {"\x1F\x8B", "een ingepakt bestand (gzip)"},
         {"\x7F"
          "ELF",
          "een programma"},
         {"MZ", "een programma"},
         {"ID3", "een geluidsopname"}}};
    if (bytes.starts_with("PK\x03\x04")) return kind_of_archive(bytes);
    if (bytes.starts_with(compound_file)) return kind_of_compound(bytes);
    for (const Signature& signature : signatures)
        if (bytes.starts_with(signature.start)) return signature.kind;
    if (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp") return "een beeld- of geluidsopname";
    if (extension == ".eml") return "een e-mailbericht";
    return {};
}

bool is_archive(const std::string& kind) {
    return kind.find("archief") != std::string::npos || kind.find("ingepakt") != std::string::npos;
}

const char* what_to_do(const std::string& kind) {
    if (is_archive(kind)) return "pak het uit en lees de stukken die erin zitten in";
    if (kind.find("programma") != std::string::npos || kind.find("opname") != std::string::npos)
        return "controleer of dit het goede bestand is";
    if (kind.find("Word") != std::string::npos || kind.find("RTF") != std::string::npos)
        return "sla het op als DOCX of PDF en lees dat in";
    return "sla het op als PDF en lees dat in";
}

}  // namespace

std::string archive_media_type(std::string_view bytes) {
    // An ODT begins with an unpacked part that names its type (ISO/IEC 26300-3, 3.3); the parts' names of a
    // DOCX stand unpacked in the directory.
    const std::string_view start = bytes.substr(0, 200);
    if (holds(start, odt_type) && !holds(start, "opendocument.text-master")) return std::string(odt_type);
    if (holds(start, ods_type)) return std::string(ods_type);
    if (holds(start, odp_type)) return std::string(odp_type);
    if (!holds(start, "mimetypeapplication/") && holds(bytes, "word/document")) return std::string(docx_type);
    if (!holds(start, "mimetypeapplication/") && holds(bytes, "content.xml") &&
        holds(bytes, "META-INF/manifest.xml") && !holds(bytes, "xl/"))
        return std::string(odt_type);
    const bool office = holds(bytes, "[Content_Types].xml");
    if (office && holds(bytes, "xl/workbook.xml")) return std::string(xlsx_type);
    if (office && holds(bytes, "ppt/presentation.xml")) return std::string(pptx_type);
    return "application/zip";
}

std::string compound_media_type(std::string_view bytes) {
    if (!bytes.starts_with(compound_file) || holds_wide(bytes, "EncryptedPackage")) return {};
    if (holds_wide(bytes, "__properties_version")) return std::string(msg_type);
    if (holds_wide(bytes, "WordDocument")) return std::string(doc_type);
    return {};
}

std::string_view flat_media_type(std::string_view bytes) {
    const std::string_view start = bytes.substr(0, 8192);
    if (!holds(start, "<office:document ")) return {};
    if (holds(start, "opendocument.text\"")) return flat_odt_type;
    if (holds(start, "opendocument.spreadsheet\"")) return flat_ods_type;
    if (holds(start, "opendocument.presentation\"")) return flat_odp_type;
    return {};
}

bool promises_office_file(const fs::path& path) {
    static constexpr std::array<std::string_view, 12> promising = {
        ".pdf", ".docx", ".docm", ".dotx", ".odt", ".ott", ".xlsx", ".pptx", ".ods", ".odp", ".doc", ".xls"};
    return std::find(promising.begin(), promising.end(), ascii_lower(path.extension().string())) !=
           promising.end();
}

Error why_unsupported(std::string_view bytes, const fs::path& path) {
    const std::string name = clean(path.filename().string());
    const std::string extension = ascii_lower(path.extension().string());
    if (bytes.starts_with(compound_file) && holds_wide(bytes, "EncryptedPackage"))
        return {"encrypted", fmt::format("{} is versleuteld; open het in Word, haal het wachtwoord eraf, sla "
                                         "het op en lees het stuk opnieuw in.",
                                         name)};
    if (const std::string kind = kind_of(bytes, extension); !kind.empty())
        return {"unsupported",
                fmt::format("{} is {} en wordt niet gelezen; {}.", name, kind, what_to_do(kind))};
    if (promises_office_file(path))
        return {"mislabelled",
                fmt::format(
                    "{} heet {}, maar is dat niet of is beschadigd; haal het stuk opnieuw op bij de bron.",
                    name, extension)};
    return {"unsupported",
            fmt::format("{} is geen stuk dat raadspoor kan lezen (wel: PDF, Word, Excel, "
                        "PowerPoint, ODT, ODS, ODP, RTF, HTML, e-mail, scans, ZIP en platte tekst); sla "
                        "het op als PDF en lees dat in.",
                        name)};
}

}  // namespace raadspoor::ingest
