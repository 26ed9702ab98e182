#include "query/answers/privacy_list.h"

#include "corpus/page.h"
#include "corpus/text.h"
#include "query/cite/personal_data.h"

namespace raadspoor::query {

namespace {

/// "*******333": what the eye needs to find it again, and no more.
std::string masked(std::string_view value) {
    constexpr std::size_t shown = 3;
    const auto is_sign = [&](std::size_t at) {
        const char32_t character = character_at(value, at);
        return !is_letter(character) && !is_digit(character);
    };
    std::size_t left = 0;  // letters and digits still to come
    for (std::size_t at = 0; at < value.size(); at = character_end(value, at))
        if (!is_sign(at)) ++left;
    std::string text;
    for (std::size_t at = 0; at < value.size(); at = character_end(value, at)) {
        const bool sign = is_sign(at), ascii = static_cast<unsigned char>(value[at]) < 0x80;
        text += ascii && (sign || left <= shown) ? value[at] : '*';
        if (!sign) --left;
    }
    return text;
}

std::string_view spoken_reason(std::string_view reason) {
    if (reason == "white") return "tekst in de kleur van het papier";
    if (reason == "covered") return "tekst onder een vlak of plaatje";
    if (reason == "tiny") return "tekst in onleesbaar kleine letters";
    if (reason == "redaction") return "tekst die nog verwijderd moest worden";
    if (reason == "layer") return "tekst in een uitgeschakelde laag";
    if (reason == "outside") return "tekst buiten de bladzijde";
    if (reason == "note") return "opmerking bij de tekst";
    if (reason == "deleted") return "verwijderde tekst";
    return "onzichtbare tekst";
}

void find_in(const index::Reader& reader, const index::DocumentEntry& entry, std::vector<PrivacyRow>& rows) {
    const Document document = reader.document(entry.id);
    for (const PersonalData& it : personal_data_in(document.text))
        rows.push_back({{entry, reader.pages(entry.id, it.span), {}},
                        std::string(it.what),
                        masked(it.span.of(document.text))});
    for (const HiddenText& it : document.hidden) {
        std::vector<PageReference> pages;
        if (it.page >= 0) {
            const Page& page = document.pages.at(static_cast<std::size_t>(it.page));
            pages.push_back({PageNumber{page.number}, page.label});
        }
        rows.push_back({{entry, std::move(pages), {}},
                        std::string(spoken_reason(it.reason)),
                        masked(one_line(it.text))});
    }
}

}  // namespace

ListAnswer<PrivacyRow> privacy(const index::Reader& reader,
                               const std::vector<index::DocumentEntry>& documents) {
    ListAnswer<PrivacyRow> answer;
    for (const index::DocumentEntry& entry : documents) find_in(reader, entry, answer.rows);
    return answer;
}

}  // namespace raadspoor::query
