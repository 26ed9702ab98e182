// Promises to the council, to members or to parliament.
//
// Found:      zullen we de raad berichten met een memo · In Q3 2027 wordt de raad geïnformeerd · Wij leggen u
//             het akkoord in januari voor ik zeg u toe dat … · items under "heeft de volgende toezeggingen
//             gedaan:"
// Left alone: verzoekt het college de raad te informeren · wij hebben u geïnformeerd · Hierbij ontvangt u ·
//             wij willen inwoners betrekken
#include <re2/re2.h>

#include <array>

#include "corpus/text.h"
#include "nlp/actors/holders.h"
#include "nlp/patterns/pattern.h"
#include "nlp/patterns/pattern_table.h"
#include "nlp/reading/extractors.h"
#include "nlp/statements/clauses.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

namespace {

using re2::RE2;

bool matches(std::string_view words, const RE2& pattern) {
    return RE2::PartialMatch({words.data(), words.size()}, pattern);
}

struct Promise {
    Rule rule;
    std::string_view pattern;
};

#define RAADSPOOR_TELL                                                                                  \
    "(?:informeren|geïnformeerd|berichten|bericht|terugkoppelen|teruggekoppeld|voorleggen|voorgelegd|" \
    "aanbieden|aangeboden|toesturen|"                                                                   \
    "toegestuurd|toezenden|toegezonden|sturen|gestuurd|delen|gedeeld|beantwoorden|beantwoord|meedelen|" \
    "meegedeeld|medegedeeld|rapporteren|gerapporteerd|"                                                 \
    "bekrachtigen|terugkomen|voorstellen|inspannen)"
#define RAADSPOOR_TO                                                                                \
    "(?:raad|raden|raads\\pL*|gemeenteraad|kamer|commissie|leden|staten|u|uw|gemeenten|rib|vragen|" \
    "ledenraadpleging|alv|staatssecretaris)"

const std::array<Promise, 6>& promises() {
    static const std::array<Promise, 6> all{{
        {"commitment.toezegging", "(?i)(?:^| )zeg(?:t|gen)?(?: [^,;]*)? toe(?:$| |,)"},
        {"commitment.future", "(?i)(?:^| )(?:zal|zullen)(?: .*)? " RAADSPOOR_TELL "(?:$|[ ,])"},
        {"commitment.passive",
         "(?i)(?:^| )(?:wordt|worden)(?: .*)? "
         "(?:geïnformeerd|voorgelegd|teruggekoppeld|toegestuurd|toegezonden|meegedeeld|gedeeld|gestuurd|"
         "medegedeeld|aangeboden|gerapporteerd)(?:$|[ ,])"},
        {"commitment.present",
         "(?i)(?:^| "
         ")(?:informe(?:er|ren)|berichten|sturen|stuur|zenden|zend|delen|leggen|leg|bieden|bied|komen|kom|"
         "geven|geef|"
         "nemen) (?:wij|we|ik|u) |(?:^| )(?:wij|we|ik) "
         "(?:informeren|informeer|sturen|stuur|zenden|zend|leggen|leg|bieden|bied|"
         "komen|kom|geven|geef|brengen|houden|nemen [^,;]* op)(?:$| )|^informeren u |^informeer u "},
        {"commitment.body",
         "(?i)(?:^| )(?:legt (?:het|de) \\pL[\\pL-]* .* voor(?: |$)|informeert (?:de|u|uw) |(?:uw kamer|de "
         "kamer|uw raad|de raad|u) [^;]*informeer(?:t|)(?:$| over ))"},
        {"commitment.receive",
         "(?i)(?:^| )(?:ontvangt|krijgt) (?:u|uw raad|de raad)(?: |$)|de raad (?:ontvangt|krijgt) |(?:^| "
         ")(?:toestuurt|toezendt)$|hou(?:den|d) (?:wij|we|ik )?(?:u|uw raad|de raad) [^;]*op de "
         "hoogte|(?:komen|kom) (?:wij |we |ik )?(?:hierop|hier|daarop) [^;]*terug"},
    }};
    return all;
}

/// Requests, questions, the past, and what goes with the letter itself.
bool no_promise(std::string_view sentence) {
    static const Pattern other{
        "(?i)\\?$|^(?:verzoekt|roept|draagt|besluit|adviseert|stelt voor|hierbij|bijgaand|bijgevoegd)|(?:^| "
        ")(?:hierbij|bijgaand) |"
        "verzoekt (?:het|de|ons)|(?:verwijzen|verwijs) (?:wij|ik|we)|(?:zou|zouden) |heb(?:ben)? "
        "(?:wij|ik|we) (?:u|uw)|"
        "(?:met|in) deze (?:brief|raadsinformatiebrief|rib|notitie)|geen standpunt|geef ik (?:ook "
        ")?invulling|"
        "(?:wilt|kunt|kan) u |indien u |als u |wanneer u |met u in gesprek|geef ik toestemming|naar wij "
        "hopen"};
    return matches(sentence, other);
}

/// Whether it is told to the council. What an office-holder "zegt toe" is.
bool has_audience(std::string_view sentence) {
    static const Pattern audience{"(?i)(?:^|[^\\pL])(?:" RAADSPOOR_TO
                                  "|(?:hierop|daarop) terug|verslag uit|"
                                  "(?:wethouder|burgemeester|college|gedeputeerde|minister)(?: \\pL+){0,4} "
                                  "zegt)(?:$|[^\\pL])"};
    return matches(sentence, audience);
}

/// Whether a block stands under "… heeft de volgende toezeggingen gedaan:".
bool is_listed(const Reading& reading, std::size_t block) {
    static const Pattern lead_in{"(?i)toezegging(?:en)?(?: gedaan)?:?$"};
    const std::size_t above = reading.lead_in[block];
    return above != no_block && matches(reading.words_of(above), lead_in);
}

void find_commitments(const Cut& cut, Annotations& found) {
    const Reading& reading = cut.reading();
    const Sentence& sentence = cut.sentence();
    const std::string_view text = reading.text;
    const std::string_view words = cut.words();
    static const PatternTable patterns{expressions_of(promises())};
    if (is_listed(reading, sentence.block) || no_promise(words) || !has_audience(words)) return;
    for (const Span clause : clauses(text, sentence.span)) {
        const std::string_view part = clause.of(text);
        if (clause.of(reading.document.text).find('\t') != std::string_view::npos)
            continue;  // cells of a table
        if (const auto promise = patterns.first_in(part))
            found.commitments.push_back({.span = clause, .rule = promises()[*promise].rule, .holder = {}});
    }
}

/// The promises that a list of decisions counts up, one an item.
void add_listed(const Reading& reading, std::vector<Commitment>& found) {
    static const Pattern promiser{
        "(?i:wethouder|burgemeester|voorzitter|minister|staatssecretaris) ((?:\\p{Lu}\\pL*[ "
        "-]?|(?:van|de|der|den|ter|ten) )+?) ?(?:heeft|zegt|doet)"};
    for (std::size_t i = 0; i < reading.document.blocks.size(); ++i) {
        const Block& block = reading.document.blocks[i];
        if (block.kind != BlockKind::list_item || !is_listed(reading, i)) continue;
        const std::string_view words = trimmed(reading.words_of(i));
        if (words.empty()) continue;
        const auto begin = static_cast<std::size_t>(words.data() - reading.text.data());
        const std::string_view above = reading.words_of(reading.lead_in[i]);
        std::string holder;
        RE2::PartialMatch({above.data(), above.size()}, promiser, &holder);
        found.push_back({.span = {begin, begin + words.size()},
                         .rule = "commitment.listed",
                         .holder = std::string(trimmed(holder))});
    }
}

void finish_commitments(const Reading& reading, Annotations& found) {
    add_listed(reading, found.commitments);
    name_holders(reading, found, found.commitments);
}

}  // namespace

const Extractor& commitment_extractor() {
    static const Extractor extractor{
        .name = "commitment",
        .triggers = {"(?i)\\bzeg(?:t|gen)?\\b", "(?i)\\b(?:zal|zullen)\\b", "(?i)\\b(?:wordt|worden)\\b",
                     "(?i)informe(?:er|ren|ert)", "(?i)\\b(?:sturen|stuur|zenden|zend)\\b",
                     "(?i)\\b(?:delen|leggen|leg|legt|bieden|bied|komen|kom|geven|geef|nemen)\\b",
                     "(?i)\\b(?:ontvangt|krijgt)\\b", "(?i)toestuurt|toezendt",
                     "(?i)\\b(?:houden|houd|brengen)\\b"},
        .in_sentence = find_commitments,
        .in_document = finish_commitments};
    return extractor;
}

}  // namespace raadspoor::nlp
