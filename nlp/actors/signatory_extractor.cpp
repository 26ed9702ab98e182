// People who sign or submit a document, with their role and on whose behalf.
//
// Found:      "De griffier,\tDe voorzitter," over "F.K. Snoeijer\tH.P.L.M. van der Zijl" · "Met vriendelijke
//             groet, … D.P. Zonderland / Algemeen directeur" · "Tjalling Oord (burgemeester)" under "namens
//             deze:" · "PvdA: J. Jansen" under "Indieners" · names under a motion of the Tweede Kamer ·
//             "Vragen van het lid Halewijn (D66)" · "Antwoord van Staatssecretaris Van Arkelen (…)"
// Left alone: people in running text · "Portefeuillehouder W. Hasper" in a letterhead · "Voorzitter: …" in a
//             list of those present
//
// A line of the genre ("Hoogachtend,", "namens deze", "en gaat over tot de orde van de dag") opens a
// signature block. In it each line is cut in roles, people and organisations; roles and people that stand
// apart are paired in their order, which holds for columns, too.
#include <re2/re2.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <set>
#include <utility>

#include "corpus/text.h"
#include "nlp/actors/actors.h"
#include "nlp/actors/holders.h"
#include "nlp/actors/national_signatories.h"
#include "nlp/actors/people.h"
#include "nlp/actors/signature_lines.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/extractors.h"
#include "nlp/reading/lines.h"
#include "nlp/words/letters.h"
#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

namespace {

using re2::RE2;

constexpr std::size_t longest_line = 200;
constexpr std::size_t patience = 8;  ///< lines without a signature after which a block is over

bool matches(std::string_view words, const RE2& pattern) {
    return RE2::PartialMatch({words.data(), words.size()}, pattern);
}

bool opens_block(std::string_view line) {
    static const Pattern opening{
        "^(?i)[^\\pL]*(?:met (?:vriendelijke|hartelijke|collegiale|de meeste)|hoogachtend|namens|voor "
        "(?:deze|dezen)|w\\.g\\.|"
        "(?:mede[- ]?)?(?:ondertekend|ingediend|ondertekening)|(?:mede[- "
        "]?)?indieners?|(?:digitaal|elektronisch) ondertekend|aldus |"
        "dit (?:document|besluit) is (?:digitaal|elektronisch)|de raad(?: van [^.]+)?,? ?voornoemd|(?:het "
        ")?college van|"
        "burgemeester en wethouders|de (?:minister|staatssecretaris) (?:van|voor)|fractie |(?:de )?fracties? "
        "van|groep |naam|"
        "de (?:plv\\. |plaatsvervangend |wnd\\. "
        ")?(?:griffier|voorzitter|secretaris|gemeentesecretaris|burgemeester|dijkgraaf)[ ,\\t]|"
        "de (?:griffier|voorzitter|secretaris|gemeentesecretaris|burgemeester)$|en gaat over tot|(?:de "
        ")?ondergetekenden?)"};
    return line.size() <= longest_line &&
           (matches(line, opening) || line.find("orde van de dag") != std::string_view::npos);
}

/// A signing service's stamp tells that somebody clicked, not who writes.
bool is_stamp(std::string_view line) {
    static const Pattern stamp{"^(?i)\\W*(?:valid ?sign(?:ed)?|docu ?sign(?:ed)?|adobe sign|evidos)\\b"};
    return line.size() <= longest_line && matches(line, stamp);
}

/// "Aanwezig:", "Voor stemden (23):": names behind it are counted, and sign nothing.
bool counts_heads(std::string_view line) {
    static const Pattern roll{
        "^(?i)\\W*(?:(?:aanwezig|afwezig|hoofdelijk|presentielijst|stemverhouding)\\b|"
        "(?:voor|tegen)(?:standers)?(?: stemden| stemmen| hebben gestemd)?(?: \\(\\d+\\))?:)"};
    return matches(line.substr(0, longest_line), roll);
}

/// Words between names and roles that make no running text.
bool is_filler(std::string_view word) {
    static const WordSet fillers{
        "het de van college gemeente namens fractie deze dezen en raad leden lid voor naam burgemeester "
        "wethouders door ondertekend digitaal "
        "elektronisch is dit document w.g mede ingediend indiener indieners groep op met vriendelijke groet "
        "hoogachtend origineel getekend "
        "voornoemd aldus te b w statenfractie raadsfractie partij januari februari maart april mei juni juli "
        "augustus september oktober "
        "november december"};
    return word.find_first_not_of("0123456789.:-") == std::string_view::npos ||
           fillers.contains(ascii_lower(word));
}

/// Whether a name is that of a place: "Den Haag", "Wijk bij Duurstede".
bool is_place(std::string_view name) {
    const std::vector<ActorHit> hits = find_actors(name);
    return hits.size() == 1 && hits[0].kind == ActorKind::municipality &&
           hits[0].span == Span{0, name.size()};
}

enum class SignatureKind { role, person, party, organisation };

/// What a signature line holds.
struct SignaturePart {
    SignatureKind kind = SignatureKind::role;
    Span span;
    std::string words;  // role noun, name, or value of the party or organisation
    std::size_t cell = 0;
};

class SignatureReader {
public:
    SignatureReader(const Reading& reading, Annotations& found)
        : text_{reading.document.text}, found_{found} {
        for (const Organisation& it : found.organisations) organisations_.push_back(&it);
        std::sort(organisations_.begin(), organisations_.end(),
                  [](const Organisation* a, const Organisation* b) { return a->span.begin < b->span.begin; });
        home_ = home_municipality(found.organisations);
        for (const Organisation* named : organisations_) {
            if (names_municipality(*named)) municipalities_.insert(named->value);
            if (first_.empty() && !is_party(named->value)) first_ = named->value;
        }
    }

