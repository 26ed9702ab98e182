// The parts of a motion, an amendment or a resolution.
//
// A heading ("Constaterende dat:", "Draagt het college op:") opens a part; its entries follow, one a list
// item or paragraph. An opening that goes on in one breath ("verzoekt de regering te …;") is itself the
// entry, as in parliament. Items of a deeper level belong to the entry above them. The close, the signatures
// or a heading end the part.
#include <optional>

#include "nlp/paper/section_openings.h"
#include "nlp/paper/structure.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/lines.h"

namespace raadspoor::nlp {

namespace {

/// A stretch of a block that may be a heading or an entry.
struct HeadingCandidate {
    Span span;
    std::size_t block = 0;
    bool opens_block = false;
};

/// Whether the words end a clause, so that the next line may open another.
bool closes_clause(std::string_view words) {
    static const Pattern closed{R"(([;:.,]|[;,] (en|of))$)"};
    return closed.in(words);
}

/// A heading or a line of names below the last part: a capital, few words, no stop.
bool looks_like_heading(std::string_view words) {
    static const Pattern heading{R"(^\p{Lu}[^.;:]*[^.;:,]$)"};
    return words.size() <= 60 && heading.in(words);
}

/// Whether a line inside a block begins a piece of its own after `before`.
bool begins_piece(std::string_view before, std::string_view words) {
    static const Pattern that{R"((?i)^dat\b)"};
    const bool opening = section_opening(words).has_value();
    if (closes_clause(before)) return opening || before.ends_with(';') || that.in(words);
    if (section_opening(before) && stands_alone(before)) return true;
    static const Pattern capital{R"(^\p{Lu})"};
    return opening && stands_alone(words) && capital.in(words);
}

std::vector<HeadingCandidate> pieces_of(const Document& document) {
    std::vector<HeadingCandidate> pieces;
    std::string_view before;
    for (const Line& line : lines_of(document)) {
        const BlockKind kind = document.blocks[line.block].kind;
        if (kind == BlockKind::field || kind == BlockKind::note) continue;
        const std::string_view words = line.span.of(document.text);
        if (line.opens_block || begins_piece(before, words))
            pieces.push_back({line.span, line.block, line.opens_block});
        else
            pieces.back().span.end = line.span.end;
        before = words;
    }
    return pieces;
}

class SectionFinder {
public:
    explicit SectionFinder(const Reading& reading) : reading_(reading) {}

    std::vector<Section> run() {
        for (const HeadingCandidate& piece : pieces_of(reading_.document)) {
            const std::string_view words = piece.span.of(reading_.text);
            if (const auto opening = section_opening(words))
                open(piece, words, *opening);
            else if (kind_)
                go_on(piece, words);
            before_ = words;
        }
        return std::move(found_);
    }

private:
    void open(const HeadingCandidate& piece, std::string_view words, SectionOpening opening) {
        kind_ = opening.kind;
        level_ = 0;
        only_heading_ = has_heading_ = stands_alone(words);
        if (kind_ && !has_heading_) add(piece);
    }

    void go_on(const HeadingCandidate& piece, std::string_view words) {
        const Block& block = reading_.document.blocks[piece.block];
        if (block.kind == BlockKind::list_item && piece.opens_block)
            take_item(piece, block.level);
        else if (only_heading_)
            add(piece);
        else if (before_.ends_with('.') && (!has_heading_ || looks_like_heading(words)))
            kind_ = {};
        else if (before_.ends_with(';') || (has_heading_ && piece.opens_block && closes_clause(before_)))
            add(piece);
        else
            extend(piece);
        only_heading_ = false;
    }

    void take_item(const HeadingCandidate& piece, int level) {
        if (level_ == 0) level_ = level;
        if (level > level_)
            extend(piece);
        else
            add(piece);
    }

    void add(const HeadingCandidate& piece) { found_.push_back({*kind_, piece.span}); }
    void extend(const HeadingCandidate& piece) { found_.back().span.end = piece.span.end; }

    const Reading& reading_;
    std::vector<Section> found_;
    std::optional<SectionKind> kind_;  // of the part at hand; nothing outside
    std::string_view before_;          // the piece before
    int level_ = 0;                    // of the part's items; 0 as long as there is none
    bool has_heading_ = false;         // the opening stood alone
    bool only_heading_ = false;        // and nothing followed yet
};

/// The sentence that asks, in a motion told as a story: "De SP roept het college op …".
void add_told_request(const Reading& reading, std::vector<Section>& found) {
    static const Pattern request{
        R"(\b(roept|roepen|verzoekt|verzoeken|draagt|dragen) (het|de)\b|\bstelt voor\b|^Voorstel:)"};
    for (const Sentence& sentence : reading.sentences)
        if (request.in(sentence.span.of(reading.text))) {
            found.push_back({SectionKind::opdracht, sentence.span});
            return;
        }
}

}  // namespace

std::vector<Section> find_sections(const Reading& reading, const Metadata& metadata) {
    if (!is_motion(metadata.kind)) return {};
    std::vector<Section> found = SectionFinder(reading).run();
    if (found.empty()) add_told_request(reading, found);
    return found;
}

}  // namespace raadspoor::nlp
