#include "nlp/references/law_references.h"

#include <algorithm>
#include <string>

#include "nlp/patterns/laws.h"

namespace raadspoor::nlp {

namespace {

/// An article with what stands behind its number.
struct Article {
    std::size_t first = 0;
    std::string number;  ///< "4.6c"
};

struct Articles {
    std::vector<Article> list;
    std::size_t last = 0;  ///< the piece behind them
};

constexpr std::string_view ordinals =
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende laatste";

bool roman(std::string_view word) {
    return !word.empty() && word.size() < 6 && word.find_first_not_of("IVXL") == std::string_view::npos;
}

/// "2.12", "5a", "10:3", "IV": gives the piece behind it, or `i` when there is no article number.
std::size_t article_number(const Pieces& p, std::size_t i, std::string& number) {
    if (p.word(i) && roman(p.text(i))) return number = p.text(i), i + 1;
    if (!p.number(i) || p.digits(i) > 4) return i;
    number = p.text(i++);
    while ((p.is(i, ".") || p.is(i, ":")) && p.glued(i) && p.glued(i + 1) && p.number(i + 1)) {
        number.append(p.text(i)).append(p.text(i + 1));
        i += 2;
    }
    if (p.glued(i) && p.word(i) && p.text(i).size() < 3) number.append(p.lower(i++));
    return i;
}

/// Behind "derde lid", "lid 1", "leden 2 en 3"; `i` when no member is named there.
std::size_t member(const Pieces& p, std::size_t i) {
    if (p.any_of(i, "lid leden") && p.number(i + 1)) {
        i += 2;
        while (p.any_of(i, "en t") && (p.number(i + 1) || p.is(i + 1, "/"))) i += p.number(i + 1) ? 2U : 4U;
        return i;
    }
    std::size_t at = i;
    while (p.any_of(at, ordinals) && (p.any_of(at + 1, "en ,") || p.any_of(at + 1, "lid volzin")))
        ++at, at += p.any_of(at, "en ,") ? 1U : 0U;
    return at > i && p.any_of(at, "lid leden volzin") ? at + 1 : i;
}

/// Behind "aanhef en onder a", "onderdeel b", "sub 3°"; the letter goes to `letter`.
std::size_t part(const Pieces& p, std::size_t i, std::string& letter) {
    std::size_t at = i;
    if (p.is(at, "aanhef")) at += p.is(at + 1, "en") ? 2U : 1U;
    if (!p.any_of(at, "onder onderdeel sub onderdelen letter")) return p.is(i, "aanhef") ? at : i;
    ++at;
    if (!p.number(at) && !(p.word(at) && p.text(at).size() < 3)) return i;
    if (letter.empty() && p.word(at)) letter = p.lower(at);
    ++at;
    if (p.text(at) == "°" || p.text(at) == "º") ++at;
    return at;
}

/// Members and parts behind an article's number; the piece behind them.
std::size_t qualifiers(const Pieces& p, std::size_t i, std::string& number) {
    bool in_member = false;
    std::string letter;
    for (int n = 0; n < 6; ++n) {
        std::size_t at = p.is(i, ",") || p.is(i, "(") ? i + 1 : i;
        std::size_t end = member(p, at);
        if (end != at)
            in_member = true;
        else
            end = part(p, at, letter);
        if (end == at) break;
        i = p.is(end, ")") ? end + 1 : end;
    }
    if (!in_member) number += letter;
    return i;
}

/// "artikel 2", "art. 169, derde lid", "artikelen 108 en 147": nothing at `i` gives an empty list.
Articles articles(const Pieces& p, std::size_t i) {
    Articles found;
    if (!p.any_of(i, "artikel artikelen art artt arts")) return found;
    std::size_t at = i + 1, first = i;
    if (p.is(at, ".")) ++at;
    for (int n = 0; n < 12; ++n) {
        Article article{first, {}};
        const std::size_t end = article_number(p, at, article.number);
        if (end == at) break;
        found.last = qualifiers(p, end, article.number);
        found.list.push_back(std::move(article));
        at = found.last;
        if (p.is(at, ",") || p.any_of(at, "en juncto jo of"))
            ++at;
        else if (p.any_of(at, "t") && p.is(at + 1, "/") && p.is(at + 2, "m"))
            at += 3;
        else if (p.is(at, "tot") && p.is(at + 1, "en") && p.is(at + 2, "met"))
            at += 3;
        else
            break;
        if (p.is(at, "en")) ++at;
        if (p.any_of(at, "artikel art")) at += p.is(at + 1, ".") ? 2U : 1U;
        first = at;
    }
    return found;
}

/// The piece behind "van de", "uit het", ", " between an article and its law.
std::size_t link_words(const Pieces& p, std::size_t i) {
    if (p.is(i, ",")) ++i;
    if (p.any_of(i, "van uit der")) ++i;
    if (p.any_of(i, "de het")) ++i;
    if (p.any_of(i, "huidige nieuwe gewijzigde toenmalige voormalige oude")) ++i;
    return i;
}

class LawFinder {
public:
    LawFinder(const Pieces& pieces, int year, std::vector<Reference>& found)
        : pieces_{pieces}, year_{year}, found_{found} {}

    void run() {
        for (std::size_t i = 0; i < pieces_.size();) i = std::max(at(i), i + 1);
    }

private:
    std::size_t at(std::size_t i) {
        if (!pieces_.word(i)) return i;
        if (const Articles before = articles(pieces_, i); !before.list.empty()) {
            const auto name = law_name(pieces_, link_words(pieces_, before.last), year_);
            if (!name) return before.list.front().first + 1;
            for (const Article& article : before.list)
                add(article.first, name->last, name->number, article.number);
            return name->last;
        }
        const auto name = law_name(pieces_, i, year_);
        if (!name) return i;
        const std::size_t behind = pieces_.any_of(name->last, ", (") ? name->last + 1 : name->last;
        const Articles after = articles(pieces_, behind);
        if (after.list.empty() || law_name(pieces_, link_words(pieces_, after.last), year_)) {
            add(i, name->last, name->number, {});
            return name->last;
        }
        for (std::size_t n = 0; n < after.list.size(); ++n)
            add(n == 0 ? i : after.list[n].first, after.last, name->number, after.list[n].number);
        return after.last;
    }

    void add(std::size_t first, std::size_t last, std::string_view number, const std::string& article) {
        std::string value = std::string{"law:"}.append(number);
        if (!article.empty()) value.append("#").append(article);
        constexpr Rule of_law = "reference.law", of_article = "reference.article";
        found_.push_back({.span = pieces_.span(first, last),
                          .rule = article.empty() ? of_law : of_article,
                          .value = std::move(value),
                          .target_kind = TargetKind::law});
    }

    const Pieces& pieces_;
    int year_;
    std::vector<Reference>& found_;
};

}  // namespace

void find_law_references(const Pieces& pieces, int year, std::vector<Reference>& found) {
    LawFinder{pieces, year, found}.run();
}

}  // namespace raadspoor::nlp
