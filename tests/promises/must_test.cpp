// Facts of the samples that may never be wrong again (tests/must.txt): each is asked of the program.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "tests/promises/corpus.h"

namespace raadspoor {

namespace {

using tests::Json;

/// "quote~ words" or "step: gesteld".
struct Said {
    std::string key, value;
    bool holds = false;  ///< the value need only hold the words
};

struct Fact {
    std::string row;
    bool forbidden = false;
    std::string command, question, paper, page;
    std::vector<Said> said;
};

std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

std::vector<std::string> split(const std::string& text, const std::string& border) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; (at = text.find(border, begin)) != std::string::npos; begin = at + border.size())
        parts.push_back(trimmed(text.substr(begin, at - begin)));
    parts.push_back(trimmed(text.substr(begin)));
    return parts;
}

Fact parsed(const std::string& row) {
    Fact fact{.row = row, .forbidden = row.starts_with("!")};
    const std::vector<std::string> columns = split(fact.forbidden ? row.substr(1) : row, "|");
    if (columns.size() != 5) throw std::runtime_error("not five columns: " + row);
    fact.command = columns[0], fact.question = columns[1], fact.paper = columns[2], fact.page = columns[3];
    for (const std::string& said : split(columns[4], " ; ")) {
        const std::size_t mark = said.find_first_of(":~");
        fact.said.push_back({said.substr(0, mark), trimmed(said.substr(mark + 1)), said[mark] == '~'});
    }
    return fact;
}

std::vector<Fact> facts() {
    std::vector<Fact> found;
    std::ifstream in(RAADSPOOR_SOURCE_DIR "/tests/must.txt");
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line[0] != '#') found.push_back(parsed(line));
    return found;
}

/// "quantity.value" in an item; nullptr when it has no such key.
const Json* at(const Json& item, const std::string& key) {
    const Json* value = &item;
    for (const std::string& part : split(key, ".")) {
        if (!value->is_object() || !value->contains(part)) return nullptr;
        value = &(*value)[part];
    }
    return value;
}

/// As a row has it: 50 and 50.0 are "50".
std::string text_of(const Json& value) {
    if (value.is_string()) return value;
    const std::string text = value.dump();
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

/// Blanks and hyphens at line ends do not count.
std::string squeezed(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '-'; });
    return text;
}

bool says(const Json& item, const Said& said) {
    const Json* value = at(item, said.key);
    if (value == nullptr) return false;
    if (!said.holds) return text_of(*value) == said.value;
    return squeezed(text_of(*value)).find(squeezed(said.value)) != std::string::npos;
}

/// The file's name of the paper that an item is about; of an item of `documents` its own.
std::string paper_of(const Json& item) {
    for (const char* key : {"source", "document"})
        if (const Json* path = at(item, std::string(key) + ".path"))
            return std::filesystem::path(text_of(*path)).filename();
    const Json* path = at(item, "path");
    return path == nullptr ? "" : std::filesystem::path(text_of(*path)).filename().string();
}

bool on_page(const Json& item, const std::string& page) {
    const Json* number = at(item, "page");
    if (page == "*") return true;
    return number == nullptr || number->is_null() ? page == "-" : text_of(*number) == page;
}

bool is(const Json& item, const Fact& fact) {
    return paper_of(item).starts_with(fact.paper) && on_page(item, fact.page) &&
           std::all_of(fact.said.begin(), fact.said.end(), [&](const Said& it) { return says(item, it); });
}

/// Whether the answer has an item that is `fact`, however deep.
bool has(const Json& answer, const Fact& fact) {
    if (answer.is_object() && is(answer, fact)) return true;
    return answer.is_structured() &&
           std::any_of(answer.begin(), answer.end(), [&](const Json& it) { return has(it, fact); });
}

/// Two quotations: as it stands, and with another number.
std::string list_of_quotations() {
    return tests::samples()
        .folder()
        .write("citaten.csv",
               "document;citaat\n"
               "2020-03-12-merendrecht-motie-lokaal-eigendom-windpark.pdf;"
               "minimaal 50% van het windpark komt in lokaal eigendom\n"
               "2021-10-14-oosterhage-motie-grenzen-aan-de-opvang.pdf;"
               "Dat aan de Sluiskade maximaal 200 plekken komen, gezinnen en alleenstaanden samen gerekend\n")
        .string();
}

const Json& answer_to(const Fact& fact) {
    static std::map<std::vector<std::string>, Json> answers;
    std::vector<std::string> words{fact.command};
    if (!fact.question.empty())
        words.push_back(fact.command == "verify" ? list_of_quotations() : fact.question);
    if (fact.command == "search") words.insert(words.end(), {"--limit", "500"});
    static const std::set<std::string> with_probable{"conditions", "positions", "commitments", "votes"};
    if (with_probable.contains(fact.command)) words.emplace_back("--all");
    const auto found = answers.find(words);
    return found != answers.end() ? found->second
                                  : answers.emplace(words, tests::samples().ask(words)).first->second;
}

}  // namespace

TEST_CASE("no fact of must.txt is wrong", "[promises]") {
    std::set<std::string> commands;
    CHECK(facts().size() >= 60);
    for (const Fact& fact : facts()) {
        INFO(fact.row);
        commands.insert(fact.command);
        CHECK(has(answer_to(fact), fact) != fact.forbidden);
    }
    CHECK(commands.size() >= 12);  // every command that quotes
}

TEST_CASE("a fact on another page, in another paper or with another value is missed", "[must]") {
    const Json answer{{"events",
                       {{{"document", {{"path", "stukken/motie-bus.pdf"}}},
                         {"page", 2},
                         {"quote", "de bus rijdt elk half-\nuur"},
                         {"quantity", {{"value", 30.0}}},
                         {"step", "gesteld"}}}}};
    const auto found = [&](const char* row) { return has(answer, parsed(row)); };
    CHECK(found("trace | bus | motie | 2 | step: gesteld ; quantity.value: 30 ; quote~ elk halfuur"));
    CHECK_FALSE(found("trace | bus | motie | 1 | step: gesteld"));
    CHECK_FALSE(found("trace | bus | motie | - | step: gesteld"));
    CHECK_FALSE(found("trace | bus | brief | 2 | step: gesteld"));
    CHECK_FALSE(found("trace | bus | motie | 2 | step: herhaald"));
    CHECK_FALSE(found("trace | bus | motie | 2 | quote: de bus"));
    CHECK_FALSE(found("trace | bus | motie | 2 | modality: hard"));
    CHECK_THROWS(parsed("trace | bus | motie"));
}

}  // namespace raadspoor
