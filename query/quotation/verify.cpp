#include "query/quotation/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "corpus/page.h"
#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "nlp/minutes/party_names.h"
#include "nlp/minutes/speaker_label.h"
#include "nlp/words/letters.h"
#include "nlp/words/words.h"
#include "query/print/document_text.h"
#include "query/print/output.h"
#include "query/print/spoken_output.h"
#include "query/quotation/quotation_candidates.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t kept_documents = 64, most_candidates = 6;
constexpr std::size_t short_words = 4;
constexpr std::size_t longest_quotation = 200'000;              // bytes: some sixty pages
constexpr double least_suggestion = 0.4, surely_altered = 0.8;  // likeness

/// A title as it is compared: its words, folded.
std::string title_key(std::string_view title) {
    std::string key;
    for (const Span word : nlp::words(title)) key += nlp::fold(word.of(title)) + " ";
    return key;
}

/// Without the marks around the whole: they are the writer's own.
std::string without_outer_marks(std::string_view quote) {
    static constexpr std::array<std::string_view, 9> opening = {"“", "”", "„", "«", "»", "\"", "‘", "‚", "'"},
                                                     closing = {"”", "“", "»", "«", "\"", "’", "‘", "'", "’"};
    for (;;) {
        const auto open = std::find_if(opening.begin(), opening.end(),
                                       [&](std::string_view mark) { return quote.starts_with(mark); });
        const auto close = std::find_if(closing.begin(), closing.end(),
                                        [&](std::string_view mark) { return quote.ends_with(mark); });
        if (open == opening.end() || close == closing.end() || quote.size() <= open->size() + close->size())
            return std::string(quote);
        quote = trimmed(quote.substr(open->size(), quote.size() - open->size() - close->size()));
    }
}

/// A time-out is no verdict: what was not found in time may stand in what was not looked at.
void leave_unchecked(VerifiedQuotation& it) {
    it.partial = true;
    it.finding.verdict = Verdict::unchecked;
    it.notes.emplace_back(
        "Onvolledig: de tijd was op voordat alle stukken waren doorzocht; controleer dit citaat opnieuw, of "
        "noem het stuk waar het in staat.");
}

/// Whether words name who speaks: by surname, by office where that is all, or by the party alone.
bool names_speaker(std::string_view words, const Turn& turn) {
    const std::string asked = title_key(words);
    for (const std::string* name : {&turn.speaker, &turn.person}) {
        const std::string surname = title_key(nlp::surname_of(*name));
        if (!surname.empty() && (" " + asked).find(" " + surname) != std::string::npos) return true;
    }
    if (turn.role == SpeakerRole::voorzitter) return asked.find("voorzitter") != std::string::npos;
    return nlp::same_party(words, turn.party);
}

}  // namespace

bool is_in_order(const VerifiedQuotation& it) {
    return is_literal(it.finding.verdict) && !it.page_differs && it.warnings.empty();
}

Verifier::Verifier(const index::Reader& reader, int milliseconds)
    : reader_{reader}, milliseconds_{milliseconds}, papers_{reader.documents({}, true)} {}

void Verifier::know(const std::vector<QuotationPlace>& places) {
    for (const QuotationPlace& place : places) {
        const std::vector<std::string> ids = papers_.called(place.document);
        if (ids.size() != 1) continue;
        const std::string& text = document(ids.front()).document().text;
        if (place.span.end <= text.size() && is_whole(text, place.span))
            known_places_.emplace(one_line(place.span.of(text)), place);
    }
}

const index::DocumentEntry& Verifier::entry(const std::string& id) {
    const auto found = entries_.find(id);
    return found != entries_.end() ? found->second
                                   : entries_.emplace(id, reader_.entry(id).value()).first->second;
}

CheckedDocument& Verifier::document(const std::string& id) {
    const auto found = std::find_if(documents_.begin(), documents_.end(),
                                    [&](const auto& kept) { return kept.first == id; });
    if (found != documents_.end()) {
        documents_.splice(documents_.begin(), documents_, found);
    } else {
        documents_.emplace_front(id, CheckedDocument{reader_.document(id)});
        if (documents_.size() > kept_documents) documents_.pop_back();
    }
    return documents_.front().second;
}

