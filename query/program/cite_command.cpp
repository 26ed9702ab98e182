#include <fmt/format.h>

#include <fstream>
#include <optional>

#include "ingest/kinds/read.h"
#include "ingest/office/zip_archive.h"
#include "ingest/office/zip_writer.h"
#include "query/forms/citation_formats.h"
#include "query/print/document_text.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/question/field_values.h"
#include "query/question/opening.h"
#include "query/question/question.h"
#include "query/question/usage_error.h"
#include "query/quotation/quotation_list.h"

namespace raadspoor::query {

namespace {

std::string consulted(const std::string& date) {
    if (date.empty()) return today();
    const std::optional<std::string> known = date_called(date);
    if (!known || known->size() != 10)
        throw UsageError(
            fmt::format("“{}” is geen datum; geef de dag van raadpleging als 2026-02-01.", date));
    return *known;
}

/// The documents that the words name, when each of them names one; nothing when they are a question.
std::optional<std::vector<index::DocumentEntry>> documents_named(const index::Reader& reader,
                                                                 const std::vector<std::string>& words) {
    std::vector<index::DocumentEntry> entries;
    for (const std::string& word : words) {
        const bool known =
            !reader.find_document(word).empty() ||
            !reader.find_document(std::filesystem::absolute(word).lexically_normal().string()).empty();
        if (!known) return std::nullopt;
        const index::DocumentEntry entry = the_document(reader, word);
        const std::size_t before = entries.size();
        for (const index::FileState& file : reader.inside(entry.path))  // of a bundle its papers
            if (!file.document.empty() && file.path.starts_with(entry.path + "/p. "))
                entries.push_back(*reader.entry(file.document));
        if (entries.size() == before) entries.push_back(entry);
    }
    return entries;
}

CitationList list_of(const index::Reader& reader, const CiteCommand& command) {
    const CiteOptions options = cite_options(command);
    if (!command.quotations.empty()) {
        const Result<QuotationList> quotations = read_quotation_list(command.quotations);
        if (!quotations) throw UsageError(quotations.error().message);
        CitationList list = cite_quotations(reader, quotations->quotations, options);
        list.warnings.insert(list.warnings.end(), quotations->warnings.begin(), quotations->warnings.end());
        return list;
    }
    if (const auto entries = documents_named(reader, command.subjects))
        return cite_documents(reader, *entries, options);
    Result<CitationList> list =
        cite_question(reader, fmt::format("{}", fmt::join(command.subjects, " ")), options);
    if (!list) throw UsageError(list.error().message);
    return std::move(*list);
}

/// The parts of the DOCX whose styles, headers, footers and page are to be used.
std::vector<ingest::ZipPart> template_parts(const std::string& path) {
    if (path.empty()) return {};
    const std::string name = std::filesystem::path(path).filename().string();
    const Result<std::string> bytes = ingest::load(path);
    if (!bytes) throw UsageError(bytes.error().message);
    Result<ingest::ZipArchive> archive = ingest::ZipArchive::open(*bytes, name);
    if (!archive) throw UsageError(archive.error().message);
    if (!archive->has("word/styles.xml") || !archive->has("word/document.xml"))
        throw UsageError(fmt::format("{} heeft geen stijlen; geef een DOCX als huisstijl.", name));
    std::vector<ingest::ZipPart> parts;
    for (const std::string& part : archive->names()) {
        Result<std::string> content = archive->read(part);
        if (!content) throw UsageError(content.error().message);
        if (!part.ends_with('/')) parts.push_back({part, std::move(*content), true});
    }
    return parts;
}

std::string rendered(const CitationList& list, const CiteCommand& command) {
    const CitationStyle style = command.style == "leidraad" ? CitationStyle::leidraad : CitationStyle::raad;
    return in_format(list, style, command.format, template_parts(command.template_file));
}

/// Says which quotations OCR read. Nothing is wrong with them; the list says it too.
void tell_recognised(const CitationList& list) {
    for (std::size_t i = 0; i < list.citations.size(); ++i)
        if (const auto confidence = list.citations[i].ocr_confidence)
            fmt::print(stderr, "Citaat {} is {}: vergelijk het met het beeld van de bladzijde.\n", i + 1,
                       recognised(*confidence));
}

void write(const std::string& bytes, const std::string& path) {
    if (path.empty()) return put_out(bytes);
    std::ofstream out(path, std::ios::binary);
    out << bytes;
    out.close();
    if (!out)
        throw std::runtime_error(
            fmt::format("{} is niet te schrijven; controleer de map en de ruimte.", path));
}

}  // namespace

CiteOptions cite_options(const CiteCommand& command) {
    return {consulted(command.date), command.limit, command.missing, command.evidence, command.title};
}

int run_cite(const std::filesystem::path& database, const CiteCommand& command, const Output& output) {
    if (command.subjects.empty() == command.quotations.empty())
        throw UsageError("Geef een vraag of documenten, of met --quotations een lijst van citaten.");
    const bool binary = command.format == "docx" || command.format == "odt";
    if (binary && command.file.empty() && output.terminal)
        throw UsageError(fmt::format(
            "Zeg met --out waar het bestand moet komen, bijvoorbeeld --out bronnen.{}.", command.format));
    const auto reader = open_reader(database);
    return write_citations(list_of(*reader, command), command);
}

int write_citations(const CitationList& list, const CiteCommand& command) {
    for (const std::string& warning : list.warnings) complain(warning);
    tell_recognised(list);
    if (list.sources.empty()) {
        fmt::print(stderr, "Niets gevonden om te citeren.\n");
        if (command.format == "csl-json") write("[]\n", command.file);  // for programs an empty list is one
        return 1;
    }
    write(rendered(list, command), command.file);
    return list.warnings.empty() ? 0 : 1;
}

}  // namespace raadspoor::query
