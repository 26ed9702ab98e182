#include "query/line/identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "query/print/actor_names.h"
#include "query/print/output.h"
#include "query/question/exact_terms.h"

namespace raadspoor::query {

namespace {

bool holds(const std::string& words, const std::string& wanted) {
    return !wanted.empty() && (" " + words + " ").find(" " + wanted + " ") != std::string::npos;
}

/// Words of a title that tell it from others.
std::vector<std::string> telling_words(const std::string& title) {
    static constexpr std::array<std::string_view, 12> kinds{
        "motie",       "amendement",           "resolutie", "raadsvoorstel", "brief",
        "ledenbrief",  "raadsinformatiebrief", "onderwerp", "gemeente",      "beantwoording",
        "raadsvragen", "besluitenlijst"};
    std::vector<std::string> words;
    for (std::string& word : exact_terms(title))
        if (word.size() > 3 && std::find(kinds.begin(), kinds.end(), word) == kinds.end())
            words.push_back(std::move(word));
    return words;
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
    for (const index::DocumentEntry& entry : reader.documents()) {
        Known known{entry.id,
                    std::filesystem::path(entry.path).filename().string(),
                    entry.metadata.kind,
                    entry.metadata.date,
                    {},
                    telling_words(entry.metadata.title),
                    {}};
        for (const std::string& number : entry.metadata.reference) known.numbers.push_back(folded(number));
        if (is_motion(known.kind))
            for (const Signatory& it : reader.analysis(entry.id).annotations.signatories)
                if (!it.organisation.empty()) known.signed_by.push_back(folded(actor_name(it.organisation)));
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
        if (number.size() > 3 && holds(reference, number))
            return Identity{known.id, fmt::format("draagt het kenmerk “{}”", number)};
    return std::nullopt;
}

std::optional<Identity> Identities::by_title(const std::string& reference, const Known& known) const {
    constexpr double enough = 0.75;
    if (known.title.size() < 2) return std::nullopt;
    const auto found = std::count_if(known.title.begin(), known.title.end(),
                                     [&](const std::string& word) { return holds(reference, word); });
    if (static_cast<double>(found) < enough * static_cast<double>(known.title.size())) return std::nullopt;
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
    for (const auto& rule : {&Identities::by_number, &Identities::by_title})
        for (const Known& known : known_)
            if (known.id != from && !ruled_out(reference, known))
                if (auto identity = (this->*rule)(reference, known)) return identity;
    std::vector<Identity> signed_so;
    for (const Known& known : known_)
        if (known.id != from && !ruled_out(reference, known))
            if (auto identity = by_signatory(reference, sentence, known))
                signed_so.push_back(std::move(*identity));
    if (signed_so.size() == 1) return signed_so.front();
    return std::nullopt;  // two that fit equally are no identity
}

std::optional<std::string> Identities::ruled_out(const std::string& reference, const Known& known) const {
    const auto [first, last] = rulings_.equal_range(reference);
    for (auto it = first; it != last; ++it)
        if (!it->second.same && known.file == it->second.file) return it->second.reason;
    return std::nullopt;
}

}  // namespace raadspoor::query
