#include "query/question/question_match.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "corpus/text.h"
#include "nlp/asking/verb_family.h"
#include "nlp/words/terms.h"
#include "query/question/exact_terms.h"
#include "query/question/number_forms.h"

namespace raadspoor::query {

namespace {

using index::Match;

constexpr int most_words = 32;
constexpr int most_prefixes = 4;
constexpr std::size_t most_joined = 3;
constexpr std::size_t most_written_out = 8;  // over the whole question

Match leaf(Match::Op op, std::vector<std::string> words) {
    Match match{op, {}, {}, 0};
    for (std::string& word : words) match.terms.push_back({TermKind::exact, std::move(word)});
    return match;
}

/// Exact words next to each other; one word by itself is a term.
Match written(std::vector<std::string> words) {
    const Match::Op op = words.size() == 1 ? Match::Op::term : Match::Op::phrase;
    return leaf(op, std::move(words));
}

/// The same, a number in it also as papers write it otherwise.
Match phrase(const std::vector<std::string>& words) {
    const std::vector<std::vector<std::string>> spellings = number_spellings(words);
    if (spellings.size() == 1) return written(words);
    Match either{Match::Op::any, {}, {}, 0};
    for (const std::vector<std::string>& spelling : spellings) either.children.push_back(written(spelling));
    return either;
}

/// The other forms of the verbs that `folded`, which is no part of `term`, may be a form of.
void add_verb_forms(const std::string& folded, Match& term) {
    for (std::string& form : nlp::verb_family(folded)) {
        Match::Form it{TermKind::exact, std::move(form)};
        if (std::find(term.terms.begin(), term.terms.end(), it) == term.terms.end())
            term.terms.push_back(std::move(it));
    }
}

bool has_digit(const std::string& word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return is_digit(c); });
}

/// A word in all its forms.
Match in_forms(std::vector<nlp::QueryForm> forms) {
    Match term{Match::Op::term, {}, {}, 0};
    for (nlp::QueryForm& form : forms) term.terms.push_back({form.kind, std::move(form.text)});
    return term;
}

class Compiler {
public:
    Compiler(const WrittenOut& written_out, std::vector<Expansion>& expansions)
        : written_out_(written_out), expansions_(expansions) {}

    Match of(const Node& node) {
        switch (node.op) {
            case Node::Op::word:
                return word_or_full(node);
            case Node::Op::exact:
                return phrase(counted(exact_terms(node.text)));
            case Node::Op::prefix:
                return prefix(node);
            case Node::Op::near:
                return near(node);
            case Node::Op::any:
                return inner(Match::Op::any, node);
            case Node::Op::none:
                return inner(Match::Op::none, node);
            case Node::Op::all:
            case Node::Op::field:
                break;
        }
        return inner(Match::Op::all, node);
    }

    int words() const { return words_; }
    int prefixes() const { return prefixes_; }

private:
    /// A word, and what it stands for when it is an abbreviation.
    Match word_or_full(const Node& node) {
        Match asked = word(node);
        const std::vector<std::string> full =
            written_out_ ? written_out_(node.text) : std::vector<std::string>();
        if (full.empty() || expanded_ + full.size() > most_written_out) return asked;
        expanded_ += full.size();
        expansions_.push_back({std::string(node.text), full});
        Match either{Match::Op::any, {}, {}, 0};
        either.children.push_back(std::move(asked));
        for (const std::string& name : full) {
            std::vector<std::string> words = exact_terms(name);
            either.children.push_back(words.size() == 1 ? in_forms(nlp::query_forms(name).forms)
                                                        : leaf(Match::Op::phrase, std::move(words)));
        }
        return either;
    }

    /// A word in all its forms. One that is cut in two or three ("Sittard-Geleen", "t.b.v.") is also looked
    /// for in one piece, if it is no number: 1/2 is not 12.
    Match word(const Node& node) {
        nlp::QueryForms asked = nlp::query_forms(node.text);
        words_ += static_cast<int>(std::max<std::size_t>(1, asked.phrase.size()));
        const bool numbers = std::any_of(asked.phrase.begin(), asked.phrase.end(), has_digit);
        if (numbers || asked.forms.empty() || asked.phrase.size() > most_joined)
            return phrase(exact_terms(node.text));
        Match term = in_forms(std::move(asked.forms));
        add_verb_forms(std::string(term.terms.front().text), term);
        if (asked.phrase.empty()) return or_spelled_otherwise(std::move(term));
        Match either{Match::Op::any, {}, {}, 0};
        either.children.push_back(leaf(Match::Op::phrase, std::move(asked.phrase)));
        either.children.push_back(std::move(term));
        return either;
    }

