// Dated events: what day, how precisely, how it is known, past or still expected.
#include <algorithm>
#include <fmt/format.h>

#include "nlp/terms.h"
#include "query/commands.h"
#include "query/document_dates.h"
#include "query/document_json.h"
#include "query/listing.h"

namespace raadspoor::query {

namespace {

std::string precision_of(const std::string& value) {
    if (value.find('/') != std::string::npos) return "periode";
    if (value.find("-W") != std::string::npos) return "week";
    if (value.find("-Q") != std::string::npos) return "kwartaal";
    if (value.find('T') != std::string::npos) return "tijdstip";
    if (value.starts_with("XXXX")) return "ieder jaar";
    if (value.size() == 4) return "jaar";
    if (value.size() == 7) return value[5] >= '0' && value[5] <= '9' ? "maand" : "seizoen";
    return "dag";
}

Span sentence_around(const Analysis& analysis, Span date) {
    for (const Span sentence : analysis.sentences)
        if (sentence.contains(date)) return sentence;
    return date;
}

/// At most about 300 bytes around the date, on whole words.
std::string quoted(const std::string& text, Span sentence, Span date) {
    constexpr std::size_t room = 150;
    Span shown = sentence;
    if (sentence.size() > 2 * room) {
        if (date.begin - sentence.begin > room) shown.begin = text.find_first_of(" \n", date.begin - room) + 1;
        if (sentence.end - date.end > room) shown.end = text.find_last_of(" \n", date.end + room);
        if (shown.begin > date.begin) shown.begin = date.begin;
        if (shown.end < date.end) shown.end = date.end;
    }
    return one_line(shown.of(text));
}

bool expected(const Analysis& analysis, const DocumentDate& written, const Document& document, const Annotation& it) {
    if (!written.date.empty() && written.basis != DateBasis::inferred) return it.value.substr(0, written.date.size()) > written.date.substr(0, it.value.size());
    (void)analysis;
    return lies_ahead(document.text, it.span);
}

}  // namespace

int run_timeline(const std::filesystem::path& database, const std::string& question, const Output& output) {
    const index::Reader reader{database, nlp::terms, versions()};
    std::vector<std::pair<std::string, Listed>> dated;
    for (const Selected& selected : select(reader, question)) {
        const Document document = reader.document(selected.entry.id);
        const Analysis analysis = reader.analysis(selected.entry.id);
        const DocumentDate written = date_of(document, analysis);
        for (const Annotation& it : analysis.annotations) {
            if (it.kind != Kind::date || !stands_in(selected, it.span) || it.value.empty()) continue;
            const bool inferred = !it.basis.empty() && it.basis != "stated";
            dated.emplace_back(it.value, Listed{selected.entry, reader.pages(selected.entry.id, it.span), quoted(document.text, sentence_around(analysis, it.span), it.span),
                                                {{"date", "", it.value},
                                                 {"text", "", one_line(it.span.of(document.text))},
                                                 {"precision", "", precision_of(it.value)},
                                                 {"inferred", "afgeleid", inferred ? "ja" : "nee", Told::As::yes_no},
                                                 {"inferredFrom", "uit", inferred ? it.basis : std::string{}},
                                                 {"expected", "verwacht", expected(analysis, written, document, it) ? "ja" : "nee", Told::As::yes_no},
                                                 {"note", "let op", it.note}}});
        }
    }
    std::stable_sort(dated.begin(), dated.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Listed> rows;
    for (auto& [date, row] : dated) rows.push_back(std::move(row));
    return print_list("timeline", "Geen gedateerde gebeurtenissen gevonden.", rows, output);
}

}  // namespace raadspoor::query
