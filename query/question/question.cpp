#include "query/question/question.h"

#include <fmt/format.h>

#include <utility>

#include "ingest/files/characters.h"
#include "query/question/question_fields.h"
#include "query/question/question_match.h"
#include "query/question/question_parser.h"
#include "query/question/question_text.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t longest = 1000;  // bytes

/// What is asked for, then where: "‘zorg’; soort is motie".
std::string told(const index::Match& match, const std::string& fields) {
    if (fields.empty()) return in_words(match);
    return in_words(match) + "; " + fields;
}

}  // namespace

Result<Question> parse_question(std::string_view text, const WrittenOut& written_out) {
    if (text.size() > longest)
        return failure(
            "question",
            fmt::format("De vraag is te lang: {} tekens (bytes), en hooguit {} kan. Kort haar in; een heel "
                        "citaat controleert u met „raadspoor verify”.",
                        text.size(), longest));
    Question question;
    question.text = ingest::clean(text);
    const Result<ParsedQuestion> parsed = tree_of(question.text);
    if (!parsed) return tl::unexpected<Error>(parsed.error());
    Result<index::Match> match = match_of(parsed->root, written_out, question.expansions);
    if (!match) return tl::unexpected<Error>(match.error());
    Result<Fields> fields = fields_of(parsed->fields, question.text);
    if (!fields) return tl::unexpected<Error>(fields.error());
    question.match = std::move(*match);
    question.filter = std::move(fields->filter);
    question.parsed = told(question.match, fields->words);
    return question;
}

}  // namespace raadspoor::query
