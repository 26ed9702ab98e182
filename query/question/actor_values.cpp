#include "query/question/actor_values.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "corpus/annotation.h"
#include "nlp/data/data.h"
#include "query/print/actor_names.h"
#include "query/question/exact_terms.h"
#include "query/question/suggestions.h"

namespace raadspoor::query {

namespace {

using Values = std::vector<std::string>;

class Names {
public:
    void add(std::string_view name, const std::string& value) {
        Values& values = values_[folded(name)];
        if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
    }

    void add_all(std::string_view spellings, const std::string& value) {
        while (!spellings.empty()) {
            const std::size_t bar = std::min(spellings.size(), spellings.find('|'));
            add(spellings.substr(0, bar), value);
            spellings.remove_prefix(std::min(spellings.size(), bar + 1));
        }
    }

    /// Empty when the name is unknown.
    Values of(const std::string& folded) const {
        const auto found = values_.find(folded);
        return found == values_.end() ? Values() : found->second;
    }

    /// Adds the folded names of `value` to `names`.
    void add_names(const std::string& value, Values& names) const {
        for (const auto& [name, values] : values_)
            if (std::find(values.begin(), values.end(), value) != values.end()) names.push_back(name);
    }

    /// Calls `take` with each name and its values.
    template <class Take>
    void each(const Take& take) const {
        for (const auto& [name, values] : values_) take(name, values);
    }

private:
    std::unordered_map<std::string, Values> values_;
};

const Names& municipalities() {
    static const Names names = [] {
        Names made;
        for (const nlp::data::Row& row : nlp::data::rows(nlp::data::municipalities())) {
            made.add(row[1], std::string(row[0]));
            if (row.size() > 6) made.add_all(row[6], std::string(row[0]));
        }
        return made;
    }();
    return names;
}

const Names& parties() {
    static const Names names = [] {
        Names made;
        for (const nlp::data::Row& row : nlp::data::rows(nlp::data::parties()))
            made.add_all(row[1], party_value(row[0]));
        return made;
    }();
    return names;
}

const Names& organisations() {
    static const Names names = [] {
        Names made;
        for (const nlp::data::Row& row : nlp::data::rows(nlp::data::organisations())) {
            made.add(row[0], std::string(row[0]));
            made.add_all(row[2], std::string(row[0]));
        }
        return made;
    }();
    return names;
}

Values known_municipality(std::string_view name) {
    constexpr std::string_view announcement = "gemeente ";
    const std::string wanted = folded(name);
    Values values = municipalities().of(wanted);
    if (values.empty() && wanted.starts_with(announcement))
        values = municipalities().of(wanted.substr(announcement.size()));
    return values;
}

const Names& names_of_sort(ActorSort sort) {
    if (sort == ActorSort::municipality) return municipalities();
    return sort == ActorSort::party ? parties() : organisations();
}

}  // namespace

std::vector<std::string> municipality_values(std::string_view name) {
    Values values = known_municipality(name);
    return values.empty() ? Values{std::string(name)} : values;
}

std::vector<std::string> party_values(std::string_view name) {
    Values values = parties().of(folded(name));
    return values.empty() ? Values{party_value(name)} : values;
}

std::vector<std::string> organisation_values(std::string_view name) {
    Values values = organisations().of(folded(name));
    if (values.empty()) values = known_municipality(name);
    if (values.empty()) values = parties().of(folded(name));
    return values.empty() ? Values{std::string(name)} : values;
}

std::vector<std::string> near_actors(std::string_view name, ActorSort sort) {
    constexpr std::size_t most = 3, few_letters = 6;
    const std::string wanted = folded(name);
    const std::size_t most_edits = wanted.size() < few_letters ? 1 : 2;
    std::set<std::pair<std::size_t, std::string>> near;
    names_of_sort(sort).each([&](const std::string& known, const Values& values) {
        const std::size_t edits = edits_between(wanted, known, most_edits);
        if (edits <= most_edits && known.size() > most_edits + 1)
            near.emplace(edits, actor_name(values.front()));
    });
    Values names;
    for (const auto& [edits, known] : near)
        if (edits == 0)
            return {};
        else if (names.size() < most && std::find(names.begin(), names.end(), known) == names.end())
            names.push_back(known);
    return names;
}

std::vector<std::string> names_of_actor(std::string_view name) {
    Values names{folded(name)};
    for (const std::string& value : organisation_values(name)) {
        names.push_back(folded(value));
        for (const Names* known : {&municipalities(), &parties(), &organisations()})
            known->add_names(value, names);
    }
    return names;
}

}  // namespace raadspoor::query
