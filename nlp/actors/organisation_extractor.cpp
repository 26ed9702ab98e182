// Organisations that act: municipalities, ministries, associations, council groups.
//
// Found:      de gemeente Zeist · het college van Waterveen · Heeft Zeist de brief ondersteund? · Ommen, 12
//             maart … het ministerie van Volksgezondheid, Welzijn en Sport · het rijk · de fractie Helder
//             Onafhankelijk! · Groep de Boer
// Left alone: een flat in Zeist · station Zeist · een rijk verleden · 230 Volt · de fractie is tegen
//
// Listed names come from one pass over the text (actors.h); what stands around a municipality's name tells
// whether it acts or is a place. Names that no list has are read behind the words that announce them.
#include <algorithm>
#include <map>

#include "corpus/text.h"
#include "nlp/actors/actor_pass.h"
#include "nlp/actors/actors.h"
#include "nlp/actors/document_names.h"
#include "nlp/actors/holders.h"
#include "nlp/actors/organisation_reader.h"
#include "nlp/actors/party_reader.h"
#include "nlp/actors/town_reader.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/extractors.h"
#include "nlp/reading/surroundings.h"

namespace raadspoor::nlp {

namespace {

/// Goes once over the actors of a document, and keeps those that act.
void read_actors(ActorPass pass) {
    TownReader towns{pass};
    for (; pass.at < pass.hits.size(); ++pass.at) {
        const ActorHit& hit = pass.hits[pass.at];
        if (hit.span.begin < pass.covered || pass.in_address(hit.span)) continue;
        if (hit.kind == ActorKind::municipality)
            towns.name(hit);
        else if (hit.kind == ActorKind::municipality_cue)
            towns.cue(hit);
        read_party(pass);
        read_organisation(pass);
    }
}

constexpr std::size_t most_names = 200;  ///< names of its own that a document may have

/// Whether a long name is one of the list, which knows its value better.
bool is_listed(std::string_view name) {
    for (const ActorHit& hit : find_actors(name))
        if (hit.kind == ActorKind::organisation && hit.span.end == name.size()) return true;
    return false;
}

/// What the document makes known itself, once its organisations have been gone through.
std::map<std::string, ActorHit> own_names(const std::vector<Organisation>& organisations,
                                          const std::map<std::string, std::string>& shortened) {
    std::map<std::string, ActorHit> names;
    for (const Organisation& it : organisations) {
        if (names.size() >= most_names) break;
        if (names_municipality(it) && !it.value.starts_with("gm"))
            names[it.value] = {{}, ActorKind::municipality, it.value};
    }
    for (const auto& [full, abbreviation] : shortened) {
        if (names.size() >= most_names) break;
        names[full] = {{}, ActorKind::organisation, abbreviation};
        names[abbreviation] = {{}, ActorKind::organisation, abbreviation};
    }
    return names;
}

/// The town of a letterhead ("7550 KL Hengelo" with www.hengelo.nl), for letters that name their municipality
/// in a logo only.
void add_letterhead(const Reading& reading, const std::vector<ActorHit>& hits,
                    std::vector<Organisation>& organisations) {
    static const Pattern postcode{"(?:^|[^\\d])\\d\\d\\d\\d ?[A-Z][A-Z] +$"};
    constexpr std::size_t letterhead = 3000;  // bytes
    const std::string_view head = std::string_view(reading.text).substr(0, letterhead);
    if (std::any_of(organisations.begin(), organisations.end(), names_municipality)) return;
    for (const ActorHit& hit : hits) {
        if (hit.span.end > head.size()) return;
        if (hit.kind != ActorKind::municipality || !postcode.in(text_before(head, hit.span.begin))) continue;
        std::string site = "www.";
        for (const char c : hit.span.of(head))
            if (c != ' ' && c != '\'') site += ascii_lower(c);
        if (head.find(site + ".nl") == std::string_view::npos) continue;
        organisations.push_back(
            {.span = hit.span, .rule = "organisation.municipality_letterhead", .value = hit.value});
        return;
    }
}

void find_organisations(const Reading& reading, Annotations& found) {
    const std::string_view text = reading.text;
    std::map<std::string, std::string> shortened;
    for (const WrittenOut& pair : written_out_organisations(text))
        if (shortened.size() < most_names && !is_listed(pair.full.of(text)))
            shortened.emplace(pair.full.of(text), pair.shortened.of(text));
    std::vector<ActorHit> hits = find_actors(text);
    std::vector<Organisation>& organisations = found.organisations;
    read_actors({reading, hits, shortened, organisations});
    const std::map<std::string, ActorHit> names = own_names(organisations, shortened);
    if (!names.empty()) {
        organisations.clear();
        hits = with_document_names(text, std::move(hits), names);
        read_actors({reading, hits, shortened, organisations});
    }
    add_letterhead(reading, hits, organisations);
}

}  // namespace

const Extractor& organisation_extractor() {
    static const Extractor extractor{
        .name = "organisation", .triggers = {}, .in_document = find_organisations};
    return extractor;
}

}  // namespace raadspoor::nlp