std::vector<PageReference> Verifier::pages_of(const std::string& id, const Finding& finding) {
    std::vector<PageReference> pages;
    const Document& source = document(id).document();
    const std::vector<int> numbers = finding.printed_page   ? std::vector<int>{finding.printed_page}
                                     : finding.span.empty() ? std::vector<int>{}
                                                            : raadspoor::pages_of(source, finding.span);
    for (const int number : numbers) {
        const auto page = std::find_if(source.pages.begin(), source.pages.end(),
                                       [number](const Page& it) { return it.number == number; });
        if (page != source.pages.end()) pages.push_back({PageNumber{number}, page->label});
    }
    return pages;
}

VerifiedQuotation Verifier::verify(const ListedQuotation& asked) {
    VerifiedQuotation it{asked};
    const std::string quote = without_outer_marks(trimmed(ingest::clean(asked.quote)));
    if (!it.asked.place)
        if (const auto known = known_places_.find(one_line(quote)); known != known_places_.end())
            it.asked.place = known->second;
    const std::size_t words = nlp::words(std::string_view(quote).substr(0, 400)).size();
    if (words == 0) {
        it.notes.emplace_back("Er staat geen citaat.");
        return it;
    }
    if (quote.size() > longest_quotation) {
        it.notes.emplace_back(fmt::format("Dit citaat is te lang om te controleren ({} tekens); knip het op.",
                                          grouped(quote.size())));
        return it;
    }
    it.is_short = words < short_words;
    const QuotationParts parts = parts_of(quote);
    check_named(it, quote, parts);
    if (it.finding.verdict >= Verdict::altered) check_anywhere(it, quote, parts);
    if (!it.finding.gaps.empty()) {
        it.sense = turned_sense(it.finding.gaps, document(it.document).document().text);
        for (const TurnedSense::Warning& warning : it.sense.warnings)
            it.warnings.push_back({warning.kind, warning.text});
    }
    warn_of_reference(it);
    if (!it.document.empty() && it.finding.verdict < Verdict::absent)
        it.pages = pages_of(it.document, it.finding);
    if (!it.pages.empty()) it.ocr_confidence = reader_.ocr_confidence(it.document, it.pages);
    if (it.ocr_confidence)
        it.notes.push_back(fmt::format("Deze bladzijde is {}: vergelijk het citaat met het beeld ervan.",
                                       recognised(*it.ocr_confidence)));
    if (is_literal(it.finding.verdict)) compare_page(it);
    if (is_literal(it.finding.verdict) && is_in_doubt(document(it.document).document(), it.finding.span))
        it.notes.emplace_back(
            it.doubt =
                "In welke volgorde dit op de bladzijde gelezen moet worden, is onzeker: vergelijk het met de "
                "bladzijde.");
    if (!it.document.empty() && it.finding.verdict < Verdict::absent && !it.finding.span.empty())
        it.spoken = reader_.spoken_at(it.document, it.finding.span.begin);
    compare_speaker(it);
    warn_of_amendment(it);
    if (!parts.insertions.empty() && is_literal(it.finding.verdict))
        it.notes.push_back(fmt::format("Tussen haken ingevoegd: {}.", fmt::join(parts.insertions, "; ")));
    for (const TurnedSense::Omission& omission : it.sense.omissions)
        it.notes.push_back(fmt::format("Weggelaten: “{}”.", shortened(omission.text, 300)));
    if (it.is_short)
        it.notes.emplace_back("Zo’n kort citaat kan overal staan; neem meer woorden om zeker te zijn.");
    return it;
}