    void run(const std::vector<SignatureLine>& lines) {
        for (const SignatureLine& line : lines) {
            if (is_stamp(line.span.of(text_))) continue;
            if (counts_heads(line.span.of(text_))) {
                left_ = 0;
                continue;
            }
            const bool goes_on = left_ > 0 && read_role(line.span.of(text_));
            if (!goes_on && opens_block(line.span.of(text_)))
                open();
            else if (left_ == 0 && line.cells.size() > 1 && line.span.size() <= longest_line &&
                     names_people(line))
                open();
            if (left_ > 0) read(line);
        }
        find_roles();
        for (Signatory& it : signatures_) found_.signatories.push_back(std::move(it));
        for (Organisation& it : parties_) found_.organisations.push_back(std::move(it));
    }

private:
    /// Whether every cell holds a person and nothing else.
    bool names_people(const SignatureLine& line) const {
        return std::all_of(line.cells.begin(), line.cells.end(), [&](Span cell) {
            const auto person = read_person(cell.of(text_));
            return person && person->end == cell.size() && !is_place(person->name);
        });
    }

    void open() {
        find_roles();
        left_ = patience;
        roles_.clear();
        people_.clear();
        column_party_.clear();
        organisation_.clear();
        party_column_.reset();
    }

    void read(const SignatureLine& line) {
        const std::size_t before = signatures_.size();
        if (line.span.size() > longest_line) {
            left_ = 0;
            return;
        }
        if (find_party_column(line)) return;
        std::vector<SignaturePart> pieces;
        std::size_t prose = 0;
        for (std::size_t i = 0; i < line.cells.size(); ++i)
            if (party_column_ != i || organisation_at(line.cells[i].begin))
                prose += cut(line.cells[i], i, pieces);
        if (prose <= 2) {
            if (party_column_ && *party_column_ < line.cells.size())
                add_party(line.cells[*party_column_], pieces);
            use(pieces);
        }
        const std::size_t cost = prose > 8 ? 4 : 1;
        left_ = signatures_.size() > before ? patience : left_ - std::min(left_, cost);
    }

