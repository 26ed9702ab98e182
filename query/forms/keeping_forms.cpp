#include "query/forms/keeping_forms.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "query/print/json.h"

namespace raadspoor::query {

Json as_json(const ForgetAnswer& answer) {
    return {{"forgotten", document_json(answer.forgotten)},
            {"paths", answer.forgotten.paths},
            {"inside", answer.inside}};
}

std::string as_text(const ForgetAnswer& answer, const Output&) {
    const std::string inside =
        answer.inside.empty()
            ? ""
            : fmt::format(", met {} erin", counted(answer.inside.size(), "stuk", "stukken"));
    return fmt::format(
        "{} is vergeten{}: tekst, index en vindplaatsen zijn verwijderd. Het bestand zelf en "
        "reservekopieën van de database staan er nog; verwijder die zelf.\n",
        printable_path(answer.forgotten.path), inside);
}

Json as_json(const PublishAnswer& answer) {
    return {{"file", printable_path(answer.file.string())},
            {"documents", answer.documents},
            {"bytes", answer.bytes}};
}

std::string as_text(const PublishAnswer& answer, const Output&) {
    return fmt::format(
        "{} bevat {}, alleen om te lezen, zonder mappen en verborgen tekst. Kijk vooraf met `raadspoor "
        "privacy` wat erin staat.\n",
        printable_path(answer.file.string()), counted(answer.documents, "document", "documenten"));
}

Json as_json(const index::CheckReport& report) {
    return {{"sound", report.damage.empty()}, {"damage", report.damage}, {"repairable", report.only_index}};
}

std::string as_text(const index::CheckReport& report, const Output&) {
    if (report.damage.empty()) return "De database is in orde.\n";
    return fmt::format(
        "{}\n{}\n", fmt::join(report.damage, "\n"),
        report.only_index
            ? "Alleen de index is beschadigd; `raadspoor check --repair` bouwt hem opnieuw op uit wat is "
              "opgeslagen."
            : "Lees de stukken opnieuw in, in een nieuwe database: `raadspoor --db nieuw.db ingest …`.");
}

Json as_json(const index::Statistics& it) {
    return {{"documents", it.documents},
            {"replaced", it.replaced},
            {"inside", it.inside},
            {"outdated", it.outdated},
            {"withoutAttachments", it.bare},
            {"pages", it.pages},
            {"pagesUnread", it.unread},
            {"words", it.words},
            {"passages", it.passages},
            {"textBytes", it.text_bytes},
            {"databaseBytes", it.database_bytes},
            {"kinds", it.kinds},
            {"annotations", it.annotations},
            {"leftOut", left_out_json(it.left_out)}};
}

std::string as_text(const index::Statistics& it, const Output&) {
    std::string text =
        fmt::format("{} ({} vervangen), {}, {} in {}\n", counted(it.documents, "document", "documenten"),
                    grouped(it.replaced), counted(it.pages, "pagina", "pagina’s"),
                    counted(it.words, "woord", "woorden"), counted(it.passages, "passage", "passages"));
    if (it.inside > 0)
        text +=
            fmt::format("waarvan {} in een ander bestand (bijlage, archief of bundel)\n", grouped(it.inside));
    text += fmt::format("{:.1f} MB tekst, database {:.1f} MB\n\n", static_cast<double>(it.text_bytes) / 1e6,
                        static_cast<double>(it.database_bytes) / 1e6);
    for (const auto& [kind, count] : it.kinds) text += fmt::format("{:>8}  {}\n", grouped(count), kind);
    if (!it.annotations.empty()) text += "\n";
    for (const auto& [kind, count] : it.annotations) text += fmt::format("{:>8}  {}\n", grouped(count), kind);
    if (it.unread > 0)
        text += fmt::format(
            "\n{} niet gelezen: scans. Installeer zo nodig tesseract-ocr-nld en draai `raadspoor ingest MAP` "
            "(zonder --ocr never); `raadspoor show STUK` zegt welke.\n",
            it.unread == 1 ? "1 pagina is" : fmt::format("{} pagina’s zijn", grouped(it.unread)));
    if (it.outdated > 0)
        text += fmt::format(
            "\n{} geduid met oudere regels; draai `raadspoor ingest MAP` om ze te vernieuwen.\n",
            it.outdated == 1 ? "1 stuk is" : fmt::format("{} stukken zijn", grouped(it.outdated)));
    if (it.bare > 0)
        text += fmt::format(
            "\n{} gelezen toen bijlagen nog niet werden bewaard; draai `raadspoor ingest MAP` om die alsnog "
            "te "
            "lezen.\n",
            it.bare == 1 ? "1 bestand is" : fmt::format("{} bestanden zijn", grouped(it.bare)));
    if (!it.left_out.empty()) text += "\nWeggelaten:\n";
    for (const index::FileState& file : it.left_out) text += fmt::format("  {}\n", file.reason);
    return text;
}

Json left_out_json(const std::vector<index::FileState>& files) {
    Json json = Json::array();
    for (const index::FileState& file : files)
        json.push_back({{"path", file.path}, {"reason", file.reason}, {"code", file.code}});
    return json;
}

}  // namespace raadspoor::query
