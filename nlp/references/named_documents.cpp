#include "nlp/references/named_documents.h"

#include <algorithm>

#include "nlp/measures/date_points.h"
#include "nlp/patterns/laws.h"
#include "nlp/references/document_titles.h"

namespace raadspoor::nlp {

namespace {

class DocumentFinder {
public:
    DocumentFinder(const Reading& reading, const Sentence& sentence, const Pieces& pieces,
                   std::vector<Reference>& found)
        : reading_{reading}, pieces_{pieces}, found_{found} {
        const Block* block = sentence.block < reading.document.blocks.size()
                                 ? &reading.document.blocks[sentence.block]
                                 : nullptr;
        opens_document_ = block && block->span.begin < 700 && sentence.span.begin <= block->span.begin + 3;
    }

    void run() {
        for (std::size_t i = 0; i < pieces_.size();) i = std::max(at(i), i + 1);
    }

private:
    /// Takes a document whose noun or series starts at `i`; gives the piece to go on with.
    std::size_t at(std::size_t i) {
        if (!pieces_.word(i)) return i;
        const DocumentNoun noun = document_noun(pieces_, i);
        if (noun == DocumentNoun::none &&
            std::string_view{"khabetp"}.find(pieces_.lower(i).front()) == std::string_view::npos)
            return i;  // most words
        if (const std::size_t last = parliamentary(i)) return last;
        if (pieces_.is(i, "bijlage") && pieces_.number(i + 1) && pieces_.any_of(i + 2, "van bij") &&
            pieces_.any_of(i + 3, "de het") && pieces_.capital(i + 4)) {
            add(i, i + 5, "reference.annex");
            return i + 5;
        }
        if (pieces_.is(i, "ecli") && pieces_.is(i + 1, ":")) return ecli(i);
        if (pieces_.is(i, "plan") && pieces_.is(i + 1, "van") && pieces_.is(i + 2, "aanpak"))
            return plan_of_action(i);
        if (noun == DocumentNoun::none || own_heading(i)) return i;
        return named(i, noun);
    }

    /// "MOTIE VAN HET LID …" and the title of the paper itself name this document, not another.
    bool own_heading(std::size_t i) const {
        return (opens_document_ && i == 0) || (is_shouted(pieces_.text(i)) && !pieces_.is(i, "rib"));
    }

    /// "Gezamenlijk Plan van Aanpak Jeugd/Sport 2021-2026".
    std::size_t plan_of_action(std::size_t i) {
        const std::size_t end = title_end(pieces_, reading_.document.text, i + 3),
                          first = left(i, DocumentNoun::paper);
        if (end > i + 3) add(first, end, "reference.title");
        return std::max(end, i + 3);
    }

    std::size_t named(std::size_t i, DocumentNoun noun) {
        std::size_t last = 0;
        Rule rule;
        const auto attempt = [&](std::size_t end, Rule name) {
            if (last == 0 && end) last = end, rule = name;
        };
        if (const std::size_t end = moved_and_titled(i, noun)) {
            add(i, end, "reference.movers");
            return end;
        }
        attempt(titled(i), "reference.quoted");
        if (last) return add_title(i, last);
        attempt(moved_by(i), "reference.mover");
        attempt(numbered(i, noun), "reference.number");
        if (noun == DocumentNoun::act) attempt(dated(i), "reference.date");
        attempt(between_parties(i), "reference.parties");
        attempt(to_period(i, noun), "reference.period");
        attempt(capitals(i, noun), "reference.title");
        const std::size_t first = left(i, noun);
        if (last == 0 && noun == DocumentNoun::budget) last = i + 1, rule = "reference.budget";
        if (last == 0 && noun == DocumentNoun::paper && first < i && worth(first, i))
            last = i + 1, rule = "reference.title";
        if (last == 0) return i + 1;
        add(noun == DocumentNoun::act ? i : first, last, rule);
        return last;
    }

    /// "Motie D66, Lokaal Sterk en SP: Meer bomen (2024-17)", as agendas list what is moved.
    std::size_t moved_and_titled(std::size_t i, DocumentNoun noun) const {
        constexpr std::size_t longest_list = 24;
        if (noun != DocumentNoun::act || !pieces_.capital(i) || !pieces_.capital(i + 1)) return 0;
        std::size_t colon = i + 1;
        for (; colon < i + longest_list && !pieces_.is(colon, ":"); ++colon)
            if (!pieces_.capital(colon) && !pieces_.any_of(colon, ", en de van voor het der & -") &&
                !pieces_.number(colon))
                return 0;
        if (colon == i + longest_list || !pieces_.capital(colon + 1)) return 0;
        std::size_t end = colon + 1;
        for (; end < pieces_.size() && end < colon + 40; ++end) {
            if (new_cell(pieces_, reading_.document.text, end) || pieces_.any_of(end, "; |")) break;
            if (pieces_.is(end, "(") && pieces_.is(code_end(pieces_, end + 1), ")"))
                return code_end(pieces_, end + 1) + 1;
        }
        return pieces_.is(end - 1, ".") ? end - 1 : end;
    }

