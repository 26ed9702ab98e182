#include "query/forms/keeping_forms.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "query/answers/ingest_answer.h"
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

namespace {

/// What a person can do about damage.
std::string advice(const index::CheckReport& report, bool repaired) {
    if (report.damage.empty()) return {};
    if (!report.readable && !repaired)
        return "Zet een reservekopie terug; of laat `raadspoor check --repair` een nieuwe database maken van "
               "wat gaaf is en van de bestanden die er nog staan; of lees ze zelf in: `raadspoor --db "
               "nieuw.db ingest MAP`.\n";
    if (!repaired && report.only_index)
        return "De stukken zelf zijn gaaf; `raadspoor check --repair` bouwt de rest daaruit op.\n";
    if (!repaired)
        return report.documents.empty()
                   ? "Er is iets verloren gegaan: `raadspoor check --repair` ruimt op wat bij niets meer "
                     "hoort, en `raadspoor ingest MAP` leest daarna in wat ontbreekt.\n"
                   : "`raadspoor check --repair` leest deze stukken opnieuw uit hun bestand.\n";
    return report.documents.empty()
               ? "Dit is zo niet te herstellen. Lees de stukken in een nieuwe database in: `raadspoor --db "
                 "nieuw.db ingest MAP`.\n"
               : "Van wat hier staat is geen bruikbaar bestand meer. Zet dat terug en herhaal `raadspoor "
                 "check --repair`, of verwijder het stuk met `raadspoor forget`; citeer er niet uit.\n";
}

}  // namespace

std::string as_text(const index::CheckReport& report, const Output&) {
    if (report.damage.empty()) return "De database is in orde.\n";
    return fmt::format("{}\n", fmt::join(report.damage, "\n")) + advice(report, false);
}

Json as_json(const RepairAnswer& answer) {
    Json json = as_json(answer.report);
    json["restored"] = answer.restored;
    json["unread"] = answer.unread;
    json["kept"] = answer.kept.empty() ? Json(nullptr) : Json(printable_path(answer.kept.string()));
    return json;
}

std::string as_text(const RepairAnswer& answer, const Output&) {
    std::string text;
    if (!answer.kept.empty())
        text += fmt::format(
            "De database was te beschadigd om te herstellen en is vervangen door een nieuwe, met wat gaaf "
            "was ({}); de beschadigde heet nu {}.\n",
            counted(answer.saved, "bestand", "bestanden"), printable_path(answer.kept.string()));
    if (!answer.restored.empty())
        text += fmt::format("Opnieuw gelezen: {}.\n", fmt::join(answer.restored, ", "));
    for (const std::string& sentence : answer.unread) text += sentence + "\n";
    if (answer.report.damage.empty() && !answer.kept.empty())
        return text +
               "De nieuwe database is gaaf, maar wat in het verloren deel stond is niet bekend: er kunnen "
               "stukken ontbreken. Lees de mappen met stukken nog eens in: `raadspoor ingest MAP`.\n";
    if (answer.report.damage.empty()) return text + "De database is in orde.\n";
    return text + fmt::format("{}\n", fmt::join(answer.report.damage, "\n")) + advice(answer.report, true);
}

namespace {

/// All that is not read to its end, in part or not at all.
std::vector<index::FileState> unfinished_of(const index::Statistics& it) {
    std::vector<index::FileState> files = it.unfinished;
    for (const index::FileState& file : it.left_out)
        if (next_try(file) != NextTry::none) files.push_back(file);
    return files;
}

}  // namespace

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
            {"leftOut", left_out_json(it.left_out)},
            {"unfinished", unfinished_json(unfinished_of(it))}};
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
            "te lezen.\n",
            it.bare == 1 ? "1 bestand is" : fmt::format("{} bestanden zijn", grouped(it.bare)));
    if (!it.left_out.empty()) text += "\nWeggelaten:\n";
    for (const index::FileState& file : it.left_out) text += fmt::format("  {}\n", file.reason);
    if (!it.unfinished.empty()) text += "\nMaar voor een deel gelezen:\n";
    for (const index::FileState& file : it.unfinished) text += fmt::format("  {}\n", file.reason);
    if (const std::string next = unfinished_text(unfinished_of(it)); !next.empty()) text += "\n" + next;
    return text;
}

Json unfinished_json(const std::vector<index::FileState>& files) {
    Json json = Json::array();
    for (const index::FileState& file : files)
        json.push_back({{"path", file.path},
                        {"reason", file.reason},
                        {"code", file.code},
                        {"attempts", file.attempts},
                        {"next", next_try(file) == NextTry::next_ingest ? "ingest" : "ingest --again"}});
    return json;
}

std::string unfinished_text(const std::vector<index::FileState>& files) {
    std::string text;
    std::size_t next = 0, asked = 0;
    for (const index::FileState& file : files) ++(next_try(file) == NextTry::next_ingest ? next : asked);
    if (next > 0)
        text += fmt::format(
            "{} niet tot het einde gelezen; de volgende `raadspoor ingest` probeert {} opnieuw.\n",
            next == 1 ? "1 bestand is" : fmt::format("{} bestanden zijn", grouped(next)),
            next == 1 ? "het" : "ze");
    if (asked > 0)
        text += fmt::format(
            "{} meer dan eens niet tot het einde te lezen; alleen `raadspoor ingest --again` probeert {} "
            "nog.\n",
            asked == 1 ? "1 bestand was" : fmt::format("{} bestanden waren", grouped(asked)),
            asked == 1 ? "het" : "ze");
    return text;
}

Json left_out_json(const std::vector<index::FileState>& files) {
    Json json = Json::array();
    for (const index::FileState& file : files)
        json.push_back({{"path", file.path}, {"reason", file.reason}, {"code", file.code}});
    return json;
}

}  // namespace raadspoor::query
