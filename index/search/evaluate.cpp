#include "index/search/evaluate.h"

#include <cmath>
#include <utility>

#include "index/sqlite/frequent.h"

namespace raadspoor::index {

namespace {

constexpr float k1 = 1.2F;
constexpr float b = 0.75F;
constexpr unsigned most_parts = 32;  // that are told apart in a row

// How a row holds a word, best last. Until it is a score, a row's worth is `class_step` times its class plus
// its frequency.
enum WordClass { in_part, as_stem, as_asked };
constexpr float classes = 3;
constexpr float class_step = 65'536;

/// The first exact form is the word as it was asked; other exact forms are spellings of its stem.
WordClass class_of(const Match& term, std::size_t form) {
    switch (term.terms[form].kind) {
        case TermKind::exact:
            return form == 0 ? as_asked : as_stem;
        case TermKind::stem:
            return as_stem;
        case TermKind::part:
            return in_part;
    }
    return in_part;
}

class Evaluation {
public:
    Evaluation(Connection& db, const Catalogue& catalogue, Workspace& workspace, bool struck,
               Deadline& deadline)
        : db_(db),
          catalogue_(catalogue),
          workspace_(workspace),
          deadline_(deadline),
          struck_(struck),
          chooses_(struck || catalogue.any_struck),
          rows_(catalogue.row_documents.size()) {}

    Bits of(const Match& match, unsigned part, bool top = false) {
        switch (match.op) {
            case Match::Op::term:
                return term(match, part);
            case Match::Op::phrase:
                return whole(scan(db_, phrase_expression(match), deadline_), part);
            case Match::Op::prefix:
                return whole(scan(db_, prefix_expression(match), deadline_), part);
            case Match::Op::near:
                return whole(scan_rows(db_, near_expression(match), deadline_), part);
            case Match::Op::all:
                return all(match, part, top);
            case Match::Op::any:
                return any(match, part);
            case Match::Op::none:
                return none(match, part, top);
        }
        return nothing();
    }

private:
    Bits nothing() const { return Bits(catalogue_.unit_documents.size()); }
    Bits everything() const { return Bits(catalogue_.unit_documents.size(), true); }

    Bits term(const Match& match, unsigned part) {
        for (std::size_t i = 0; i < match.terms.size(); ++i) {
            const WordClass word_class = class_of(match, i);
            look_up(db_, match.terms[i], deadline_,
                    [&](const std::vector<Posting>& postings) { raise(postings, word_class); });
        }
        return scored(part);
    }

    Bits whole(const std::vector<Posting>& postings, unsigned part) {
        raise(postings, as_asked);
        return scored(part);
    }

    void raise(const std::vector<Posting>& postings, WordClass to) {
        const float base = class_step * static_cast<float>(to);
        for (const Posting& posting : postings)
            if (posting.row < rows_ && (!chooses_ || catalogue_.struck.has(posting.row) == struck_))
                workspace_.word.raise(posting.row, base + std::min(posting.count, class_step - 1));
    }

    /// Makes classes and frequencies of the word at hand into scores, and gathers its units.
    Bits scored(unsigned part) {
        Bits units = nothing();
        const auto all = static_cast<float>(rows_), holding = static_cast<float>(workspace_.word.count());
        const float most = std::log(1 + (all - holding + 0.5F) / (holding + 0.5F)) * (k1 + 1) / classes;
        const float per_word = k1 * b / static_cast<float>(catalogue_.mean_words);
        const auto score = [&](std::uint32_t row, float worth) {
            const auto word_class = static_cast<float>(static_cast<int>(worth / class_step));
            const float count = worth - class_step * word_class;
            const float length = k1 * (1 - b) + per_word * static_cast<float>(catalogue_.row_words[row]);
            catalogue_.add_units(row, units);
            return most * (word_class + count / (count + length));
        };
        if (workspace_.found.empty()) {  // The first word: what was found is what was added up.
            workspace_.word.revalue(score, 1U << part);
            std::swap(workspace_.found, workspace_.word);
        } else {
            workspace_.word.drain([&](std::uint32_t row, float worth, std::uint32_t) {
                workspace_.found.add(row, score(row, worth), 1U << part);
            });
        }
        return units;
    }

    Bits all(const Match& match, unsigned part, bool top) {
        Bits units = everything();
        for (unsigned i = 0; i < match.children.size(); ++i)
            units &= of(match.children[i], top ? i % most_parts : part);
        return units;
    }

    Bits any(const Match& match, unsigned part) {
        Bits units = nothing();
        for (const Match& child : match.children) units |= of(child, part);
        return units;
    }

    /// What is excluded is found first and forgotten again: a row is worth nothing for it.
    Bits none(const Match& match, unsigned part, bool top) {
        if (match.children.empty()) return everything();
        Bits excluded = nothing();
        for (std::size_t i = 1; i < match.children.size(); ++i) {
            Workspace apart;
            apart.begin(rows_);
            excluded |= Evaluation{db_, catalogue_, apart, struck_, deadline_}.of(match.children[i], part);
        }
        Bits units = of(match.children[0], part, top);
        return units -= excluded;
    }

    Connection& db_;
    const Catalogue& catalogue_;
    Workspace& workspace_;
    Deadline& deadline_;
    bool struck_, chooses_;
    std::size_t rows_;
};

}  // namespace

void Workspace::begin(std::size_t rows) {
    found.begin(rows);
    word.begin(rows);
}

Bits evaluate(Connection& db, const Catalogue& catalogue, Workspace& workspace, const Match& match,
              bool struck, Deadline& deadline) {
    workspace.begin(catalogue.row_documents.size());
    return Evaluation{db, catalogue, workspace, struck, deadline}.of(match, 0, true);
}

}  // namespace raadspoor::index
