#include "query/quotation/quoted_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/page.h"
#include "corpus/text.h"
#include "nlp/words/letters.h"
#include "nlp/words/words.h"
#include "query/quotation/quotation_list.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t longest_quote = 60'000, longest_bracket = 1500, longest_rest = 400, least_words = 4;

struct Marks {
    std::string_view open, close, other_close;
    bool single = false;  // also an apostrophe: counts only when a reference follows at once
};

constexpr std::array<Marks, 6> all_marks = {{{"“", "”", "”", false},
                                             {"„", "”", "“", false},
                                             {"«", "»", "»", false},
                                             {"\"", "\"", "\"", false},
                                             {"‘", "’", "’", true},
                                             {"‚", "’", "‘", true}}};

bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

/// Where the quotation that was opened before `at` ends; npos when it does not in this paragraph. One within
/// it is passed over.
std::size_t closing(std::string_view text, std::size_t at, const Marks& marks) {
    const bool nests = marks.open != marks.close && marks.close == marks.other_close && !marks.single;
    const std::size_t limit = std::min({text.find("\n\n", at), text.size(), at + longest_quote});
    int inner = 0;
    for (std::size_t i = at; i < limit; ++i) {
        const std::string_view rest = text.substr(i);
        if (nests && rest.starts_with(marks.open)) ++inner;
        for (const std::string_view close : {marks.close, marks.other_close}) {
            if (!rest.starts_with(close) || (marks.single && nlp::word_at(text, i + close.size()))) continue;
            if (inner == 0) return i;
            --inner;
            break;
        }
    }
    return std::string_view::npos;
}

/// Where the bracket that opens at `at` closes; npos when it does not within `longest_bracket` bytes.
std::size_t closing_bracket(std::string_view text, std::size_t at) {
    int depth = 0;
    for (std::size_t i = at; i < std::min(text.size(), at + longest_bracket); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (depth == 0) return i;
    }
    return std::string_view::npos;
}

/// The last word of `text` that ends in one of the endings of files; empty when there is none.
std::string file_in(std::string_view text) {
    for (const std::string_view ending : {".pdf", ".txt", ".docx", ".odt", ".html"}) {
        const std::size_t at = text.find(ending);
        if (at == std::string_view::npos) continue;
        const std::size_t before = text.find_last_of(" \n\t(<[`", at);
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        return std::string(text.substr(begin, at + ending.size() - begin));
    }
    return {};
}

/// A run of at least twelve hexadecimal digits with a digit in it.
std::string id_in(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::size_t end = at;
        while (end < text.size() && is_hex(text[end])) ++end;
        const std::string_view run = text.substr(at, end - at);
        if (run.size() >= 12 && run.size() <= 64 && run.find_first_of("0123456789") != std::string_view::npos)
            return std::string(run);
        at = std::max(at, end);
    }
    return {};
}

std::string title_in(std::string_view text) {
    for (const Marks& marks : all_marks) {
        const std::size_t open = text.find(marks.open);
        if (open == std::string_view::npos) continue;
        const std::size_t close = closing(text, open + marks.open.size(), marks);
        if (close != std::string_view::npos)
            return std::string(text.substr(open + marks.open.size(), close - open - marks.open.size()));
    }
    return {};
}

/// "Lesley Arp (SP), raadsvergadering 9 oktober 2024, p. 12": who says it, and in which meeting.
void read_meeting(std::string_view reference, ListedQuotation& it) {
    const std::string words = one_line(reference);
    const std::string small = lower(words);
    static constexpr std::array<std::string_view, 3> meetings{"vergadering", "notulen", "verslag"};
    std::size_t at = std::string::npos;
    for (const std::string_view meeting : meetings) at = std::min(at, small.find(meeting));
    if (at == std::string::npos) return;
    const std::size_t begin = words.rfind(' ', at) == std::string::npos ? 0 : words.rfind(' ', at) + 1;
    const std::size_t end = std::min(words.find(',', at), words.size());
    if (it.document.empty()) it.document = words.substr(begin, end - begin);
    // Who says it stands before the meeting, a comma in between.
    const std::size_t comma = begin == 0 ? std::string::npos : words.rfind(',', begin);
    if (comma != std::string::npos && begin <= comma + 2) it.speaker = trimmed(words.substr(0, comma));
}

/// A quotation with what its reference says.
ListedQuotation referred(std::string_view quote, std::string_view reference) {
    ListedQuotation it;
    it.quote = trimmed(quote);
    it.place = place_in(reference);
    it.page = page_named_in(reference);
    it.document = file_in(reference);
    if (it.document.empty()) it.document = id_in(reference);
    if (it.document.empty()) it.document = title_in(reference);
    read_meeting(reference, it);
    return it;
}

class Search {
public:
    explicit Search(const AnnotatedText& text) : text_{text.text}, notes_{text.notes} {}

