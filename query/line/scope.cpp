#include "query/line/scope.h"

#include <algorithm>
#include <bit>

#include "corpus/text.h"
#include "nlp/measures/measure_reader.h"
#include "query/print/output.h"

namespace raadspoor::query {

namespace {

/// How the topic was recognised: its own words, or the ones that stand for them.
std::string matched_by(const Scope& scope, Span span) {
    std::string how;
    const auto [first, last] = scope.text.places_in(span);
    for (std::size_t w = 0; w < scope.topic.words.size(); ++w)
        for (std::size_t i = first; i < last; ++i) {
            const TopicText::Place& place = scope.text.places()[i];
            if (!((place.strong | place.weak) >> w & 1U)) continue;
            how += (how.empty() ? "" : ", ") + scope.topic.words[w].text +
                   (place.folded == scope.topic.words[w].text ? "" : " (“" + place.folded + "”)");
            break;
        }
    return how;
}

}  // namespace

Span sentence_before(const Analysis& analysis, std::size_t offset) {
    const auto at = std::lower_bound(analysis.sentences.begin(), analysis.sentences.end(), offset,
                                     [](Span span, std::size_t begin) { return span.begin < begin; });
    return at == analysis.sentences.begin() ? Span{} : *(at - 1);
}

const Block* block_at(const Document& document, std::size_t offset) {
    const auto behind =
        std::upper_bound(document.blocks.begin(), document.blocks.end(), offset,
                         [](std::size_t at, const Block& block) { return at < block.span.begin; });
    if (behind == document.blocks.begin() || !(behind - 1)->span.contains(offset)) return nullptr;
    return &*(behind - 1);
}

std::optional<SectionKind> section_at(const Analysis& analysis, std::size_t offset) {
    for (const Section& section : analysis.sections)
        if (section.span.contains(offset)) return section.kind;
    return std::nullopt;
}

Span heading_above(const Scope& scope, Span sentence) {
    constexpr std::size_t near = 600;
    Span heading;
    for (const Block& block : scope.document.blocks) {
        if (block.span.begin > sentence.begin) break;
        if (block.kind == BlockKind::heading) heading = block.span;
    }
    return !heading.empty() && sentence.begin - heading.begin < near ? heading : Span{};
}

Span lead_in_of(const Scope& scope, Span sentence) {
    constexpr int most_before = 14;
    const Block* const block = block_at(scope.document, sentence.begin);
    if (!block || block->kind != BlockKind::list_item) return {};
    Span before = sentence;
    for (int i = 0; i < most_before; ++i) {
        before = sentence_before(scope.analysis, before.begin);
        if (before.empty()) return {};
        if (scope.document.text[before.end - 1] == ':') return before;
        const Block* const other = block_at(scope.document, before.begin);
        if (!other || other->kind != BlockKind::list_item) return {};
    }
    return {};
}

std::vector<Span> context_of(const Scope& scope, Span sentence) {
    std::vector<Span> context;
    const std::vector<Span>& all = scope.analysis.sentences;
    auto at = std::find(all.begin(), all.end(), sentence);
    for (int back = 0; back < 2 && at != all.begin() && at != all.end(); ++back) context.push_back(*--at);
    if (const Span heading = heading_above(scope, sentence); !heading.empty()) context.push_back(heading);
    for (const QuestionAnswer& pair : scope.analysis.questions)
        if (pair.answer.contains(sentence.begin)) context.push_back(pair.question);
    return context;
}

bool says_one_of(const Scope& scope, Span span, std::initializer_list<std::string_view> words) {
    const auto [first, last] = scope.text.places_in(span);
    for (std::size_t i = first; i < last; ++i)
        if (std::find(words.begin(), words.end(), scope.text.places()[i].folded) != words.end()) return true;
    return false;
}

bool is_short(const Topic& topic) {
    return std::count_if(topic.words.begin(), topic.words.end(),
                         [](const TopicWord& word) { return !word.number && !word.setting; }) <= 2;
}

bool is_about(const Scope& scope, Span span, double enough) {
    if (scope.text.held_in(span)) return true;
    return !is_short(scope.topic) && scope.text.coverage(span) >= enough;
}

bool names(const std::vector<Quantity>& demanded, const std::optional<Quantity>& wanted) {
    return wanted && std::any_of(demanded.begin(), demanded.end(),
                                 [&](const Quantity& it) { return same_number(it, *wanted); });
}

std::string told(const Scope& scope, const std::optional<EvidenceHit>& hit) {
    return hit ? one_line(hit->span.of(scope.document.text)) : std::string{};
}

std::vector<EvidenceHit> evidence_of(const Scope& scope, Span span) {
    const auto [first, last] = scope.text.places_in(span);
    return evidence_in(scope.text, first, last);
}

void fill(const Scope& scope, ConditionEvent& event, Span about) {
    event.quote = one_line(event.span.of(scope.document.text));
    event.coverage = std::max(event.coverage, scope.text.coverage(about));
    event.literal = scope.text.literal(about);
    if (event.matched.empty()) event.matched = matched_by(scope, about);
    event.demanded = nlp::quantities_in(scope.document.text, event.span);
}

}  // namespace raadspoor::query
