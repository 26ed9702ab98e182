#include "query/print/analysis_text.h"

#include <fmt/format.h>

#include <array>

namespace raadspoor::query {

namespace {

constexpr std::array<std::string_view, 10> kinds = {
    "datum",      "bedrag",     "percentage", "organisatie", "ondertekenaar",
    "voorwaarde", "verwijzing", "standpunt",  "stemming",    "toezegging"};

/// What a statement says, in a few words.
std::string said(const Annotation& it) {
    std::string text = it.value;
    const auto add = [&text](const std::string& part) {
        if (part.empty()) return;
        if (!text.empty()) text += ", ";
        text += part;
    };
    add(it.name);
    add(it.role);
    add(it.organisation);
    add(it.modality);
    add(it.holder);
    add(it.stance);
    add(it.outcome);
    if (it.share) add(fmt::format("{} procent", *it.share));
    if (it.votes_for) add(fmt::format("{} voor", *it.votes_for));
    if (it.votes_against) add(fmt::format("{} tegen", *it.votes_against));
    add(it.note);
    return text;
}

std::string heading(const Metadata& it) {
    std::string text = it.title.empty() ? "(zonder titel)" : it.title;
    text += fmt::format("\n{} · {}", it.kind, it.date.empty() ? "datum onbekend" : spoken_date(it.date));
    if (!it.sender.empty()) text += " · " + it.sender;
    for (const std::string& reference : it.reference) text += " · " + reference;
    return text + "\n\n";
}

}  // namespace

std::string analysis_text(const Document& document, const Analysis& analysis, const Output& output) {
    std::string out = heading(analysis.metadata);
    auto next = analysis.annotations.begin();
    for (const Block& block : document.blocks) {
        std::vector<Span> marked;
        std::string below;
        for (; next != analysis.annotations.end() && next->span.begin < block.span.end; ++next) {
            const Span inside{std::max(next->span.begin, block.span.begin) - block.span.begin,
                              std::min(next->span.end, block.span.end) - block.span.begin};
            if (next->kind != Kind::condition) marked.push_back(inside);
            below += fmt::format("      {:<13} {}  → {}  [{}]\n", kinds[static_cast<std::size_t>(next->kind)],
                                 one_line(next->span.of(document.text)), said(*next), next->rule);
        }
        const std::string_view indent = block.kind == BlockKind::list_item ? "    "
                                        : block.kind == BlockKind::heading ? ""
                                                                           : "  ";
        out += wrapped(block.span.of(document.text), marked, indent, output.width, output.terminal);
        out += "\n" + below + "\n";
    }
    return out;
}

}  // namespace raadspoor::query
