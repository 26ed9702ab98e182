// References to laws, web addresses and documents.
//
// Found:      artikel 2 Financiële-verhoudingswet · art. 169, derde lid, Gemeentewet · de Wmo · https://… ·
//             the address behind a piece of text · motie Hengelo · motie van het lid De Ruwe · brief van 6
//             maart 2022 · raadsinformatiebrief 20731188 · Kamerstuk 35 123 XV, nr. 44 · resolutie 'Meer
//             bomen …' · Woonvisie Zeist 2030
// Left alone: de Wmo-consulent · artikel 3 van deze overeenkomst · www.zeist.nl in a letterhead ·
//             info@zeist.nl · de motie
//
// Laws: law_references.h. Documents: named_documents.h. Addresses: addresses.h, and Document::links.
#include <algorithm>

#include "nlp/measures/calendar.h"
#include "nlp/reading/extractors.h"
#include "nlp/references/law_references.h"
#include "nlp/references/link_titles.h"
#include "nlp/references/named_documents.h"
#include "nlp/words/addresses.h"

namespace raadspoor::nlp {

namespace {

bool has_path(std::string_view uri) {
    const std::size_t scheme = uri.find("://");
    const std::size_t slash = uri.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
    return slash != std::string_view::npos && slash + 1 < uri.size();
}

Reference address_reference(Span span, std::string_view uri, Rule rule) {
    return {
        .span = span, .rule = rule, .value = std::string{"url:"}.append(uri), .target_kind = TargetKind::url};
}

/// The address with the hyphens that were taken out of it at a line's end: an address keeps them.
std::string with_hyphens(const Document& document, const Address& address) {
    const auto before = [](const Repair& repair, std::size_t offset) { return repair.offset < offset; };
    auto repair =
        std::lower_bound(document.repairs.begin(), document.repairs.end(), address.span.begin, before);
    std::string uri = address.uri;
    std::size_t added = 0;
    for (; repair != document.repairs.end() && repair->offset < address.span.end; ++repair) {
        if (repair->kind != RepairKind::line_hyphen) continue;
        const std::string_view text = document.text;
        const std::string_view head = text.substr(address.span.begin, repair->offset - address.span.begin);
        const auto breaks = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n'));
        const std::size_t at = head.size() - breaks + added;
        if (at > uri.size()) break;
        uri.insert(at, 1, '-');
        ++added;
    }
    return uri;
}

/// A bare "www.zeist.nl" is a letterhead's unless the sentence sends the reader there.
bool sends_there(const Pieces& p, Span address) {
    const std::size_t i = p.at(address.begin);
    return i > 0 && (p.any_of(i - 1, "op via zie naar website site webpagina kijk bezoek bij in") ||
                     p.is(i - 2, "website"));
}

void find_address_references(const Cut& cut, std::vector<Reference>& found) {
    for (const Address& address : cut.addresses())
        if (!address.uri.empty() && (has_path(address.uri) || sends_there(cut.pieces(), address.span)))
            found.push_back(address_reference(address.span, with_hyphens(cut.reading().document, address),
                                              "reference.url"));
}

int year_of(const Reading& reading) {
    const auto day = day_in(reading.date);
    return day ? day->year : 9999;
}

void in_sentence(const Cut& cut, Annotations& annotations) {
    std::vector<Reference>& found = annotations.references;
    find_law_references(cut.pieces(), year_of(cut.reading()), found);
    find_address_references(cut, found);
    find_named_documents(cut.reading(), cut.sentence(), cut.pieces(), found);
}

bool is_address(std::string_view words) {
    return words.find("://") != std::string_view::npos || words.find("www.") != std::string_view::npos ||
           (words.find(' ') == std::string_view::npos && words.find('.') != std::string_view::npos);
}

/// A link to a web page that lies on words, and is no letterhead's.
bool counts(const Reading& reading, const Link& link) {
    const bool web = link.uri.starts_with("http://") || link.uri.starts_with("https://");
    if (!web || link.span.empty() || link.span.end > reading.text.size()) return false;
    return has_path(link.uri) || !is_address(link.span.of(reading.text));
}

/// Addresses behind text, in place of what the text itself showed of them, and the titles they lie on. An
/// address of which a line's end cut off what the link knows stays as the text has it.
void in_document(const Reading& reading, Annotations& annotations) {
    std::vector<Reference>& found = annotations.references;
    std::vector<const Link*> links;
    for (const Link& link : reading.document.links)
        if (counts(reading, link)) links.push_back(&link);
    std::sort(links.begin(), links.end(),
              [](const Link* a, const Link* b) { return a->span.begin < b->span.begin; });
    std::vector<bool> cut_off(links.size(), false);
    const auto shown = [&](const Reference& it) {
        if (it.rule != "reference.url") return false;
        const auto behind = [](std::size_t at, const Link* link) { return at < link->span.end; };
        const auto next = std::upper_bound(links.begin(), links.end(), it.span.begin, behind);
        if (next == links.end() || !(*next)->span.overlaps(it.span)) return false;
        const bool longer =
            it.value.size() > (*next)->uri.size() + 4 && it.value.substr(4).starts_with((*next)->uri);
        if (longer) cut_off[static_cast<std::size_t>(next - links.begin())] = true;
        return !longer;
    };
    std::erase_if(found, shown);
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (cut_off[i]) continue;
        found.push_back(address_reference(links[i]->span, links[i]->uri, "reference.link"));
        if (!is_address(links[i]->span.of(reading.text)))
            add_linked_title(reading, links[i]->span, links[i]->uri, found);
    }
}

}  // namespace

const Extractor& reference_extractor() {
    static const Extractor extractor{
        .name = "reference",
        .triggers =
            {"(?i)wet", "https?://|www\\.", "\\bW[a-zA-Z]{1,6}\\b",
             "\\b(Awb|AWB|Zvw|ZVW|Fvw|BBV|Bkl|Bal|Bbl|Bor|Bro|UAVG|Uavg)\\b", "RVV 1990",
             "(?i)(besluit|regeling|reglement)",
             "(?i)(motie|amendement|resolutie|brief|brieven|rapport|nota|notitie|memo)",
             "(?i)(voorstel|advies|convenant|overeenkomst|visie|agenda|plan|strategie|verordening|begroting|"
             "circulaire)",
             "(?i)(jaarrekening|jaarstukken|jaarverslag|kader|code\\b|handreiking|propositie|kamerstuk|"
             "handelingen)",
             "(?i)(\\bkst\\b|\\brib\\b|vergaderjaar|ECLI:|bijlage [0-9]|onderzoek|evaluatie|monitor)"},
        .in_sentence = in_sentence,
        .in_document = in_document};
    return extractor;
}

}  // namespace raadspoor::nlp
