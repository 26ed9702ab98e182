#include "nlp/actors/speakers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/text.h"
#include "nlp/actors/author.h"
#include "nlp/actors/holders.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

enum class BodyKind { municipal, provincial, ministerial, water, board, parliament, committee };

bool is_municipality_value(std::string_view value) { return value.starts_with("gm"); }

bool is_of(BodyKind kind, std::string_view value) {
    const std::string low = ascii_lower(value);
    static const Pattern ministry{R"(^[A-Z][A-Za-z&]{1,4}$)"};
    switch (kind) {
        case BodyKind::municipal:
            return is_municipality_value(value);
        case BodyKind::provincial:
            return low.starts_with("provinc");
        case BodyKind::ministerial:
            return ministry.in(value) && value != "VNG" && value != "IPO" && value != "UvW" && value != "ZN";
        case BodyKind::water:
            return low.starts_with("waterschap") || low.starts_with("hoogheemraadschap");
        case BodyKind::parliament:
            return value == "Tweede Kamer" || value == "Eerste Kamer";
        case BodyKind::board:
            return !is_municipality_value(value) && !is_party(value) && value != "Rijk" &&
                   value != "Tweede Kamer";
        case BodyKind::committee:
            return false;
    }
    return false;
}

std::optional<BodyKind> body_kind(std::string_view words) {
    struct Row {
        BodyKind kind;
        Pattern pattern;
    };
    static const std::array<Row, 7> rows{{
        {BodyKind::municipal,
         Pattern{R"((?i)^((het|ons|uw) )?(college|gemeentebestuur)( van (b ?(en|&) ?w|burgemeester en )"
                 R"(wethouders))?$|^b ?(en|&) ?w$|^burgemeester en wethouders$|^((de|onze|uw) )?(gemeente)?)"
                 R"((raad|gemeente|wethouder|burgemeester)$|^(het|de) colleges?$)"}},
        {BodyKind::provincial,
         Pattern{R"((?i)^((de|het) )?(provincie|(gedeputeerde|provinciale) staten|gs|ps)$)"}},
        {BodyKind::ministerial, Pattern{R"((?i)^((de|het) )?(minister|staatssecretaris|ministerie)$)"}},
        {BodyKind::water, Pattern{R"((?i)^((het|ons) )?(water|hoogheemraad)schap$)"}},
        {BodyKind::board, Pattern{R"((?i)^((het|ons) )?((dagelijks|algemeen) )?bestuur$)"}},
        {BodyKind::parliament, Pattern{R"((?i)^((de|uw) )?(tweede |eerste )?kamer$)"}},
        {BodyKind::committee, Pattern{R"((?i)^((de|onze|uw) )?(raads)?commissie$)"}},
    }};
    for (const Row& row : rows)
        if (row.pattern.in(words)) return row.kind;
    return std::nullopt;
}

/// "Het college" at the head of a sentence -> "het college".
std::string as_written(std::string_view words) {
    std::string small(words);
    if (!small.empty() && is_upper(small[0])) small[0] = static_cast<char>(small[0] - 'A' + 'a');
    return small;
}

}  // namespace

Speakers::Speakers(Speaker author, std::vector<SpokenPart> parts, std::vector<Organisation> named)
    : author_{std::move(author)}, parts_{std::move(parts)}, named_{std::move(named)} {
    std::stable_sort(named_.begin(), named_.end(), [](const Organisation& a, const Organisation& b) {
        return a.span.begin < b.span.begin;
    });
}

const Speaker& Speakers::at(std::size_t offset) const {
    auto it =
        std::upper_bound(parts_.begin(), parts_.end(), offset,
                         [](std::size_t place, const SpokenPart& part) { return place < part.span.begin; });
    if (it != parts_.begin() && std::prev(it)->span.contains(offset)) return std::prev(it)->speaker;
    return author_;
}

std::optional<std::string> Speakers::body_at(std::string_view words, std::size_t offset) const {
    const std::optional<BodyKind> kind = body_kind(words);
    if (!kind) return std::nullopt;
    if (is_of(*kind, author_.value)) return author_.value;
    std::string last;
    for (const Organisation& it : named_) {
        if (it.span.begin >= offset) break;
        if (is_of(*kind, it.value)) last = it.value;
    }
    return last.empty() ? as_written(words) : last;
}

Speakers find_speakers(const Reading& reading, const Metadata& metadata,
                       const std::vector<QuestionAnswer>& questions, const Annotations& found) {
    (void)questions;
    return {find_author(reading, metadata, found), {}, found.organisations};
}

}  // namespace raadspoor::nlp
