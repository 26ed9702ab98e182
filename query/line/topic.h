// What a line of conditions is about: the words of a topic, and where a document has them.
//
//     parse_topic("2% zorgbudget")
//         -> words "2%" (a number), "zorgbudget" (also zorggeld, "budget van zorg", …)
//
// A word is found in any inflection, in the forms of its verb ("verschuift" for "verschuiving"), as its
// abbreviation, as a word that says the same in any paper (nlp/data/synonyms.tsv), as a compound with such a
// word for its last part ("zorgmiddelen" for "zorgbudget"), and with the parts of its compound apart ("kosten
// van de aansluiting" for "aansluitkosten"). Another compound is another thing: "jeugdzorg" is not "zorg".
// More weakly it is the last part of its own compound ("overeenkomst" for "bestuursovereenkomst"). Which of
// these it was can be told.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "corpus/analysis.h"
#include "index/store/match.h"

namespace raadspoor::query {

/// One word of a topic and every form under which it is found.
struct TopicWord {
    std::string text;                                        ///< as asked
    std::vector<index::Match::Form> forms;                   ///< of the word itself
    std::vector<index::Match::Form> others;                  ///< of its synonyms and abbreviations
    std::vector<index::Match::Form> heads;                   ///< of the last part of the compound: weak
    std::vector<std::vector<std::string>> phrases;           ///< exact terms next to each other
    std::vector<std::string> synonyms;                       ///< as they may be told to people
    std::vector<std::pair<std::string, std::string>> apart;  ///< stems: "kosten" and, near it, "aansluit"
    bool number = false;                                     ///< "2%": helps, but says little on its own
    bool setting = false;    ///< behind a preposition: "einddatum in de | overeenkomst"
    bool adjective = false;  ///< of the next word: "structurele | middelen"
    bool name = false;       ///< written with a capital
    double weight = 1;       ///< how much it tells apart; higher for rare words
};

struct [[nodiscard]] Topic {
    std::string text;
    std::vector<TopicWord> words;  ///< at most 12
};

/// The topic in `text`: small words left out. Without words when it has none. Any bytes; linear.
Topic parse_topic(std::string_view text);

/// Adds what documents write out: "uitvoerbaarheidstoets" is also found as "UDO" when a document says so.
void add_abbreviations(Topic& topic, const std::vector<Abbreviation>& abbreviations);

/// The words of a topic in one text. Views nothing: the text need not outlive it.
class TopicText {
public:
    TopicText(std::string_view text, const Topic& topic);

    struct Place {
        Span span;
        std::string folded;         ///< the exact term
        std::uint32_t strong = 0;   ///< bit i: word i of the topic, itself or a synonym
        std::uint32_t literal = 0;  ///< bit i: word i itself
        std::uint32_t weak = 0;     ///< bit i: only the last part of word i
        std::uint32_t inside = 0;   ///< bit i: word i as a part of another compound
        bool preposition = false;
        bool denied = false;  ///< "ongelijkwaardig" for "gelijkwaardig"
    };

    /// How much of the topic stands in `span`: 0 nothing, 1 every word that is no number.
    double coverage(Span span) const;
    /// Where the whole topic stands in `span`: all its words near one another, of a long topic most. An
    /// adjective counts only beside its noun. Numbers are not asked for. Nothing when it does not.
    std::optional<Span> held_in(Span span) const;
    /// Whether a word of the topic stands in `span` in any form at all, also inside another compound.
    bool touches(Span span) const;
    /// The share of the topic's words that stand in `span` themselves, in any inflection: 0 to 1.
    double literal(Span span) const;
    /// Whether word `i` of the topic stands in `span`, weakly or not.
    std::uint32_t words_in(Span span) const;
    /// Places that begin in `span`.
    std::pair<std::size_t, std::size_t> places_in(Span span) const;
    const std::vector<Place>& places() const { return places_; }

private:
    void mark_phrases(const Topic& topic);
    void mark_apart();
    bool fits_together(std::size_t first, std::size_t last) const;

    std::vector<Place> places_;
    std::vector<TopicWord> words_;
    double whole_ = 0;
    std::uint32_t core_ = 0;  ///< bit i: word i is neither a number nor a setting
};

}  // namespace raadspoor::query
