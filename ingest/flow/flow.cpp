#include "ingest/flow/flow.h"

#include <algorithm>
#include <array>

#include "corpus/text.h"

namespace raadspoor::ingest {

namespace {

/// Writes a flow into a document, word by word.
class Assembler {
public:
    explicit Assembler(Document& document) : document_{document} {}

    void add(const FlowBlock& block) {
        if (block.continues && !document_.blocks.empty()) {
            go_on(block);
        } else {
            open(block);
        }
        for (std::size_t i = 0; i < block.lines.size(); ++i) {
            if (i > 0) break_line(block.lines[i]);
            add_line(block.lines[i], block.marked && i == 0 && !block.continues);
        }
        document_.blocks.back().span.end = text().size();
        // A block of nothing but lifted marks is none.
        if (document_.blocks.back().span.empty()) document_.blocks.pop_back();
    }

private:
    std::string& text() { return document_.text; }

    void open(const FlowBlock& block) {
        while (!text().empty() && (text().back() == '\n' || text().back() == ' ')) text().pop_back();
        if (!text().empty()) text() += "\n\n";
        document_.blocks.push_back({block.kind, {text().size(), text().size()}, block.level, {}});
        begun_ = false;
    }

    /// The first line of `block` follows the last line of the block before it.
    void go_on(const FlowBlock& block) {
        if (block.lines.empty()) return;
        break_line(block.lines.front());
        if (block.interrupted) document_.repairs.push_back({RepairKind::interruption, text().size(), {}});
    }

    /// Ends a line: with a line break, or by joining the word that a hyphen breaks.
    void break_line(const FlowLine& next) {
        const auto first = std::find_if(next.words.begin(), next.words.end(),
                                        [](const FlowWord& word) { return !word.note_mark; });
        if (!begun_ || first == next.words.end()) return;
        break_before(*first, '\n');
        begun_ = false;  // the next word brings no blank of its own
    }

    /// Parts the word that ends the text from `next`, the first of another line, or joins the two.
    void break_before(const FlowWord& following, char between) {
        const std::string& next = following.text;
        const std::size_t start = text().find_last_of(" \n\t", text().size() - 1);
        const std::string_view last =
            std::string_view(text()).substr(start == std::string::npos ? 0 : start + 1);
        if (goes_on_in(last, following)) return;
        const bool hyphen = last.size() > 1 && last.back() == '-' &&
                            ends_with_letter(last.substr(0, last.size() - 1)) && starts_with_letter(next);
        if (!hyphen) {
            text() += between;
        } else if (keeps_hyphen(last, next)) {
            if (begins_elliptic_second(next)) text() += between;
        } else {
            text().pop_back();
            shorten(document_.words);
            shorten(document_.runs);
            shorten(document_.links);
            Span& marker = document_.blocks.back().marker;
            marker.end = std::min(marker.end, text().size());
            for (std::size_t i = document_.repairs.size();
                 i-- > 0 && document_.repairs[i].offset > text().size();)
                document_.repairs[i].offset = text().size();
            document_.repairs.push_back({RepairKind::line_hyphen, text().size(), "-\n"});
        }
    }

    /// Whether `last`, an address, was broken to fit the line and goes on with `next`. What the file has as
    /// the link decides; without one, a hyphen before what cannot be but a part of an address.
    bool goes_on_in(std::string_view last, const FlowWord& next) const {
        const bool address = last.find("://") != std::string_view::npos || last.starts_with("www.");
        if (!address) return false;
        std::string_view part = next.text;
        while (!part.empty() && std::string_view(".,;:)").find(part.back()) != std::string_view::npos)
            part.remove_suffix(1);
        if (part.empty()) return false;
        const bool linked =
            !next.uri.empty() && !document_.links.empty() && document_.links.back().uri == next.uri;
        if (linked) return next.uri.find(std::string(last).append(part)) != std::string::npos;
        return last.back() == '-' && part.find_first_of("./_=?&%") != std::string_view::npos;
    }

    /// Takes what the text has lost off the last span; a hyphen that was a word of its own goes.
    template <class T>
    void shorten(std::vector<T>& items) {
        if (items.empty() || items.back().span.end <= text().size()) return;
        items.back().span.end = text().size();
        if (items.back().span.empty()) items.pop_back();
    }

