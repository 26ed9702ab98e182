#include "tests/promises/lines.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

namespace raadspoor::tests {

namespace {

std::multiset<std::string> words_of(const std::string& text) {
    std::multiset<std::string> words;
    std::string word;
    for (const char c : text + " ")
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80)
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!word.empty())
            words.insert(std::exchange(word, {}));
    return words;
}

/// Shared words: of both (Dice); 1 when `found` holds nearly all of `gold`; 0 when too few are.
double likeness(const std::string& gold, const std::string& found) {
    const std::multiset<std::string> wanted = words_of(gold), given = words_of(found);
    std::vector<std::string> shared;
    std::set_intersection(wanted.begin(), wanted.end(), given.begin(), given.end(),
                          std::back_inserter(shared));
    const auto all = static_cast<double>(wanted.size() + given.size());
    const auto both = static_cast<double>(shared.size());
    if (both >= 0.8 * static_cast<double>(wanted.size())) return 1 + both / all;
    return 2 * both >= 0.5 * all ? 2 * both / all : 0;
}

std::string file_of(const Json& event) {
    return std::filesystem::path(event.at("document").value("path", "")).filename().string();
}

std::string text_of(const Json& item, const char* key) {
    const auto it = item.find(key);
    return it != item.end() && it->is_string() ? it->get<std::string>() : "";
}

/// "euro per plek" and "€/plek" are one unit, and so are "m" and "meter".
std::string unit_of(std::string unit) {
    if (unit.starts_with("euro per ")) unit = "€/" + unit.substr(9);
    return unit == "m" ? "meter" : unit;
}

/// The organisation that speaks: "raad van Oosterhage" and "Gemeente Oosterhage" are Oosterhage; which of its
/// bodies it was, the program does not say.
std::string organisation(std::string name) {
    for (const char* body : {"raad van ", "raad ", "college van ", "ALV ", "Gemeente ", "GEMEENTE "})
        if (name.starts_with(body)) name = name.substr(std::string_view(body).size());
    if (name == "Vereniging van Merengemeenten") return "VMG";
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    return name;
}

bool same_quantity(const Json& gold, const Json& found) {
    if (gold.is_null() || found.is_null()) return gold.is_null() == found.is_null();
    return std::abs(gold.at("value").get<double>() - found.at("value").get<double>()) < 1e-9 &&
           unit_of(gold.at("unit")) == unit_of(found.at("unit"));
}

/// For each gold event the found one that is it; each found one is one at most.
std::vector<std::optional<std::size_t>> paired(const Json& gold, const Json& found) {
    std::vector<std::optional<std::size_t>> pairs(gold.size());
    std::set<std::size_t> taken;
    for (std::size_t i = 0; i < gold.size(); ++i) {
        double best = 0;
        for (std::size_t j = 0; j < found.size(); ++j) {
            if (taken.contains(j) || file_of(found[j]) != gold[i].at("file")) continue;
            const double alike = likeness(gold[i].at("quote"), found[j].at("quote"));
            if (alike > best) best = alike, pairs[i] = j;
        }
        if (pairs[i]) taken.insert(*pairs[i]);
    }
    return pairs;
}

void tell(Agreement& agreement, bool right, const std::string& what) {
    ++agreement.asked;
    if (right)
        ++agreement.right;
    else
        agreement.wrong.push_back(what);
}

void compare_event(const Json& gold, const Json& found, Agreements& agreements, const std::string& where) {
    const auto tell_of = [&](const char* aspect, const Json& want, const Json& have, bool same) {
        tell(agreements[aspect], same, where + ": " + want.dump() + ", not " + have.dump());
    };
    for (const char* aspect : {"page", "step", "modality"})
        tell_of(aspect, gold.at(aspect), found.at(aspect), gold.at(aspect) == found.at(aspect));
    const Json quantity = gold.value("quantity", Json());
    tell_of("quantity", quantity, found.at("quantity"), same_quantity(quantity, found.at("quantity")));
    tell_of("according to", gold.at("accordingTo"), found.at("accordingTo"),
            organisation(text_of(gold, "accordingTo")) == organisation(text_of(found, "accordingTo")));
    const bool first = gold.at("step") == "gesteld";
    tell_of("relates to", first ? "nothing" : "an earlier event", found.at("relatesTo"),
            first == found.at("relatesTo").is_null());
}

std::set<std::string> silent_in(const Json& line) {
    std::set<std::string> files;
    for (const Json& it : line.at("silent"))
        files.insert(it.is_string()        ? it.get<std::string>()
                     : it.contains("file") ? text_of(it, "file")
                                           : file_of(it));
    return files;
}

void compare_silence(const Json& gold, const Json& found, Agreements& agreements) {
    const std::set<std::string> wanted = silent_in(gold), given = silent_in(found);
    for (const std::string& file : wanted)
        tell(agreements["silent found"], given.contains(file), text_of(gold, "topic") + ": " + file);
    for (const std::string& file : given)
        tell(agreements["silent asked for"], wanted.contains(file), text_of(gold, "topic") + ": " + file);
}

}  // namespace

void compare(const Json& gold, const Json& found, Agreements& agreements) {
    const Json &wanted = gold.at("events"), &given = found.at("events");
    const std::vector<std::optional<std::size_t>> pairs = paired(wanted, given);
    std::set<std::size_t> used;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const std::string where = text_of(gold, "topic") + " “" + text_of(wanted[i], "quote") + "”";
        tell(agreements["found"], pairs[i].has_value(), where);
        if (!pairs[i]) continue;
        used.insert(*pairs[i]);
        compare_event(wanted[i], given[*pairs[i]], agreements, where);
    }
    for (std::size_t j = 0; j < given.size(); ++j)
        tell(agreements["asked for"], used.contains(j),
             text_of(gold, "topic") + " “" + text_of(given[j], "quote") + "”");
    compare_silence(gold, found, agreements);
}

}  // namespace raadspoor::tests