    /// "resolutie 'Meer bomen …'", "motie over sporten ‘Iedereen mee’", "rapport van de CPB: Bouwen aan …".
    std::size_t titled(std::size_t i) const {
        const bool act = document_noun(pieces_, i) == DocumentNoun::act;
        for (std::size_t at = i + 1; at < i + 6; ++at) {
            if (opening_quote(pieces_, at))
                return at < i + 3 || act || pieces_.any_of(at - 1, "getiteld titel genaamd")
                           ? quoted_end(pieces_, at)
                           : 0;
            if (pieces_.is(at, ":") && pieces_.capital(at + 1)) return after_colon(i, at);
            if (!pieces_.word(at) || document_noun(pieces_, at) != DocumentNoun::none) return 0;
        }
        return 0;
    }

    /// A title behind a colon ends where its parenthesis or its sentence does.
    std::size_t after_colon(std::size_t i, std::size_t colon) const {
        if (colon > i + 1 && !pieces_.any_of(i + 1, "van")) return 0;
        std::size_t at = colon + 1;
        for (; at < pieces_.size() && at < colon + 40; ++at)
            if (pieces_.any_of(at, ") ; |") || (pieces_.is(at, "(") && at > colon + 1) ||
                new_cell(pieces_, reading_.document.text, at))
                return at > colon + 2 ? at : 0;
        if (at < pieces_.size()) return 0;
        return pieces_.is(at - 1, ".") ? at - 1 : at;
    }

    std::size_t add_title(std::size_t i, std::size_t last) {
        std::size_t first = i;
        for (std::size_t at = i + 1; at < last && at < i + 6; ++at) {
            if (opening_quote(pieces_, at)) {
                add(at + 1, last - 1, "reference.quoted");
                return last;
            }
            if (pieces_.is(at, ":")) first = at == i + 1 ? i : at + 1;
            if (pieces_.is(at, ":")) break;
        }
        add(first, last, "reference.title");
        return last;
    }

    /// "motie van het lid De Ruwe", "amendement van de leden X en Y c.s.", "motie-De Vries c.s.".
    std::size_t moved_by(std::size_t i) const {
        std::size_t at = i + 1;
        if (pieces_.is(at, "(")) return 0;
        const bool hyphen =
            pieces_.dash(at) && pieces_.glued(at) && pieces_.capital(at + 1) && pieces_.glued(at + 1);
        if (hyphen)
            ++at;
        else if (pieces_.is(at, "van") && pieces_.any_of(at + 1, "het de") &&
                 pieces_.any_of(at + 2, "lid leden raadslid raadsleden kamerlid kamerleden"))
            at += 3;
        else
            return 0;
        std::size_t last = surname_end(pieces_, at);
        if (last == at) return 0;
        while (pieces_.any_of(last, "en ,") && surname_end(pieces_, last + 1) > last + 1 &&
               pieces_.capital(last + 1))
            last = surname_end(pieces_, last + 1);
        if (pieces_.is(last, "c") && pieces_.is(last + 1, ".") && pieces_.is(last + 2, "s"))
            last += pieces_.is(last + 3, ".") ? 4U : 3U;
        if (pieces_.is(last, "cs")) ++last;
        return last;
    }

    /// "motie M56", "motie 2024-117", "raadsinformatiebrief 20731188", "RIB 2024/033", "brief met kenmerk
    /// U2025…".
    std::size_t numbered(std::size_t i, DocumentNoun noun) const {
        std::size_t at = i + 1;
        if (pieces_.any_of(at, "nr nummer no") ||
            (pieces_.is(at, "met") && pieces_.any_of(at + 1, "nummer kenmerk nr")))
            at += pieces_.is(at, "met") ? 2U : 1U;
        const bool announced = at > i + 1;
        if (pieces_.any_of(at, ". :") && announced) ++at;
        const std::size_t end = code_end(pieces_, at);
        if (end == at) return 0;
        const bool long_number = pieces_.digits(at) > 4, mixed = end > at + 1;
        const bool year = pieces_.digits(at) == 4 && end == at + 1;
        if (noun != DocumentNoun::act && !announced) return 0;
        return announced || long_number || mixed || (!year && pieces_.digits(at) > 0 && !pieces_.word(at + 1))
                   ? end
                   : 0;
    }

