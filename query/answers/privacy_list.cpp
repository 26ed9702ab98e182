#include "query/answers/privacy_list.h"

#include <algorithm>
#include <cctype>

#include "corpus/text.h"
#include "query/cite/personal_data.h"

namespace raadspoor::query {

namespace {

/// "*******333": what the eye needs to find it again, and no more.
std::string masked(std::string_view value) {
    constexpr std::size_t shown = 3;
    std::string text{value};
    std::size_t letters = static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) || c >= 0xC0; }));
    for (char& c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = std::isalnum(byte) || byte >= 0xC0;
        if (byte >= 0x80)
            c = '*';
        else if (letter && letters > shown)
            c = '*';
        if (letter) --letters;
    }
    return text;
}

std::string_view spoken_reason(std::string_view reason) {
    if (reason == "white") return "tekst in de kleur van het papier";
    if (reason == "covered") return "tekst onder een vlak of plaatje";
    if (reason == "tiny") return "tekst in onleesbaar kleine letters";
    return "onzichtbare tekst";
}

void find_in(const index::Reader& reader, const index::DocumentEntry& entry, std::vector<PrivacyRow>& rows) {
    const Document document = reader.document(entry.id);
    for (const PersonalData& it : personal_data_in(document.text))
        rows.push_back({{entry, reader.pages(entry.id, it.span), {}},
                        std::string(it.what),
                        masked(it.span.of(document.text))});
    for (const HiddenText& it : document.hidden) {
        std::vector<index::PageReference> pages;
        if (it.page >= 0) {
            const Page& page = document.pages.at(static_cast<std::size_t>(it.page));
            pages.push_back({page.number, page.label});
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
