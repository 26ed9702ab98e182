// The number of a paper of the States General: its own, or one that a text refers to.
//
//     "Tweede Kamer der Staten-Generaal¶2¶Vergaderjaar 2023–2024¶36 410 XVI¶…¶Nr. 117"
//         -> {"Kamerstukken", "II", "2023/24", "36410-XVI, nr. 117"}
//     cited(…) == "Kamerstukken II 2023/24, 36410-XVI, nr. 117"
//
// A paper's own number is told by the number in its margin ("kst-36410-XVI-117", "ah-tk-20232024-1076"), by
// its running foot ("Tweede Kamer, vergaderjaar 2023–2024, 36 410 XVI, nr. 117"), by its head, and by the
// head of an answer that is not printed yet ("AH 612"). What a paper only refers to ("Zie ook Aanhangsel
// Handelingen, vergaderjaar 2023–2024, nr. 403") is never its own; where two of these differ there is none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace raadspoor::nlp {

/// A parliamentary paper as it is cited; empty when the document is none.
struct [[nodiscard]] ParliamentaryPaper {
    std::string series;   ///< "Kamerstukken", "Handelingen", "Aanhangsel Handelingen"
    std::string chamber;  ///< "I", "II"; empty in a reference that tells none
    std::string session;  ///< "2023/24"; empty likewise
    std::string number;   ///< "31765, nr. 812", "36410-XVI, nr. 117", "nr. 12, item 3"

    friend bool operator==(const ParliamentaryPaper&, const ParliamentaryPaper&) = default;
};

/// The paper's own number; empty when it is none, or its number stands nowhere. Linear.
ParliamentaryPaper own_number(const Document& document);

/// "Kamerstukken II 2023/24, 36410-XVI, nr. 117", as the Leidraad has it; empty of an empty paper.
std::string cited(const ParliamentaryPaper& paper);

/// The papers that `text` refers to, in whatever form: "Kamerstuk 36 410 XVI, nr. 117", "kst-36410-XVI-117",
/// "TK 21501-07, nr. 1929", "Aanhangsel Handelingen II 2023/24, nr. 1076", "AH 612". In order.
std::vector<ParliamentaryPaper> papers_cited_in(std::string_view text);

/// Whether a reference means `paper`: the same series and number, and chamber and session where both tell
/// them.
bool means(const ParliamentaryPaper& reference, const ParliamentaryPaper& paper);

}  // namespace raadspoor::nlp