    /// A number also as papers write it otherwise.
    static Match or_spelled_otherwise(Match term) {
        const std::vector<std::vector<std::string>> spellings = number_spellings({term.terms.front().text});
        const bool share = term.terms.front().text.ends_with('%');  // its term stands with "procent" as well
        if (spellings.size() == 1 || share) return term;
        Match either{Match::Op::any, {}, {}, 0};
        either.children.push_back(std::move(term));
        for (std::size_t i = 1; i < spellings.size(); ++i) either.children.push_back(written(spellings[i]));
        return either;
    }

    /// "Sittard-Gel*": the index knows no phrase with an open end, so the words before it are asked for
    /// beside it.
    Match prefix(const Node& node) {
        std::vector<std::string> words = counted(exact_terms(node.text));
        ++prefixes_;
        Match last = leaf(Match::Op::prefix, {std::move(words.back())});
        words.pop_back();
        if (words.empty()) return last;
        Match all{Match::Op::all, {}, {}, 0};
        all.children.push_back(phrase(words));
        all.children.push_back(std::move(last));
        return all;
    }

    /// The children of NEAR have one place each, so a word cut in several is a phrase.
    Match near(const Node& node) {
        Match match = inner(Match::Op::near, node);
        match.distance = node.distance;
        for (Match& child : match.children)
            while (child.op == Match::Op::any) child = Match(child.children.front());
        return match;
    }

    Match inner(Match::Op op, const Node& node) {
        Match match{op, {}, {}, 0};
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const bool pair = op == Match::Op::all && i + 1 < node.children.size();
            if (std::optional<Match> number =
                    pair ? number_of(node.children[i], node.children[i + 1]) : std::nullopt) {
                match.children.push_back(std::move(*number));
                ++i;
            } else {
                match.children.push_back(of(node.children[i]));
            }
        }
        return match;
    }

    /// "2,5 miljoen" and "93,4 procent", two words of a question, are one number.
    std::optional<Match> number_of(const Node& one, const Node& other) {
        if (one.op != Node::Op::word || other.op != Node::Op::word) return std::nullopt;
        std::vector<std::string> words = exact_terms(one.text);
        const std::vector<std::string> unit = exact_terms(other.text);
        if (words.size() != 1 || unit.size() != 1) return std::nullopt;
        words.push_back(unit.front());
        const std::vector<std::vector<std::string>> spellings = number_spellings(words);
        const bool both =
            std::any_of(spellings.begin(), spellings.end(), [&](const auto& it) { return it.size() == 1; });
        if (!both || has_digit(words.back())) return std::nullopt;
        words_ += 2;
        return phrase(words);
    }

    std::vector<std::string> counted(std::vector<std::string> words) {
        words_ += static_cast<int>(words.size());
        return words;
    }

    const WrittenOut& written_out_;
    std::vector<Expansion>& expansions_;
    std::size_t expanded_ = 0;
    int words_ = 0;
    int prefixes_ = 0;
};

}  // namespace

Result<Match> match_of(const Node& root, const WrittenOut& written_out, std::vector<Expansion>& expansions) {
    Compiler compiler{written_out, expansions};
    Match match = compiler.of(root);
    if (compiler.words() > most_words)
        return failure(
            "question",
            fmt::format("De vraag is te lang: {} woorden, en hooguit {} kan. Kort haar in; een heel citaat "
                        "controleert u met „raadspoor verify”.",
                        compiler.words(), most_words));
    if (compiler.prefixes() > most_prefixes)
        return failure("question", fmt::format("De vraag heeft {} woorden met *, en hooguit {} kan.",
                                               compiler.prefixes(), most_prefixes));
    return match;
}

}  // namespace raadspoor::query
