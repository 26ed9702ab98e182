// What the documents refer to, which document of the corpus that is, and how motions ended.
#include <fmt/format.h>

#include <algorithm>

#include "nlp/words/terms.h"
#include "query/line/identity.h"
#include "query/lists/listing.h"
#include "query/print/document_json.h"
#include "query/program/commands.h"

namespace raadspoor::query {

namespace {

std::unique_ptr<index::Reader> open(const std::filesystem::path& database) {
    return index::open_reader(database, nlp::terms, versions());
}

struct Cited {
    index::DocumentEntry entry;
    Annotation reference;
    std::string text, before, sentence;  ///< of the reference; the words before it; the sentence around it
    Span sentence_span;
    std::optional<Identity> identity;
};

Span sentence_around(const Analysis& analysis, Span span) {
    for (const Span sentence : analysis.sentences)
        if (sentence.contains(span.begin)) return {sentence.begin, std::max(sentence.end, span.end)};
    return span;
}

std::vector<Cited> all_references(const index::Reader& reader, const Identities& identities) {
    std::vector<Cited> all;
    for (const index::DocumentEntry& entry : reader.documents()) {
        const Analysis analysis = reader.analysis(entry.id);
        const Document document = reader.document(entry.id, index::Part::text);
        for (const Annotation& it : analysis.annotations) {
            if (it.kind != Kind::reference) continue;
            const Span sentence = sentence_around(analysis, it.span);
            Cited cited{entry,
                        it,
                        one_line(it.span.of(document.text)),
                        {},
                        one_line(sentence.of(document.text)),
                        sentence,
                        std::nullopt};
            const std::size_t from = std::max(sentence.begin, it.span.begin > 24 ? it.span.begin - 24 : 0);
            cited.before = one_line(Span{from, it.span.begin}.of(document.text));
            if (it.target_kind == "document")
                cited.identity = identities.find(cited.text, cited.sentence, entry.id);
            all.push_back(std::move(cited));
        }
    }
    return all;
}

/// "aangenomen" when the words right before say so: "de aangenomen motie Apeldoorn".
std::string status_before(const Cited& cited) {
    for (const std::string_view status : {"aangenomen", "verworpen", "ingetrokken", "aangehouden"})
        if (cited.before.ends_with(status) || cited.before.ends_with(std::string(status) + " "))
            return std::string(status);
    return {};
}

/// The vote that the same sentence reports, when the reference stands in it: never another decision's.
const Annotation* vote_on(const Analysis& analysis, const Cited& cited) {
    for (const Annotation& it : analysis.annotations)
        if (it.kind == Kind::vote && it.span.overlaps(cited.reference.span)) return &it;
    return nullptr;
}

std::string counts_of(const Annotation& vote) {
    if (vote.votes_for && vote.votes_against)
        return fmt::format("{} voor, {} tegen", *vote.votes_for, *vote.votes_against);
    return vote.share ? fmt::format("{}%", *vote.share) : std::string{};
}

std::vector<Listed> outcomes_of(const index::Reader& reader, const index::DocumentEntry& motion,
                                const std::vector<Cited>& all) {
    std::vector<Listed> rows;
    for (const Cited& cited : all) {
        if (!cited.identity || cited.identity->document != motion.id) continue;
        const Analysis analysis = reader.analysis(cited.entry.id);
        const Annotation* const vote = vote_on(analysis, cited);
        const std::string status = vote ? vote->outcome : status_before(cited);
        if (status.empty()) continue;
        rows.push_back({motion,
                        reader.pages(cited.entry.id, cited.sentence_span),
                        cited.sentence,
                        {{"status", "", status},
                         {"votes", "stemmen", vote ? counts_of(*vote) : std::string{}},
                         {"source", "volgens", cited.entry.path},
                         {"identity", "omdat", cited.identity->reason}}});
    }
    return rows;
}

}  // namespace

int run_references(const std::filesystem::path& database, bool only_absent, const Output& output) {
    const auto reader = open(database);
    std::vector<Listed> rows;
    for (const Cited& cited : all_references(*reader, Identities{*reader, database})) {
        if (only_absent && (cited.identity || cited.reference.target_kind != "document")) continue;
        const std::optional<index::DocumentEntry> target =
            cited.identity ? reader->entry(cited.identity->document) : std::nullopt;
        rows.push_back({cited.entry,
                        reader->pages(cited.entry.id, cited.reference.span),
                        cited.sentence,
                        {{"reference", "", cited.text},
                         {"value", "", output.format == Format::text ? std::string{} : cited.reference.value},
                         {"targetKind", "soort", cited.reference.target_kind},
                         {"target", "is", target ? target->path : std::string{}},
                         {"identity", "omdat", cited.identity ? cited.identity->reason : std::string{}}}});
    }
    return print_list(
        "references",
        only_absent ? "Alles waarnaar wordt verwezen zit in de verzameling." : "Geen verwijzingen gevonden.",
        rows, output);
}

int run_motions(const std::filesystem::path& database, const Output& output) {
    const auto reader = open(database);
    const std::vector<Cited> all = all_references(*reader, Identities{*reader, database});
    std::vector<Listed> rows;
    for (const index::DocumentEntry& entry :
         reader->documents({.kinds = {"motie", "amendement", "resolutie"}})) {
        std::vector<Listed> outcomes = outcomes_of(*reader, entry, all);
        if (outcomes.empty())
            outcomes.push_back({entry,
                                {},
                                {},
                                {{"status", "", "onbekend"},
                                 {"votes", "stemmen", {}},
                                 {"source", "volgens", {}},
                                 {"identity", "omdat", {}}}});
        for (Listed& row : outcomes) rows.push_back(std::move(row));
    }
    return print_list("motions", "Geen moties, amendementen of resoluties gevonden.", rows, output);
}

}  // namespace raadspoor::query
