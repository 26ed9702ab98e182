#include "query/quotation/quoted_text.h"

#include <algorithm>
#include <optional>

#include "corpus/page.h"
#include "corpus/text.h"
#include "nlp/words/letters.h"
#include "nlp/words/words.h"
#include "query/quotation/list_columns.h"
#include "query/quotation/quotation_reference.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t longest_quote = 60'000, longest_rest = 400, least_words = 4, most_paragraphs = 6;

std::string_view without_dash(std::string_view line) {
    line = trimmed(line);
    for (const std::string_view sign : {"—", "–", "-", "~", "(", "Bron:", "bron:", "Uit:", "Bron"})
        if (line.starts_with(sign)) line = trimmed(line.substr(sign.size()));
    return line.ends_with(')') && line.find('(') == std::string_view::npos ? line.substr(0, line.size() - 1)
                                                                           : line;
}

/// Whether a line behind a quotation set apart says where it comes from: "— VNG, Lbr. 25/036, p. 2".
bool is_attribution(std::string_view line) {
    line = trimmed(line);
    return line.size() < 400 &&
           (line.starts_with("—") || line.starts_with("–") || line.starts_with("- ") ||
            line.starts_with("Bron") || line.starts_with("(") || line.starts_with("Uit:")) &&
           tells_source(line);
}

std::map<std::string, std::string> note_texts(const AnnotatedText& text) {
    std::map<std::string, std::string> notes;
    for (const auto& [at, note] : text.notes) notes.emplace(note.label, note.text);
    return notes;
}

class Search {
public:
    Search(const AnnotatedText& text, std::vector<std::string> warnings)
        : source_{text}, text_{text.text}, earlier_{note_texts(text)} {
        list_.warnings = std::move(warnings);
        list_.not_looked_at = text.not_looked_at;
        list_.places = text.places;
        // What cite hid in its own list is no secret.
        if (!list_.places.empty())
            std::erase_if(list_.warnings, [](const std::string& warning) {
                return warning.find("verborgen tekst") != std::string::npos;
            });
    }

    QuotationList run() {
        for (std::size_t i = 0; i < source_.parts.size();) {
            const TextPart& part = source_.parts[i];
            switch (part.sort) {
                case TextPart::Sort::heading:
                    pass_heading(part.span);
                    ++i;
                    break;
                case TextPart::Sort::row:
                    row(part.span, i == 0 || source_.parts[i - 1].sort != TextPart::Sort::row);
                    ++i;
                    break;
                case TextPart::Sort::quotation:
                    i = set_apart(i);
                    break;
                case TextPart::Sort::running:
                    i = running(i);
                    break;
            }
        }
        in_notes();
        return std::move(list_);
    }

private:
    void pass(const std::string& what) { ++list_.not_looked_at[what]; }

    void pass_heading(Span span) {
        for (const QuotationMarks& marks : quotation_marks) {
            const std::size_t open = span.of(text_).find(marks.open);
            if (marks.single || open == std::string_view::npos) continue;
            if (nlp::words(span.of(text_).substr(open)).size() >= least_words)
                return pass("citaten in koppen");
        }
    }

    /// Paragraphs up to the next part of another sort.
    std::size_t running(std::size_t first) {
        std::size_t last = first;
        while (last < source_.parts.size() && source_.parts[last].sort == TextPart::Sort::running) ++last;
        const std::size_t end = source_.parts[last - 1].span.end;
        for (std::size_t at = source_.parts[first].span.begin; at < end;)
            if (const std::size_t behind = opened(at, end); behind > at)
                at = behind;
            else
                ++at;
        return last;
    }

    /// Where a quotation that opens at `at` ends, behind its reference; `at` itself when none opens there.
    std::size_t opened(std::size_t at, std::size_t limit) {
        for (const QuotationMarks& marks : quotation_marks) {
            if (!text_.substr(at).starts_with(marks.open)) continue;
            const bool straight = marks.open == marks.close;
            if ((marks.single || straight) && nlp::word_ends_at(text_, at)) continue;
            const std::size_t begin = at + marks.open.size();
            const std::size_t end = end_of(begin, limit, marks);
            if (end == std::string_view::npos) {
                if (!marks.single) pass("aanhalingstekens zonder einde");
                return at;
            }
            std::size_t after = end + marks.close.size();
            std::string quote(text_.substr(begin, end - begin));
            if (!straight) drop_repeated_marks(quote, marks);
            std::string reference;
            const bool at_once = reference_behind(after, reference);
            if (marks.single && !at_once) {
                if (nlp::words(quote).size() >= least_words) pass("woorden tussen enkele aanhalingstekens");
                return at;
            }
            if (!at_once) reference = around(at, after);
            add(quote, reference, at_once, !at_once);
            return after;
        }
        return at;
    }