    /// A table "Naam raadslid | Fractie": parties stand in a column of their own, under a name that no list
    /// need have.
    bool find_party_column(const SignatureLine& line) {
        static const Pattern head{"^(?i)(?:fractie|partij)(?:naam)?:?$"};
        if (line.cells.size() < 2) return false;
        for (std::size_t i = 0; i < line.cells.size(); ++i)
            if (matches(line.cells[i].of(text_), head)) party_column_ = i;
        return party_column_ && matches(line.cells[*party_column_].of(text_), head);
    }

    void add_party(Span cell, std::vector<SignaturePart>& pieces) {
        const bool known = std::any_of(pieces.begin(), pieces.end(),
                                       [](const SignaturePart& p) { return p.kind == SignatureKind::party; });
        const bool person = std::any_of(pieces.begin(), pieces.end(), [](const SignaturePart& p) {
            return p.kind == SignatureKind::person;
        });
        if (known || !person || !capital_at(text_, cell.begin)) return;
        const std::string value = party_value(cell.of(text_));
        pieces.push_back({SignatureKind::party, cell, value, *party_column_});
        parties_.push_back({.span = cell, .rule = "organisation.party_column", .value = value});
    }

    /// Cuts a cell in pieces; returns how many words of running text it holds.
    std::size_t cut(Span cell, std::size_t column, std::vector<SignaturePart>& pieces) {
        const std::string_view words = cell.of(text_);
        std::size_t prose = 0;
        for (std::size_t at = 0; at < words.size();) {
            if (!word_at(words, at)) {
                ++at;
                continue;
            }
            if (const Organisation* named = organisation_at(cell.begin + at)) {
                const bool party = is_party(named->value);
                pieces.push_back({party ? SignatureKind::party : SignatureKind::organisation, named->span,
                                  named->value, column});
                at = std::max(at + 1, named->span.end - cell.begin);
            } else if (const std::size_t board = board_end(words, at); board != at) {
                at = board;
            } else if (const auto role = read_role(words, at)) {
                pieces.push_back(
                    {SignatureKind::role, {cell.begin + at, cell.begin + role->end}, role->noun, column});
                at = role->end;
            } else if (const auto person = person_at(cell, at); person && !is_place(person->span.of(words))) {
                const Span span{cell.begin + person->span.begin, cell.begin + person->span.end};
                pieces.push_back({SignatureKind::person, span, person->name, column});
                at = person->end;
            } else {
                const std::size_t end = std::max(at + 1, word_end(words, at));
                if (!is_filler(words.substr(at, end - at))) ++prose;
                at = end;
            }
        }
        return prose;
    }

    /// Behind "burgemeester en wethouders", which is a body and no role.
    static std::size_t board_end(std::string_view words, std::size_t at) {
        static const Pattern board{"(?i:(?:burgemeester en wethouders|b ?& ?w|b en w))"};
        re2::StringPiece rest{words.data() + at, words.size() - at};
        return RE2::Consume(&rest, board) ? static_cast<std::size_t>(rest.data() - words.data()) : at;
    }

    /// A person, who ends where a party begins: "Jan Bos VVD"; "Haagse VVD" is nobody.
    std::optional<Person> person_at(Span cell, std::size_t at) const {
        const std::string_view words = cell.of(text_);
        const auto person = read_person(words, at);
        if (!person) return person;
        auto it = std::upper_bound(
            organisations_.begin(), organisations_.end(), cell.begin + person->span.begin,
            [](std::size_t offset, const Organisation* a) { return offset < a->span.begin; });
        for (; it != organisations_.end() && (*it)->span.begin < cell.begin + person->span.end; ++it)
            if (is_party((*it)->value))
                return read_person(words.substr(0, (*it)->span.begin - cell.begin), at);
        return person;
    }

    const Organisation* organisation_at(std::size_t offset) const {
        const auto it =
            std::lower_bound(organisations_.begin(), organisations_.end(), offset,
                             [](const Organisation* a, std::size_t at) { return a->span.begin < at; });
        return it != organisations_.end() && (*it)->span.begin == offset ? *it : nullptr;
    }

