#include "nlp/patterns/pattern.h"

#include <algorithm>
#include <array>
#include <utility>

namespace raadspoor::nlp {

namespace {

constexpr std::string_view capital_letters =
    "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ";
constexpr std::string_view small_letters =
    "a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĸĺļľŀłńņňŉŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžſ";

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> classes{{
    {R"(\pL)", "A-Za-zªµºÀ-ÖØ-öø-ɏḀ-ỿ"},
    {R"(\p{L})", "A-Za-zªµºÀ-ÖØ-öø-ɏḀ-ỿ"},
    {R"(\p{Lu})", capital_letters},
    {R"(\p{Ll})", small_letters},
}};

}  // namespace

std::string latin(std::string_view expression) {
    std::string written;
    bool in_brackets = false;
    while (!expression.empty()) {
        const auto known = std::find_if(classes.begin(), classes.end(),
                                        [&](const auto& it) { return expression.starts_with(it.first); });
        if (known != classes.end()) {
            if (in_brackets)
                written.append(known->second);
            else
                written.append("[").append(known->second).append("]");
            expression.remove_prefix(known->first.size());
            continue;
        }
        const std::size_t size = expression.front() == '\\' ? std::min<std::size_t>(2, expression.size()) : 1;
        if (expression.front() == '[') in_brackets = true;
        if (expression.front() == ']') in_brackets = false;
        written.append(expression.substr(0, size));
        expression.remove_prefix(size);
    }
    return written;
}

}  // namespace raadspoor::nlp