    /// In this paragraph, or in one of the next that go on with the quotation.
    std::size_t end_of(std::size_t begin, std::size_t limit, const QuotationMarks& marks) const {
        std::size_t paragraph = std::min({text_.find("\n\n", begin), limit, begin + longest_quote});
        std::size_t end = closing_mark(text_, begin, paragraph, marks);
        for (std::size_t n = 1; end == std::string_view::npos && n < most_paragraphs && !marks.single; ++n) {
            const std::size_t next = paragraph + 2;
            if (next >= limit) break;
            paragraph = std::min({text_.find("\n\n", next), limit, begin + longest_quote});
            const bool repeated = text_.substr(next).starts_with(marks.open);
            const std::size_t from = repeated ? next + marks.open.size() : next;
            const std::size_t again = text_.substr(0, paragraph).find(marks.open, from);
            end = closing_mark(text_, from, paragraph, marks);
            if (marks.open == marks.close && end != std::string_view::npos &&
                !nlp::word_ends_at(text_, end) &&
                (end == 0 || std::string_view(".!?,;)").find(text_[end - 1]) == std::string_view::npos))
                return std::string_view::npos;
            if (marks.open != marks.close && again < end) return std::string_view::npos;
        }
        return end;
    }

    /// A mark at the begin of each paragraph of a quotation is a custom of printers.
    static void drop_repeated_marks(std::string& quote, const QuotationMarks& marks) {
        const std::string repeated = "\n\n" + std::string(marks.open);
        for (std::size_t at = quote.find(repeated); at != std::string::npos; at = quote.find(repeated, at))
            quote.erase(at + 2, marks.open.size());
    }

    /// The note or the brackets behind a quotation; moves `after` behind brackets.
    bool reference_behind(std::size_t& after, std::string& reference) {
        std::size_t mark = after;
        while (mark < text_.size() && std::string_view(".,;:)").find(text_[mark]) != std::string_view::npos)
            ++mark;
        const auto note = source_.notes.lower_bound(after > 8 ? after - 8 : 0);
        if (note != source_.notes.end() && note->first <= mark && !nlp::word_at(text_, note->first)) {
            reference = note->second.text;
            return tells_source(reference);
        }
        constexpr std::size_t longest_bracket = 1500;
        const std::size_t bracket = text_.find_first_not_of(" \n.,;", after);
        if (bracket == std::string_view::npos || (text_[bracket] != '(' && text_[bracket] != '[') ||
            text_.substr(after, bracket - after).find("\n\n") != std::string_view::npos)
            return false;
        int depth = 0;
        for (std::size_t i = bracket; i < std::min(text_.size(), bracket + longest_bracket); ++i) {
            depth += text_[i] == '(' || text_[i] == '[' ? 1 : text_[i] == ')' || text_[i] == ']' ? -1 : 0;
            if (depth > 0) continue;
            reference = text_.substr(bracket + 1, i - bracket - 1);
            if (!tells_source(reference)) return false;
            after = i + 1;
            if (is_page_alone(reference)) reference = around(bracket, after) + " " + reference;
            return true;
        }
        return false;
    }

    static bool is_page_alone(std::string_view reference) {
        const std::string_view page = page_named_in(reference);
        return !page.empty() && reference.size() < page.size() + 12;
    }

    /// The rest of the paragraph behind, up to the next quotation, and what stands before it.
    std::string around(std::size_t at, std::size_t after) const {
        const std::size_t end =
            std::min({text_.find("\n\n", after), text_.size(), after + longest_rest, text_.find("“", after),
                      text_.find("„", after), text_.find("«", after)});
        const std::size_t paragraph = text_.rfind("\n\n", at);
        std::size_t begin = paragraph == std::string_view::npos ? 0 : paragraph + 2;
        begin = std::max(begin, at > longest_rest ? character_begin(text_, at - longest_rest) : 0);
        begin = std::max(begin, std::min(at, last_end_));
        const std::string_view behind = text_.substr(after, end - after);
        return std::string(trimmed(text_.substr(begin, at - begin))) + " " + std::string(trimmed(behind));
    }

