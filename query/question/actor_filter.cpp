#include "query/question/actor_filter.h"

#include <algorithm>
#include <array>
#include <map>

#include "nlp/minutes/party_names.h"
#include "query/print/actor_names.h"
#include "query/question/actor_values.h"
#include "query/question/exact_terms.h"
#include "query/question/suggestions.h"

namespace raadspoor::query {

namespace {

/// "college van burgemeester en wethouders van zeist" -> "zeist".
std::string_view without_office(std::string_view name) {
    static constexpr std::array<std::string_view, 26> offices{"de ",
                                                              "het ",
                                                              "gemeente ",
                                                              "gemeenteraad ",
                                                              "raad ",
                                                              "college ",
                                                              "bestuur ",
                                                              "gemeentebestuur ",
                                                              "burgemeester en wethouders ",
                                                              "b en w ",
                                                              "b w ",
                                                              "burgemeester ",
                                                              "wethouder ",
                                                              "wethouders ",
                                                              "provincie ",
                                                              "provinciale staten ",
                                                              "gedeputeerde staten ",
                                                              "staten ",
                                                              "waterschap ",
                                                              "ministerie ",
                                                              "minister ",
                                                              "staatssecretaris ",
                                                              "directie ",
                                                              "partij ",
                                                              "fractie ",
                                                              "van "};
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view office : offices)
            if (name.starts_with(office) && name.size() > office.size()) {
                name.remove_prefix(office.size());
                cut = true;
            }
    }
    return name;
}

bool holds_words(std::string_view line, std::string_view words) {
    for (std::size_t at = line.find(words); at != std::string_view::npos; at = line.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || line[at - 1] == ' ') && (end == line.size() || line[end] == ' ')) return true;
    }
    return false;
}

/// "hart voor den haag", "d66": not "sjaak pieters", whose first letters are those of the SP.
bool may_be_party(std::string_view line) {
    static constexpr std::array<std::string_view, 10> signs{" voor ",    "partij", "belang", "leefbaar",
                                                            "lokaal",    "lijst",  "groep ", "stads",
                                                            "gemeente ", "burger"};
    return line.find(' ') == std::string_view::npos ||
           std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return line.find(sign) != std::string_view::npos; });
}

template <class Take>
void each_line(std::string_view who, const Take& take) {
    while (!who.empty()) {
        const std::size_t end = std::min(who.find('\n'), who.size());
        take(who.substr(0, end));
        who.remove_prefix(std::min(end + 1, who.size()));
    }
}

/// A folded name as people write it.
std::string written(const std::string& folded_name) {
    for (const std::string& value : organisation_values(folded_name))
        if (value != folded_name) return actor_name(value);
    std::string name = folded_name;
    for (std::size_t i = 0; i < name.size(); ++i)
        if ((i == 0 || name[i - 1] == ' ') && name[i] >= 'a' && name[i] <= 'z')
            name[i] = static_cast<char>(name[i] - 'a' + 'A');
    return name;
}

}  // namespace

ActorFilter::ActorFilter(const std::string& wanted) : wanted_{folded(wanted)}, written_{wanted} {
    if (wanted_.empty()) return;
    const std::string bare{without_office(wanted_)};
    for (const std::string& spelling : {wanted_, bare}) {
        const std::vector<std::string> values = organisation_values(spelling);
        const bool known = values.size() > 1 || folded(values.front()) != spelling;
        // "De Boer" is no other than De Boer, but "college van Zeist" is Zeist.
        if (!known && spelling != wanted_) continue;
        for (const std::string& value : values)
            town_ = town_ || (value.starts_with("gm") && value != spelling);
        for (std::string& name : names_of_actor(spelling)) names_.push_back(std::move(name));
    }
    // A code that is asked for is a town's as well.
    if (const std::string name = folded(actor_name(wanted_)); name != wanted_) {
        town_ = town_ || wanted_.starts_with("gm");
        names_.push_back(name);
    }
    std::sort(names_.begin(), names_.end());
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
}

bool ActorFilter::holds_line(std::string_view line) const {
    if (town_) {
        const std::string_view bare = without_office(line);
        return std::find(names_.begin(), names_.end(), bare) != names_.end() ||
               std::find(names_.begin(), names_.end(), line) != names_.end();
    }
    return std::any_of(names_.begin(), names_.end(),
                       [&](const std::string& name) { return holds_words(line, name); }) ||
           (may_be_party(line) && nlp::same_party(line, written_));
}

bool ActorFilter::holds(std::string_view who) const {
    if (any()) return true;
    bool found = false;
    each_line(who, [&](std::string_view line) { found = found || holds_line(line); });
    return found;
}

bool ActorFilter::is(std::string_view name) const {
    return any() || holds(folded(name)) || nlp::same_party(name, written_);
}

std::vector<std::string> near_names(const std::string& wanted, const std::vector<std::string_view>& lines) {
    constexpr std::size_t most = 3, furthest = 2, shortest = 4;
    const std::string name = folded(wanted);
    const std::string_view bare = without_office(name);
    if (bare.size() < shortest) return {};
    std::map<std::string_view, std::size_t> near;  // the nearer, the fewer edits
    for (const std::string_view line : lines) {
        const std::string_view other = without_office(line);
        const std::size_t edits = edits_between(bare, other, furthest);
        if (edits <= furthest && 3 * edits <= bare.size())
            near.emplace(other, edits);
        else if (holds_words(other, bare))
            near.emplace(other, furthest);
    }
    std::vector<std::pair<std::size_t, std::string_view>> ranked;
    for (const auto& [other, edits] : near) ranked.emplace_back(edits, other);
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> names;
    for (const auto& [edits, other] : ranked)
        if (names.size() < most) names.push_back(written(std::string(other)));
    return names;
}

}  // namespace raadspoor::query
