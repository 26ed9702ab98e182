#include "tests/support/scoring.h"

#include <cmath>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>
#include <vector>

#include "nlp/words/letters.h"
#include "nlp/words/words.h"

namespace raadspoor::tests {

namespace {

using Json = nlohmann::json;
using Items = std::vector<Json>;
using Agreement = std::function<double(const Json& gold, const Json& found)>;

std::string text_of(const Json& item, const char* key) {
    const auto it = item.is_object() ? item.find(key) : item.end();
    return it != item.end() && it->is_string() ? it->get<std::string>() : std::string{};
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// Folded pieces between blanks, with one blank between them.
std::string normal(const std::string& text) {
    std::string plain;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto at = [&](bool blank, std::size_t from) {
            while (from < text.size() && is_blank(text[from]) != blank) ++from;
            return from;
        };
        begin = at(false, begin);
        const std::size_t end = at(true, begin);
        if (end > begin)
            plain +=
                (plain.empty() ? "" : " ") + nlp::fold(std::string_view(text).substr(begin, end - begin));
        begin = end;
    }
    return plain;
}

std::multiset<std::string> words_of(const std::string& text) {
    std::multiset<std::string> words;
    std::string word;
    for (const char c : normal(text) + " ") {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || byte >= 0x80)
            word += c;
        else if (!word.empty())
            words.insert(std::exchange(word, {}));
    }
    return words;
}

double overlap(const std::string& a, const std::string& b) {
    const auto left = words_of(a), right = words_of(b);
    std::vector<std::string> both;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    return 2 * static_cast<double>(both.size()) /
           static_cast<double>(std::max<std::size_t>(1, left.size() + right.size()));
}

Agreement same_words(double least) {
    return [least](const Json& gold, const Json& found) {
        const double share = overlap(text_of(gold, "text"), text_of(found, "text"));
        return share >= least ? share : 0;
    };
}

Items list(const Json& gold, const char* key) {
    const auto it = gold.find(key);
    return it != gold.end() && it->is_array() ? it->get<Items>() : Items{};
}

Items annotations(const Json& found, std::string_view type) {
    Items items;
    for (const Json& it : list(found, "annotations"))
        if (text_of(it, "type") == type) items.push_back(it);
    return items;
}

class Scoring {
public:
    Scoring(const Json& gold, const Json& found, Scores& scores)
        : gold_{gold}, found_{found}, scores_{scores} {
        for (const Json& it : list(gold, "arguable"))
            arguable_.push_back(it.is_string() ? it.get<std::string>() : text_of(it, "text"));
    }

    void run() {
        metadata();
        dates();
        numbers("percentage", "percentages");
        numbers("amount", "amounts");
        organisations();
        signatories();
        conditions();
        references();
        questions();
        put("position", list(gold_, "positions"), annotations(found_, "position"),
            [](const Json& g, const Json& f) {
                return text_of(g, "stance") == text_of(f, "stance") ? same_words(0.4)(g, f) : 0;
            });
        put("vote", list(gold_, "votes"), annotations(found_, "vote"), same_words(0.4));
        put("commitment", list(gold_, "commitments"), annotations(found_, "commitment"), same_words(0.5));
        sections();
    }

private:
    using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

    Pairs put(const std::string& kind, const Items& gold, const Items& found, const Agreement& agreement) {
        std::vector<std::tuple<double, std::size_t, std::size_t>> candidates;
        for (std::size_t i = 0; i < gold.size(); ++i)
            for (std::size_t j = 0; j < found.size(); ++j)
                if (const double share = agreement(gold[i], found[j]); share > 0)
                    candidates.emplace_back(-share, i, j);
        std::sort(candidates.begin(), candidates.end());
        std::set<std::size_t> seen, used;
        Pairs pairs;
        for (const auto& [share, i, j] : candidates)
            if (seen.count(i) == 0 && used.count(j) == 0) {
                seen.insert(i), used.insert(j);
                pairs.emplace_back(i, j);
            }
        Score& it = scores_[kind];
        it.right += pairs.size();
        it.missed += gold.size() - pairs.size();
        for (std::size_t j = 0; j < found.size(); ++j)
            if (used.count(j) == 0 && !excused(found[j])) ++it.spurious;
        return pairs;
    }

    [[nodiscard]] bool excused(const Json& found) const {
        const std::string text = found.is_string() ? found.get<std::string>() : text_of(found, "text");
        return std::any_of(arguable_.begin(), arguable_.end(),
                           [&](const std::string& doubtful) { return overlap(text, doubtful) >= 0.5; });
    }

    void metadata() {
        Items gold, found;
        for (const char* key : {"kind", "date", "title"}) {
            if (text_of(gold_, key).empty()) continue;
            gold.push_back({{"key", key}, {"value", normal(text_of(gold_, key))}});
            const std::string value = normal(text_of(found_.at("metadata"), key));
            if (!value.empty()) found.push_back({{"key", key}, {"value", value}});
        }
        put("metadata", gold, found, [](const Json& g, const Json& f) { return g == f ? 1.0 : 0.0; });
    }

