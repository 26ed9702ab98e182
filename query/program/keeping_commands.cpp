// The commands for who keeps a database: forget a document, make a copy for others.
#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "nlp/words/terms.h"
#include "query/print/document_text.h"
#include "query/print/json.h"
#include "query/program/commands.h"
#include "query/question/opening.h"

namespace raadspoor::query {

int run_forget(const std::filesystem::path& database, const std::string& name, const Output& output) {
    const auto entry = [&] {
        const auto reader = open_reader(database);
        return the_document(*reader, name);
    }();
    const auto writer = open_writer(database);
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

int run_publish(const std::filesystem::path& database, const std::filesystem::path& file,
                const Output& output) {
    index::publish(database, file, nlp::terms);
    const std::size_t documents = open_reader(file)->statistics().documents;
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
