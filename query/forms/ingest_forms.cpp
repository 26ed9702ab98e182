#include "query/forms/ingest_forms.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "query/forms/keeping_forms.h"

namespace raadspoor::query {

namespace {

/// "12 bestanden van een andere soort overgeslagen (10 .jpg, 2 zonder soortnaam).", or nothing.
std::string passed_over_text(const std::map<std::string, int>& passed_over) {
    int files = 0;
    std::vector<std::string> endings;
    for (const auto& [ending, count] : passed_over) {
        files += count;
        endings.push_back(fmt::format("{} {}", count, ending.empty() ? "zonder soortnaam" : ending));
    }
    if (files == 0) return {};
    return fmt::format("{} van een andere soort overgeslagen ({}).\n",
                       counted(static_cast<std::size_t>(files), "bestand", "bestanden"),
                       fmt::join(endings, ", "));
}

/// How many of these files are in.
std::size_t in_part(const std::vector<index::FileState>& unfinished) {
    return static_cast<std::size_t>(
        std::count_if(unfinished.begin(), unfinished.end(),
                      [](const index::FileState& it) { return !it.document.empty(); }));
}

}  // namespace

Json as_json(const IngestAnswer& answer) {
    return {{"added", answer.added},
            {"unchanged", answer.unchanged},
            {"updated", answer.updated},
            {"renewed", answer.renewed},
            {"failed", left_out_json(answer.failed)},
            {"unfinished", unfinished_json(answer.unfinished)},
            {"pages", answer.pages},
            {"seconds", std::round(answer.seconds * 1000) / 1000},
            {"warnings", answer.warnings},
            {"passedOver", answer.passed_over}};
}

std::string as_text(const IngestAnswer& answer, const Output&) {
    std::vector<std::string> parts;
    const auto tell = [&parts](std::size_t count, std::string_view what) {
        if (count > 0) parts.push_back(fmt::format("{} {}", grouped(count), what));
    };
    tell(answer.added, "toegevoegd");
    tell(answer.updated, "vernieuwd");
    tell(answer.renewed, "opnieuw geduid");
    tell(answer.unchanged, "ongewijzigd");
    tell(answer.failed.size(), "weggelaten");
    tell(in_part(answer.unfinished), "maar deels gelezen");
    if (parts.empty()) parts.emplace_back("niets ingelezen");
    std::string text = fmt::format("{}", fmt::join(parts, ", "));
    if (answer.pages) text += fmt::format("; {} gelezen", counted(answer.pages, "pagina", "pagina’s"));
    return text + fmt::format(" in {:.1f} s.\n", answer.seconds) + unfinished_text(answer.unfinished) +
           passed_over_text(answer.passed_over);
}

}  // namespace raadspoor::query
