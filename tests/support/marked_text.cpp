#include "tests/support/marked_text.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace raadspoor::tests {

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

std::string mark(const Example& example, const std::string& text,
                 const std::vector<Annotation>& annotations) {
    std::vector<Annotation> sorted = annotations;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Annotation& a, const Annotation& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::string out = example.date.empty() ? "" : "[" + example.date + "] ";
    std::vector<const Annotation*> open;
    auto next = sorted.begin();
    for (std::size_t i = 0; i <= text.size(); ++i) {
        while (!open.empty() && open.back()->span.end <= i) {
            out += "|" + label_of(*open.back()) + "}";
            open.pop_back();
        }
        for (; next != sorted.end() && next->span.begin == i; ++next) {
            out += "{";
            open.push_back(&*next);
        }
        if (i < text.size()) out += text[i] == '\n' ? "¶" : std::string(1, text[i]);
    }
    return out;
}

std::string label_of(const Annotation& annotation) {
    switch (annotation.kind) {
        case Kind::signatory:
            return annotation.name + "; " + annotation.role + "; " + annotation.organisation;
        case Kind::condition:
            return annotation.role;
        case Kind::position:
            return annotation.holder + "; " + annotation.stance;
        case Kind::vote:
            return annotation.outcome;
        case Kind::commitment:
            return annotation.holder;
        default:
            return annotation.value;
    }
}

std::vector<std::string> pieces(const std::string& text, const std::vector<Span>& spans) {
    std::vector<std::string> out;
    for (const Span span : spans) out.emplace_back(span.of(text));
    return out;
}

}  // namespace raadspoor::tests
