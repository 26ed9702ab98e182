#include "query/line/identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <tuple>

#include "query/print/output.h"
#include "query/question/exact_terms.h"
#include "query/question/lister.h"

namespace raadspoor::query {

namespace {

/// Whether `wanted` stands in `words` by whole words.
bool holds(const std::string& words, const std::string& wanted) {
    if (wanted.empty()) return false;
    for (std::size_t at = words.find(wanted); at != std::string::npos; at = words.find(wanted, at + 1)) {
        const std::size_t end = at + wanted.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

/// The lines, or words, of `text`.
std::vector<std::string> parts(const std::string& text, char at) {
    std::vector<std::string> all;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(at, begin), text.size());
        if (end > begin) all.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return all;
}

constexpr std::size_t shortest_number = 4;
constexpr double enough_of_title = 0.75;

/// Words of a title of which a reference to it must hold at least one: of any other choice of as many words
/// as are enough, one is among them. The longest are in the fewest references.
std::vector<std::string> sought_words(std::vector<std::string> title) {
    std::stable_sort(title.begin(), title.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    const auto enough =
        static_cast<std::size_t>(std::ceil(enough_of_title * static_cast<double>(title.size())));
    title.resize(title.size() - std::min(enough, title.size()) + (title.empty() ? 0 : 1));
    return title;
}

std::vector<std::string> cut(const std::string& line) {
    std::vector<std::string> fields;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(';', at), line.size());
        fields.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return fields;
}

}  // namespace

Identities::Identities(const index::Reader& reader, const std::filesystem::path& database) {
    std::vector<index::ListedDocument> papers = listed_rows(reader, index::List::names);
    std::sort(papers.begin(), papers.end(), [](const auto& a, const auto& b) {
        return std::tie(a.date, a.path, a.id) < std::tie(b.date, b.path, b.id);
    });
    for (const index::ListedDocument& it : papers) {
        if (it.rows.empty()) continue;
        const index::Listed& row = it.rows.front();
        const std::size_t line = std::min(row.words.find('\n'), row.words.size());
        Known known{it.id,
                    std::filesystem::path(it.path).filename().string(),
                    numbered<DocumentKind>(row.n).value_or(DocumentKind::overig),
                    it.date,
                    parts(row.words.substr(line), '\n'),
                    parts(row.words.substr(0, line), ' '),
                    parts(row.who, '\n')};
        const std::size_t place = known_.size();
        for (const std::string& number : known.numbers)
            if (number.size() >= shortest_number)
                by_number_[number.substr(0, number.find(' '))].push_back(place);
        if (known.title.size() >= 2)
            for (const std::string& word : sought_words(known.title)) by_title_[word].push_back(place);
        if (!known.signed_by.empty())
            by_signer_[known.signed_by.front().substr(0, known.signed_by.front().find(' '))].push_back(place);
        known_.push_back(std::move(known));
    }
    std::ifstream rulings(database.parent_path() / "identities.csv");
    for (std::string line; std::getline(rulings, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        const std::vector<std::string> fields = cut(line);
        if (fields.size() < 3 || fields[0] == "reference") continue;
        rulings_.emplace(folded(fields[0]), Ruling{fields[1], fields.size() > 3 ? fields[3] : std::string{},
                                                   fields[2] != "nee"});
    }
}

std::optional<Identity> Identities::by_number(const std::string& reference, const Known& known) const {
    for (const std::string& number : known.numbers)
        if (number.size() >= shortest_number && holds(reference, number))
            return Identity{known.id, fmt::format("draagt het kenmerk “{}”", number)};
    return std::nullopt;
}

std::optional<Identity> Identities::by_title(const std::string& reference, const Known& known) const {
    if (known.title.size() < 2) return std::nullopt;
    const auto found = std::count_if(known.title.begin(), known.title.end(),
                                     [&](const std::string& word) { return holds(reference, word); });
    if (static_cast<double>(found) < enough_of_title * static_cast<double>(known.title.size()))
        return std::nullopt;
    return Identity{known.id, fmt::format("heeft die titel: “{}”", fmt::join(known.title, " "))};
}

std::optional<Identity> Identities::by_signatory(const std::string& reference, const std::string& sentence,
                                                 const Known& known) const {
    if (!is_motion(known.kind) || !holds(reference, std::string(name_of(known.kind))) ||
        known.signed_by.empty())
        return std::nullopt;
    const std::string& first = known.signed_by.front();
    if (!holds(reference, first)) return std::nullopt;
    const std::string day = folded(spoken_date(known.date));
    if (!day.empty() && holds(folded(sentence), day))
        return Identity{
            known.id,
            fmt::format("gevolgtrekking: {} als eerste ondertekend door {}, en dezelfde vergadering, {}",
                        name_of(known.kind), first, spoken_date(known.date))};
    return Identity{
        known.id,
        fmt::format("gevolgtrekking: {} als eerste ondertekend door {}; de vergadering staat er niet bij",
                    name_of(known.kind), first)};
}

std::optional<Identity> Identities::find(const std::string& written, const std::string& sentence,
                                         const std::string& from) const {
    const std::string reference = folded(written);
    const auto [first, last] = rulings_.equal_range(reference);
    for (auto it = first; it != last; ++it)
        for (const Known& known : known_)
            if (it->second.same && known.file == it->second.file)
                return Identity{known.id, "volgens identities.csv" +
                                              (it->second.reason.empty() ? "" : ": " + it->second.reason)};
    const std::vector<std::string> words = parts(reference, ' ');
    const auto first_of = [&](const Postings& postings, auto rule) -> std::optional<Identity> {
        for (const std::size_t place : places_in(postings, words))
            if (known_[place].id != from && !ruled_out(reference, known_[place]))
                if (auto identity = (this->*rule)(reference, known_[place])) return identity;
        return std::nullopt;
    };
    if (auto identity = first_of(by_number_, &Identities::by_number)) return identity;
    if (auto identity = first_of(by_title_, &Identities::by_title)) return identity;
    std::vector<Identity> signed_so;
    for (const std::size_t place : places_in(by_signer_, words))
        if (known_[place].id != from && !ruled_out(reference, known_[place]))
            if (auto identity = by_signatory(reference, sentence, known_[place]))
                signed_so.push_back(std::move(*identity));
    if (signed_so.size() == 1) return signed_so.front();
    return std::nullopt;  // two that fit equally are no identity
}

std::vector<std::size_t> Identities::places_in(const Postings& postings,
                                               const std::vector<std::string>& words) {
    std::vector<std::size_t> places;
    for (const std::string& word : words)
        if (const auto found = postings.find(word); found != postings.end())
            places.insert(places.end(), found->second.begin(), found->second.end());
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

std::optional<std::string> Identities::ruled_out(const std::string& reference, const Known& known) const {
    const auto [first, last] = rulings_.equal_range(reference);
    for (auto it = first; it != last; ++it)
        if (!it->second.same && known.file == it->second.file) return it->second.reason;
    return std::nullopt;
}

}  // namespace raadspoor::query
