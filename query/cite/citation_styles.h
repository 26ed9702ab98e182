// How a source is cited in a footnote or a list.
//
//     raad:      VNG, motie ‘Bomen langs de vaart’, 14 mei 2024, p. 2
//     leidraad:  Kamerstukken II 2021/22, 30456, nr. 321, p. 4.
//
// raad: as councils write. leidraad: Leidraad voor juridische auteurs (2022), for Kamerstukken, Handelingen,
// Aanhangsel and, for other papers, its form for reports: author, title (kind, reference), date, page.
// Unknown is marked: "[afzender onbekend]"; what was inferred stands in brackets with its basis: "[14 mei
// 2024, afgeleid uit de tekst]". A page is the label; the physical number is added where it differs.
#pragma once

#include <string>
#include <vector>

#include "corpus/page.h"
#include "query/cite/cite.h"

namespace raadspoor::query {

enum class CitationStyle { raad, leidraad };

/// A stretch of a reference in one type.
struct StyledText {
    std::string text;
    bool italic = false;

    friend bool operator==(const StyledText&, const StyledText&) = default;
};

/// The reference to `source`, and to `pages` of it when there are any; without a point at the end in raad.
std::vector<StyledText> styled_reference(const CitedSource& source, const std::vector<PageReference>& pages,
                                         CitationStyle style);
std::string plain(const std::vector<StyledText>& reference);

/// "motie"; of answers by a minister "antwoord op Kamervragen".
std::string cited_kind(const CitedSource& source);
/// Its kenmerk, and the numbers of a parliamentary paper: "U202500524, Lbr. 25/041"; empty when it has none.
std::string cited_numbers(const CitedSource& source);
/// "29 november 2024"; in brackets with its basis when it was inferred; "[datum onbekend]".
std::string cited_date(const CitedSource& source);
/// The footnote of a quotation: the reference, and with evidence "bestand motie.pdf, sha256
/// 1e8f61b3a624:1204-1320, geraadpleegd 1 februari 2026", by which it is checked again. Without a point at
/// its end.
std::vector<StyledText> styled_note(const CitationList& list, const Citation& citation, CitationStyle style);

}  // namespace raadspoor::query
