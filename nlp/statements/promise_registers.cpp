#include "nlp/statements/promise_registers.h"

#include <algorithm>
#include <string_view>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

std::vector<Span> lines_of(std::string_view text) {
    std::vector<Span> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(trimmed(text, {at, end}));
        at = end + 1;
    }
    return lines;
}

std::vector<Span> cells_of(std::string_view text, Span row) {
    std::vector<Span> cells;
    for (std::size_t at = row.begin; at <= row.end;) {
        const std::size_t end = std::min(text.find('\t', at), row.end);
        cells.push_back(trimmed(text, {at, end}));
        at = end + 1;
    }
    return cells;
}

bool tells_done(std::string_view words) {
    static const Pattern done{
        R"((?i)(^|[^\pL])(afgedaan|afgehandeld|voldaan|nagekomen|uitgevoerd|gereed)($|[^\pL]))"};
    static const Pattern not_yet{R"((?i)(^|[^\pL])(niet|nog|wordt|worden|verwacht|voorstel)($|[^\pL]))"};
    return done.in(words) && !not_yet.in(words);
}

/// "De wethouder zegt …", "Wethouder Bos": who promised, as written.
std::string promiser(std::string_view words) {
    static const Pattern who{
        R"(^((?:[Dd]e |[Hh]et )?(?:[Ww]ethouder|[Bb]urgemeester|[Cc]ollege|[Vv]oorzitter|[Gg]edeputeerde|)"
        R"([Mm]inister|[Ss]taatssecretaris|[Pp]ortefeuillehouder)(?: )"
        R"((?:(?:van|de|der|den) )*\p{Lu}[\pL'-]+)?))"};
    std::string name;
    if (!who.in(words, &name)) return {};
    for (const std::string_view article : {"De ", "de ", "Het ", "het "})
        if (name.starts_with(article)) return name.substr(article.size());
    return name;
}

/// "De wethouder wordt verzocht …": a request, which registers have among the promises.
bool asks(std::string_view words) {
    static const Pattern request{R"((?i)\b(verzoekt|verzocht|verzoeken|verzoek|vragen$)\b)"};
    return request.in(words);
}

Commitment promise_of(std::string_view text, Span span, std::string holder, bool done) {
    Commitment it{.span = span, .rule = "commitment.registered", .holder = std::move(holder)};
    if (!it.holder.empty()) it.holder_basis = HolderBasis::subject;
    if (done) it.promise = Promise::done;
    if (!it.holder.empty()) it.sure = Sureness::zeker;
    static constexpr std::string_view marks = " ,;.";
    while (!it.span.empty() && marks.find(text[it.span.end - 1]) != std::string_view::npos) --it.span.end;
    return it;
}

// ---- Records: lines, of which one tells when the promise was made.

bool tells_when_made(std::string_view line) {
    static const Pattern made{
        R"((?i)^(\d{1,4}[-/ ]\S{1,10}[-/ ]\d{2,4} ?:? )?(toezegging gedaan|toegezegd op|)"
        R"(datum toezegging)\b.{0,20}$)"};
    return made.in(line);
}

bool is_dated(std::string_view line) { return !line.empty() && is_digit(line.front()); }

void find_records(std::string_view text, std::vector<Commitment>& found) {
    const std::vector<Span> lines = lines_of(text);
    const auto made =
        std::count_if(lines.begin(), lines.end(), [&](Span line) { return tells_when_made(line.of(text)); });
    constexpr std::ptrdiff_t fewest = 3;
    if (made < fewest) return;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const Span promise = lines[i - 1];
        if (!tells_when_made(lines[i].of(text)) || promise.empty() || is_dated(promise.of(text)) ||
            asks(promise.of(text)))
            continue;
        bool done = false;
        for (std::size_t k = i + 1; k < lines.size() && is_dated(lines[k].of(text)); ++k)
            done = done || tells_done(lines[k].of(text));
        found.push_back(promise_of(text, promise, promiser(promise.of(text)), done));
    }
}

// ---- Tables: a row of headings, of which one is "Toezegging", and a promise in each row below it.

struct Columns {
    std::size_t count = 0, promise = 0;
    std::optional<std::size_t> who, state;
};

std::optional<Columns> columns_of(std::string_view text, const std::vector<Span>& cells) {
    static const Pattern promise{
        R"((?i)^(omschrijving |inhoud |tekst )?(van de )?toezegging(en)?( aan .*)?$)"};
    static const Pattern who{
        R"((?i)^(portefeuillehouder|wethouder|college(lid)?|bestuurder|door|wie|toegezegd door|)"
        R"(bewindspersoon|gedeputeerde)\b)"};
    static const Pattern state{R"((?i)^(stand van zaken|status|afdoening|afgedaan|voortgang|afhandeling)\b)"};
    if (cells.size() < 2) return {};
    Columns columns{.count = cells.size(), .promise = cells.size()};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view words = cells[i].of(text);
        if (promise.in(words)) columns.promise = i;
        if (who.in(words)) columns.who = i;
        if (state.in(words)) columns.state = i;
    }
    if (columns.promise == cells.size() || (!columns.who && !columns.state)) return {};
    return columns;
}

void find_rows(std::string_view text, std::vector<Commitment>& found) {
    constexpr std::size_t shortest = 20, longest = 1500;
    std::optional<Columns> columns;
    for (const Span line : lines_of(text)) {
        const std::vector<Span> cells = cells_of(text, line);
        if (auto heading = columns_of(text, cells)) {
            columns = heading;
            continue;
        }
        if (!columns || cells.size() != columns->count) continue;
        const Span promise = cells[columns->promise];
        if (promise.size() < shortest || promise.size() > longest || asks(promise.of(text))) continue;
        std::string who = promiser(promise.of(text));
        if (who.empty() && columns->who) who = one_line(cells[*columns->who].of(text));
        found.push_back(promise_of(text, promise, std::move(who),
                                   columns->state && tells_done(cells[*columns->state].of(text))));
    }
}

}  // namespace

void find_registered_promises(const Reading& reading, std::vector<Commitment>& found) {
    const std::string_view text = reading.document.text;
    find_records(text, found);
    find_rows(text, found);
    std::sort(found.begin(), found.end(),
              [](const Commitment& a, const Commitment& b) { return a.span.begin < b.span.begin; });
}

}  // namespace raadspoor::nlp
