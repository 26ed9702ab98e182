#include "query/answers/document_answers.h"

#include <fmt/format.h>

#include <algorithm>

#include "query/question/asking.h"
#include "query/question/opening.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

namespace {

Page page_numbered(const Document& document, int number, const std::string& name) {
    const auto page = std::find_if(document.pages.begin(), document.pages.end(),
                                   [&](const Page& it) { return it.number == number; });
    if (page != document.pages.end()) return *page;
    if (document.pages.empty())
        throw UsageError(fmt::format("{} heeft geen pagina’s: de bron noemt ze niet.", name));
    throw UsageError(fmt::format("{} heeft geen pagina {}; wel {} tot en met {}.", name, number,
                                 document.pages.front().number, document.pages.back().number));
}

/// The paper of a bundle that has the page; else the document itself.
index::DocumentEntry page_holder(const index::Reader& reader, const index::DocumentEntry& entry, int number) {
    if (entry.pages > 0) return entry;
    for (const index::FileState& file : reader.inside(entry.path)) {
        if (file.document.empty() || !file.path.starts_with(entry.path + "/p. ")) continue;
        const Document part = reader.document(file.document, index::StoredPart::text);
        const bool holds = std::any_of(part.pages.begin(), part.pages.end(),
                                       [number](const Page& page) { return page.number == number; });
        if (holds) return *reader.entry(file.document);
    }
    return entry;
}

}  // namespace

DocumentAnswer show(const index::Reader& reader, const std::string& name) {
    DocumentAnswer answer{the_document(reader, name), {}, {}, {}};
    answer.document = reader.document(answer.entry.id);
    reader.analysis(answer.entry.id).annotations.each([&](const auto& said) {
        ++answer.statements[std::string(name_of(said.kind))];
    });
    for (const std::string& path : answer.entry.paths)
        for (index::FileState& file : reader.inside(path)) answer.inside.push_back(std::move(file));
    return answer;
}

PageAnswer show_page(const index::Reader& reader, const std::string& name, int number) {
    const index::DocumentEntry entry = page_holder(reader, the_document(reader, name), number);
    const Document document = reader.document(entry.id);
    return {entry, page_numbered(document, number, entry.path),
            static_cast<std::size_t>(document.pages.back().number)};
}

DocumentsAnswer documents(const index::Reader& reader, const std::string& question) {
    if (question.empty()) return {reader.documents()};
    const Question asked = ask(reader, question);
    if (!(asked.match == index::Match{}))
        throw UsageError(
            "documents kiest alleen op velden (soort:, gemeente:, van:, tot:, jaar:); zoek woorden met "
            "`raadspoor search`.");
    return {reader.documents(asked.filter)};
}

}  // namespace raadspoor::query
