#include "nlp/minutes/party_names.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "corpus/text.h"
#include "nlp/data/data.h"

namespace raadspoor::nlp {

namespace {

/// The words of a name in small letters, marks left out.
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : lower(name)) {
        const bool part = is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
        if (part) word += c;
        if (!part && !word.empty()) words.push_back(std::move(word)), word.clear();
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += word;
    return all;
}

/// The listed name of a party by each of its spellings, folded.
const std::map<std::string, std::string>& listed() {
    static const std::map<std::string, std::string> all = [] {
        std::map<std::string, std::string> names;
        for (const data::Row& row : data::rows(data::parties()))
            for (std::string_view rest = row[1]; !rest.empty();) {
                const std::size_t end = std::min(rest.find('|'), rest.size());
                names.emplace(joined(words_of(rest.substr(0, end))), row[0]);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        return names;
    }();
    return all;
}

std::string usual_name(const std::vector<std::string>& words) {
    const auto it = listed().find(joined(words));
    return it == listed().end() ? joined(words) : it->second;
}

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

bool is_short_for(const std::vector<std::string>& shortened, const std::vector<std::string>& words) {
    return words.size() > 1 && joined(shortened).size() > 1 && initials(words) == joined(shortened);
}

}  // namespace

bool same_party(std::string_view one, std::string_view other) {
    const std::vector<std::string> a = words_of(one), b = words_of(other);
    if (a.empty() || b.empty()) return false;
    return usual_name(a) == usual_name(b) || is_short_for(a, b) || is_short_for(b, a);
}

bool shares_party(std::string_view one, std::string_view other) {
    if (same_party(one, other)) return true;
    for (const auto& [part, whole] : {std::pair{one, other}, std::pair{other, one}}) {
        if (whole.find_first_of("/-") == std::string_view::npos) continue;
        for (const std::string& word : words_of(whole))
            if (same_party(word, part)) return true;
    }
    return false;
}

}  // namespace raadspoor::nlp
