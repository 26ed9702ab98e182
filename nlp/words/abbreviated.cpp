#include "nlp/words/abbreviated.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "corpus/text.h"
#include "nlp/data/data.h"

namespace raadspoor::nlp {

namespace {

struct Table {
    std::unordered_map<std::string_view, Abbreviated> abbreviations;
    std::unordered_set<std::string_view> openers, line_openers, titled, lettered;
};

Table read_table() {
    Table table;
    for (const data::Row& row : data::rows(data::abbreviations())) {
        const std::string_view word = row[0];
        const std::string_view what = row[1];
        if (what == "opener") table.line_openers.insert(word);
        if (what == "opener" || what == "starter")
            table.openers.insert(word);
        else if (what == "titled")
            table.titled.insert(word);
        else if (what == "lettered")
            table.lettered.insert(word);
        else
            table.abbreviations.emplace(word, what == "name"     ? Abbreviated::name
                                              : what == "number" ? Abbreviated::number
                                              : what == "inside" ? Abbreviated::inside
                                                                 : Abbreviated::end);
    }
    return table;
}

const Table& table() {
    static const Table made = read_table();
    return made;
}

/// A word of the table's size in small letters; empty when it is longer.
std::string small(std::string_view word) {
    constexpr std::size_t longest = 16;
    return word.size() > longest ? std::string{} : ascii_lower(word);
}

}  // namespace

Abbreviated abbreviated(std::string_view word) {
    const auto known = table().abbreviations.find(small(word));
    return known == table().abbreviations.end() ? Abbreviated::no : known->second;
}

bool opens_sentence(std::string_view word) { return table().openers.contains(small(word)); }

bool opens_line(std::string_view word) { return table().line_openers.contains(small(word)); }

bool takes_title(std::string_view word) { return table().titled.contains(small(word)); }

bool takes_letter(std::string_view word) { return table().lettered.contains(small(word)); }

}  // namespace raadspoor::nlp
