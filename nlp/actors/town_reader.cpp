#include "nlp/actors/town_reader.h"

#include <algorithm>
#include <utility>

#include "nlp/actors/town_context.h"
#include "nlp/actors/unlisted_names.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/surroundings.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

void TownReader::name(const ActorHit& hit) {
    const std::string_view before = text_before(pass_.text, hit.span.begin);
    const std::string_view after = text_after(pass_.text, hit.span.end);
    const bool part_of_word =
        after.starts_with("-") || before.ends_with("-") || before.ends_with("@") || before.ends_with(".");
    if (part_of_word || names_person(before)) return undecided_.clear();
    if (continues(listed_, hit.span.begin) || town_acts(pass_.reading, hit.span))
        return add(hit.span, hit.value);
    if (!undecided_.empty() && continues(undecided_.back()->span.end, hit.span.begin)) {
        undecided_.push_back(&hit);
        return;
    }
    undecided_.clear();
    if (!place_follows(before)) undecided_.push_back(&hit);
}

void TownReader::add(Span span, std::string value) {
    pass_.add(span, std::move(value), "organisation.municipality");
    listed_ = span.end;
    if (!undecided_.empty() && continues(undecided_.back()->span.end, span.begin))
        for (const ActorHit* earlier : undecided_)
            pass_.add(earlier->span, earlier->value, "organisation.municipality_list");
    undecided_.clear();
}

/// Whether the name at `begin` goes on a list whose last name ended at `end`.
bool TownReader::continues(std::size_t end, std::size_t begin) const {
    return end != 0 && end < begin && begin - end < 8 && joins_names(pass_.text.substr(end, begin - end));
}

void TownReader::cue(const ActorHit& hit) {
    static const Pattern plural{"(?i)^(?:gemeenten|colleges|raden|gemeenteraden)"};
    if (pass_.at_line_end(hit.span)) return;
    const std::string_view text = pass_.text;
    std::size_t at = hit.span.end + 1;
    for (const std::string_view word : {"de gemeente ", "de gemeenten ", "gemeente "})
        if (text.substr(at).starts_with(word)) at += word.size();
    const bool a_list = plural.in(hit.span.of(text));
    while (announced_name(at) && a_list) {
        const std::size_t end = pass_.covered;
        at = end;
        for (const std::string_view joint : {", ", " en "})
            if (text.substr(end).starts_with(joint)) at = end + joint.size();
        if (at == end) return;
    }
}

/// The name right behind a word that announces one; false when there is none.
bool TownReader::announced_name(std::size_t at) {
    const std::string_view raw = pass_.reading.document.text;
    const std::size_t end = town_end(raw, at);
    if (end == at || opens_with_common_word(raw.substr(at, end - at)) || raw[end - 1] == '!') return false;
    const auto listed =
        std::find_if(pass_.hits.begin() + static_cast<std::ptrdiff_t>(pass_.at), pass_.hits.end(),
                     [at](const ActorHit& other) { return other.span.begin >= at; });
    if (listed == pass_.hits.end() || listed->span.begin >= end) return unlisted_name({at, end});
    const bool at_name = listed->span.begin == at;
    const bool longer =
        at_name && pass_.text.substr(listed->span.end).starts_with(" aan d") && listed->span.end < end;
    if (longer) return unlisted_name({at, end});
    if (!at_name || listed->kind != ActorKind::municipality) return false;
    add(listed->span, listed->value);
    return true;
}

bool TownReader::unlisted_name(Span span) {
    const std::string_view name = span.of(pass_.reading.document.text);
    if (name.size() < 3) return false;
    const std::string value = all_capitals(name) ? in_small_letters(name) : std::string(name);
    if (value.empty()) return false;
    add(span, value);
    return true;
}

/// "OOSTERHAGE" as the document writes it elsewhere; empty when it does not.
std::string TownReader::in_small_letters(std::string_view name) {
    std::string small(name);
    for (std::size_t i = 1; i < small.size(); ++i)
        if (small[i] >= 'A' && small[i] <= 'Z' && word_ends_at(name, i))
            small[i] = static_cast<char>(small[i] - 'A' + 'a');
    if (lookups_ == 0) return {};
    --lookups_;
    return pass_.text.find(small) == std::string_view::npos ? std::string{} : small;
}

}  // namespace raadspoor::nlp