    void add_line(const FlowLine& line, bool marked) {
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            const FlowWord& word = line.words[i];
            if (word.note_mark) {
                document_.repairs.push_back({RepairKind::note_mark, text().size(), word.text});
                continue;
            }
            if (begun_ && word.gap == Gap::line)
                break_before(word, ' ');
            else if (begun_)
                text() += word.gap == Gap::blank ? " " : word.gap == Gap::cell ? "\t" : "";
            begun_ = true;
            if (word.text.empty()) continue;  // an empty cell
            const Span span{text().size(), text().size() + word.text.size()};
            text() += word.text;
            if (marked && i == 0) document_.blocks.back().marker = span;
            if (line.page >= 0) {
                document_.words.push_back({span, line.page, word.box});
                extend_run(span, line.page);
            }
            if (!word.uri.empty()) extend_link(span, line.page, word.uri);
            if (word.struck) extend_struck(span);
        }
    }

    void extend_run(Span span, int page) {
        std::vector<PageRun>& runs = document_.runs;
        if (runs.empty() || runs.back().page != page)
            runs.push_back({span, page});
        else
            runs.back().span.end = span.end;
    }

    void extend_link(Span span, int page, const std::string& uri) {
        std::vector<Link>& links = document_.links;
        if (!links.empty() && links.back().uri == uri && span.begin <= links.back().span.end + 1)
            links.back().span.end = span.end;
        else
            links.push_back({span, page, uri});
    }

    void extend_struck(Span span) {
        std::vector<Span>& struck = document_.struck;
        if (!struck.empty() && span.begin <= struck.back().end + 1)
            struck.back().end = span.end;
        else
            struck.push_back(span);
    }

    /// "hulp- / en": the words after the hyphen are words of their own.
    static bool begins_elliptic_second(std::string_view after);

    Document& document_;
    bool begun_ = false;  // whether the line at hand holds a word already
};

constexpr std::array<std::string_view, 10> elliptic = {
    "en", "of", "dan", "tot", "als", "respectievelijk", "resp.", "c.q.", "cq", "noch"};

bool Assembler::begins_elliptic_second(std::string_view after) {
    while (!after.empty() && (after.back() == ',' || after.back() == ';')) after.remove_suffix(1);
    return std::find(elliptic.begin(), elliptic.end(), after) != elliptic.end();
}

/// A line through the "4." of an item alone is what is left of an edit: the item is in force.
void leave_markers(Document& document) {
    auto block = document.blocks.begin();
    std::erase_if(document.struck, [&](Span struck) {
        while (block != document.blocks.end() && block->span.end <= struck.begin) ++block;
        return block != document.blocks.end() && block->marker.contains(struck);
    });
}

}  // namespace

bool keeps_hyphen(std::string_view before, std::string_view after) {
    while (!after.empty() && (after.back() == ',' || after.back() == ';' || after.back() == ')'))
        after.remove_suffix(1);
    if (std::find(elliptic.begin(), elliptic.end(), after) != elliptic.end()) return true;
    if (!starts_with_lower(after)) return true;
    std::string_view stem = before.substr(0, before.size() - 1);
    const std::size_t last_hyphen = stem.rfind('-');
    if (last_hyphen != std::string_view::npos) stem.remove_prefix(last_hyphen + 1);
    while (!stem.empty() && (stem.front() == '(' || stem.front() == '\'' || stem.front() == '"'))
        stem.remove_prefix(1);
    if (stem.size() <= 1 || is_digit(stem.back())) return true;
    // An abbreviation: two capitals or more, and nothing but capitals and digits ("VNG-", "IZA-", "M50-").
    return std::all_of(stem.begin(), stem.end(), [](char c) { return is_upper(c) || is_digit(c); });
}

void assemble(const std::vector<FlowBlock>& flow, Document& document) {
    Assembler assembler{document};
    for (const FlowBlock& block : flow)
        if (std::any_of(block.lines.begin(), block.lines.end(),
                        [](const FlowLine& line) { return !line.words.empty(); }))
            assembler.add(block);
    leave_markers(document);
}

}  // namespace raadspoor::ingest
