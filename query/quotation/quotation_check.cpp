#include "query/quotation/quotation_check.h"

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "nlp/paper/amended_text.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t most_occurrences = 200;

bool is_mark(RepairKind kind) { return kind == RepairKind::note_mark || kind == RepairKind::interruption; }

/// What the repairs in a span make of an occurrence there; at its ends only those count that the quotation
/// itself has.
Verdict verdict_at(const Document& document, const Occurrence& place, std::string_view quote) {
    const LineEnds line_ends = document.pages.empty() ? LineEnds::characters : LineEnds::blanks;
    Verdict verdict =
        same_blanks(quote, place.span.of(document.text), line_ends) ? Verdict::exact : Verdict::whitespace;
    const auto first =
        std::lower_bound(document.repairs.begin(), document.repairs.end(), place.span.begin,
                         [](const Repair& repair, std::size_t offset) { return repair.offset < offset; });
    for (auto repair = first; repair != document.repairs.end() && repair->offset <= place.span.end;
         ++repair) {
        if (repair->kind == RepairKind::doubt) continue;
        const bool inside = place.span.begin < repair->offset && repair->offset < place.span.end;
        if (!inside && !(place.repaired && !repair->original.empty())) continue;
        verdict = std::max(verdict, is_mark(repair->kind) ? Verdict::segments : Verdict::whitespace);
    }
    return verdict;
}

/// Whether a line goes through any of it.
bool is_struck(const Document& document, Span span) {
    return std::any_of(document.struck.begin(), document.struck.end(),
                       [span](Span struck) { return struck.overlaps(span); });
}

/// A part of the quotation at one of the places where it stands, with the place chosen for the part before
/// it.
struct Link {
    Occurrence place;
    std::size_t before = 0;
    bool reachable = false;
};

std::size_t longest_gap(Between between) {
    return between == Between::left_out ? longest_omission : longest_replacement;
}

/// For each place of a part the nearest place of the part before that it can follow.
std::vector<Link> linked(const std::vector<Occurrence>& places, const std::vector<Link>& before,
                         Between between) {
    std::vector<Link> links;
    for (const Occurrence& place : places) {
        Link link{place, 0, false};
        for (std::size_t i = 0; i < before.size() && before[i].place.span.end <= place.span.begin; ++i) {
            if (!before[i].reachable || place.span.begin - before[i].place.span.end > longest_gap(between))
                continue;
            link.before = i;
            link.reachable = true;
        }
        links.push_back(link);
    }
    return links;
}

/// Where the parts stand, each after the one before; empty when they do not.
std::vector<Occurrence> chain(const std::vector<QuotationPart>& parts, const Document& document,
                              const Skeleton& source) {
    std::vector<std::vector<Link>> links;
    for (const QuotationPart& part : parts) {
        const std::vector<Occurrence> places = occurrences(
            document.text, source, skeleton_of(part.text).letters, part.first, part.last, most_occurrences);
        if (places.empty()) return {};
        links.push_back(links.empty() ? std::vector<Link>{} : linked(places, links.back(), part.before));
        if (links.size() == 1)
            for (const Occurrence& place : places) links.back().push_back({place, 0, true});
    }
    const auto last = std::find_if(links.back().begin(), links.back().end(),
                                   [](const Link& link) { return link.reachable; });
    if (last == links.back().end()) return {};
    std::vector<Occurrence> places;
    auto at = static_cast<std::size_t>(last - links.back().begin());
    for (std::size_t part = links.size(); part-- > 0; at = links[part].at(at).before)
        places.insert(places.begin(), links[part].at(at).place);
    return places;
}

Finding whole(std::string_view quote, const Document& document, const Skeleton& source) {
    Finding best;
    const std::string letters = skeleton_of(quote).letters;
    for (const Occurrence& place :
         occurrences(document.text, source, letters, Edge::word, Edge::word, most_occurrences)) {
        const Verdict verdict =
            is_struck(document, place.span) ? Verdict::struck : verdict_at(document, place, quote);
        if (verdict >= best.verdict) continue;
        best = {verdict, place.span, 0, std::string(place.span.of(document.text)), 1, {}};
    }
    return best;
}

Finding in_parts(const QuotationParts& parts, const Document& document, const Skeleton& source) {
    if (parts.parts.empty()) return {};
    const std::vector<Occurrence> places = chain(parts.parts, document, source);
    if (places.empty()) return {};
    Finding finding{Verdict::exact, {places.front().span.begin, places.back().span.end}, 0, {}, 1, {}};
    for (std::size_t i = 0; i < places.size(); ++i) {
        finding.verdict = std::max(finding.verdict, verdict_at(document, places[i], parts.parts[i].text));
        if (is_struck(document, places[i].span)) finding.verdict = Verdict::struck;
        const std::size_t before = i > 0 ? places[i - 1].span.end : places[i].span.begin;
        if (i > 0 || !parts.parts[i].inserted.empty())
            finding.gaps.push_back({i > 0 ? parts.parts[i].before : Between::inserted,
                                    {before, places[i].span.begin},
                                    parts.parts[i].inserted});
        if (i > 0)
            finding.found += parts.parts[i].before == Between::left_out
                                 ? " […] "
                                 : document.text.substr(places[i - 1].span.end,
                                                        places[i].span.begin - places[i - 1].span.end);
        finding.found += places[i].span.of(document.text);
    }
    return finding;
}

