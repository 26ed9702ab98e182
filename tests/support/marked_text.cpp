#include "tests/support/marked_text.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace raadspoor::tests {

namespace {

/// What the examples of a kind tell behind the "|".
template <class Statement>
std::string label(const Statement& it) {
    return it.value;
}
std::string label(const Signatory& it) { return it.name + "; " + it.role + "; " + it.organisation; }
std::string label(const Condition& it) { return std::string(name_of(it.role)); }
std::string label(const Position& it) { return it.holder + "; " + std::string(name_of(it.stance)); }
std::string label(const Vote& it) { return std::string(name_of(it.outcome)); }
std::string label(const Commitment& it) { return it.holder; }

}  // namespace

std::vector<std::string> examples(const std::string& name) {
    const std::string path = std::string(RAADSPOOR_SOURCE_DIR) + "/tests/examples/" + name;
    std::ifstream in(path);
    if (!in) throw std::runtime_error("no examples: " + path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line.front() != '#') lines.push_back(line);
    return lines;
}

Example unmark(const std::string& marked) {
    Example example;
    std::string rest = marked;
    if (rest.starts_with("[") && rest.find("] ") != std::string::npos && rest.size() > 2 && rest[1] >= '0' &&
        rest[1] <= '9') {
        example.date = rest.substr(1, rest.find(']') - 1);
        rest = rest.substr(rest.find("] ") + 2);
    }
    bool label = false;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (rest.compare(i, 2, "¶") == 0) {
            example.text += '\n';
            ++i;
        } else if (rest[i] == '|') {
            label = true;
        } else if (rest[i] == '}') {
            label = false;
        } else if (rest[i] != '{' && !label) {
            example.text += rest[i];
        }
    }
    return example;
}

std::string mark(const Example& example, const std::string& text, std::vector<Mark> marks) {
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::string out = example.date.empty() ? "" : "[" + example.date + "] ";
    std::vector<const Mark*> open;
    auto next = marks.begin();
    for (std::size_t i = 0; i <= text.size(); ++i) {
        while (!open.empty() && open.back()->span.end <= i) {
            out += "|" + open.back()->label + "}";
            open.pop_back();
        }
        for (; next != marks.end() && next->span.begin == i; ++next) {
            out += "{";
            open.push_back(&*next);
        }
        if (i < text.size()) out += text[i] == '\n' ? "¶" : std::string(1, text[i]);
    }
    return out;
}

std::vector<Mark> marks_of(const Annotations& annotations, Kind kind) {
    std::vector<Mark> marks;
    annotations.each([&](const auto& it) {
        if (it.kind == kind) marks.push_back({it.span, label(it)});
    });
    return marks;
}

std::vector<std::string> pieces(const std::string& text, const std::vector<Span>& spans) {
    std::vector<std::string> out;
    for (const Span span : spans) out.emplace_back(span.of(text));
    return out;
}

}  // namespace raadspoor::tests
