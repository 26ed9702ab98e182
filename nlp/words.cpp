#include "nlp/words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <stdexcept>

namespace raadspoor::nlp {

std::vector<Span> words(std::string_view text) {
    std::vector<Span> found;
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
    const auto length = static_cast<int32_t>(text.size());
    int32_t begin = -1;
    for (int32_t i = 0; i < length;) {
        const int32_t at = i;
        UChar32 c = 0;
        U8_NEXT(bytes, i, length, c);
        const bool inside = c >= 0 && (u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK));
        if (inside && begin < 0) begin = at;
        if (!inside && begin >= 0) {
            found.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(at)});
            begin = -1;
        }
    }
    if (begin >= 0) found.push_back({static_cast<std::size_t>(begin), text.size()});
    return found;
}

std::string fold(std::string_view word) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU heeft geen normalisatiegegevens");
    icu::UnicodeString text = icu::UnicodeString::fromUTF8({word.data(), static_cast<int32_t>(word.size())});
    text.foldCase();
    const icu::UnicodeString parts = decompose->normalize(text, status);
    icu::UnicodeString kept;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 c = parts.char32At(i);
        if (u_charType(c) != U_NON_SPACING_MARK && c != 0xAD) kept.append(c == 0x2019 || c == 0x2018 ? UChar32{'\''} : c);
    }
    std::string folded;
    kept.toUTF8String(folded);
    return folded;
}

}  // namespace raadspoor::nlp
