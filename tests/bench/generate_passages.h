// Documents for the index to hold, as many as wanted: Dutch-like text without meaning, the same on every
// machine.
//
//     DocumentSource source;
//     const Made made = source.next();
//     writer.add(made.document, made.analysis, made.file);
//
// Words are drawn by Zipf's law (Mandelbrot's form, exponent 1.2) from 400,000: function words, council
// words, the words of nlp/data/lexicon.tsv, and compounds of those. A document has some twelve passages of
// about 80 words, four pages, headings, a kind, date, sender, organisations and conditions. Once in some 400
// sentences a planted name or phrase stands in the text.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/document.h"
#include "index/store/database.h"

namespace raadspoor::bench {

/// Random numbers that are the same everywhere (Steele, Lea & Flood 2014: SplitMix64).
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    /// Evenly from [0, limit). Requires limit > 0.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>((next() >> 32) * limit >> 32); }

private:
    std::uint64_t state_;
};

/// The words of the text, most used first.
class Vocabulary {
public:
    explicit Vocabulary(const std::filesystem::path& lexicon);

    [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
    /// The rank that a word has in so large a part of the words of the text.
    [[nodiscard]] std::size_t rank_with(double share) const;
    [[nodiscard]] const std::string& draw(Random& random) const;

    static const std::size_t function_words;  ///< how many of the first words are no subject for a question
    static const std::size_t council_words;   ///< how many come next

private:
    /// Walker's alias method: one draw, one look.
    struct Slot {
        std::uint32_t threshold = 0;
        std::uint32_t other = 0;
    };

    std::vector<std::string> words_;
    std::vector<Slot> slots_;
    double sum_ = 0;
};

/// Stand in the text now and then, word for word.
extern const std::vector<std::string> planted_phrases;

struct Made {
    Document document;
    Analysis analysis;
    index::FileState file;
    std::size_t passages = 0;  ///< the title apart
};

class DocumentSource {
public:
    explicit DocumentSource(const Vocabulary& vocabulary, std::uint64_t seed = 2024)
        : vocabulary_(vocabulary), random_(seed) {}
    Made next();

private:
    void add_sentence(Made& made);
    void add_heading(Made& made);
    void add_pages(Document& document) const;
    void add_metadata(Made& made);
    void add_annotations(Made& made);

    const Vocabulary& vocabulary_;
    Random random_;
    std::size_t count_ = 0;
};

}  // namespace raadspoor::bench
