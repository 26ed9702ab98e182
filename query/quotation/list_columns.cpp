#include "query/quotation/list_columns.h"

#include <array>
#include <utility>

#include "corpus/page.h"
#include "corpus/text.h"
#include "nlp/words/words.h"
#include "query/print/csv.h"
#include "query/quotation/quotation_list.h"

namespace raadspoor::query {

ListColumn column_named(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, ListColumn>, 47> names = {{
        {"document", ListColumn::document},
        {"doc", ListColumn::document},
        {"stuk", ListColumn::document},
        {"bron", ListColumn::document},
        {"source", ListColumn::document},
        {"bestand", ListColumn::document},
        {"path", ListColumn::document},
        {"pad", ListColumn::document},
        {"file", ListColumn::document},
        {"sha256", ListColumn::document},
        {"bestandsnaam", ListColumn::document},
        {"documentnaam", ListColumn::document},
        {"quote", ListColumn::quote},
        {"citaat", ListColumn::quote},
        {"quotation", ListColumn::quote},
        {"tekst", ListColumn::quote},
        {"text", ListColumn::quote},
        {"passage", ListColumn::quote},
        {"citaten", ListColumn::quote},
        {"page", ListColumn::page},
        {"pagina", ListColumn::page},
        {"blz", ListColumn::page},
        {"bladzijde", ListColumn::page},
        {"pag", ListColumn::page},
        {"p", ListColumn::page},
        {"paginanummer", ListColumn::page},
        {"pp", ListColumn::page},
        {"place", ListColumn::place},
        {"plaats", ListColumn::place},
        {"spreker", ListColumn::speaker},
        {"speaker", ListColumn::speaker},
        {"wie", ListColumn::speaker},
        {"verwijzing", ListColumn::reference},
        {"vindplaats", ListColumn::reference},
        {"reference", ListColumn::reference},
        {"bronvermelding", ListColumn::reference},
        {"noot", ListColumn::reference},
        {"voetnoot", ListColumn::reference},
        {"afzender", ListColumn::reference},
        {"auteur", ListColumn::reference},
        {"titel", ListColumn::title},
        {"title", ListColumn::title},
        {"onderwerp", ListColumn::title},
        {"datum", ListColumn::date},
        {"date", ListColumn::date},
        {"kenmerk", ListColumn::kenmerk},
        {"nummer", ListColumn::kenmerk},
    }};
    std::string folded;
    for (const Span word : nlp::words(name)) folded += nlp::fold(word.of(name));
    for (const auto& [known, column] : names)
        if (folded == known) return column;
    return ListColumn::other;
}

void put_field(ListedQuotation& quotation, ListColumn column, std::string field) {
    std::string value = without_guard(std::move(field));
    const auto add = [&](const std::string& text) {
        quotation.reference += (quotation.reference.empty() ? "" : ", ") + text;
    };
    const bool blank = trimmed(value).empty();
    switch (column) {
        case ListColumn::document:
            if (quotation.document.empty()) quotation.document = std::move(value);
            break;
        case ListColumn::quote:
            if (quotation.quote.empty()) quotation.quote = std::move(value);
            break;
        case ListColumn::page:
            quotation.page = page_named_in(value).empty() ? value : std::string(page_named_in(value));
            break;
        case ListColumn::place:
            quotation.place = place_in(value);
            break;
        case ListColumn::speaker:
            quotation.speaker = std::move(value);
            break;
        case ListColumn::reference:
        case ListColumn::date:
            if (!blank) add(value);
            if (quotation.page.empty() && column == ListColumn::reference)
                quotation.page = page_named_in(value);
            break;
        case ListColumn::title:
            if (!blank) add("‘" + value + "’");
            break;
        case ListColumn::kenmerk:
            if (!blank) add("kenmerk " + value);
            break;
        case ListColumn::other:
            break;
    }
}

}  // namespace raadspoor::query
