#include "nlp/words/breaks.h"

#include <unicode/rbbi.h>
#include <unicode/utext.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace raadspoor::nlp {

namespace {

/// ICU counts in 32 bits: a longer text is read in parts, and cut between them.
constexpr std::size_t longest = std::size_t{1} << 30;

void require(UErrorCode status, const std::string& doing) {
    if (U_FAILURE(status)) throw std::runtime_error("ICU: " + doing + ": " + u_errorName(status));
}

}  // namespace

struct BreakRules::Compiled {
    std::unique_ptr<icu::RuleBasedBreakIterator> iterator;
};

BreakRules::BreakRules(std::string_view source) : compiled_(std::make_unique<Compiled>()) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    const auto rules = icu::UnicodeString::fromUTF8({source.data(), static_cast<int32_t>(source.size())});
    compiled_->iterator = std::make_unique<icu::RuleBasedBreakIterator>(rules, where, status);
    if (U_FAILURE(status))
        throw std::logic_error(std::string("break rules: ") + u_errorName(status) + ", line " +
                               std::to_string(where.line));
}

BreakRules::~BreakRules() = default;

struct Breaks::Iterator {
    std::unique_ptr<icu::RuleBasedBreakIterator> breaks;
    UText input = UTEXT_INITIALIZER;
    std::string_view text;
    std::size_t part = 0;  // where the part at hand begins

    void read_part(std::size_t begin) {
        part = begin;
        const std::string_view rest = text.substr(begin, longest);
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&input, rest.data(), static_cast<int64_t>(rest.size()), &status);
        breaks->setText(&input, status);
        require(status, "reading");
    }

    ~Iterator() { utext_close(&input); }
};

Breaks::Breaks(const BreakRules& rules) : iterator_(std::make_unique<Iterator>()) {
    iterator_->breaks.reset(rules.compiled_->iterator->clone());
    if (!iterator_->breaks) throw std::bad_alloc();
}

Breaks::~Breaks() = default;

void Breaks::read(std::string_view text) {
    iterator_->text = text;
    iterator_->read_part(0);
    span_ = {};
}

bool Breaks::next() {
    int32_t end = iterator_->breaks->next();
    if (end == icu::BreakIterator::DONE) {
        if (span_.end >= iterator_->text.size()) return false;
        iterator_->read_part(span_.end);
        end = iterator_->breaks->next();
    }
    span_ = {span_.end, iterator_->part + static_cast<std::size_t>(end)};
    kind_ = iterator_->breaks->getRuleStatus();
    return true;
}

}  // namespace raadspoor::nlp
