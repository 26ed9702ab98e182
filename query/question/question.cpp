#include "query/question/question.h"

#include <fmt/format.h>

#include <algorithm>
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

/// Nothing but words, all of them looked for in every form.
bool is_plain(const Node& root) {
    const auto is_word = [](const Node& node) { return node.op == Node::Op::word; };
    return is_word(root) || (root.op == Node::Op::all && !root.children.empty() &&
                             std::all_of(root.children.begin(), root.children.end(), is_word));
}

std::string words_of(const Node& root) {
    if (root.op == Node::Op::word) return std::string(root.text);
    std::string words;
    for (const Node& child : root.children) words.append(words.empty() ? "" : " ").append(child.text);
    return words;
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
    question.plain = is_plain(parsed->root);
    if (question.plain) question.words = parsed->fields.empty() ? question.text : words_of(parsed->root);
    Result<Fields> fields = fields_of(parsed->fields, question.text);
    if (!fields) return tl::unexpected<Error>(fields.error());
    question.match = std::move(*match);
    question.filter = std::move(fields->filter);
    question.parsed = told(question.match, fields->words);
    return question;
}

}  // namespace raadspoor::query
