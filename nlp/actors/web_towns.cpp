#include "nlp/actors/web_towns.h"

#include <algorithm>
#include <map>

#include "corpus/text.h"
#include "nlp/data/data.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

/// "'s-Hertogenbosch" -> "shertogenbosch", as host names are written.
std::string host_letters(std::string_view name) {
    std::string letters;
    for (const char c : ascii_lower(name))
        if (is_lower(c) || is_digit(c)) letters += c;
    return letters;
}

/// Host label -> code. A municipality that exists goes before one of the same name that does not.
const std::map<std::string, std::string, std::less<>>& towns() {
    static const auto all = [] {
        std::map<std::string, std::string, std::less<>> labels;
        for (const bool ended : {false, true})
            for (const data::Row& row : data::rows(data::municipalities())) {
                if ((row.size() > 4 && !row[4].empty()) != ended) continue;
                labels.try_emplace(host_letters(row[1]), std::string(row[0]));
                for (std::string_view others = row.size() > 6 ? row[6] : std::string_view{};
                     !others.empty();) {
                    const std::size_t bar = std::min(others.find('|'), others.size());
                    labels.try_emplace(host_letters(others.substr(0, bar)), std::string(row[0]));
                    others.remove_prefix(std::min(bar + 1, others.size()));
                }
            }
        return labels;
    }();
    return all;
}

/// The municipality of a host name, "www.gemeente-zeist.nl"; empty for others.
std::string town_of_host(std::string_view host) {
    while (!host.empty()) {
        const std::size_t dot = std::min(host.find('.'), host.size());
        std::string label = host_letters(host.substr(0, dot));
        for (const std::string_view lead : {"gemeente", "raad", "gemeenteraad"})
            if (label.starts_with(lead) && towns().contains(label.substr(lead.size())))
                label.erase(0, lead.size());
        if (const auto town = towns().find(label); town != towns().end() && dot < host.size())
            return town->second;
        host.remove_prefix(std::min(dot + 1, host.size()));
    }
    return {};
}

}  // namespace

std::string town_of_sites(std::string_view text) {
    static const Pattern site{R"((?i)(?:https?://|www\.|@)([a-z0-9.-]+))"};
    std::map<std::string, int> times;
    std::string best;
    re2::StringPiece rest{text.data(), text.size()};
    for (std::string host; RE2::FindAndConsume(&rest, site, &host);)
        if (std::string town = town_of_host(host); !town.empty() && ++times[town] > times[best]) best = town;
    return best;
}

std::string town_of_plan(std::string_view text) {
    static const Pattern plan{R"(\bNL\.IMRO\.(0\d\d\d|1\d\d\d)\.)"};
    std::string number;
    if (!plan.in(text, &number)) return {};
    const std::string code = "gm" + number;
    for (const auto& [label, town] : towns())
        if (town == code) return code;
    return {};
}

}  // namespace raadspoor::nlp
