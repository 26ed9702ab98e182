// What a line of conditions is about: the words of a topic, and where a document has them.
//
//     parse_topic("2% zorgbudget")
//         -> words "2%" (a number), "zorgbudget" (also zorggeld, "budget van zorg", …)
//
// A word is found in any inflection, as a part of a compound, as its abbreviation, as a synonym of the field
// (nlp/data/synonyms.tsv), and more weakly as the last part of its own compound ("overeenkomst" for
// "bestuursovereenkomst"). Which of these it was can be told.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/analysis.h"
#include "index/store/match.h"

namespace raadspoor::query {

/// One word of a topic and every form under which it is found.
struct TopicWord {
    std::string text;                               ///< as asked
    std::vector<index::Match::Form> forms;          ///< of the word itself
    std::vector<index::Match::Form> others;         ///< of its synonyms and abbreviations
    std::vector<index::Match::Form> heads;          ///< of the last part of the compound: weak
    std::vector<std::vector<std::string>> phrases;  ///< exact terms next to each other
    std::vector<std::string> synonyms;              ///< as they may be told to people
    bool number = false;                            ///< "2%": helps, but says little on its own
    double weight = 1;                              ///< how much it tells apart; higher for rare words
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
    };

    /// How much of the topic stands in `span`: 0 nothing, 1 every word that is no number.
    double coverage(Span span) const;
    /// The share of the topic's words that stand in `span` themselves, in any inflection: 0 to 1.
    double literal(Span span) const;
    /// Whether word `i` of the topic stands in `span`, weakly or not.
    std::uint32_t words_in(Span span) const;
    /// Places that begin in `span`.
    std::pair<std::size_t, std::size_t> places_in(Span span) const;
    const std::vector<Place>& places() const { return places_; }

private:
    void mark_phrases(const Topic& topic);

    std::vector<Place> places_;
    std::vector<TopicWord> words_;
    double whole_ = 0;
};

}  // namespace raadspoor::query
