// What the tests of the index share: a folder of their own, an analyser that needs no ICU, and documents out
// of one line.
#pragma once

#include <cctype>
#include <filesystem>
#include <string>
#include <vector>

#include "index/store/database.h"
#include "tests/support/folder.h"

namespace raadspoor::tests {

/// Words of letters, digits and bytes over 127, in lower case. The stem leaves out a final "en", "e" or "s";
/// "rand" and "zorg" open a compound.
inline void analyse_words(std::string_view text, const TermSink& sink) {
    const auto in_word = [](char byte) {
        return std::isalnum(static_cast<unsigned char>(byte)) != 0 || (byte & 0x80) != 0;
    };
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        std::string word;
        while (end < text.size() && in_word(text[end]))
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(text[end++])));
        if (end > begin) {
            const auto stem = [](const std::string& whole) {
                if (whole.size() > 4 && whole.ends_with("en")) return whole.substr(0, whole.size() - 2);
                return whole.size() > 3 && (whole.ends_with("s") || whole.ends_with("e"))
                           ? whole.substr(0, whole.size() - 1)
                           : whole;
            };
            sink({TermKind::exact, word, {begin, end}});
            sink({TermKind::stem, stem(word), {begin, end}});
            for (const std::string first : {"rand", "zorg"})
                if (word.starts_with(first) && word.size() > first.size() + 2)
                    sink({TermKind::part, stem(word.substr(first.size())), {begin + first.size(), end}});
        }
        begin = end + (end == begin ? 1 : 0);
    }
}

inline std::string id_of(const std::string& name) {
    const std::string digits = std::to_string(std::hash<std::string>{}(name));
    return digits + std::string(64 - digits.size(), 'a');
}

struct Stored {
    Document document;
    Analysis analysis;
    index::FileState file;
};

/// A document of one page a form feed, one sentence a line, and its first line as title.
inline Stored paper(const std::string& name, const std::string& title, const std::string& text,
                    const std::string& date = "2024-11-29", DocumentKind kind = DocumentKind::motie) {
    Stored stored;
    Document& document = stored.document;
    document.id = id_of(name);
    document.path = name;
    document.media_type = "application/pdf";
    document.bytes = text.size();
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.size(), text.find('\f', begin));
        const std::size_t start = document.text.size();
        document.text += text.substr(begin, end - begin);
        const int number = static_cast<int>(document.pages.size());
        document.pages.push_back(
            {number + 1, std::to_string(number + 1), 595, 842, TextSource::native, 1, "gedrukt"});
        document.runs.push_back({{start, document.text.size()}, number});
        begin = end + 1;
    }
    for (std::size_t begin = 0; begin < document.text.size();) {
        const std::size_t end = std::min(document.text.size(), document.text.find('\n', begin));
        stored.analysis.sentences.push_back({begin, end});
        begin = end + 1;
    }
    stored.analysis.metadata.title = title;
    stored.analysis.metadata.date = date;
    stored.analysis.metadata.date_basis = DateBasis::stated;
    stored.analysis.metadata.kind = kind;
    stored.file = {name, text.size(), 1, document.id, "", ""};
    return stored;
}

inline index::Writer::Added add(index::Writer& writer, const Stored& stored) {
    return writer.add(stored.document, stored.analysis, stored.file);
}

}  // namespace raadspoor::tests
