#include "query/question_match.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "nlp/terms.h"

namespace raadspoor::query {

namespace {

using index::Match;

constexpr int most_words = 32;
constexpr int most_prefixes = 4;
constexpr std::size_t most_joined = 3;

Match leaf(Match::Op op, std::vector<std::string> words) {
    Match match{op, {}, {}, 0};
    for (std::string& word : words) match.terms.push_back({TermKind::exact, std::move(word)});
    return match;
}

/// Exact words next to each other; one word by itself is a term.
Match phrase(std::vector<std::string> words) {
    const Match::Op op = words.size() == 1 ? Match::Op::term : Match::Op::phrase;
    return leaf(op, std::move(words));
}

bool has_digit(const std::string& word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class Compiler {
public:
    Match of(const Node& node) {
        switch (node.op) {
            case Node::Op::word: return word(node);
            case Node::Op::exact: return phrase(counted(exact_terms(node.text)));
            case Node::Op::prefix: return prefix(node);
            case Node::Op::near: return near(node);
            case Node::Op::any: return inner(Match::Op::any, node);
            case Node::Op::none: return inner(Match::Op::none, node);
            case Node::Op::all:
            case Node::Op::field: break;
        }
        return inner(Match::Op::all, node);
    }

    [[nodiscard]] int words() const { return words_; }
    [[nodiscard]] int prefixes() const { return prefixes_; }

private:
    /// A word in all its forms. One that is cut in two or three ("Sittard-Geleen", "t.b.v.") is also looked for in one piece, if it
    /// is no number: 1/2 is not 12.
    Match word(const Node& node) {
        nlp::QueryForms asked = nlp::query_forms(node.text);
        words_ += static_cast<int>(std::max<std::size_t>(1, asked.phrase.size()));
        const bool numbers = std::any_of(asked.phrase.begin(), asked.phrase.end(), has_digit);
        if (numbers || asked.forms.empty() || asked.phrase.size() > most_joined) return phrase(exact_terms(node.text));
        Match term{Match::Op::term, {}, {}, 0};
        for (nlp::QueryForm& form : asked.forms) term.terms.push_back({form.kind, std::move(form.text)});
        if (asked.phrase.empty()) return term;
        Match either{Match::Op::any, {}, {}, 0};
        either.children.push_back(leaf(Match::Op::phrase, std::move(asked.phrase)));
        either.children.push_back(std::move(term));
        return either;
    }

    /// "Sittard-Gel*": the index knows no phrase with an open end, so the words before it are asked for beside it.
    Match prefix(const Node& node) {
        std::vector<std::string> words = counted(exact_terms(node.text));
        ++prefixes_;
        Match last = leaf(Match::Op::prefix, {std::move(words.back())});
        words.pop_back();
        if (words.empty()) return last;
        Match all{Match::Op::all, {}, {}, 0};
        all.children.push_back(phrase(std::move(words)));
        all.children.push_back(std::move(last));
        return all;
    }

    /// The children of NEAR have one place each, so a word cut in several is a phrase.
    Match near(const Node& node) {
        Match match = inner(Match::Op::near, node);
        match.distance = node.distance;
        for (Match& child : match.children)
            if (child.op == Match::Op::any) child = Match(child.children.front());
        return match;
    }

    Match inner(Match::Op op, const Node& node) {
        Match match{op, {}, {}, 0};
        for (const Node& child : node.children) match.children.push_back(of(child));
        return match;
    }

    std::vector<std::string> counted(std::vector<std::string> words) {
        words_ += static_cast<int>(words.size());
        return words;
    }

    int words_ = 0;
    int prefixes_ = 0;
};

}  // namespace

std::vector<std::string> exact_terms(std::string_view text) {
    std::vector<std::string> words;
    nlp::terms(text, [&](const Term& term) {
        if (term.kind == TermKind::exact) words.emplace_back(term.text);
    });
    return words;
}

Result<Match> match_of(const Node& root) {
    Compiler compiler;
    Match match = compiler.of(root);
    if (compiler.words() > most_words)
        return failure("question", fmt::format("De vraag is te lang: {} woorden, en hooguit {} kan. Kort haar in; een heel citaat "
                                               "controleert u met „raadspoor verify”.",
                                               compiler.words(), most_words));
    if (compiler.prefixes() > most_prefixes)
        return failure("question", fmt::format("De vraag heeft {} woorden met *, en hooguit {} kan.", compiler.prefixes(), most_prefixes));
    return match;
}

}  // namespace raadspoor::query
