#include "nlp/actors/party_reader.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "nlp/actors/unlisted_names.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/surroundings.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

namespace {

void party(ActorPass& pass, const ActorHit& hit) {
    const std::string_view name = hit.span.of(pass.text);
    if (pass.is_shouted(hit.span)) return;
    const std::string_view previous = word_before(pass.text, hit.span.begin);
    const bool a_number = !previous.empty() && previous.back() >= '0' && previous.back() <= '9';
    if (name == "Volt" && a_number) return;
    if (name == "GL" && !joins_names(text_after(pass.text, hit.span.end).substr(0, 2)) && a_number) return;
    pass.add(hit.span, hit.value, "organisation.party");
}

/// A listed party or the opening of a local one begins at `at`: the next hits take care of it.
bool known_party_at(const ActorPass& pass, std::size_t at) {
    const auto begins_before = [](const ActorHit& hit, std::size_t offset) {
        return hit.span.begin < offset;
    };
    const auto next = std::lower_bound(pass.hits.begin() + static_cast<std::ptrdiff_t>(pass.at) + 1,
                                       pass.hits.end(), at, begins_before);
    return next != pass.hits.end() && next->span.begin == at &&
           (next->kind == ActorKind::party || next->kind == ActorKind::party_head);
}

void party_cue(ActorPass& pass, const ActorHit& hit) {
    std::size_t at = hit.span.end;
    if (pass.at_line_end(hit.span)) return;
    do {
        ++at;
        if (pass.text.substr(at).starts_with("en ")) at += 3;
        if (pass.at + 1 < pass.hits.size() && known_party_at(pass, at)) return;
        const std::size_t end = name_end(pass.reading.document.text, at);
        const std::string_view name = pass.text.substr(at, end - at);
        const bool initial = name.size() < 2 || pass.text.substr(at + 1, 1) == ".";
        if (end == at || initial || opens_with_common_word(name)) return;
        pass.add({at, end}, party_value(name), "organisation.fractie");
        at = end;
        if (pass.text.substr(at).starts_with(",")) ++at;
    } while (pass.text.substr(at, 1) == " " &&
             (pass.text[at - 1] == ',' || pass.text.substr(at).starts_with(" en ")));
}

/// "Groep de Boer" is a council group where the words around it speak of groups.
bool in_council(const ActorPass& pass, Span head, std::size_t end) {
    static const Pattern around{
        "(?i:fractie|raadslid|raadsleden|VVD|CDA|PvdA|D66|indieners?|stem|\\(tegen|\\()"};
    static const Pattern named_person{"^(?:Groep|Lijst) (?:van|de|den|der|ten|ter) "};
    const std::string_view name = pass.text.substr(head.begin, end - head.begin);
    return around.in(text_before(pass.text, head.begin)) || around.in(text_after(pass.text, end)) ||
           named_person.in(name);
}

/// Behind "van den " and the like at `at`.
std::size_t behind_particle(std::string_view text, std::size_t at) {
    for (const std::string_view particle :
         {"van der ", "van den ", "van de ", "van ", "de ", "den ", "ten ", "ter "})
        if (text.substr(at).starts_with(particle)) return at + particle.size();
    return at;
}

/// Where the name ends that opens with `head`; at the end of `head` when nothing belongs to it.
std::size_t local_party_end(const ActorPass& pass, Span head, bool person) {
    std::size_t end = head.end;
    if (pass.text.substr(end, 1) == " ") {
        const std::size_t at = person ? behind_particle(pass.text, end + 1) : end + 1;
        const std::size_t named = town_end(pass.reading.document.text, at);
        if (named != at) end = named;
    }
    for (std::size_t i = pass.at + 1; i < pass.hits.size() && pass.hits[i].span.begin < end; ++i)
        if (pass.hits[i].kind == ActorKind::municipality && pass.hits[i].span.begin > head.end)
            end = pass.hits[i].span.end;
    const bool over_party = pass.at + 1 < pass.hits.size() && pass.hits[pass.at + 1].span.begin < end &&
                            pass.hits[pass.at + 1].kind == ActorKind::party;
    return over_party ? head.end : end;
}

void party_head(ActorPass& pass, const ActorHit& hit) {
    const std::string_view head = hit.span.of(pass.text);
    const bool person = head == "Groep" || head == "Lijst";
    const bool needs_name =
        person || head == "Lokaal" || head == "Leefbaar" || head == "LEEFBAAR" || head == "Hart voor";
    const Span whole{hit.span.begin, local_party_end(pass, hit.span, person)};
    if (needs_name && whole.end == hit.span.end) return;
    if (person && !in_council(pass, hit.span, whole.end)) return;
    pass.add(whole, party_value(whole.of(pass.text)), "organisation.local_party");
}

/// "Oosterhage Vooruit": a municipality's name with such a word behind it.
void party_tail(ActorPass& pass, const ActorHit& hit) {
    if (hit.span.begin < 2 || pass.text[hit.span.begin - 1] != ' ') return;
    const std::string_view town = word_before(pass.text, hit.span.begin);
    if (town.empty()) return;
    const auto begin = static_cast<std::size_t>(town.data() - pass.text.data());
    const bool acts_here = pass.at > 0 && pass.hits[pass.at - 1].kind == ActorKind::municipality &&
                           pass.hits[pass.at - 1].span.end + 1 == hit.span.begin;
    static const Pattern opening{"(?i)(?:\\(|fracties? (?:van )?(?:de )?)$"};
    if (!capital_at(pass.text, begin) || (!acts_here && !opening.in(text_before(pass.text, begin)))) return;
    std::size_t end = hit.span.end;
    if (pass.text.substr(end, 1) == "!") ++end;
    pass.add({begin, end}, party_value(pass.text.substr(begin, end - begin)), "organisation.local_party");
}

}  // namespace

void read_party(ActorPass& pass) {
    const ActorHit& hit = pass.hits[pass.at];
    switch (hit.kind) {
        case ActorKind::party:
            return party(pass, hit);
        case ActorKind::party_cue:
            return party_cue(pass, hit);
        case ActorKind::party_head:
            return party_head(pass, hit);
        case ActorKind::party_tail:
            return party_tail(pass, hit);
        default:
            return;
    }
}

}  // namespace raadspoor::nlp
