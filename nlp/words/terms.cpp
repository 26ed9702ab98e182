#include "nlp/words/terms.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

#include "nlp/words/lexicon.h"
#include "nlp/words/stemming.h"
#include "nlp/words/words.h"

namespace raadspoor::nlp {

namespace {

/// A term beside the exact one. `span` counts bytes of the word as it is written.
struct Extra {
    TermKind kind = TermKind::stem;
    std::string text;
    Span span;
};

/// The terms of one word.
struct WordTerms {
    std::string exact;
    std::vector<Extra> extras;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Where in `word` the first `folded_size` bytes of its folded form end.
std::size_t unfolded(std::string_view word, std::size_t folded_size) {
    std::string folded;
    for (std::size_t end = 0; end <= word.size(); ++end) {
        const bool inside_character =
            end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80;
        if (inside_character) continue;
        fold(word.substr(0, end), folded);
        if (folded.size() >= folded_size) return end;
    }
    return word.size();
}

/// The place in `word` of a stretch of its folded form.
Span in_word(std::string_view word, std::string_view folded, Span part) {
    if (word.size() == folded.size()) return part;
    return {unfolded(word, part.begin), unfolded(word, part.end)};
}

void add(WordTerms& terms, TermKind kind, std::string text, Span span) {
    if (text.empty() || (kind == TermKind::stem && text == terms.exact)) return;
    for (const Extra& extra : terms.extras)
        if (extra.text == text) return;
    terms.extras.push_back({kind, std::move(text), span});
}

/// The stretches of a compound that are terms: its parts, and of three or more also its beginnings and ends.
std::vector<Span> runs_of(const std::vector<Span>& parts) {
    std::vector<Span> runs = parts;
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        runs.push_back({parts.front().begin, parts[i].end});
        runs.push_back({parts[i].begin, parts.back().end});
    }
    return runs;
}

/// "2%" also stands for 2; "preventie2", with a note's mark, for "preventie".
void add_number_parts(WordTerms& terms, std::string_view word) {
    const std::string& exact = terms.exact;
    if (exact.size() > 1 && exact.back() == '%')
        add(terms, TermKind::part, exact.substr(0, exact.size() - 1), {0, word.size() - 1});
    std::size_t letters = exact.size();
    while (letters > 0 && is_digit(exact[letters - 1])) --letters;
    constexpr std::size_t long_word = 5;
    if (letters < exact.size() && letters >= long_word && exact.size() - letters <= 2 &&
        is_letter(exact[letters - 1]))
        add(terms, TermKind::part, stem(std::string_view(exact).substr(0, letters)),
            in_word(word, exact, {0, letters}));
}

void make_terms(std::string_view word, WordTerms& terms) {
    fold(word, terms.exact);
    terms.extras.clear();
    if (terms.exact.empty()) return;
    const char first = terms.exact.front();
    const char last = terms.exact.back();
    if (is_digit(first) || is_digit(last) || last == '%') return add_number_parts(terms, word);
    if (terms.exact.size() < 3) return;
    const std::vector<Span> parts = compound_parts(terms.exact);
    add(terms, TermKind::stem, stem_of(terms.exact, parts), {0, word.size()});
    for (const Span run : runs_of(parts))
        add(terms, TermKind::part, stem(run.of(terms.exact)), in_word(word, terms.exact, run));
}

/// The terms of the words met lately. Papers use the same words over and over; making the terms of one is
/// dear.
class Cache {
public:
    /// Valid until the next call.
    const WordTerms& terms_of(std::string_view word) {
        if (word.size() > longest_kept) {
            make_terms(word, long_word_);
            return long_word_;
        }
        std::unique_ptr<Set>& set = sets_[hash(word) % sets_.size()];
        if (!set) set = std::make_unique<Set>();
        for (Slot& slot : set->slots)
            if (slot.word == word) return slot.terms;
        Slot& oldest = set->slots[set->oldest++ % set->slots.size()];
        oldest.word = word;
        make_terms(word, oldest.terms);
        return oldest.terms;
    }

private:
    static constexpr std::size_t longest_kept = 40;
    struct Slot {
        std::string word;
        WordTerms terms;
    };
    /// The words with one hash.
    struct Set {
        std::array<Slot, 4> slots;
        unsigned oldest = 0;
    };

