// The line as a picture: a column of boxes along a line of time, or a graph for Graphviz.
#include <fmt/format.h>

#include <set>

#include "nlp/words/terms.h"
#include "query/line/trace_output.h"
#include "query/print/document_text.h"

namespace raadspoor::query {

namespace {

constexpr int box_left = 240, box_width = 760, line_height = 19, letters_a_line = 84;

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '"')
            safe += "&quot;";
        else if (static_cast<unsigned char>(c) >= 0x20)
            safe += c;
    }
    return safe;
}

std::string colour_of(const std::string& step) {
    if (step == "vervuld") return "#1b7837";
    if (step == "deels vervuld") return "#5aae61";
    if (step == "niet vervuld") return "#b2182b";
    if (step == "ingetrokken") return "#67001f";
    if (step == "afgezwakt") return "#d6701e";
    if (step == "aangescherpt") return "#762a83";
    if (step == "omgezet") return "#8c6d00";
    return "#2166ac";
}

std::set<std::string> words_of(std::string_view text) {
    std::set<std::string> words;
    nlp::terms(text, [&](const Term& term) {
        if (term.kind == TermKind::exact) words.emplace(term.text);
    });
    return words;
}

std::size_t letters(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

/// Whether two quotations share a third of their words: of others every word would be marked, which shows
/// nothing.
bool comparable(std::string_view one, std::string_view other) {
    const std::set<std::string> mine = words_of(one), theirs = words_of(other);
    std::size_t shared = 0;
    for (const std::string& word : mine) shared += theirs.count(word);
    return !mine.empty() && shared * 3 >= mine.size();
}

/// The words of a quotation in lines, each marked when the compared quotation does not have it.
struct Word {
    std::string text;
    bool changed = false;
};

std::vector<std::vector<Word>> lines_of(const std::string& quote, const std::string& compared) {
    const std::set<std::string> before =
        comparable(quote, compared) ? words_of(compared) : std::set<std::string>{};
    std::vector<std::vector<Word>> lines(1);
    std::size_t length = 0;
    for (std::size_t at = 0; at < quote.size();) {
        const std::size_t end = std::min(quote.find(' ', at), quote.size());
        Word word{quote.substr(at, end - at)};
        for (const std::string& term : words_of(word.text))
            word.changed = word.changed || (!before.empty() && !before.count(term));
        if (length + letters(word.text) > letters_a_line && length > 0) lines.emplace_back(), length = 0;
        length += letters(word.text) + 1;
        lines.back().push_back(std::move(word));
        at = end + 1;
    }
    return lines;
}

std::string words_svg(const std::vector<Word>& words) {
    std::string text;
    for (const Word& word : words)
        text += word.changed ? fmt::format("<tspan class=\"n\">{}</tspan> ", escaped(word.text))
                             : escaped(word.text) + " ";
    return text;
}

std::string footing(const TraceEvent& it) {
    const std::string page = page_name(it.pages);
    std::string text = one_line(title_of(it.document)).substr(0, 90) + (page.empty() ? "" : ", " + page);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
    return text + (it.event.according_to.empty() ? "" : " · volgens " + it.event.according_to);
}

std::string box_svg(const Trace& trace, const TraceEvent& it, int top, int& height) {
    const std::string compared = it.relates_to ? trace.events[*it.relates_to].event.quote : std::string{};
    const std::vector<std::vector<Word>> lines = lines_of(it.event.quote, compared);
    height = line_height * (static_cast<int>(lines.size()) + 2) + 18;
    const std::string colour = colour_of(it.step);
    std::string svg = fmt::format("<text class=\"d\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n",
                                  box_left - 40, top + 22, escaped(when(it)));
    svg +=
        fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"7\" fill=\"{}\"/>\n", box_left - 20, top + 17, colour);
    svg += fmt::format(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\" fill=\"#fff\" stroke=\"{}\"/>\n",
        box_left, top, box_width, height, colour);
    int y = top + 22;
    svg += fmt::format(
        "<text x=\"{}\" y=\"{}\"><tspan font-weight=\"bold\" fill=\"{}\">{}</tspan> <tspan "
        "fill=\"#555\">{}</tspan></text>\n",
        box_left + 12, y, colour, escaped(it.step), escaped(it.step_rule));
    for (const std::vector<Word>& line : lines)
        svg += fmt::format("<text x=\"{}\" y=\"{}\">{}</text>\n", box_left + 12, y += line_height,
                           words_svg(line));
    svg += fmt::format("<text class=\"s\" x=\"{}\" y=\"{}\">{}</text>\n", box_left + 12, y + line_height,
                       escaped(footing(it)));
    return svg;
}

std::string silent_line(const SilentDocument& it) {
    return "○ " + one_line(title_of(it.document)) + " · " + described(it.document);
}

}  // namespace

std::string trace_svg(const Trace& trace) {
    std::string body;
    int top = 60;
    for (const TraceEvent& it : trace.events) {
        int height = 0;
        body += box_svg(trace, it, top, height);
        top += height + 16;
    }
    const int end = top;
    if (!trace.silent.empty())
        body += fmt::format("<text x=\"{}\" y=\"{}\" font-weight=\"bold\">Zwijgen erover</text>\n", box_left,
                            top += 14);
    for (const SilentDocument& it : trace.silent)
        body += fmt::format("<text class=\"s\" x=\"{}\" y=\"{}\">{}</text>\n", box_left, top += line_height,
                            escaped(silent_line(it)));
    const int width = box_left + box_width + 20, height = top + 30;
    std::string svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" "
        "font-family=\"sans-serif\" font-size=\"14\">\n",
        width, height, width, height);
    svg +=
        "<style>.d{font-size:13px;fill:#333}.s{font-size:12px;fill:#555}.n{font-weight:bold;fill:#b30000}</"
        "style>\n";
    svg += fmt::format(
        "<rect width=\"{}\" height=\"{}\" fill=\"#fafafa\"/>\n<text x=\"{}\" y=\"32\" font-size=\"20\" "
        "font-weight=\"bold\">{}</text>\n",
        width, height, box_left, escaped(trace.topic.text));
    if (!trace.events.empty())
        svg += fmt::format(
            "<line x1=\"{0}\" y1=\"60\" x2=\"{0}\" y2=\"{1}\" stroke=\"#bbb\" stroke-width=\"2\"/>\n",
            box_left - 20, end - 16);
    return svg + body + "</svg>\n";
}

std::string trace_dot(const Trace& trace) {
    const auto quoted = [](const std::string& text) {
        std::string safe;
        for (const char c : text) {
            if (c == '"' || c == '\\') safe += '\\';
            safe += c;
        }
        return safe;
    };
    std::string dot = "digraph lijn {\n  rankdir=TB; node [shape=box, fontname=\"sans-serif\"];\n";
    for (std::size_t i = 0; i < trace.events.size(); ++i) {
        const TraceEvent& it = trace.events[i];
        std::string label;
        for (const std::vector<Word>& line : lines_of(it.event.quote, {})) {
            for (const Word& word : line) label += quoted(word.text) + " ";
            label += "\\l";
        }
        dot += fmt::format("  e{} [color=\"{}\", label=\"{}: {}\\l{}{}\\l\"];\n", i, colour_of(it.step),
                           quoted(when(it)), quoted(it.step), label, quoted(footing(it)));
        if (it.relates_to)
            dot += fmt::format("  e{} -> e{} [label=\"{}\"];\n", *it.relates_to, i, quoted(it.step_rule));
    }
    return dot + "}\n";
}

}  // namespace raadspoor::query