    void use(const std::vector<SignaturePart>& pieces) {
        const auto has = [&](SignatureKind kind) {
            return std::any_of(pieces.begin(), pieces.end(),
                               [&](const SignaturePart& piece) { return piece.kind == kind; });
        };
        const bool people = has(SignatureKind::person);
        for (const SignaturePart& piece : pieces)
            if (piece.kind == SignatureKind::organisation) organisation_ = piece.words;
        if (people && (has(SignatureKind::role) || has(SignatureKind::party))) return use_pairs(pieces);
        if (!people && !people_.empty() && sign_columns(pieces)) return;
        if (has(SignatureKind::party) && !people) {
            column_party_.clear();
            for (const SignaturePart& piece : pieces)
                if (piece.kind == SignatureKind::party) set_column_party(piece);
        }
        for (const SignaturePart& piece : pieces) {
            if (piece.kind == SignatureKind::role) roles_.push_back(piece);
            if (piece.kind == SignatureKind::person) people_.push_back(piece);
        }
        pair_up();
    }

    /// How many of `people_` stand before person `i` in the same cell.
    std::size_t place_in_cell(std::size_t i) const {
        return static_cast<std::size_t>(
            std::count_if(people_.begin(), people_.begin() + static_cast<std::ptrdiff_t>(i),
                          [&](const SignaturePart& it) { return it.cell == people_[i].cell; }));
    }

    /// The role of person `n` in a cell: "A. Bos C. Dal" over "secretaris burgemeester"; of all when one is
    /// told.
    static std::string nth_role(const std::vector<SignaturePart>& pieces, std::size_t cell, std::size_t n) {
        std::vector<std::string> told;
        for (const SignaturePart& piece : pieces)
            if (piece.kind == SignatureKind::role && piece.cell == cell) told.push_back(piece.words);
        if (told.empty()) return {};
        return n < told.size() ? told[n] : told.front();
    }

    /// People stood on the line above, and this line tells in the same cells what they are.
    bool sign_columns(const std::vector<SignaturePart>& pieces) {
        bool any = false;
        std::deque<SignaturePart> left;
        for (std::size_t i = 0; i < people_.size(); ++i) {
            const SignaturePart& person = people_[i];
            std::string role = nth_role(pieces, person.cell, place_in_cell(i));
            std::string party;
            std::string organisation;
            for (const SignaturePart& piece : pieces) {
                if (piece.cell != person.cell) continue;
                if (piece.kind == SignatureKind::party) party = piece.words;
                if (piece.kind == SignatureKind::organisation) organisation = piece.words;
            }
            if (role.empty() && party.empty()) {
                left.push_back(person);
                continue;
            }
            if (!organisation.empty()) organisation_ = organisation;
            sign(person, role, party);
            any = true;
        }
        if (any) people_ = std::move(left);
        return any;
    }

    /// People who signed without a role: the document may give it elsewhere ("Van: wethouder J. Wiegersma").
    void find_roles() {
        for (const SignaturePart& person : people_) {
            if (lookups_ == 0) break;
            --lookups_;
            const std::size_t at = text_.find(person.words);
            if (at == std::string_view::npos || at >= person.span.begin) continue;
            const std::string_view before = word_before(text_, at);
            if (before.empty()) continue;
            if (const auto role = read_role(before)) sign(person, role->noun, {});
        }
        people_.clear();
    }

    void set_column_party(const SignaturePart& piece) {
        if (column_party_.size() <= piece.cell) column_party_.resize(piece.cell + 1);
        column_party_[piece.cell] = piece.words;
    }

    std::string column_party(std::size_t cell) const {
        if (cell < column_party_.size()) return column_party_[cell];
        return column_party_.size() == 1 ? column_party_.front() : std::string{};
    }

