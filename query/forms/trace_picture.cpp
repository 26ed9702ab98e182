// The line as a picture: a column of boxes along a line of time, or a graph for Graphviz.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "corpus/page.h"
#include "corpus/text.h"
#include "query/forms/picture_text.h"
#include "query/forms/trace_chart.h"
#include "query/forms/trace_forms.h"
#include "query/print/document_text.h"
#include "query/print/output.h"
#include "query/print/xml.h"
#include "query/question/exact_terms.h"

namespace raadspoor::query {

namespace {

constexpr int box_left = 250, box_width = 760, box_gap = 16, first_top = 76, line_height = 19, margin = 12;
constexpr double letters = 14, small_letters = 12;

/// How a step is shown: by its colour, and in black and white by its sign.
struct Look {
    std::string_view step;
    const char* colour;
    const char* sign;
};

constexpr std::array<Look, 9> looks{{{"gesteld", "#1f4e8c", "●"},
                                     {"herhaald", "#4a7ab5", "○"},
                                     {"aangescherpt", "#5e2a73", "▲"},
                                     {"afgezwakt", "#a8540f", "▼"},
                                     {"omgezet", "#6e5500", "◆"},
                                     {"deels vervuld", "#3d7d43", "◐"},
                                     {"vervuld", "#14582a", "■"},
                                     {"niet vervuld", "#a01525", "□"},
                                     {"ingetrokken", "#4d0015", "✕"}}};

const Look& look_of(const std::string& step) {
    for (const Look& look : looks)
        if (look.step == step) return look;
    return looks.front();
}

std::string colour_of(const std::string& step) { return look_of(step).colour; }

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
    std::vector<std::vector<MarkedWord>> lines;
    for (const std::string& line : broken(quote, letters * 1.06, box_width - 2 * margin)) {
        lines.emplace_back();
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t end = std::min(line.find(' ', at), line.size());
            MarkedWord word{line.substr(at, end - at)};
            for (const std::string& term : distinct_terms(word.text))
                word.changed = word.changed || (!before.empty() && !before.count(term));
            lines.back().push_back(std::move(word));
            at = end + 1;
        }
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

/// The papers of a line, each with the number by which the picture calls it.
class Sources {
public:
    std::size_t number(const index::DocumentEntry& document) {
        for (std::size_t i = 0; i < all_.size(); ++i)
            if (all_[i].id == document.id && all_[i].path == document.path) return i + 1;
        all_.push_back(document);
        return all_.size();
    }

