#include "query/question/party_names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "nlp/words/terms.h"
#include "query/question/actor_values.h"
#include "query/question/exact_terms.h"

namespace raadspoor::query {

namespace {

/// The first letters that an abbreviation of `words` may have: of each word, and of "partij", "lijst" or
/// "belang" at a word's end.
std::string initials(const std::vector<std::string>& words) {
    std::string letters;
    for (const std::string& word : words) {
        letters += word.front();
        for (const std::string_view part : {"partij", "lijst", "belang", "belangen"})
            if (word.size() > part.size() && word.ends_with(part)) letters += part.front();
    }
    return letters;
}

bool is_short_for(const std::string& shortened, const std::vector<std::string>& words) {
    return words.size() > 1 && shortened.size() > 1 && initials(words) == shortened;
}

}  // namespace

bool same_party(std::string_view one, std::string_view other) {
    const std::vector<std::string> a = exact_terms(one), b = exact_terms(other);
    if (a.empty() || b.empty()) return false;
    if (a == b) return true;
    const std::vector<std::string> listed = party_values(one);
    if (listed == party_values(other)) return true;
    const auto joined = [](const std::vector<std::string>& words) {
        std::string all;
        for (const std::string& word : words) all += word;
        return all;
    };
    return is_short_for(joined(a), b) || is_short_for(joined(b), a);
}

}  // namespace raadspoor::query