    static std::size_t hash(std::string_view word) {
        std::uint64_t sum = word.size();
        for (; word.size() >= 8; word.remove_prefix(8)) sum = mix(sum, word, 8);
        sum = mix(sum, word, word.size());
        return static_cast<std::size_t>(sum >> 32);
    }

    static std::uint64_t mix(std::uint64_t sum, std::string_view bytes, std::size_t count) {
        std::uint64_t value = 0;
        std::memcpy(&value, bytes.data(), count);
        sum = (sum ^ value) * 0x9E3779B97F4A7C15U;
        return sum ^ (sum >> 32);
    }

    std::vector<std::unique_ptr<Set>> sets_{1U << 12};  // made when needed: a question has few words
    WordTerms long_word_;
};

Cache& cache() {
    thread_local Cache words;
    return words;
}

/// The words of a stretch of text, and what stands between them.
class Row {
public:
    /// `text` begins at `offset` of the whole.
    Row(std::string_view text, std::size_t offset, const std::vector<Span>& spans)
        : text_(text), offset_(offset), spans_(spans) {}

    std::size_t size() const { return spans_.size(); }
    /// Where word `i` stands in the whole.
    Span span(std::size_t i) const { return {spans_[i].begin + offset_, spans_[i].end + offset_}; }
    std::string_view word(std::size_t i) const { return spans_[i].of(text_); }
    /// The text between word `i` and the next; empty after the last.
    std::string_view gap(std::size_t i) const {
        if (i + 1 >= spans_.size()) return {};
        return text_.substr(spans_[i].end, spans_[i + 1].begin - spans_[i].end);
    }

private:
    std::string_view text_;
    std::size_t offset_;
    const std::vector<Span>& spans_;
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// What stands before and after the blanks of a gap: "- " is a hyphen and nothing.
struct Gap {
    std::string_view before, after;
    bool blank = false;
};

Gap split_gap(std::string_view gap) {
    std::size_t first = 0;
    while (first < gap.size() && !is_blank(gap[first])) ++first;
    std::size_t second = first;
    while (second < gap.size() && is_blank(gap[second])) ++second;
    if (gap.substr(first, second - first).find("\n\n") != std::string_view::npos)
        return {gap, gap, true};  // another block
    return {gap.substr(0, first), gap.substr(second), second > first};
}

bool is_hyphen(std::string_view mark) { return mark == "-" || mark == "\xE2\x80\x91"; }

/// A word that can stand on one side of a hyphen in a compound.
bool joins(std::string_view folded) {
    return !folded.empty() && is_letter(folded.front()) && is_letter(folded.back());
}

bool is_conjunction(std::string_view word) { return word == "en" || word == "of" || word == "als"; }

/// Compounds that are spread over several words: their whole is a term at the place of the word at hand.
class Joiner {
public:
    Joiner(const Row& row, const TermSink& sink) : row_(row), sink_(sink) {}

    /// Hands over what word `i` is part of.
    void join(std::size_t i) {
        if (i > 0) join_backward(i);
        if (i + 1 >= row_.size()) return;
        const std::string_view gap = row_.gap(i);
        if (gap == " ") return join_percentage(i);
        const Gap cut = split_gap(gap);
        const bool hyphen = is_hyphen(cut.before) || (cut.before == "-," && cut.blank) || cut.before == "-/";
        if (!hyphen || !cut.after.empty()) return;
        fold(row_.word(i), first_);
        if (!joins(first_)) return;
        link_free(i);
        fold(row_.word(i + 1), second_);
        if (cut.before == "-/" || (cut.blank && (is_conjunction(second_) || cut.before == "-,")))
            return join_suspended(i);
        if (joins(second_) && second_.size() > 1)
            emit(first_ + second_, {row_.span(i).begin, row_.span(i + 1).end});
    }

private:
    void emit(const std::string& whole, Span span) { sink_({TermKind::stem, stem(whole), span}); }

    /// "2 procent" is also 2%.
    void join_percentage(std::size_t i) {
        const std::string_view number = row_.word(i);
        if (!is_digit(number.front()) || !is_digit(number.back()) || row_.word(i + 1) != "procent") return;
        sink_({TermKind::stem, std::string(number) + '%', {row_.span(i).begin, row_.span(i + 1).end}});
    }

