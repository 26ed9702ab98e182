#include "nlp/sentences.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <stdexcept>

namespace raadspoor::nlp {

std::vector<Span> sentences(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks{icu::BreakIterator::createSentenceInstance(icu::Locale("nl"), status)};
    std::unique_ptr<UText, decltype(&utext_close)> utext{
        utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status), &utext_close};
    if (U_FAILURE(status)) throw std::runtime_error("ICU heeft geen zinsgrenzen voor het Nederlands");
    breaks->setText(utext.get(), status);
    std::vector<Span> found;
    for (int32_t begin = 0, end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
        Span span{static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
        while (!span.empty() && (text[span.end - 1] == ' ' || text[span.end - 1] == '\n')) --span.end;
        while (!span.empty() && (text[span.begin] == ' ' || text[span.begin] == '\n')) ++span.begin;
        if (!span.empty()) found.push_back(span);
    }
    return found;
}

}  // namespace raadspoor::nlp