    /// "brief van 6 maart 2022", "motie tijdens de ledendag in juni 2021", "brief d.d. 3 mei".
    std::size_t dated(std::size_t i) const {
        constexpr std::string_view stops =
            "is was wordt werd worden werden heeft hebben had zijn waren die dat om te en of kan kunnen zal "
            "zullen waarin waarmee als bij niet aan";
        if (!pieces_.any_of(i + 1, "van tijdens op uit in d dd")) return 0;
        for (std::size_t at = i + 2; at < i + 12; ++at) {
            if (pieces_.any_of(at, stops)) return 0;
            if (pieces_.is(at - 1, "op") && weekday_named(pieces_.lower(at))) return 0;
            if (const auto date = date_point(pieces_, at); date && date->day.month) return date->last;
            if (pieces_.sign(at) && !(pieces_.is(at, ".") && pieces_.any_of(at - 1, "d dd"))) return 0;
        }
        return 0;
    }

    /// "huurovereenkomst tussen de school en het waterschap".
    std::size_t between_parties(std::size_t i) const {
        if (!pieces_.is(i + 1, "tussen") ||
            !(pieces_.lower(i).ends_with("overeenkomst") || pieces_.is(i, "convenant")))
            return 0;
        for (std::size_t at = i + 2; at < i + 10 && pieces_.word(at); ++at)
            if (pieces_.is(at, "en")) {
                ++at;
                if (pieces_.any_of(at, "de het")) ++at;
                return pieces_.word(at) ? at + 1 : 0;
            }
        return 0;
    }

    /// "Strategische agenda groene wijken 2021-2026": a few words up to a period.
    std::size_t to_period(std::size_t i, DocumentNoun noun) const {
        if (noun != DocumentNoun::paper) return 0;
        for (std::size_t at = i + 1; at < i + 6; ++at) {
            const std::size_t end = period_end(pieces_, at);
            if (end > at + 1) return end;
            if (end || !pieces_.word(at) ||
                pieces_.any_of(at, "is in van voor wordt heeft die dat om over uit met vanaf periode"))
                return 0;
        }
        return 0;
    }

    /// A title with capitals right behind the noun: "Woonvisie Zeist 2030", "advies ten aanzien van de
    /// Sportnota".
    std::size_t capitals(std::size_t i, DocumentNoun noun) const {
        std::size_t at = i + 1;
        if (pieces_.is(at, "(") && noun != DocumentNoun::act) return 0;
        if (noun == DocumentNoun::paper && pieces_.is(at, "ten") && pieces_.is(at + 1, "aanzien") &&
            pieces_.is(at + 2, "van"))
            at += 3;
        else if (noun == DocumentNoun::paper && pieces_.any_of(at, "inzake over van"))
            ++at;
        if (at > i + 1 && pieces_.any_of(at, "de het")) ++at;
        const bool behind_van = at > i + 1 && pieces_.any_of(i + 1, "van");
        const std::size_t end = title_end(pieces_, reading_.document.text, at);
        if (end == at || pieces_.lower(i).ends_with("akkoord")) return 0;
        if (noun == DocumentNoun::act && new_line(i)) return 0;
        if (noun == DocumentNoun::act && at == i + 1)
            if (const std::size_t bracket = before_bracket(end)) return bracket;
        if (noun == DocumentNoun::act && end == at + 1 && is_shouted(pieces_.text(at)) &&
            pieces_.text(at).size() > 5)
            return 0;
        if (noun == DocumentNoun::act && pieces_.any_of(i, "brief voorstel besluit brieven")) return 0;
        if (behind_van && !pieces_.any_of(i, "rapport advies jaarverslag manifest agenda") &&
            !pieces_.lower(i).ends_with("kader"))
            return 0;
        const bool year_only = end == at + 1 && pieces_.number(at);
        if (year_only && noun != DocumentNoun::budget && !pieces_.lower(i).ends_with("begroting") &&
            !pieces_.capital(i))
            return 0;
        return end;
    }

    /// Whether the line ends behind piece `i`: a heading "Motie" has no name.
    bool new_line(std::size_t i) const {
        const std::size_t begin = pieces_[i].span.end, end = pieces_[i + 1].span.begin;
        return std::string_view(reading_.document.text).substr(begin, end - begin).find('\n') !=
                   std::string_view::npos &&
               pieces_.is(i, "motie") && i == 0;
    }

    /// "resolutie Stop met de sloop van de brug (ALV 3 mei)": a title without quotes ends where brackets say
    /// when it was moved.
    std::size_t before_bracket(std::size_t i) const {
        constexpr std::size_t longest_title = 24;
        std::size_t at = i;
        while (at < i + longest_title && pieces_.word(at)) ++at;
        return at > i + 2 && pieces_.is(at, "(") &&
                       (pieces_.any_of(at + 1, "alv d.d. dd") || pieces_.number(at + 1))
                   ? at
                   : 0;
    }