    void dates() {
        Items gold;
        for (const Json& it : list(gold_, "dates"))
            if (!text_of(it, "value").empty())
                gold.push_back(it);
            else
                arguable_.push_back(text_of(it, "text"));
        put("date", gold, annotations(found_, "date"), [](const Json& g, const Json& f) {
            return text_of(g, "value") == text_of(f, "value")
                       ? 0.5 + overlap(text_of(g, "text"), text_of(f, "text")) / 2
                       : 0;
        });
    }

    void numbers(const char* kind, const char* key) {
        const auto number = [](const Json& it) {
            return it.is_number()   ? it.get<double>()
                   : it.is_string() ? std::strtod(it.get<std::string>().c_str(), nullptr)
                                    : NAN;
        };
        put(kind, list(gold_, key), annotations(found_, kind), [number](const Json& g, const Json& f) {
            return g.contains("value") && f.contains("value") &&
                           std::abs(number(g["value"]) - number(f["value"])) < 1e-6
                       ? 1.0
                       : 0.0;
        });
    }

    void organisations() {
        std::set<std::string> names;
        for (const Json& it : annotations(found_, "organisation")) names.insert(text_of(it, "value"));
        names.erase("");
        put("organisation", list(gold_, "organisations"), {names.begin(), names.end()},
            [](const Json& g, const Json& f) {
                return normal(g.get<std::string>()) == normal(f.get<std::string>()) ? 1.0 : 0.0;
            });
    }

    void signatories() {
        put("signatory", list(gold_, "signatories"), annotations(found_, "signatory"),
            [](const Json& g, const Json& f) {
                const auto part = [&g](std::size_t i) {
                    return i < g.size() && g[i].is_string() ? normal(g[i].get<std::string>()) : std::string{};
                };
                return part(0) == normal(text_of(f, "name")) && part(1) == normal(text_of(f, "role")) &&
                               part(2) == normal(text_of(f, "organisation"))
                           ? 1.0
                           : 0.0;
            });
    }

    void conditions() {
        const Items gold = list(gold_, "conditions"), found = annotations(found_, "condition");
        Score& role = scores_["condition role"];
        for (const auto& [i, j] : put("condition", gold, found, same_words(0.5))) {
            const bool same = text_of(gold[i], "role") == text_of(found[j], "role");
            same ? ++role.right : (++role.missed, ++role.spurious);
        }
    }

    void references() {
        std::map<std::string, Items> found;  // by kind, each value once
        std::set<std::string> known;
        for (const Json& it : annotations(found_, "reference")) {
            const std::string kind = text_of(it, "targetKind");
            if (known.insert(kind + normal(text_of(it, kind == "document" ? "text" : "value"))).second)
                found[kind].push_back(it);
        }
        std::map<std::string, Items> gold;
        for (const Json& it : list(gold_, "references")) {
            const std::string value = it.get<std::string>();
            gold[value.starts_with("law:")   ? "law"
                 : value.starts_with("url:") ? "url"
                                             : "document"]
                .push_back(it);
        }
        const Agreement same_value = [](const Json& g, const Json& f) {
            return normal(g.get<std::string>()) == normal(text_of(f, "value")) ? 1.0 : 0.0;
        };
        put("reference law", gold["law"], found["law"], same_value);
        put("reference url", gold["url"], found["url"], same_value);
        put("reference document", gold["document"], found["document"], [](const Json& g, const Json& f) {
            const double share = overlap(g.get<std::string>().substr(4), text_of(f, "text"));
            return share >= 0.6 ? share : 0;
        });
    }

    void questions() {
        const auto begins = [](const std::string& text, const std::string& start, std::size_t length) {
            return normal(text).starts_with(normal(start).substr(0, length));
        };
        put("question", list(gold_, "questions"), list(found_, "questions"),
            [begins](const Json& g, const Json& f) {
                return g["number"] == f["number"] &&
                               begins(text_of(f, "question"), text_of(g, "question"), 50) &&
                               begins(text_of(f, "answer"), text_of(g, "answer"), 35)
                           ? 1.0
                           : 0.0;
            });
    }

    void sections() {
        const auto wanted = gold_.find("sections");
        if (wanted == gold_.end() || !wanted->is_object()) return;
        std::map<std::string, std::size_t> counts;
        for (const Json& it : list(found_, "sections")) ++counts[text_of(it, "kind")];
        for (const char* kind : {"constatering", "overweging", "uitspraak", "opdracht"}) {
            const std::size_t gold = wanted->value(kind, std::size_t{0}), found = counts[kind];
            Score& it = scores_["section"];
            it.right += std::min(gold, found);
            it.missed += gold - std::min(gold, found);
            it.spurious += found - std::min(gold, found);
        }
    }

    const Json& gold_;
    const Json& found_;
    Scores& scores_;
    std::vector<std::string> arguable_;
};

}  // namespace

void score(const Json& gold, const Json& found, Scores& scores) { Scoring{gold, found, scores}.run(); }

}  // namespace raadspoor::tests
