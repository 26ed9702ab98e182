#include "query/question/paper_names.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>

#include "corpus/names.h"
#include "corpus/text.h"
#include "nlp/words/terms.h"
#include "nlp/words/words.h"
#include "query/print/actor_names.h"
#include "query/question/field_values.h"
#include "query/question/question.h"

namespace raadspoor::query {

namespace {

using index::DocumentEntry;
using Test = std::function<bool(const DocumentEntry&)>;

/// Letters and digits alone, folded: "Lbr. 25/041" -> "lbr25041".
std::string bare(std::string_view text) {
    std::string folded = nlp::fold(text);
    std::erase_if(
        folded, [](char c) { return !is_letter(c) && !is_digit(c) && static_cast<unsigned char>(c) < 0x80; });
    return folded;
}

std::set<std::string> stems_of(std::string_view text) {
    std::set<std::string> stems;
    for (const Span word : nlp::words(text)) stems.insert(nlp::stem(nlp::fold(word.of(text))));
    return stems;
}

std::vector<DocumentEntry> those(const std::vector<DocumentEntry>& all, const Test& test) {
    std::vector<DocumentEntry> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), test);
    return found;
}

bool has_reference(const DocumentEntry& entry, const std::string& asked) {
    const std::vector<std::string>& all = entry.metadata.reference;
    return std::any_of(all.begin(), all.end(), [&](const std::string& it) { return bare(it) == asked; });
}

bool file_begins(const DocumentEntry& entry, const std::string& name) {
    const std::string file = std::filesystem::path(entry.path).filename().string();
    return file.size() > name.size() && file.starts_with(name) && !is_letter(file[name.size()]) &&
           !is_digit(file[name.size()]);
}

std::string description(const Metadata& it) {
    std::string text = it.title + " " + it.subject + " " + actor_name(it.sender) + " " + it.date + " ";
    return text.append(name_of(it.kind));
}

/// "motie Apeldoorn": papers of that kind with the other words in their text.
std::vector<DocumentEntry> by_kind(const index::Reader& reader, const std::vector<DocumentEntry>& all,
                                   const std::string& name) {
    const std::size_t blank = name.find(' ');
    if (blank == std::string::npos) return {};
    const std::optional<CalledKind> called = kind_called(name.substr(0, blank));
    if (!called) return {};
    const Result<Question> rest = parse_question(name.substr(blank + 1));
    if (!rest || !rest->plain) return {};
    index::Filter of_kind;
    of_kind.kinds = {called->kind};
    of_kind.forums = called->forums;
    constexpr std::size_t most = 1000;
    std::set<std::string> ids;
    for (const index::PassageHit& hit :
         reader.search(rest->match, of_kind, {.limit = most, .facets = false}).hits)
        ids.insert(hit.document);
    return those(all, [&](const DocumentEntry& it) { return ids.contains(it.id); });
}

}  // namespace

std::vector<DocumentEntry> papers_called(const index::Reader& reader, const std::string& name) {
    const std::string asked = bare(name);
    if (asked.empty()) return {};
    const std::vector<DocumentEntry> all = reader.documents();
    const std::set<std::string> stems = stems_of(name);
    const Test tests[] = {[&](const DocumentEntry& it) { return has_reference(it, asked); },
                          [&](const DocumentEntry& it) { return file_begins(it, name); },
                          [&](const DocumentEntry& it) { return bare(it.metadata.title) == asked; },
                          [&](const DocumentEntry& it) {
                              const std::set<std::string> its = stems_of(description(it.metadata));
                              return std::includes(its.begin(), its.end(), stems.begin(), stems.end());
                          }};
    for (const Test& test : tests)
        if (std::vector<DocumentEntry> found = those(all, test); !found.empty()) return found;
    return by_kind(reader, all, name);
}

}  // namespace raadspoor::query
