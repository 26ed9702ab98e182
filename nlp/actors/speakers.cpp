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

/// Finds the stretches that another than the author speaks.
class PartFinder {
public:
    PartFinder(const Reading& reading, const Metadata& metadata, const Annotations& found, Speaker author)
        : reading_{reading}, metadata_{metadata}, found_{found}, author_{std::move(author)} {}

    std::vector<SpokenPart> find(const std::vector<QuestionAnswer>& questions, const Minutes& minutes) {
        if (questions.size() > 1) add_questions(questions);
        if (metadata_.kind == DocumentKind::notulen)
            add_turns(minutes);
        else if (!is_motion(metadata_.kind))
            add_quoted_motion();
        return in_order();
    }

private:
    void add(Span span, Speaker speaker) {
        speaker.basis = SpeakerBasis::part;
        if (!span.empty()) parts_.push_back({span, std::move(speaker)});
    }

    /// A question is asked by the fractie or member that the paper names for it; nobody else is known to.
    void add_questions(const std::vector<QuestionAnswer>& questions) {
        const Speaker who = asker();
        for (const QuestionAnswer& it : questions) {
            add(it.question, who);
            add(it.answer, author_);
        }
    }

    Speaker asker() const {
        for (const Signatory& it : found_.signatories)
            if (is_party(it.organisation)) return {it.organisation, it.name, it.role, {}, it.span};
        for (const Signatory& it : found_.signatories)
            if (it.role == "Kamerlid") {
                const std::string party = party_behind(it.span.end);
                return {party.empty() ? it.name : party, it.name, it.role, {}, it.span};
            }
        return {};
    }

    /// The party in brackets right behind a name.
    std::string party_behind(std::size_t offset) const {
        constexpr std::size_t near = 6;
        for (const Organisation& it : found_.organisations)
            if (is_party(it.value) && it.span.begin >= offset && it.span.begin <= offset + near)
                return it.value;
        return {};
    }

    /// Turns in minutes. Members speak for their party; wethouders and burgemeester for whose minutes they
    /// are, and so does the chair, who tells what the meeting decides.
    void add_turns(const Minutes& minutes) {
        for (const Turn& turn : minutes.turns)
            if (turn.role != SpeakerRole::voorzitter) add(turn.span, speaker_of(turn));
    }

    Speaker speaker_of(const Turn& turn) const {
        const std::string office{name_of(turn.role)};
        const bool governs = turn.role == SpeakerRole::wethouder || turn.role == SpeakerRole::burgemeester;
        if (governs)
            return {author_.value.empty() ? turn.speaker : author_.value, turn.speaker, office, {}, {}};
        if (turn.party.empty()) return {turn.speaker, turn.speaker, office, {}, {}};
        return {party_in_label(turn), turn.speaker, office, {}, {}};
    }

    /// The party as the paper's organisations have it, where the label names it.
    std::string party_in_label(const Turn& turn) const {
        const auto before = [](const Organisation& it, std::size_t offset) { return it.span.begin < offset; };
        for (auto it = std::lower_bound(found_.organisations.begin(), found_.organisations.end(),
                                        turn.label.begin, before);
             it != found_.organisations.end() && it->span.begin < turn.label.end; ++it)
            if (is_party(it->value)) return it->value;
        return party_value(turn.party);
    }

    /// A letter that quotes a motion whole: from "Constaterende dat" to "en gaat over tot de orde van de
    /// dag", or to where the letter answers its request.
    void add_quoted_motion() {
        static const Pattern opening{
            R"((?i)^(de raad (van|der) [^.]{2,80}bijeen|constaterende,? dat|overwegende,? dat))"};
        static const Pattern closing{R"((?i)(gaat|gaan) (weer )?over tot de orde van de dag)"};
        static const Pattern request{R"((?i)^[-•* ]*(verzoekt|verzoeken|roept|draagt|vraagt|besluit)\b)"};
        static const Pattern answer{
            R"((?i)^((het|ons) college|wij|we|namens het college|gedeputeerde staten|het kabinet)\b.{0,80}\b)"
            R"((antwoord|reageert|reageren|beantwoordt|beantwoorden|informeert|informeren|beschouwt|heeft|)"
            R"(hebben|zal|zullen|neemt|nemen)\b|^(reactie|antwoord|beantwoording|afdoening|uitvoering)\b|)"
            R"(^hierbij informe)"};
        std::size_t begin = no_block;
        bool requested = false;
        for (const Block& block : reading_.document.blocks) {
            constexpr std::size_t head = 300;
            const std::string_view words = block.span.of(reading_.text);
            if (begin == no_block && opening.in(words.substr(0, head)))
                begin = block.span.begin, requested = false;
            requested = requested || (begin != no_block && request.in(words.substr(0, head)));
            if (requested && answer.in(words.substr(0, head))) {
                add({begin, block.span.begin}, {});
                begin = no_block, requested = false;
                continue;
            }
            const std::string_view close = begin == no_block ? std::string_view{} : closing.find(words);
            if (close.empty()) continue;
            add({begin, static_cast<std::size_t>(close.data() + close.size() - reading_.text.data())}, {});
            begin = no_block;
        }
    }

    /// By begin; a part that begins within another is left out.
    std::vector<SpokenPart> in_order() {
        std::stable_sort(parts_.begin(), parts_.end(), [](const SpokenPart& a, const SpokenPart& b) {
            return a.span.begin < b.span.begin;
        });
        std::vector<SpokenPart> apart;
        for (SpokenPart& it : parts_)
            if (apart.empty() || apart.back().span.end <= it.span.begin) apart.push_back(std::move(it));
        return apart;
    }

    const Reading& reading_;
    const Metadata& metadata_;
    const Annotations& found_;
    Speaker author_;
    std::vector<SpokenPart> parts_;
};

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

bool Speakers::tells_who_we_are(std::size_t offset) const {
    if (!quoted_outside_) return true;
    return std::any_of(parts_.begin(), parts_.end(),
                       [&](const SpokenPart& it) { return it.span.contains(offset); });
}

std::optional<std::string> Speakers::body_at(std::string_view words, std::size_t offset) const {
    const std::optional<BodyKind> kind = body_kind(words);
    if (!kind) return std::nullopt;
    if (!author_.value.empty() && is_of(*kind, author_.value)) return author_.value;
    std::string last;
    for (const Organisation& it : named_) {
        if (it.span.begin >= offset) break;
        if (is_of(*kind, it.value)) last = it.value;
    }
    return last.empty() ? as_written(words) : last;
}

Speakers find_speakers(const Reading& reading, const Metadata& metadata,
                       const std::vector<QuestionAnswer>& questions, const Annotations& found,
                       const Minutes& minutes) {
    const Speaker author = find_author(reading, metadata, found);
    Speakers speakers{author, PartFinder{reading, metadata, found, author}.find(questions, minutes),
                      found.organisations};
    if (metadata.kind == DocumentKind::notulen) speakers.quote_outside_parts();
    return speakers;
}

}  // namespace raadspoor::nlp