    /// People with a role or party on the same line: each takes what stands behind it, or, when the line
    /// opens with a role or party, what stands before it.
    void use_pairs(const std::vector<SignaturePart>& pieces) {
        const bool before = pieces.front().kind != SignatureKind::person;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (pieces[i].kind != SignatureKind::person) continue;
            std::string role;
            std::string party = column_party(pieces[i].cell);
            const auto take = [&](const SignaturePart& piece) {
                if (piece.kind == SignatureKind::role) role = piece.words;
                if (piece.kind == SignatureKind::party) party = piece.words;
            };
            for (std::size_t j = i + 1; j < pieces.size() && pieces[j].kind != SignatureKind::person; ++j)
                if (!before || j + 1 == pieces.size() || pieces[j].span.begin - pieces[i].span.end < 4)
                    take(pieces[j]);
            for (std::size_t j = i; before && j-- > 0 && pieces[j].kind != SignatureKind::person;)
                take(pieces[j]);
            sign(pieces[i], role, party);
        }
    }

    /// Roles and people that stand on lines of their own.
    void pair_up() {
        while (!people_.empty()) {
            const SignaturePart person = people_.front();
            const std::string party = column_party(person.cell);
            if (roles_.empty() && party.empty()) return;
            const std::string role = roles_.empty() ? std::string{} : roles_.front().words;
            if (!roles_.empty()) roles_.pop_front();
            people_.pop_front();
            sign(person, role, party);
        }
    }

    void sign(const SignaturePart& person, std::string role, const std::string& party) {
        const bool councillor =
            role.empty() || role == "raadslid" || role == "fractievoorzitter" || role == "burgerraadslid";
        if (role.empty() && party.empty()) return;
        Signatory it{.span = person.span, .rule = "signatory.block", .name = person.words};
        it.organisation = councillor && !party.empty() ? party : behind(role);
        if (role.empty()) role = "raadslid";
        const bool municipal = it.organisation == home_ || it.organisation.starts_with("gm");
        it.role = role;
        if (municipal && role.ends_with("secretaris") && (role == "secretaris" || role == "loco-secretaris"))
            it.role.insert(role.size() - std::string_view("secretaris").size(), "gemeente");
        if (signed_.emplace(it.name, it.role).second) signatures_.push_back(std::move(it));
    }

    /// On whose behalf: the organisation that the block names, for a minister the ministry, else the
    /// municipality.
    std::string behind(const std::string& role) const {
        const bool council = role.starts_with("loco-") || role == "burgemeester" || role == "wethouder" ||
                             role == "griffier" || role == "gemeentesecretaris" || role == "raadslid";
        if (!organisation_.empty() &&
            (!council || organisation_ == home_ || organisation_.starts_with("gm") || home_.empty() ||
             is_municipality(organisation_)))
            return organisation_;
        if (!home_.empty()) return home_;
        return organisation_.empty() ? first_ : organisation_;
    }

    bool is_municipality(const std::string& value) const { return municipalities_.contains(value); }

    std::string_view text_;
    Annotations& found_;
    std::vector<const Organisation*> organisations_;  // by begin
    std::set<std::string> municipalities_;            // the values that stand for one
    std::string home_, first_;  // the municipality named most; the organisation named first
    std::vector<Signatory> signatures_;
    std::vector<Organisation> parties_;                     // that stand in a column of their own
    std::set<std::pair<std::string, std::string>> signed_;  // name and role
    std::size_t lookups_ = 20;                  // searches through the document that are still allowed
    std::size_t left_ = 0;                      // lines that the open block may still go on; 0: none is open
    std::string organisation_;                  // the last one that the block names
    std::deque<SignaturePart> roles_, people_;  // not yet paired
    std::vector<std::string> column_party_;     // cell -> party named over it
    std::optional<std::size_t> party_column_;   // the cell that holds the party in a table of names
};

void find_signatories(const Reading& reading, Annotations& found) {
    const std::vector<SignatureLine> lines = signature_lines(reading.document);
    if (find_national_signatories(reading, lines, found)) return;
    SignatureReader{reading, found}.run(lines);
}

}  // namespace

const Extractor& signatory_extractor() {
    static const Extractor extractor{.name = "signatory", .triggers = {}, .in_document = find_signatories};
    return extractor;
}

}  // namespace raadspoor::nlp