    /// The first of the capitalised words before a noun: "Landelijke Code Sportvelden", "Zeeuwse
    /// Dijkenstrategie".
    std::size_t left(std::size_t i, DocumentNoun noun) const {
        if (noun == DocumentNoun::act) return i;
        std::size_t first = i;
        for (std::size_t at = i; at-- > 0 && at + 8 > i;) {
            if (new_cell(pieces_, reading_.document.text, at + 1)) break;
            const bool link = (pieces_.any_of(at, "en van &") || (pieces_.dash(at) && pieces_.glued(at))) &&
                              at > 0 && pieces_.capital(at - 1);
            if (pieces_.capital(at) &&
                !pieces_.any_of(at, "de het een deze dit ons onze in op voor volgens zie bij met door"))
                first = at;
            else if (!link)
                break;
        }
        return first;
    }

    /// Whether capitals before the noun make a name: two words, or one that does not merely open the
    /// sentence; bare accords and programmes are none.
    bool worth(std::size_t first, std::size_t noun) const {
        if (pieces_.lower(noun).ends_with("akkoord") || pieces_.lower(noun).ends_with("programma") ||
            pieces_.lower(noun).ends_with("onderzoek"))
            return false;
        for (std::size_t i = first; i < noun; ++i)
            if (pieces_.capital(i) && !is_shouted(pieces_.text(i))) return first > 0 || noun > first + 1;
        return false;  // "VWS-begroting", "WRR rapport": a kind, not a paper
    }

    /// "Kamerstuk 35 123 XV, nr. 44", "Kst. 30 456, nr. 321", "Aanhangsel Handelingen, vergaderjaar
    /// 2021–2022, nr. 456".
    std::size_t parliamentary(std::size_t i) {
        const bool series =
            (pieces_.any_of(i, "kamerstuk kamerstukken kst handelingen") && !pieces_.is(i + 1, "/")) ||
            (pieces_.is(i, "aanhangsel") && pieces_.is(i + 1, "handelingen")) || dossier_of_chamber(i);
        const bool imprint = pieces_.is(i, "kst") && pieces_.dash(i + 1) && i == 0;
        if (!series || imprint) return 0;
        std::size_t at = dossier_of_chamber(i) ? i + 2 : i + 1, last = 0;
        bool numbers = false;
        for (; at < i + 24 && at < pieces_.size(); ++at) {
            const bool within = pieces_.number(at) || pieces_.dash(at) ||
                                pieces_.any_of(at, ", . / nr nrs i ii vergaderjaar handelingen en") ||
                                roman_chapter(at);
            if (!within) break;
            if (pieces_.number(at)) {
                numbers = true;
                last = at + 1;
            }
            if (roman_chapter(at) && numbers) last = at + 1;
        }
        if (!numbers) return 0;
        add(i, last, "reference.parliament");
        return last;
    }

    /// "Tweede Kamer, vergaderjaar 2021–2022, 31 765, nr. 12"; at the foot of a page there is no number
    /// behind it.
    bool dossier_of_chamber(std::size_t i) const {
        if (!pieces_.any_of(i, "tweede eerste") || !pieces_.is(i + 1, "kamer") || !pieces_.is(i + 2, ",") ||
            !pieces_.is(i + 3, "vergaderjaar"))
            return false;
        for (std::size_t at = i + 4; at < i + 14; ++at)
            if (pieces_.is(at, "nr")) return pieces_.number(at + 1) || pieces_.number(at + 2);
        return false;
    }

    bool roman_chapter(std::size_t i) const {
        const std::string_view it = pieces_.text(i);
        return pieces_.word(i) && it.size() < 6 && it.find_first_not_of("IVXABC") == std::string_view::npos;
    }

    std::size_t ecli(std::size_t i) {
        std::size_t at = i + 1;
        while (pieces_.glued(at) &&
               (pieces_.number(at) || pieces_.word(at) || (pieces_.is(at, ":") && pieces_.glued(at + 1))))
            ++at;
        add(i, at, "reference.ecli");
        return at;
    }

    void add(std::size_t first, std::size_t last, Rule rule) {
        if (first >= last) return;
        const Span span = pieces_.span(first, last);
        found_.push_back({.span = span,
                          .rule = rule,
                          .value = std::string{"doc:"}.append(normal_name(span.of(reading_.text))),
                          .target_kind = TargetKind::document});
    }

    const Reading& reading_;
    const Pieces& pieces_;
    std::vector<Reference>& found_;
    bool opens_document_ = false;
};

}  // namespace

void find_named_documents(const Reading& reading, const Sentence& sentence, const Pieces& pieces,
                          std::vector<Reference>& found) {
    DocumentFinder{reading, sentence, pieces, found}.run();
}

}  // namespace raadspoor::nlp