std::vector<std::string> Verifier::resolve(VerifiedQuotation& it) {
    std::vector<std::string> ids;
    if (it.asked.place) ids = papers_.called(it.asked.place->document);
    // The document of a column is meant as a whole; one that was found in a reference is a part of it.
    const bool of_column = it.asked.reference.find(it.asked.document) == std::string::npos ||
                           it.asked.reference == it.asked.document || it.asked.reference.empty();
    if (ids.empty() && of_column && !it.asked.document.empty()) ids = papers_.called(it.asked.document);
    if (!ids.empty()) return ids;
    const std::string reference =
        of_column && !it.asked.document.empty()
            ? it.asked.document + (it.asked.reference.empty() ? "" : ", ") + it.asked.reference
            : it.asked.reference;
    if (reference.empty() && !it.asked.place) return {};
    NamedPapers named = papers_.named_in(reference);
    if (named.ids.empty() && !it.asked.document.empty()) named.ids = papers_.called(it.asked.document);
    if (named.ids.empty() && it.asked.firm) {
        it.finding.verdict = Verdict::unresolved;
        it.notes.push_back(fmt::format(
            "Verwijzing niet herkend: “{}” noemt geen stuk dat hier is.",
            shortened(printable_path(reference.empty() ? it.asked.place->document : one_line(reference)),
                      200)));
    }
    if (named.differ)
        it.warnings.push_back(
            {"reference", fmt::format("De verwijzing noemt meer dan één stuk ({}); dit is het best passende.",
                                      named.ids.size())});
    return named.ids;
}

/// What is stated beside the right name and is wrong is told; not of words that are only near the quotation.
void Verifier::warn_of_reference(VerifiedQuotation& it) {
    if (it.document.empty() || it.finding.verdict >= Verdict::absent) return;
    const std::string& reference = it.asked.reference.empty() ? it.asked.document : it.asked.reference;
    const bool file_alone = it.asked.reference.empty() && !papers_.called(it.asked.document).empty();
    if (!it.asked.firm || reference.empty() || file_alone) return;
    for (auto& [kind, text] :
         papers_.wrong_in(reference, entry(it.document), document(it.document).document().text))
        it.warnings.push_back({kind, text});
}

void Verifier::check_named(VerifiedQuotation& it, const std::string& quote, const QuotationParts& parts) {
    const std::vector<std::string> ids = resolve(it);
    if (ids.empty()) return;
    for (const std::string& id : ids) {
        Finding finding = check(quote, parts, document(id));
        // What cite printed, letter for letter: line ends are blanks there, whatever the form of the list.
        const std::string& text = document(id).document().text;
        if (it.asked.place && it.asked.place->span.end <= text.size() &&
            it.asked.place->span.begin < it.asked.place->span.end &&
            one_line(it.asked.place->span.of(text)) == one_line(quote))
            finding = {
                Verdict::exact, it.asked.place->span, 0, std::string(it.asked.place->span.of(text)), 1, {}};
        const bool better = it.document.empty() || finding.verdict < it.finding.verdict ||
                            (finding.verdict == it.finding.verdict && finding.likeness > it.finding.likeness);
        if (!better) continue;
        it.finding = std::move(finding);
        it.document = id;
    }
    const auto one_file = [&, this] {  // which holds the others
        return std::all_of(ids.begin(), ids.end(), [&, this](const std::string& id) {
            return entry(id).parent == entry(ids.front()).parent ||
                   entry(id).parent == entry(ids.front()).path || entry(ids.front()).parent == entry(id).path;
        });
    };
    const bool told =
        std::any_of(it.warnings.begin(), it.warnings.end(),
                    [](const QuotationWarning& warning) { return warning.kind == "reference"; });
    if (ids.size() > 1 && !told && !one_file())
        it.notes.push_back(fmt::format(
            "“{}” kan {} documenten betekenen; dit is het best passende.",
            printable_path(it.asked.document.empty() ? it.asked.reference : it.asked.document), ids.size()));
    if (entry(it.document).replaced) check_newer(it, quote, parts);
}

void Verifier::check_newer(VerifiedQuotation& it, const std::string& quote, const QuotationParts& parts) {
    const std::vector<std::string> ids = papers_.called(entry(it.document).path);
    if (ids.empty() || entry(ids.front()).replaced) return;
    it.newer = ids.front();
    const Finding finding = check(quote, parts, document(it.newer));
    it.in_newer = finding.verdict;
    it.notes.push_back(
        is_literal(finding.verdict)
            ? fmt::format("Er is een nieuwere versie van dit document ({}); daar staat het citaat ook{}.",
                          it.newer.substr(0, 12), behind_comma(page_name(pages_of(it.newer, finding))))
            : fmt::format(
                  "Let op: er is een nieuwere versie van dit document ({}) en daar staat het citaat zo niet.",
                  it.newer.substr(0, 12)));
}

