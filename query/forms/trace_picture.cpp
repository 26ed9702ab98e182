// The line as a picture: a column of boxes along a line of time, or a graph for Graphviz.
#include <fmt/format.h>

#include <set>

#include "corpus/page.h"
#include "corpus/text.h"
#include "query/forms/trace_forms.h"
#include "query/print/document_text.h"
#include "query/print/output.h"
#include "query/print/xml.h"
#include "query/question/exact_terms.h"

namespace raadspoor::query {

namespace {

constexpr int box_left = 240, box_width = 760, box_gap = 16, first_top = 60, line_height = 19;
constexpr std::size_t letters_a_line = 84;

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

/// Whether two quotations share a third of their words: of others every word would be marked, which shows
/// nothing.
bool comparable(std::string_view one, std::string_view other) {
    const std::set<std::string> mine = distinct_terms(one), theirs = distinct_terms(other);
    std::size_t shared = 0;
    for (const std::string& word : mine) shared += theirs.count(word);
    return !mine.empty() && shared * 3 >= mine.size();
}

/// The words of a quotation in lines, each marked when the compared quotation does not have it.
struct MarkedWord {
    std::string text;
    bool changed = false;
};

std::vector<std::vector<MarkedWord>> lines_of(const std::string& quote, const std::string& compared) {
    const std::set<std::string> before =
        comparable(quote, compared) ? distinct_terms(compared) : std::set<std::string>{};
    std::vector<std::vector<MarkedWord>> lines(1);
    std::size_t length = 0;
    for (std::size_t at = 0; at < quote.size();) {
        const std::size_t end = std::min(quote.find(' ', at), quote.size());
        MarkedWord word{quote.substr(at, end - at)};
        for (const std::string& term : distinct_terms(word.text))
            word.changed = word.changed || (!before.empty() && !before.count(term));
        if (length + characters_in(word.text) > letters_a_line && length > 0)
            lines.emplace_back(), length = 0;
        length += characters_in(word.text) + 1;
        lines.back().push_back(std::move(word));
        at = end + 1;
    }
    return lines;
}

void add_words(pugi::xml_node line, const std::vector<MarkedWord>& words) {
    for (const MarkedWord& word : words) {
        if (word.changed) add_text(add(line, "tspan", {{"class", "n"}}), word.text);
        add_text(line, word.changed ? " " : word.text + " ");
    }
}

pugi::xml_node add_line(pugi::xml_node svg, int x, int y) {
    return add(svg, "text", {{"x", std::to_string(x)}, {"y", std::to_string(y)}});
}

pugi::xml_node add_line(pugi::xml_node svg, int x, int y, const char* kind) {
    return add(svg, "text", {{"class", kind}, {"x", std::to_string(x)}, {"y", std::to_string(y)}});
}

std::string footing(const TraceEvent& it) {
    return shortened(one_line(title_of(it.document)), 90) + behind_comma(page_name(it.pages)) +
           (it.event.according_to.empty() ? "" : " · volgens " + it.event.according_to);
}

/// The date, the point on the line of time, and the frame of a box of that height.
void add_frame(pugi::xml_node svg, const TraceEvent& it, int top, int height) {
    const std::string colour = colour_of(it.step);
    pugi::xml_node date = add_line(svg, box_left - 40, top + 22, "d");
    date.append_attribute("text-anchor").set_value("end");
    add_text(date, when(it));
    add(svg, "circle",
        {{"cx", std::to_string(box_left - 20)},
         {"cy", std::to_string(top + 17)},
         {"r", "7"},
         {"fill", colour}});
    add(svg, "rect",
        {{"x", std::to_string(box_left)},
         {"y", std::to_string(top)},
         {"width", std::to_string(box_width)},
         {"height", std::to_string(height)},
         {"rx", "4"},
         {"fill", "#fff"},
         {"stroke", colour}});
}

/// Adds the box of an event; gives its height.
int add_box(pugi::xml_node svg, const Trace& trace, const TraceEvent& it, int top) {
    const std::string compared = it.relates_to ? trace.events[*it.relates_to].event.quote : std::string{};
    const std::vector<std::vector<MarkedWord>> lines = lines_of(it.event.quote, compared);
    const int height = line_height * (static_cast<int>(lines.size()) + 2) + 18;
    add_frame(svg, it, top, height);
    int y = top + 22;
    pugi::xml_node head = add_line(svg, box_left + 12, y);
    add_text(add(head, "tspan", {{"font-weight", "bold"}, {"fill", colour_of(it.step)}}), it.step);
    add_text(head, " ");
    add_text(add(head, "tspan", {{"fill", "#555"}}), it.step_rule);
    for (const std::vector<MarkedWord>& line : lines)
        add_words(add_line(svg, box_left + 12, y += line_height), line);
    add_text(add_line(svg, box_left + 12, y + line_height, "s"), footing(it));
    return height;
}

std::string silent_line(const SilentDocument& it) {
    return "○ " + one_line(title_of(it.document)) + " · " + described(it.document);
}

/// Adds the documents that are silent, from `top`; gives where they end.
int add_silent(pugi::xml_node svg, const std::vector<SilentDocument>& silent, int top) {
    if (silent.empty()) return top;
    pugi::xml_node head = add_line(svg, box_left, top += 14);
    head.append_attribute("font-weight").set_value("bold");
    add_text(head, "Zwijgen erover");
    for (const SilentDocument& it : silent)
        add_text(add_line(svg, box_left, top += line_height, "s"), silent_line(it));
    return top;
}

/// Adds what lies behind the boxes: style, paper, title, and the line of time down to `end`.
void add_ground(pugi::xml_node svg, const Trace& trace, int end) {
    add_text(add(svg, "style"),
             ".d{font-size:13px;fill:#333}.s{font-size:12px;fill:#555}.n{font-weight:bold;fill:#b30000}");
    add(svg, "rect",
        {{"width", svg.attribute("width").value()},
         {"height", svg.attribute("height").value()},
         {"fill", "#fafafa"}});
    pugi::xml_node title = add_line(svg, box_left, 32);
    title.append_attribute("font-size").set_value("20");
    title.append_attribute("font-weight").set_value("bold");
    add_text(title, trace.topic.text);
    const std::string x = std::to_string(box_left - 20);
    if (!trace.events.empty())
        add(svg, "line",
            {{"x1", x},
             {"y1", std::to_string(first_top)},
             {"x2", x},
             {"y2", std::to_string(end)},
             {"stroke", "#bbb"},
             {"stroke-width", "2"}});
}

}  // namespace

std::string as_svg(const Trace& trace) {
    pugi::xml_document boxes, picture;  // the ground lies below, and is as high as the boxes are
    int top = first_top;
    for (const TraceEvent& it : trace.events) top += add_box(boxes, trace, it, top) + box_gap;
    const int end = top - box_gap;
    top = add_silent(boxes, trace.silent, top);
    const std::string width = std::to_string(box_left + box_width + 20), height = std::to_string(top + 30);
    pugi::xml_node svg = add(picture, "svg",
                             {{"xmlns", "http://www.w3.org/2000/svg"},
                              {"width", width},
                              {"height", height},
                              {"viewBox", fmt::format("0 0 {} {}", width, height)},
                              {"font-family", "sans-serif"},
                              {"font-size", "14"}});
    add_ground(svg, trace, end);
    for (const pugi::xml_node box : boxes.children()) svg.append_copy(box);
    return written(picture);
}

std::string as_dot(const Trace& trace) {
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
        for (const std::vector<MarkedWord>& line : lines_of(it.event.quote, {})) {
            for (const MarkedWord& word : line) label += quoted(word.text) + " ";
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
