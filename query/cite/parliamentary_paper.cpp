// How the official publications of the States General open: "Tweede Kamer der Staten-Generaal 2 ·
// Vergaderjaar 2021–2022 · 30 456 Hoogte van dijken · Nr. 321 Brief van de minister".

#include "corpus/text.h"
#include "nlp/words/letters.h"
#include "query/cite/cite.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t head = 3000;

std::string digits_after(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        if (nlp::word_ends_at(text, at)) continue;
        std::string digits;
        for (std::size_t i = at + word.size(); i < text.size() && is_digit(text[i]); ++i) digits += text[i];
        if (!digits.empty()) return digits;
    }
    return {};
}

/// "2023/24" of "Vergaderjaar 2023–2024".
std::string session_in(std::string_view text) {
    for (const std::string_view word : {"Vergaderjaar ", "vergaderjaar "}) {
        const std::size_t at = text.find(word);
        if (at == std::string_view::npos) continue;
        const std::string_view years = text.substr(at + word.size(), 12);
        const std::size_t second = years.find("20", 4);
        if (years.size() >= 9 && is_digit(years[0]) && is_digit(years[3]) &&
            second != std::string_view::npos && second + 4 <= years.size())
            return std::string(years.substr(0, 4)) + "/" + std::string(years.substr(second + 2, 2));
    }
    return {};
}

/// The number of the file, "31 765" at the begin of a line, behind `from`; without the blank.
std::string file_number_in(std::string_view text, std::size_t from) {
    for (std::size_t line = text.find('\n', from); line != std::string_view::npos;
         line = text.find('\n', line + 1)) {
        const std::string_view it = text.substr(line + 1, 7);
        if (it.size() < 6 || !is_digit(it[0]) || !is_digit(it[1])) continue;
        const std::size_t second = it[2] == ' ' ? 3 : 2;
        if (it.size() < second + 3 || !is_number(it.substr(second, 3))) continue;
        if (nlp::word_at(text, line + 1 + second + 3)) continue;
        return std::string(it.substr(0, 2)) + std::string(it.substr(second, 3));
    }
    return {};
}

}  // namespace

ParliamentaryPaper paper_of(std::string_view text) {
    text = text.substr(0, head);
    const bool second = text.find("Tweede Kamer der Staten-Generaal") != std::string_view::npos;
    const bool first = text.find("Eerste Kamer der Staten-Generaal") != std::string_view::npos;
    const std::string session = session_in(text);
    if (first == second || session.empty()) return {};
    const std::string chamber = second ? "II" : "I", number = digits_after(text, "Nr. ").empty()
                                                                  ? digits_after(text, "nr. ")
                                                                  : digits_after(text, "Nr. ");
    if (text.find("Aanhangsel van de Handelingen") != std::string_view::npos)
        return number.empty()
                   ? ParliamentaryPaper{}
                   : ParliamentaryPaper{"Aanhangsel Handelingen", chamber, session, "nr. " + number};
    const std::string file =
        file_number_in(text, text.find(second ? "Tweede Kamer der" : "Eerste Kamer der"));
    if (file.empty() || number.empty()) return {};
    return {"Kamerstukken", chamber, session, file + ", nr. " + number};
}

}  // namespace raadspoor::query
