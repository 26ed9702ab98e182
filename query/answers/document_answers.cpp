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
    throw UsageError(
        fmt::format("{} heeft geen pagina {}; wel 1 tot en met {}.", name, number, document.pages.size()));
}

}  // namespace

DocumentAnswer show(const index::Reader& reader, const std::string& name) {
    DocumentAnswer answer{the_document(reader, name), {}, {}};
    answer.document = reader.document(answer.entry.id);
    reader.analysis(answer.entry.id).annotations.each([&](const auto& said) {
        ++answer.statements[std::string(name_of(said.kind))];
    });
    return answer;
}

PageAnswer show_page(const index::Reader& reader, const std::string& name, int number) {
    const index::DocumentEntry entry = the_document(reader, name);
    const Document document = reader.document(entry.id);
    return {entry, page_numbered(document, number, entry.path), document.pages.size()};
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