    /// "gezondheids-" is also "gezondheid".
    void link_free(std::size_t i) {
        const Lexicon& lexicon = Lexicon::get();
        if (lexicon.find(first_)) return;
        for (std::size_t link = 1; link < std::size(linking_letters); ++link) {
            if (!first_.ends_with(linking_letters[link])) continue;
            const Part* part = lexicon.find(
                std::string_view(first_).substr(0, first_.size() - linking_letters[link].size()));
            if (!part || !((unsigned{part->links} >> link) & 1U)) continue;
            sink_({TermKind::part, stem(part->word), row_.span(i)});
            return;
        }
    }

    /// "zorg- en welzijnsakkoord": "zorgakkoord"; "jeugd-, zorg- en welzijnsbeleid": "jeugdbeleid".
    void join_suspended(std::size_t i) {
        constexpr std::size_t farthest = 6;
        for (std::size_t j = i + 1; j < row_.size() && j <= i + farthest; ++j) {
            fold(row_.word(j), second_);
            const Gap after = split_gap(row_.gap(j));
            if (is_conjunction(second_) && (after.before.empty() || after.before == "/")) continue;
            if (after.before.starts_with('-')) continue;
            const std::vector<Span> parts = compound_parts(second_);
            for (std::size_t k = 1; k < parts.size(); ++k)
                emit(first_ + second_.substr(parts[k].begin), {row_.span(i).begin, row_.span(i).end});
            return;
        }
    }

    /// "bestuurskosten en -lasten": "bestuurslasten".
    void join_backward(std::size_t i) {
        const std::string_view gap = row_.gap(i - 1);
        if (gap.size() < 2 || gap.back() != '-' || i < 2 || !split_gap(gap).before.empty()) return;
        fold(row_.word(i - 1), second_);
        if (!is_conjunction(second_)) return;
        fold(row_.word(i - 2), first_);
        const std::vector<Span> parts = compound_parts(first_);
        if (parts.empty()) return;
        fold(row_.word(i), second_);
        if (joins(second_)) emit(first_.substr(0, parts.back().begin) + second_, row_.span(i));
    }

    const Row& row_;
    const TermSink& sink_;
    std::string first_, second_;
};

/// The end of a stretch that can be looked at alone: an empty line, some way on, so that memory does not grow
/// with the text.
std::size_t stretch_end(std::string_view text, std::size_t begin) {
    constexpr std::size_t usual = 1 << 15;
    if (text.size() - begin <= usual) return text.size();
    return std::min(text.find("\n\n", begin + usual), text.size());
}

void terms_of_stretch(std::string_view text, std::size_t offset, std::vector<Span>& spans,
                      const TermSink& sink) {
    words(text, spans);
    const Row row(text, offset, spans);
    Joiner joiner(row, sink);
    Cache& known = cache();
    for (std::size_t i = 0; i < row.size(); ++i) {
        const WordTerms& word = known.terms_of(row.word(i));
        if (word.exact.empty()) continue;
        const Span span = row.span(i);
        sink({TermKind::exact, word.exact, span});
        for (const Extra& extra : word.extras)
            sink({extra.kind, extra.text, {span.begin + extra.span.begin, span.begin + extra.span.end}});
        joiner.join(i);
    }
}

}  // namespace

void terms(std::string_view text, const TermSink& sink) {
    std::vector<Span> spans;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = stretch_end(text, begin);
        terms_of_stretch(text.substr(begin, end - begin), begin, spans, sink);
        begin = end;
    }
}

QueryForms query_forms(std::string_view piece) {
    std::vector<std::string> exact;
    std::string whole;
    for (const Span word : words(piece)) {
        exact.push_back(fold(word.of(piece)));
        whole += exact.back();
    }
    QueryForms asked;
    if (exact.empty()) return asked;
    if (exact.size() > 1) asked.phrase = std::move(exact);
    const std::string stemmed = stem(whole);
    asked.forms.push_back({TermKind::exact, whole});
    if (stemmed != whole && stem(stemmed) == stemmed) asked.forms.push_back({TermKind::exact, stemmed});
    asked.forms.push_back({TermKind::stem, stemmed});
    asked.forms.push_back({TermKind::part, stemmed});
    return asked;
}

}  // namespace raadspoor::nlp