/// Looks on the pages as they are printed: for what is a header or footer, or runs into one.
Finding on_a_page(std::string_view quote, CheckedDocument& document) {
    const std::string letters = skeleton_of(quote).letters;
    const std::vector<Page>& pages = document.document().pages;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::vector<Occurrence> places =
            occurrences(pages[i].printed, document.printed()[i], letters, Edge::word, Edge::word, 1);
        if (places.empty()) continue;
        const std::string found(places.front().span.of(pages[i].printed));
        const Verdict verdict = found.find('\n') != std::string::npos             ? Verdict::segments
                                : same_blanks(quote, found, LineEnds::characters) ? Verdict::exact
                                                                                  : Verdict::whitespace;
        return {verdict, {}, pages[i].number, found, 1, {}};
    }
    return {};
}

Finding nearest(const QuotationParts& parts, CheckedDocument& document) {
    std::string words;
    for (const QuotationPart& part : parts.parts) words += (words.empty() ? "" : " ") + part.text;
    Alignment alignment = align(AlignedText{words}, document.words());
    if (alignment.span.empty()) return {};
    const Verdict verdict = alignment.likeness >= least_likeness ? Verdict::altered : Verdict::absent;
    return {verdict,
            alignment.span,
            0,
            std::string(alignment.span.of(document.document().text)),
            alignment.likeness,
            std::move(alignment.pieces)};
}

}  // namespace

std::string_view name_of(Verdict verdict) {
    static constexpr std::array<std::string_view, 9> names = {
        "exact", "whitespace", "segments", "case", "struck", "altered", "absent", "unchecked", "unresolved"};
    return names[index_of(verdict)];
}

CheckedDocument::CheckedDocument(Document document)
    : document_{std::move(document)}, plain_{skeleton_of(document_.text)} {}

const Skeleton& CheckedDocument::repaired() {
    if (!repaired_) repaired_ = source_skeleton(document_);
    return *repaired_;
}

const AlignedText& CheckedDocument::words() {
    if (!words_) words_.emplace(document_.text);
    return *words_;
}

const std::vector<Span>& CheckedDocument::to_go() {
    if (!to_go_) to_go_ = nlp::text_to_go(document_.text);
    return *to_go_;
}

const std::vector<Skeleton>& CheckedDocument::printed() {
    if (!printed_) {
        printed_.emplace();
        for (const Page& page : document_.pages) printed_->push_back(skeleton_of(page.printed));
    }
    return *printed_;
}

namespace {

/// Where `quote` stands to the letter, whole or in its parts; absent when it does not.
Finding literal(std::string_view quote, const QuotationParts& parts, CheckedDocument& document) {
    const bool cut = parts.parts.size() != 1 || parts.parts.front().text.size() != quote.size();
    for (const Skeleton* source : {&document.plain(), &document.repaired()}) {
        const Finding finding = whole(quote, document.document(), *source);
        if (finding.verdict != Verdict::absent) return finding;
        if (!cut) continue;
        const Finding pieces = in_parts(parts, document.document(), *source);
        if (pieces.verdict != Verdict::absent) return pieces;
    }
    return on_a_page(quote, document);
}

/// The forms of a quotation that differ from it by a capital at its begin, the stop at its end, or both.
std::vector<std::string> near_forms(std::string_view quote) {
    std::vector<std::string> forms;
    const std::size_t first = character_end(quote, 0);
    const std::string opening(quote.substr(0, first)), rest(quote.substr(first));
    const std::string other = lower(opening) != opening ? lower(opening) : upper(opening);
    std::string_view stopped = quote;
    while (!stopped.empty() && std::string_view(".!?;:,").find(stopped.back()) != std::string_view::npos)
        stopped.remove_suffix(1);
    const std::size_t cut = quote.size() - stopped.size();
    if (other != opening) forms.push_back(other + rest);
    if (cut > 0 && !stopped.empty()) forms.emplace_back(stopped);
    if (other != opening && cut > 0 && rest.size() > cut)
        forms.push_back(other + rest.substr(0, rest.size() - cut));
    return forms;
}

}  // namespace

Finding check(std::string_view quote, const QuotationParts& parts, CheckedDocument& document) {
    const Finding finding = literal(quote, parts, document);
    if (finding.verdict != Verdict::absent) return finding;
    for (const std::string& form : near_forms(quote)) {
        Finding near = literal(form, parts_of(form), document);
        if (!is_literal(near.verdict)) continue;
        near.verdict = Verdict::letter_case;
        return near;
    }
    return nearest(parts, document);
}

}  // namespace raadspoor::query
