// The commands for who keeps a database: forget a document, look for personal data, make a copy for others.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "nlp/words/terms.h"
#include "query/cite/personal_data.h"
#include "query/lists/listing.h"
#include "query/print/document_json.h"
#include "query/program/commands.h"

namespace raadspoor::query {

namespace {

using Json = nlohmann::ordered_json;

/// "*******333": what the eye needs to find it again, and no more.
std::string masked(std::string_view value) {
    constexpr std::size_t shown = 3;
    std::string text{value};
    std::size_t letters = static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) || c >= 0xC0; }));
    for (char& c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = std::isalnum(byte) || byte >= 0xC0;
        if (byte >= 0x80)
            c = '*';
        else if (letter && letters > shown)
            c = '*';
        if (letter) --letters;
    }
    return text;
}

Listed row(const index::DocumentEntry& entry, std::vector<index::PageReference> pages, std::string what,
           std::string value) {
    return {entry, std::move(pages), {}, {{"what", "", std::move(what)}, {"masked", "", std::move(value)}}};
}

std::string_view spoken_reason(std::string_view reason) {
    if (reason == "white") return "tekst in de kleur van het papier";
    if (reason == "covered") return "tekst onder een vlak of plaatje";
    return "onzichtbare tekst";
}

void find_in(const index::Reader& reader, const index::DocumentEntry& entry, std::vector<Listed>& rows) {
    const Document document = reader.document(entry.id);
    for (const PersonalData& it : personal_data_in(document.text))
        rows.push_back(row(entry, reader.pages(entry.id, it.span), std::string(it.what),
                           masked(it.span.of(document.text))));
    for (const HiddenText& it : document.hidden) {
        const Page& page = document.pages.at(static_cast<std::size_t>(it.page));
        rows.push_back(row(entry, {{page.number, page.label}}, std::string(spoken_reason(it.reason)),
                           masked(one_line(it.text))));
    }
}

}  // namespace

int run_forget(const std::filesystem::path& database, const std::string& name, const Output& output) {
    const auto entry = [&] {
        const auto reader = index::open_reader(database, nlp::terms, versions());
        return the_document(*reader, name);
    }();
    const auto writer = index::open_writer(database, nlp::terms, versions());
    writer->forget(entry.id);
    if (output.format == Format::json)
        fmt::print("{}\n", Json{{"forgotten", document_json(entry)}, {"paths", entry.paths}}.dump(2));
    else
        fmt::print(
            "{} is vergeten: tekst, index en vindplaatsen zijn verwijderd. Het bestand zelf en "
            "reservekopieën van de database staan er nog; verwijder die zelf.\n",
            printable_path(entry.path));
    return 0;
}

int run_privacy(const std::filesystem::path& database, const std::string& name, const Output& output) {
    const auto reader = index::open_reader(database, nlp::terms, versions());
    std::vector<index::DocumentEntry> entries =
        name.empty() ? reader->documents({}, true) : std::vector{the_document(*reader, name)};
    std::vector<Listed> rows;
    for (const index::DocumentEntry& entry : entries) find_in(*reader, entry, rows);
    return print_list("privacy", "Geen persoonsgegevens of verborgen tekst gevonden.", rows, output);
}

int run_publish(const std::filesystem::path& database, const std::filesystem::path& file,
                const Output& output) {
    index::publish(database, file, nlp::terms);
    const std::size_t documents = index::open_reader(file, nlp::terms, versions())->statistics().documents;
    if (output.format == Format::json)
        fmt::print("{}\n", Json{{"file", file.string()},
                                {"documents", documents},
                                {"bytes", std::filesystem::file_size(file)}}
                               .dump(2));
    else
        fmt::print(
            "{} bevat {}, alleen om te lezen, zonder mappen en verborgen tekst. Kijk vooraf met `raadspoor "
            "privacy` wat erin staat.\n",
            file.string(), counted(documents, "document", "documenten"));
    return 0;
}

}  // namespace raadspoor::query