    void add(std::string_view quote, const std::string& reference, bool firm, bool maybe_title) {
        ListedQuotation it = referred(quote, firm ? earlier_.complete(reference) : reference, firm);
        it.maybe_title = maybe_title;
        const bool named = it.place || (firm && !it.reference.empty());
        if (!named && nlp::words(quote).size() < least_words) return pass("korte citaten zonder verwijzing");
        if (!firm && !it.reference.empty() && it.document.empty()) it.document.clear();
        list_.quotations.push_back(std::move(it));
    }

    bool has_note(Span span) const {
        const auto note = source_.notes.lower_bound(span.begin);
        return note != source_.notes.end() && note->first <= span.end + 1;
    }

    /// A quotation set apart, over several paragraphs too, and the line behind that says where it comes from.
    std::size_t set_apart(std::size_t first) {
        std::size_t last = first;
        std::string reference;
        bool firm = false;
        while (last < source_.parts.size() && source_.parts[last].sort == TextPart::Sort::quotation &&
               !(last > first && (has_note(source_.parts[last - 1].span) ||
                                  is_attribution(source_.parts[last].span.of(text_)))))
            ++last;
        Span span{source_.parts[first].span.begin, source_.parts[last - 1].span.end};
        // A last line of its own, or the next part.
        if (const std::size_t line = span.of(text_).rfind('\n');
            line != std::string_view::npos && is_attribution(span.of(text_).substr(line + 1))) {
            reference = without_dash(span.of(text_).substr(line + 1));
            span.end = span.begin + line;
            firm = true;
        } else if (last < source_.parts.size() && source_.parts[last].sort != TextPart::Sort::heading &&
                   source_.parts[last].sort != TextPart::Sort::row &&
                   is_attribution(source_.parts[last].span.of(text_))) {
            reference = without_dash(source_.parts[last].span.of(text_));
            firm = true;
            ++last;
        }
        span = trimmed(text_, span);
        const auto note = source_.notes.lower_bound(span.begin);
        if (!firm && note != source_.notes.end() && note->first <= span.end + 1) {
            auto best = note;
            for (auto it = note; it != source_.notes.end() && it->first <= span.end + 1; ++it) best = it;
            reference = best->second.text;
            firm = tells_source(reference);
        }
        if (!firm && text_.substr(0, span.end).ends_with(')')) {
            const std::size_t open = span.of(text_).rfind('(');
            const std::string_view inside = open == std::string_view::npos
                                                ? std::string_view{}
                                                : span.of(text_).substr(open + 1, span.size() - open - 2);
            if (!inside.empty() && tells_source(inside) && nlp::words(inside).size() > 1) {
                reference = inside;
                firm = true;
                span = trimmed(text_, {span.begin, span.begin + open});
            }
        }
        if (!firm && first > 0) {
            const std::string_view lead = trimmed(source_.parts[first - 1].span.of(text_));
            if (source_.parts[first - 1].sort == TextPart::Sort::running)
                reference = lead.substr(
                    lead.size() > longest_rest ? character_begin(lead, lead.size() - longest_rest) : 0);
            if (const auto of_lead = source_.notes.lower_bound(source_.parts[first - 1].span.begin);
                of_lead != source_.notes.end() && of_lead->first <= source_.parts[first - 1].span.end) {
                reference = of_lead->second.text;
                firm = tells_source(reference);
            }
        }
        add(span.of(text_), reference, firm, false);
        last_end_ = span.end;
        return last;
    }

