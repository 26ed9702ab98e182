#include "nlp/paper/metadata_sender.h"

#include <algorithm>
#include <string>

#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

/// "De raad van de gemeente Soest, in vergadering bijeen op …": who speaks in a motion, resolution or
/// decision.
std::optional<Span> assembly(const PaperHead& head, DocumentKind kind) {
    static const Pattern opening{
        R"(^(?:De |de |Het |het )?((?:[Rr]aad|[Gg]emeenteraad|Algemene Ledenvergadering|ALV|)"
        R"(Provinciale Staten|[Aa]lgemeen [Bb]estuur|College van [Bb]urgemeester en [Ww]ethouders|)"
        R"([Cc]ollege)( van (de |het )?[^,;:]{2,80})?), (in|ter|bijeen|gezien|gelet|gehoord|overwegende))"};
    if (!is_motion(kind) && kind != DocumentKind::raadsbesluit) return std::nullopt;
    const std::string_view text = head.reading.text;
    for (std::size_t i = 0; i < std::min<std::size_t>(head.lines.size(), 30); ++i) {
        constexpr std::size_t reach = 200;
        std::string body;
        if (!opening.in(text.substr(head.lines[i].span.begin, reach), &body)) continue;
        const std::size_t begin = text.find(body, head.lines[i].span.begin);
        return Span{begin, begin + body.size()};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Span> find_sender(const PaperHead& head, DocumentKind kind) {
    static const Pattern municipality{
        R"((?i)^gemeente (\p{Lu}[\pL'-]*( (aan den|aan de|op|en|\p{Lu}[\pL'-]*))*)$)"};
    static const Pattern ministry{R"(\b(Ministerie van [\p{Lu}][\pL, ]+))"};
    static const Pattern association{
        R"(^(Vereniging van Nederlandse Gemeenten|Vereniging Nederlandse Gemeenten|VNG)\b)"};
    if (const LetterField* from = head.field(FieldKind::sender)) return from->value;
    if (const auto body = assembly(head, kind)) return body;
    if (kind == DocumentKind::motie || kind == DocumentKind::amendement) return std::nullopt;
    for (std::size_t i = 0; i < std::min<std::size_t>(head.lines.size(), 30); ++i)
        for (const Pattern* pattern : {&municipality, &ministry, &association}) {
            const std::string_view name = i < head.length ? pattern->find(head.words(i)) : std::string_view{};
            constexpr std::size_t beside =
                30;  // an address or a place; a sentence that mentions somebody is longer
            if (name.data() == nullptr || head.words(i).size() >= name.size() + beside) continue;
            const auto begin = static_cast<std::size_t>(name.data() - head.text.data());
            return Span{begin, begin + name.size()};
        }
    return std::nullopt;
}

}  // namespace raadspoor::nlp