    std::vector<ListedQuotation> run() {
        while (at_ < text_.size())
            if (!opened()) ++at_;
        return std::move(found_);
    }

private:
    bool opened() {
        for (const Marks& marks : all_marks) {
            if (!text_.substr(at_).starts_with(marks.open) || (marks.single && nlp::word_ends_at(text_, at_)))
                continue;
            const std::size_t begin = at_ + marks.open.size(), end = closing(text_, begin, marks);
            if (end == std::string_view::npos) return false;
            std::size_t after = end + marks.close.size();
            const std::string_view quote = text_.substr(begin, end - begin);
            bool at_once = false;
            const std::string reference = reference_at(after, at_once);
            if (marks.single && !at_once) return false;
            ListedQuotation it = referred(quote, reference);
            const bool named = it.place || !it.document.empty();
            if (named || nlp::words(quote).size() >= least_words) found_.push_back(std::move(it));
            at_ = after;
            return true;
        }
        return false;
    }

    /// The reference behind a quotation; moves `after` behind a bracket.
    std::string reference_at(std::size_t& after, bool& at_once) {
        std::size_t mark = after;
        while (mark < text_.size() && std::string_view(".,;:)").find(text_[mark]) != std::string_view::npos)
            ++mark;
        const auto note = notes_.lower_bound(after > 0 ? after - 1 : 0);
        if (note != notes_.end() && note->first <= mark) {
            at_once = true;
            return note->second;
        }
        const std::size_t bracket = text_.find_first_not_of(" \n", after);
        if (bracket != std::string_view::npos && text_[bracket] == '(') {
            const std::size_t end = closing_bracket(text_, bracket);
            if (end != std::string_view::npos) {
                at_once = true;
                after = end + 1;
                return std::string(text_.substr(bracket + 1, end - bracket - 1));
            }
        }
        const std::size_t end = std::min({text_.find("\n\n", after), text_.size(), after + longest_rest});
        return std::string(text_.substr(after, end - after));
    }

    std::string_view text_;
    const std::map<std::size_t, std::string>& notes_;
    std::size_t at_ = 0;
    std::vector<ListedQuotation> found_;
};

/// The label of a Markdown note at `at` ("[^1]"), and where it ends; empty when there is none.
std::string_view note_label(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with("[^")) return {};
    const std::size_t end = text.substr(0, std::min(text.size(), at + 40)).find(']', at);
    return end == std::string_view::npos ? std::string_view{} : text.substr(at, end + 1 - at);
}

/// What Markdown escapes stand for, from `at` on; moves `at` behind it.
void unescape(std::string_view text, std::size_t& at, std::string& into) {
    static constexpr std::string_view punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    if (text[at] == '\\' && at + 1 < text.size() &&
        punctuation.find(text[at + 1]) != std::string_view::npos) {
        into += text[at + 1];
        at += 2;
        return;
    }
    for (const auto& [entity, character] :
         {std::pair<std::string_view, char>{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}})
        if (text.substr(at).starts_with(entity)) {
            into += character;
            at += entity.size();
            return;
        }
    into += text[at++];
}

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) unescape(text, at, plain);
    return plain;
}

}  // namespace

AnnotatedText annotated_markdown(std::string_view markdown) {
    std::map<std::string, std::string, std::less<>> definitions;
    std::string body;
    for (std::size_t at = 0; at < markdown.size();) {
        const std::size_t end = std::min(markdown.find('\n', at), markdown.size());
        std::string_view line = markdown.substr(at, end - at);
        at = end + 1;
        const std::string_view label = note_label(line, 0);
        if (!label.empty() && line.substr(label.size()).starts_with(":")) {
            definitions[std::string(label)] = unescaped(trimmed(line.substr(label.size() + 1)));
            continue;
        }
        while (line.starts_with("> ") || line == ">")
            line.remove_prefix(std::min<std::size_t>(2, line.size()));
        body += std::string(line) + "\n";
    }
    AnnotatedText annotated;
    for (std::size_t at = 0; at < body.size();) {
        const std::string_view label = note_label(body, at);
        const auto definition = label.empty() ? definitions.end() : definitions.find(label);
        if (definition == definitions.end()) {
            unescape(body, at, annotated.text);
        } else {
            annotated.notes[annotated.text.size()] = definition->second;
            at += label.size();
        }
    }
    return annotated;
}

AnnotatedText annotated_document(const Document& document) {
    std::map<std::string, std::string, std::less<>> notes;
    std::size_t end = document.text.size();
    for (const Block& block : document.blocks) {
        if (block.kind != BlockKind::note) continue;
        end = std::min(end, block.span.begin);
        const std::string_view text =
            Span{block.marker.empty() ? block.span.begin : block.marker.end, block.span.end}.of(
                document.text);
        notes[std::string(trimmed(block.marker.of(document.text)))] = trimmed(text);
    }
    AnnotatedText annotated{document.text.substr(0, end), {}};
    for (const Repair& repair : document.repairs) {
        const auto note = repair.kind == RepairKind::note_mark ? notes.find(repair.original) : notes.end();
        if (note != notes.end()) annotated.notes[repair.offset] = note->second;
    }
    return annotated;
}

std::vector<ListedQuotation> quotations_in(const AnnotatedText& text) { return Search{text}.run(); }

}  // namespace raadspoor::query
