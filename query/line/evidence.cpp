#include "query/line/evidence.h"

#include <algorithm>
#include <array>

namespace raadspoor::query {

namespace {

struct Phrase {
    Evidence kind;
    std::string_view
        words;  // "…" skips up to twelve words, a final "~" takes any ending, "/" tells alternatives apart
};

constexpr std::array phrases{
    Phrase{Evidence::met, "akkoord/overeenstemming bereikt"},
    Phrase{Evidence::met, "akkoord/overeenstemming … bereikt"},
    Phrase{Evidence::met, "heeft/hebben … plaatsgevonden"},
    Phrase{Evidence::met, "met de wijziging/aanpassing/aanvulling heeft/hebben/krijgt/krijgen"},
    Phrase{Evidence::promised, "afspraak/afgesproken/overeengekomen dat"},
    Phrase{Evidence::promised, "zijn/is … mede/deels geborgd"},
    Phrase{Evidence::promised, "is dit mede geborgd"},
    Phrase{Evidence::promised, "toegezegd dat"},
    Phrase{Evidence::partly, "krijgt/krijgen/heeft/is … maar … blijft/blijven"},
    Phrase{Evidence::partly, "deels/gedeeltelijk gerealiseerd/ingevuld/nagekomen/vervuld"},
    Phrase{Evidence::partly, "eerste stap/resultaat … bereikt/gezet"},
    Phrase{Evidence::unmet, "geen zicht op"},
    Phrase{Evidence::unmet, "hebben/heeft/is/zijn we/wij/er/nog geen"},
    Phrase{Evidence::unmet, "hebben we geen"},
    Phrase{Evidence::unmet, "niet/onvoldoende gerealiseerd/ingevuld/nagekomen/gehaald/uitgevoerd"},
    Phrase{Evidence::unmet, "is/blijft … onduidelijk"},
    Phrase{Evidence::unmet, "nog steeds niet duidelijk"},
    Phrase{Evidence::unmet, "onduidelijkheid over"},
    Phrase{Evidence::unmet, "onvoldoende"},
    Phrase{Evidence::withdrawn, "vervalt/ingetrokken/losgelaten"},
    Phrase{Evidence::withdrawn, "laten/laat wij/we/het los"},
    Phrase{Evidence::withdrawn, "te vervallen"},
    Phrase{Evidence::withdrawn, "niet langer/meer als voorwaarde"},
    Phrase{Evidence::converted, "in plaats van"},
    Phrase{Evidence::converted, "in de plaats van/komt/gekomen/treedt"},
    Phrase{Evidence::converted, "omgezet in"},
    Phrase{Evidence::converted, "vervangen door"},
    Phrase{Evidence::converted, "wordt/worden vervangen"},
    Phrase{Evidence::converted, "afgesproken dat … monitoren/gemonitord"},
    Phrase{Evidence::converted, "periodiek … gemonitord/meegenomen/besproken"},
    Phrase{Evidence::soft, "het/een/geen streven/streefwaarde"},
    Phrase{Evidence::soft, "in de orde van/grootte"},
    Phrase{Evidence::soft, "orde van grootte"},
    Phrase{Evidence::soft, "ongeveer/circa/omstreeks/groeipad/substantieel/wenselijk"},
    Phrase{Evidence::soft, "verzoeken om"},
    Phrase{Evidence::soft, "op termijn"},
    Phrase{Evidence::soft, "zo/waar mogelijk"},
    Phrase{Evidence::soft, "bij voorkeur"},
    Phrase{Evidence::soft, "rond medio/begin/eind"},
    Phrase{Evidence::hard, "ten minste/hoogste"},
    Phrase{Evidence::hard, "tenminste/minimaal/minstens/maximaal/hooguit"},
    Phrase{Evidence::hard, "niet meer/hoger/minder/lager … dan"},
    Phrase{Evidence::hard, "ondergrens/bovengrens/plafond"},
    Phrase{Evidence::hard, "voorwaarde/voorwaarden/randvoorwaarde/eis/eisen/voorwaardelijk/voorbehoud"},
    Phrase{Evidence::hard, "alleen als/indien/wanneer/dan"},
    Phrase{Evidence::hard, "alleen … als"},
    Phrase{Evidence::hard, "zonder de/het/een/deze/die"},
    Phrase{Evidence::hard, "mits/tenzij"},
    Phrase{Evidence::hard, "strekking … is dat"},
    Phrase{Evidence::hard, "onderschrijft/onderschrijven/bekrachtigt"},
    Phrase{Evidence::plain, "moet/moeten/dient/dienen/vereist/verplicht/nodig/noodzakelijk"},
};

bool word_fits(std::string_view folded, std::string_view alternatives) {
    while (!alternatives.empty()) {
        const std::size_t slash = std::min(alternatives.find('/'), alternatives.size());
        const std::string_view one = alternatives.substr(0, slash);
        if (one.ends_with('~') ? folded.starts_with(one.substr(0, one.size() - 1)) : folded == one)
            return true;
        alternatives.remove_prefix(std::min(slash + 1, alternatives.size()));
    }
    return false;
}

std::vector<std::string_view> words_of(std::string_view phrase) {
    std::vector<std::string_view> words;
    while (!phrase.empty()) {
        const std::size_t blank = std::min(phrase.find(' '), phrase.size());
        words.push_back(phrase.substr(0, blank));
        phrase.remove_prefix(std::min(blank + 1, phrase.size()));
    }
    return words;
}

struct PhraseWords {
    Phrase phrase;
    std::vector<std::string_view> words;
};

const std::vector<PhraseWords>& phrase_words() {
    static const std::vector<PhraseWords> known = [] {
        std::vector<PhraseWords> all;
        all.reserve(phrases.size());
        for (const Phrase& phrase : phrases) all.push_back({phrase, words_of(phrase.words)});
        return all;
    }();
    return known;
}

/// What turns a phrase into its opposite when it stands in its gap: "is in mei niet uitgevoerd".
bool denies(std::string_view folded) { return word_fits(folded, "niet/geen/nooit/onvoldoende"); }

/// The place behind the phrase that begins at `at`; 0 when it does not stand there. A gap is taken as short
/// as can be, and holds no denial.
std::size_t end_of_phrase(const std::vector<TopicText::Place>& places, std::size_t at, std::size_t last,
                          const std::vector<std::string_view>& words) {
    constexpr std::size_t widest_gap = 12;
    bool gap = false;
    for (const std::string_view word : words) {
        if (word == "…") {
            gap = true;
            continue;
        }
        const std::size_t farthest = std::min(last, at + (gap ? widest_gap : 1));
        while (at < farthest && !word_fits(places[at].folded, word) && !denies(places[at].folded)) ++at;
        if (at >= farthest || !word_fits(places[at].folded, word)) return 0;
        ++at;
        gap = false;
    }
    return at;
}

}  // namespace

std::vector<EvidenceHit> evidence_in(const TopicText& text, std::size_t first, std::size_t last) {
    std::vector<EvidenceHit> hits;
    for (const PhraseWords& known : phrase_words())
        for (std::size_t at = first; at < last; ++at)
            if (const std::size_t end = end_of_phrase(text.places(), at, last, known.words)) {
                hits.push_back({known.phrase.kind,
                                {text.places()[at].span.begin, text.places()[end - 1].span.end},
                                known.phrase.words});
                break;
            }
    return hits;
}

std::optional<EvidenceHit> first_of(const std::vector<EvidenceHit>& hits, Evidence kind) {
    for (const EvidenceHit& hit : hits)
        if (hit.kind == kind) return hit;
    return std::nullopt;
}

}  // namespace raadspoor::query
