#include "query/forms/analysis_text.h"

#include <fmt/format.h>

#include <string_view>

#include "query/print/actor_names.h"
#include "query/print/document_text.h"
#include "query/print/kind_names.h"

#include "corpus/text.h"
#include "query/print/quantity_output.h"

namespace raadspoor::query {

namespace {

/// What is told of a statement, in a few words.
class Telling {
public:
    Telling& add(std::string_view part) {
        if (!part.empty()) text_.append(text_.empty() ? "" : ", ").append(part);
        return *this;
    }
    const std::string& text() const { return text_; }

    void tell(const Date& it) { add(it.value).add(it.note); }
    void tell(const Amount& it) { add(spoken_amount(it.value)).add(doubt_of(it)); }
    void tell(const Percentage& it) { add(it.value); }
    void tell(const Organisation& it) { add(it.value); }
    void tell(const Signatory& it) { add(it.name).add(it.role).add(it.organisation); }
    void tell(const Condition& it) {
        add(name_of(it.role)).add(name_of(it.modality)).add(it.holder);
        if (it.quantity) add(spoken(*it.quantity));
    }
    void tell(const Reference& it) { add(it.value); }
    void tell(const Position& it) { add(it.holder).add(name_of(it.stance)); }
    void tell(const Commitment& it) { add(it.holder); }
    void tell(const Vote& it) {
        add(name_of(it.outcome)).add(name_of(it.outcome));
        if (it.share) add(fmt::format("{} procent", *it.share));
        if (it.votes_for) add(fmt::format("{} voor", *it.votes_for));
        if (it.votes_against) add(fmt::format("{} tegen", *it.votes_against));
    }

private:
    std::string text_;
};

/// A statement on a line of its own: kind, words, value and rule.
template <class Statement>
std::string line_of(const Statement& it, const Document& document) {
    Telling telling;
    telling.tell(it);
    return fmt::format("      {:<13} {}  → {}  [{}]\n", dutch_name(it.kind),
                       one_line(it.span.of(document.text)), telling.text(), it.rule.name());
}

std::string heading(const Metadata& it) {
    std::string text = it.title.empty() ? "(zonder titel)" : it.title;
    text += fmt::format("\n{} · {}", name_of(it.kind), told_date(it));
    if (!it.sender.empty()) text += " · " + actor_name(it.sender);
    for (const std::string& reference : it.reference) text += " · " + reference;
    if (!it.doubt.empty()) text += "\nLet op: " + it.doubt;
    return text + "\n\n";
}

}  // namespace

std::string analysis_text(const Document& document, const Analysis& analysis, const Output& output) {
    std::string out = heading(analysis.metadata);
    const std::vector<AnyAnnotation> all = in_order_of_text(analysis.annotations);
    auto next = all.begin();
    for (const Block& block : document.blocks) {
        std::vector<Span> marked;
        std::string below;
        const auto take = [&](const auto* it) {
            if (it->span.begin >= block.span.end) return false;
            if (it->kind != Kind::condition)
                marked.push_back({std::max(it->span.begin, block.span.begin) - block.span.begin,
                                  std::min(it->span.end, block.span.end) - block.span.begin});
            below += line_of(*it, document);
            return true;
        };
        while (next != all.end() && std::visit(take, *next)) ++next;
        const std::string_view indent = block.kind == BlockKind::list_item ? "    "
                                        : block.kind == BlockKind::heading ? ""
                                                                           : "  ";
        out += wrapped(block.span.of(document.text), marked, indent, output.width, output.terminal);
        out += "\n" + below + "\n";
    }
    return out;
}

}  // namespace raadspoor::query