    /// A row: by the heads of its columns when it has them, else the cell between marks.
    void row(Span span, bool opens) {
        std::vector<Span> cells;
        for (std::size_t begin = span.begin; begin <= span.end;) {
            const std::size_t end = std::min(text_.find('\t', begin), span.end);
            cells.push_back({begin, end});
            begin = end + 1;
        }
        if (opens) columns_.clear(), of_sources_ = false;
        std::vector<ListColumn> heads;
        for (const Span cell : cells) heads.push_back(column_named(cell.of(text_)));
        const auto has = [&](ListColumn column) {
            return std::find(heads.begin(), heads.end(), column) != heads.end();
        };
        if (cells.size() > 1 && has(ListColumn::quote) && !has_marks(span)) {
            columns_ = heads;
            return;
        }
        if (opens && cells.size() > 1 && !has(ListColumn::quote) &&
            (has(ListColumn::title) || has(ListColumn::kenmerk)) &&
            (has(ListColumn::document) || has(ListColumn::date)))
            of_sources_ = true;
        if (of_sources_) return;
        if (columns_.empty()) return marked_cell(cells);
        ListedQuotation it;
        for (std::size_t k = 0; k < std::min(cells.size(), columns_.size()); ++k)
            put_field(it, columns_[k], std::string(trimmed(cells[k].of(text_))));
        const auto note = source_.notes.lower_bound(span.begin);
        if (note != source_.notes.end() && note->first <= span.end && it.reference.empty() &&
            it.document.empty()) {
            const std::string page = it.page;
            it = referred(it.quote, earlier_.complete(note->second.text));
            if (!page.empty()) it.page = page;
        } else if (!it.reference.empty()) {
            it.reference = earlier_.complete(it.reference);
            if (it.page.empty()) it.page = page_named_in(it.reference);
        } else if (!it.document.empty()) {
            it.document = earlier_.complete(it.document);
            if (it.page.empty()) it.page = page_named_in(it.document);
        }
        if (!trimmed(it.quote).empty()) list_.quotations.push_back(std::move(it));
    }

    bool has_marks(Span span) const {
        return std::any_of(quotation_marks.begin(), quotation_marks.end(), [&](const QuotationMarks& marks) {
            return !marks.single && span.of(text_).find(marks.open) != std::string_view::npos;
        });
    }

    /// A quotation in one cell; the other cells of the row are its reference when nothing behind it is.
    void marked_cell(const std::vector<Span>& cells) {
        for (std::size_t k = 0; k < cells.size(); ++k) {
            if (!has_marks(cells[k])) continue;
            std::string others;
            for (std::size_t j = 0; j < cells.size(); ++j)
                if (j != k) others += (others.empty() ? "" : ", ") + std::string(trimmed(cells[j].of(text_)));
            for (std::size_t at = cells[k].begin; at < cells[k].end;) {
                const std::size_t before = list_.quotations.size(), behind = opened(at, cells[k].end);
                if (list_.quotations.size() > before && !list_.quotations.back().firm &&
                    tells_source(others)) {
                    const std::string quote = list_.quotations.back().quote;
                    list_.quotations.back() = referred(quote, earlier_.complete(others));
                }
                at = behind > at ? behind : at + 1;
            }
        }
    }

    /// Quotations within notes: there a title stands between marks as well.
    void in_notes() {
        std::map<std::string, bool> seen;
        for (const auto& [at, note] : source_.notes) {
            if (!seen.emplace(note.label, true).second) continue;
            for (const QuotationMarks& marks : quotation_marks) {
                if (marks.single) continue;
                const std::string_view text = note.text;
                for (std::size_t open = text.find(marks.open); open != std::string_view::npos;) {
                    const std::size_t begin = open + marks.open.size();
                    const std::size_t end = closing_mark(text, begin, text.size(), marks);
                    if (end == std::string_view::npos) break;
                    const std::string_view quote = text.substr(begin, end - begin);
                    const std::string rest = std::string(text.substr(0, open)) +
                                             std::string(text.substr(end + marks.close.size()));
                    if (nlp::words(quote).size() >= least_words) {
                        ListedQuotation it = referred(quote, rest, tells_source(rest));
                        it.maybe_title = true;
                        list_.quotations.push_back(std::move(it));
                    }
                    open = text.find(marks.open, end + marks.close.size());
                }
            }
        }
    }

    const AnnotatedText& source_;
    std::string_view text_;
    EarlierReferences earlier_;
    QuotationList list_;
    std::vector<ListColumn> columns_;  // of the table at hand
    bool of_sources_ = false;
    std::size_t last_end_ = 0;
};

}  // namespace

QuotationList quotations_in(const AnnotatedText& text, std::vector<std::string> warnings) {
    return Search{text, std::move(warnings)}.run();
}

}  // namespace raadspoor::query
