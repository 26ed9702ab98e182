#include "tests/promises/promises.h"

#include <algorithm>
#include <array>
#include <utility>

namespace raadspoor::tests {

namespace {

/// Words of an answer, and the page beside them.
constexpr std::array<std::pair<const char*, const char*>, 4> quotations = {
    {{"quote", "page"}, {"found", "page"}, {"question", "questionPage"}, {"answer", "answerPage"}}};

/// In code points; 0 where `text` is no UTF-8 at all.
std::size_t length_of(const std::string& text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    return count;
}

/// The bytes at which the code points of `text` begin, and its end.
std::vector<std::size_t> borders_of(const std::string& text) {
    std::vector<std::size_t> borders;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) borders.push_back(i);
    borders.push_back(text.size());
    return borders;
}

/// The pages of a whole quotation, first and last: those it names, else `page` and 0.
std::pair<int, int> range_of(const Json& item, int page) {
    const auto pages = item.find("pages");
    if (pages == item.end() || !pages->is_array() || pages->empty()) return {page, 0};
    // Where words are marked, `page` is theirs, and the quotation may begin before it.
    const bool marked = item.contains("highlights") && !item["highlights"].empty();
    return {marked ? pages->front().get<int>() : page, pages->back().get<int>()};
}

/// The first marked words of a quotation.
std::string first_marked(const Json& item, const std::string& text) {
    const std::vector<std::size_t> borders = borders_of(text);
    const std::size_t begin = item["highlights"][0].at(0), end = item["highlights"][0].at(1);
    if (begin >= end || end >= borders.size()) return {};
    return text.substr(borders[begin], borders[end] - borders[begin]);
}

}  // namespace

/// Of the paper under `key`, which is said as an object or as the path of its file.
std::string Promises::id_in(const Json& item, const char* key) const {
    const auto it = item.find(key);
    if (it == item.end()) return "";
    if (it->is_object()) return it->value("id", "");
    const auto document = std::find_if(documents_.begin(), documents_.end(),
                                       [&](const auto& known) { return *it == known.second.path; });
    return document != documents_.end() ? document->first : "";
}

void Promises::look(const std::string& command, const Json& answer) { look(command, answer, ""); }

void Promises::look(const std::string& command, const Json& value, const std::string& id) {
    if (value.is_array())
        for (const Json& item : value) look(command, item, id);
    if (!value.is_object()) return;
    std::string own = id_in(value, "source");
    if (own.empty()) own = id_in(value, "document");
    if (own.empty()) own = id;
    for (const auto& [words, page] : quotations)
        if (value.contains(words) && value[words].is_string() && value.contains(page))
            // What `verify` was asked is a "quote", too: what it found is the quotation.
            if (!(std::string_view(words) == "quote" && value.contains("verdict")))
                quotation(command, value, words, page, own);
    if (value.contains("highlights")) highlights(command, value);
    for (const Json& inner : value)
        if (inner.is_structured()) look(command, inner, own);
}

void Promises::quotation(const std::string& command, const Json& item, const char* words, const char* page,
                         const std::string& id) {
    const std::string text = item[words];
    if (text.empty()) return;
    ++counts_.quotations;
    const auto stated = item.find(page);
    const bool on_page = stated != item.end() && stated->is_number();
    const int number = on_page ? stated->get<int>() : 0;
    counts_.on_pages += on_page;
    const PrintedWords* const pages = printed(id);
    const auto [first, last] = range_of(item, number);
    const Stands stands = pages != nullptr ? pages->where(text, first, last) : Stands::nowhere;
    if (pages != nullptr && first != number &&
        pages->where(first_marked(item, text), number) == Stands::nowhere)
        broken_.push_back(command + ": the first marked word of “" + text + "” is not on p. " +
                          std::to_string(number));
    counts_.in_lines += stands == Stands::in_lines;
    counts_.in_cells += stands == Stands::in_cells;
    const std::string where = pages != nullptr ? documents_.at(id).path : "no document " + id;
    if (stands == Stands::nowhere)
        broken_.push_back(command + ": “" + text + "” is not on p. " + std::to_string(number) + " of " +
                          where);
}

void Promises::highlights(const std::string& command, const Json& item) {
    const std::size_t length = length_of(item.value("quote", ""));
    std::size_t last = 0;
    for (const Json& highlight : item["highlights"]) {
        ++counts_.highlights;
        const std::size_t begin = highlight.at(0), end = highlight.at(1);
        if (begin < last || begin >= end || end > length)
            broken_.push_back(command + ": a highlight " + highlight.dump() + " is not in “" +
                              item.value("quote", "") + "”");
        last = end;
    }
}

void Promises::look_at_analysis(const std::string& file, const Json& analysis) {
    const std::string text = analysis.at("text");
    const std::vector<std::size_t> borders = borders_of(text);
    const std::string id = analysis.at("source").value("sha256", "");
    for (const Json& it : analysis.at("annotations")) {
        ++counts_.spans;
        const std::size_t begin = it.at("begin"), end = it.at("end");
        const bool lies = begin <= end && end < borders.size();
        if (!lies || text.substr(borders[begin], borders[end] - borders[begin]) != it.at("text"))
            broken_.push_back(file + ": " + it.dump() + " is no slice of the text");
        quotation(file, it, "text", "page", id);
    }
}

const PrintedWords* Promises::printed(const std::string& id) {
    const auto document = documents_.find(id);
    if (document == documents_.end()) return nullptr;
    return &printed_.try_emplace(id, document->second).first->second;
}

Json with_pages_moved(Json answer, int by) {
    for (auto& [key, value] : answer.items())
        if (value.is_number_integer() && (key == "page" || key == "questionPage" || key == "answerPage"))
            value = value.get<int>() + by;
        else if (value.is_structured())
            value = with_pages_moved(value, by);
    return answer;
}

}  // namespace raadspoor::tests