std::string Verifier::best_candidate(const VerifiedQuotation& it, const std::string& quote, bool literal_only,
                                     bool& partial) {
    const std::string letters = skeleton_of(quote).letters;
    const AlignedText words{quote};
    std::string best;
    double likeness = least_suggestion;
    const QuotationCandidates candidates =
        quotation_candidates(reader_, quote, most_candidates, milliseconds_);
    partial = candidates.partial;
    for (const index::PassageHit& hit : candidates.hits) {
        if (hit.document == it.document) continue;
        if (skeleton_of(hit.text).letters.find(letters) != std::string::npos) return hit.document;
        if (literal_only) continue;
        const double here = align(words, AlignedText{hit.text}).likeness;
        if (here < likeness || (here == likeness && !best.empty())) continue;
        likeness = here;
        best = hit.document;
    }
    return best;
}

void Verifier::check_anywhere(VerifiedQuotation& it, const std::string& quote, const QuotationParts& parts) {
    const bool unresolved = it.finding.verdict == Verdict::unresolved;
    const bool unnamed = it.document.empty() && !unresolved;
    const bool altered = it.finding.verdict == Verdict::altered;
    bool partial = false;
    const std::string elsewhere = best_candidate(it, quote, altered, partial);
    if (!elsewhere.empty()) {
        Finding finding = check(quote, parts, document(elsewhere));
        if (unnamed) {
            it.document = elsewhere;
            it.finding = std::move(finding);
            it.notes.emplace_back(
                "Er is geen stuk genoemd; dit is waar het citaat staat of het meest op lijkt.");
            if (partial && !is_literal(it.finding.verdict)) leave_unchecked(it);
            return;
        }
        it.suggestion = Suggestion{elsewhere, pages_of(elsewhere, finding), finding.found, finding.verdict,
                                   finding.likeness};
        const bool copied_from_there =
            altered && is_literal(finding.verdict) && it.finding.likeness < surely_altered;
        if (copied_from_there) it.finding.verdict = Verdict::absent;
    } else if (it.finding.verdict == Verdict::absent && it.finding.likeness >= least_suggestion) {
        it.suggestion = Suggestion{it.document, pages_of(it.document, it.finding), it.finding.found,
                                   Verdict::altered, it.finding.likeness};
    }
    const bool found = it.suggestion && is_literal(it.suggestion->verdict);
    if (!partial || found) return;
    it.partial = true;
    if (it.document.empty() && !unresolved)
        leave_unchecked(it);
    else if (it.finding.verdict == Verdict::absent)
        it.notes.emplace_back("Onvolledig: de tijd was op voordat alle andere stukken waren doorzocht.");
}

void Verifier::warn_of_amendment(VerifiedQuotation& it) {
    if (it.document.empty() || it.finding.verdict >= Verdict::absent || it.finding.span.empty()) return;
    for (const Span gone : document(it.document).to_go())
        if (gone.overlaps(it.finding.span))
            return it.warnings.push_back(
                {"amendment", "Dit staat er in een amendement, als te schrappen of te vervangen tekst."});
}

void Verifier::compare_speaker(VerifiedQuotation& it) const {
    if (it.asked.speaker.empty() || !it.spoken || !it.spoken->turn) return;
    const Turn& turn = *it.spoken->turn;
    if (names_speaker(it.asked.speaker, turn)) return;
    it.warnings.push_back(
        {"speaker", fmt::format("Dit zegt {}, niet {}.", who_says(*it.spoken), it.asked.speaker)});
}

void Verifier::compare_page(VerifiedQuotation& it) const {
    if (it.asked.page.empty()) return;
    if (it.pages.empty()) {
        it.page_differs = true;
        it.notes.push_back(
            fmt::format("De lijst noemt p. {}, maar de bron heeft geen pagina’s.", it.asked.page));
        return;
    }
    const std::optional<StatedPage> stated = stated_page(it.asked.page);
    if (stated && std::any_of(it.pages.begin(), it.pages.end(),
                              [&](const PageReference& page) { return is_stated(*stated, page); }))
        return;
    it.page_differs = true;
    it.notes.push_back(
        fmt::format("De lijst noemt p. {}, maar het staat op {}.", it.asked.page, page_name(it.pages)));
}

}  // namespace raadspoor::query
