#include "query/answers/dossier_answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "corpus/page.h"
#include "corpus/text.h"
#include "query/print/document_text.h"
#include "query/question/actor_values.h"
#include "query/question/field_values.h"
#include "query/question/usage_error.h"
#include "query/quotation/verify.h"

namespace raadspoor::query {

namespace {

constexpr std::size_t shown_news = 5;  // passages of a question

FollowedNews news_for(const index::Reader& reader, const std::string& dossier,
                      const index::FollowedQuestion& question, const std::vector<std::string>& fresh) {
    FollowedNews news{dossier, question, {}, 0, {}};
    if (fresh.empty()) return news;
    try {
        news.news = search(reader, question.text, {.limit = shown_news, .facets = false}, fresh);
        if (news.news.loosened) news.news = {};  // Something like it is no news.
        news.documents = news.news.total.documents;
    } catch (const UsageError& error) {
        news.problem = error.what();
    }
    return news;
}

bool holds(const index::Reader& reader, const std::string& id, Span span, const std::string& words) {
    const Document document = reader.document(id, index::StoredPart::text);
    return span.end <= document.text.size() && one_line(span.of(document.text)) == one_line(words);
}

KeptAnswer answer_for(const index::Reader& reader, const index::KeptQuotation& kept) {
    KeptAnswer answer{kept, reader.entry(kept.document), KeptState::there};
    const std::vector<std::string> at_path = reader.find_document(kept.path);
    if (!answer.document && at_path.empty()) {
        answer.state = KeptState::gone;
        return answer;
    }
    if (answer.document && !answer.document->replaced) {
        if (!holds(reader, kept.document, kept.span, kept.words)) answer.state = KeptState::changed;
        return answer;
    }
    Verifier verifier{reader};
    const std::string newer = at_path.empty() ? kept.document : at_path.front();
    const VerifiedQuotation it = verifier.verify({.document = newer, .quote = kept.words});
    answer.document = reader.entry(newer);
    answer.state = is_literal(it.finding.verdict) ? KeptState::moved : KeptState::changed;
    return answer;
}

}  // namespace

std::string_view told(KeptState state) {
    switch (state) {
        case KeptState::there:
            return "staat er";
        case KeptState::moved:
            return "staat ook in de nieuwere versie";
        case KeptState::changed:
            return "staat niet meer zo in de nieuwere versie";
        case KeptState::gone:
            return "het stuk is er niet meer";
    }
    return {};
}

std::vector<std::string> present_documents(const index::Reader& reader) {
    std::vector<std::string> ids;
    for (const index::DocumentEntry& entry : reader.documents()) ids.push_back(entry.id);
    return ids;
}

DossierAnswer dossier_answer(const index::Reader& reader, const index::Dossiers& dossiers,
                             std::string_view name) {
    const index::Dossier dossier = dossiers.dossier(name);
    DossierAnswer answer;
    answer.name = dossier.name;
    answer.mail = dossier.mail;
    const auto unseen = dossiers.unseen(name, present_documents(reader));
    for (const index::FollowedQuestion& question : dossier.questions)
        answer.followed.push_back(news_for(reader, dossier.name, question, unseen.at(question.number)));
    for (const index::KeptQuotation& kept : dossier.quotations)
        answer.kept.push_back(answer_for(reader, kept));
    for (const index::Correction& it : dossier.corrections)
        answer.corrected.push_back({it, reader.entry(it.document)});
    return answer;
}

DossiersAnswer dossiers_answer(const index::Reader& reader, const index::Dossiers& dossiers) {
    DossiersAnswer answer;
    for (const std::string& name : dossiers.names())
        answer.dossiers.push_back(dossier_answer(reader, dossiers, name));
    return answer;
}

NewsAnswer news_of(const index::Reader& reader, const index::Dossiers& dossiers,
                   const std::vector<std::string>& names, const std::string& since) {
    const std::vector<std::string> present = present_documents(reader);
    const std::vector<std::string> arrived =
        since.empty() ? std::vector<std::string>{} : dossiers.arrived_since(since, present);
    NewsAnswer answer;
    for (const std::string& name : names.empty() ? dossiers.names() : names) {
        const auto unseen = dossiers.unseen(name, present);
        for (const index::FollowedQuestion& question : dossiers.dossier(name).questions) {
            ++answer.questions;
            FollowedNews news =
                news_for(reader, name, question, since.empty() ? unseen.at(question.number) : arrived);
            if (news.documents > 0 || !news.problem.empty()) answer.news.push_back(std::move(news));
        }
    }
    return answer;
}

index::KeptQuotation kept_of(const index::Reader& reader, const index::DocumentEntry& entry,
                             const std::string& quote, const std::string& note) {
    Verifier verifier{reader};
    const VerifiedQuotation it = verifier.verify({.document = entry.id, .quote = quote});
    if (!is_literal(it.finding.verdict))
        throw UsageError(
            fmt::format("Dat citaat staat zo niet in {}; kijk met `raadspoor verify` wat er staat.",
                        one_line(title_of(entry))));
    return kept_of(reader, entry, it.finding.span, note);
}

index::KeptQuotation kept_of(const index::Reader& reader, const index::DocumentEntry& entry, Span span,
                             const std::string& note) {
    const Document document = reader.document(entry.id, index::StoredPart::text);
    index::KeptQuotation kept;
    kept.document = entry.id;
    kept.path = entry.path;
    kept.span = span;
    kept.words = std::string(span.of(document.text));
    kept.page = page_name(reader.pages(entry.id, span));
    kept.note = note;
    return kept;
}

index::Correction correction_of(const std::string& document, const std::string& key,
                                const std::string& value) {
    constexpr std::array<std::string_view, 5> keys{"titel", "datum", "afzender", "kenmerk", "soort"};
    if (std::find(keys.begin(), keys.end(), key) == keys.end())
        throw UsageError(fmt::format("„{}” is niet te verbeteren; wel: {}.", key, fmt::join(keys, ", ")));
    if (value.empty() || key == "titel" || key == "kenmerk") return {document, key, value};
    if (key == "afzender") return {document, key, organisation_values(value).front()};
    if (key == "soort") {
        const std::optional<CalledKind> kind = kind_called(value);
        if (!kind)
            throw UsageError(fmt::format("„{}” is geen soort stuk, zoals motie, brief of notulen.", value));
        return {document, key, std::string(name_of(kind->kind))};
    }
    const std::optional<std::string> date = date_called(value);
    if (!date) throw UsageError(fmt::format("„{}” is geen datum, zoals 29-11-2024.", value));
    return {document, key, *date};
}

CitationList cite_dossier(const index::Reader& reader, const index::Dossier& dossier,
                          const CiteOptions& options) {
    std::vector<ListedQuotation> listed;
    std::vector<std::string> lost;
    for (const index::KeptQuotation& kept : dossier.quotations) {
        if (answer_for(reader, kept).state == KeptState::there)
            listed.push_back({.document = kept.document,
                              .quote = kept.words,
                              .page = {},
                              .place = QuotationPlace{kept.document.substr(0, 12), kept.span}});
        else
            lost.push_back(
                fmt::format("Weggelaten, want het stuk is veranderd of weg: “{}”.", one_line(kept.words)));
    }
    CitationList list = cite_quotations(reader, listed, options);
    list.title = dossier.name;
    list.warnings.insert(list.warnings.end(), lost.begin(), lost.end());
    return list;
}

}  // namespace raadspoor::query