    const std::vector<index::DocumentEntry>& all() const { return all_; }

private:
    std::vector<index::DocumentEntry> all_;
};

std::string short_name(const index::DocumentEntry& document) {
    return shortened(one_line(title_of(document)), 52);
}

std::string footing(const TraceEvent& it, std::size_t number) {
    std::string text =
        fmt::format("[{}] {}", number, short_name(it.document)) + behind_comma(page_name(it.pages));
    if (!it.event.according_to_all.empty())
        text += fmt::format(" · volgens {}", fmt::join(it.event.according_to_all, ", "));
    return text;
}

/// The date and the sign on the line of time, and the frame of a box of that height.
void add_frame(pugi::xml_node svg, const TraceEvent& it, int top, int height) {
    const Look& look = look_of(it.step);
    int y = top + 22;
    for (const std::string& line : broken(when(it), 13, box_left - 60)) {
        pugi::xml_node date = add_line(svg, box_left - 44, y, "d");
        date.append_attribute("text-anchor").set_value("end");
        add_text(date, line);
        y += 16;
    }
    add(svg, "circle",
        {{"cx", std::to_string(box_left - 22)},
         {"cy", std::to_string(top + 17)},
         {"r", "11"},
         {"fill", "#fff"}});
    pugi::xml_node sign = add_line(svg, box_left - 22, top + 23);
    sign.append_attribute("text-anchor").set_value("middle");
    sign.append_attribute("font-size").set_value("17");
    sign.append_attribute("fill").set_value(look.colour);
    add_text(sign, look.sign);
    add(svg, "rect",
        {{"x", std::to_string(box_left)},
         {"y", std::to_string(top)},
         {"width", std::to_string(box_width)},
         {"height", std::to_string(height)},
         {"rx", "4"},
         {"fill", "#fff"},
         {"stroke", look.colour},
         {"stroke-width", "1.5"}});
}

/// Adds the box of an event; gives its height.
int add_box(pugi::xml_node svg, const Trace& trace, const TraceEvent& it, int top, Sources& sources) {
    const std::string compared = it.relates_to ? trace.events[*it.relates_to].event.quote : std::string{};
    const std::vector<std::vector<MarkedWord>> lines = lines_of("“" + it.event.quote + "”", compared);
    const std::vector<std::string> reason =
        broken(it.step_rule, letters, box_width - 2 * margin - width_of(it.step, letters * 1.1) - 10);
    const std::vector<std::string> foot =
        broken(footing(it, sources.number(it.document)), small_letters, box_width - 2 * margin);
    const int height = line_height * static_cast<int>(lines.size() + reason.size() + foot.size()) + 18;
    add_frame(svg, it, top, height);
    int y = top + 22;
    pugi::xml_node head = add_line(svg, box_left + margin, y);
    add_text(add(head, "tspan", {{"font-weight", "bold"}, {"fill", colour_of(it.step)}}), it.step);
    add_text(head, " ");
    add_text(add(head, "tspan", {{"fill", "#444"}}), reason.front());
    for (std::size_t i = 1; i < reason.size(); ++i)
        add_text(add_line(svg, box_left + margin, y += line_height), reason[i]);
    for (const std::vector<MarkedWord>& line : lines)
        add_words(add_line(svg, box_left + margin, y += line_height), line);
    for (const std::string& line : foot)
        add_text(add_line(svg, box_left + margin, y += line_height, "s"), line);
    return height;
}

/// Adds a heading with lines below it, from `top`; gives where they end.
int add_list(pugi::xml_node svg, const char* heading, const std::vector<std::string>& items, int top) {
    if (items.empty()) return top;
    pugi::xml_node head = add_line(svg, box_left, top += 30);
    head.append_attribute("font-weight").set_value("bold");
    add_text(head, heading);
    for (const std::string& item : items)
        for (const std::string& line : broken(item, small_letters, box_width))
            add_text(add_line(svg, box_left, top += line_height - 2, "s"), line);
    return top;
}

/// Adds what the signs and the bold words mean.
int add_legend(pugi::xml_node svg, const Trace& trace, int top) {
    pugi::xml_node legend = add(svg, "g", {{"class", "s"}});
    std::string text;
    for (const Look& look : looks)
        if (std::any_of(trace.events.begin(), trace.events.end(),
                        [&](const TraceEvent& it) { return it.step == look.step; }))
            text += (text.empty() ? "" : " · ") + std::string(look.sign) + " " + std::string(look.step);
    if (text.empty()) return top;
    for (const std::string& line : broken(text, small_letters, box_width))
        add_text(add_line(legend, box_left, top += line_height), line);
    add_text(add_line(legend, box_left, top += line_height),
             "Vet en onderstreept: staat niet in het stuk waarmee wordt vergeleken. [1]: zie de bronnen.");
    return top;
}

/// Adds what lies behind the boxes: style, paper, title, and the line of time down to `end`.
void add_ground(pugi::xml_node svg, const Trace& trace, int begin, int end, const std::string& made) {
    add_text(add(svg, "style"),
             ".d{font-size:13px;fill:#222}.s{font-size:12px;fill:#444}.n{font-weight:bold;"
             "text-decoration:underline}");
    add(svg, "rect",
        {{"width", svg.attribute("width").value()},
         {"height", svg.attribute("height").value()},
         {"fill", "#fff"}});
    pugi::xml_node title = add_line(svg, box_left, 34);
    title.append_attribute("font-size").set_value("20");
    title.append_attribute("font-weight").set_value("bold");
    add_text(title, shortened(trace.topic.text, 60));
    if (!made.empty())
        add_text(add_line(svg, box_left, 54, "s"), "Gemaakt met raadspoor op " + spoken_date(made));
    const std::string x = std::to_string(box_left - 22);
    if (!trace.events.empty())
        add(svg, "line",
            {{"x1", x},
             {"y1", std::to_string(begin)},
             {"x2", x},
             {"y2", std::to_string(end)},
             {"stroke", "#999"},
             {"stroke-width", "2"}});
}

std::vector<std::string> source_lines(const Sources& sources) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < sources.all().size(); ++i) {
        const index::DocumentEntry& it = sources.all()[i];
        lines.push_back(fmt::format("[{}] {} · {} · {}", i + 1, one_line(title_of(it)), described(it),
                                    std::filesystem::path(it.path).filename().string()));
    }
    return lines;
}

}  // namespace

std::string as_svg(const Trace& trace, const std::string& made) {
    pugi::xml_document boxes, picture;  // the ground lies below, and is as high as the boxes are
    Sources sources;
    const int begin = add_legend(boxes, trace, first_top - 14) + 14;
    int top = begin;
    for (const TraceEvent& it : trace.events) top += add_box(boxes, trace, it, top, sources) + box_gap;
    const int end = top - box_gap;
    top = add_numbers(boxes, trace, box_left, box_width, top);
    std::vector<std::string> mentions, silent;
    for (const MentioningDocument& it : trace.mentions)
        mentions.push_back("· " + one_line(title_of(it.document)) + behind_comma(page_name(it.pages)) +
                           " · " + described(it.document));
    for (const SilentDocument& it : trace.silent)
        silent.push_back("○ " + one_line(title_of(it.document)) + " · " + described(it.document));
    top = add_list(boxes, "Noemt het zonder eis", mentions, top);
    top = add_list(boxes, "Noemt het niet", silent, top);
    top = add_list(boxes, "Bronnen", source_lines(sources), top);
    const std::string width = std::to_string(box_left + box_width + 20), height = std::to_string(top + 30);
    pugi::xml_node svg = add(picture, "svg",
                             {{"xmlns", "http://www.w3.org/2000/svg"},
                              {"width", width},
                              {"height", height},
                              {"viewBox", fmt::format("0 0 {} {}", width, height)},
                              {"font-family", "DejaVu Sans, Arial, sans-serif"},
                              {"font-size", "14"}});
    add_ground(svg, trace, begin, end, made);
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
                           quoted(when(it)), quoted(it.step), label, quoted(footing(it, i + 1)));
        if (it.relates_to)
            dot += fmt::format("  e{} -> e{} [label=\"{}\"];\n", *it.relates_to, i, quoted(it.step_rule));
    }
    return dot + "}\n";
}

}  // namespace raadspoor::query
