// Texts of people, cut in parts, with their notes told apart.
#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/words/words.h"
#include "query/quotation/quoted_text.h"

namespace raadspoor::query {

namespace {

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

bool is_marked(std::string_view text) {
    return text.find_first_of("\"") != std::string_view::npos || text.find("“") != std::string_view::npos ||
           text.find("„") != std::string_view::npos || text.find("«") != std::string_view::npos;
}

/// The cells of a row of a table in Markdown, at tabs; empty for the rule below a heading.
std::string cells_of(std::string_view line) {
    std::string row;
    line = trimmed(line);
    line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    if (line.find_first_not_of("|-: ") == std::string_view::npos) return {};
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|')
            row += std::string("\\") + line[++i];
        else
            row += line[i] == '|' ? '\t' : line[i];
    }
    return row;
}

/// Puts lines of one sort together to parts.
class MarkdownParts {
public:
    void take(TextPart::Sort sort, std::string_view line) {
        const bool alone = sort == TextPart::Sort::heading || sort == TextPart::Sort::row;
        if (trimmed(line).empty()) return end();
        if (alone || sort != sort_) end();
        sort_ = sort;
        part_ += (part_.empty() ? "" : "\n") + std::string(line);
        if (alone) end();
    }
    void end() {
        if (!part_.empty()) parts_.emplace_back(sort_, std::move(part_));
        part_.clear();
    }
    const std::vector<std::pair<TextPart::Sort, std::string>>& parts() const { return parts_; }

private:
    std::vector<std::pair<TextPart::Sort, std::string>> parts_;
    TextPart::Sort sort_ = TextPart::Sort::running;
    std::string part_;
};

}  // namespace

AnnotatedText annotated_markdown(std::string_view markdown) {
    std::map<std::string, std::string, std::less<>> definitions;
    MarkdownParts lines;
    for (std::size_t at = 0; at < markdown.size();) {
        const std::size_t end = std::min(markdown.find('\n', at), markdown.size());
        std::string_view line = markdown.substr(at, end - at);
        at = end + 1;
        const std::string_view label = note_label(line, 0);
        if (!label.empty() && line.substr(label.size()).starts_with(":")) {
            definitions[std::string(label)] = unescaped(trimmed(line.substr(label.size() + 1)));
            lines.end();
            continue;
        }
        if (line.starts_with("> ") || line == ">") {
            while (line.starts_with("> ") || line == ">")
                line.remove_prefix(std::min<std::size_t>(2, line.size()));
            lines.take(TextPart::Sort::quotation, line);
        } else if (line.starts_with("|") && line.find('|', 1) != std::string_view::npos) {
            lines.take(TextPart::Sort::row, cells_of(line));
        } else {
            const bool heading = line.starts_with("#") && line.find(' ') <= 6;
            lines.take(heading ? TextPart::Sort::heading : TextPart::Sort::running, line);
        }
    }
    lines.end();
    AnnotatedText annotated;
    for (const auto& [sort, body] : lines.parts()) {
        if (!annotated.text.empty()) annotated.text += "\n\n";
        const std::size_t begin = annotated.text.size();
        for (std::size_t at = 0; at < body.size();) {
            const std::string_view label = note_label(body, at);
            const auto definition = label.empty() ? definitions.end() : definitions.find(label);
            if (definition == definitions.end()) {
                unescape(body, at, annotated.text);
            } else {
                annotated.notes[annotated.text.size()] = {std::string(label.substr(2, label.size() - 3)),
                                                          definition->second};
                at += label.size();
            }
        }
        annotated.parts.push_back({sort, {begin, annotated.text.size()}});
    }
    return annotated;
}

AnnotatedText annotated_document(const Document& document) {
    AnnotatedText annotated{document.text, {}, {}, {}, {}};
    std::map<std::string, std::string, std::less<>> notes;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::note) {
            const std::string_view text =
                Span{block.marker.empty() ? block.span.begin : block.marker.end, block.span.end}.of(
                    document.text);
            notes[std::string(trimmed(block.marker.of(document.text)))] = trimmed(text);
            continue;
        }
        const bool quotation = block.kind == BlockKind::paragraph && block.level == 1;
        annotated.parts.push_back({quotation                            ? TextPart::Sort::quotation
                                   : block.kind == BlockKind::heading   ? TextPart::Sort::heading
                                   : block.kind == BlockKind::table_row ? TextPart::Sort::row
                                                                        : TextPart::Sort::running,
                                   block.span});
    }
    for (const Repair& repair : document.repairs) {
        const auto note = repair.kind == RepairKind::note_mark ? notes.find(repair.original) : notes.end();
        if (note != notes.end()) annotated.notes[repair.offset] = {note->first, note->second};
    }
    for (const HiddenText& hidden : document.hidden) {
        if (auto place = place_in(hidden.text))
            annotated.places.push_back(std::move(*place));
        else if (is_marked(hidden.text))
            ++annotated.not_looked_at[hidden.reason == "note" ? "opmerkingen met aanhalingstekens"
                                                              : "verborgen teksten met aanhalingstekens"];
    }
    return annotated;
}

}  // namespace raadspoor::query
