// A person's dossiers beside the papers: what is new for the questions that are followed, and whether what
// was kept still stands where it stood.
//
//     const DossierAnswer it = dossier_answer(reader, *dossiers, "Zwembad");
//     it.followed[0].news.total.documents   it.kept[0].state == KeptState::there
//     news_of(reader, *dossiers, {})        -> per dossier and question the passages that are new
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "index/store/dossiers.h"
#include "query/answers/search_answer.h"
#include "query/cite/cite.h"

namespace raadspoor::query {

/// A followed question with what it finds among the papers that have come since it was last looked at.
struct FollowedNews {
    std::string dossier;
    index::FollowedQuestion question;
    SearchAnswer news;          ///< without hits when there is none
    std::size_t documents = 0;  ///< new ones that answer
    std::string problem;        ///< why the question cannot be asked any more, a Dutch sentence
};

/// What became of a kept quotation.
enum class KeptState {
    there,    ///< it stands where it stood
    moved,    ///< the paper has a newer version, which has the words as well
    changed,  ///< the paper has a newer version, which has them no more
    gone,     ///< the paper is not here any more
};
/// In Dutch, for a person: "staat er", "stuk is er niet meer".
std::string_view told(KeptState state);

struct KeptAnswer {
    index::KeptQuotation kept;
    std::optional<index::DocumentEntry> document;  ///< nothing when it is gone
    KeptState state = KeptState::there;
};

struct CorrectionAnswer {
    index::Correction correction;
    std::optional<index::DocumentEntry> document;
};

struct [[nodiscard]] DossierAnswer {
    std::string name, mail;
    std::vector<FollowedNews> followed;
    std::vector<KeptAnswer> kept;
    std::vector<CorrectionAnswer> corrected;
};

struct [[nodiscard]] NewsAnswer {
    std::vector<FollowedNews> news;  ///< of each question with news, by dossier
    std::size_t questions = 0;       ///< that were looked at
};

struct [[nodiscard]] DossiersAnswer {
    std::vector<DossierAnswer> dossiers;
};

/// The ids of all papers that are not replaced.
std::vector<std::string> present_documents(const index::Reader& reader);

/// Throws std::out_of_range when there is no such dossier. Changes nothing.
DossierAnswer dossier_answer(const index::Reader& reader, const index::Dossiers& dossiers,
                             std::string_view name);
DossiersAnswer dossiers_answer(const index::Reader& reader, const index::Dossiers& dossiers);

/// What is new in all dossiers, or in those of `names`: since they were last marked as seen, or since the day
/// `since` ("2026-02-01") when it is given. Changes nothing.
NewsAnswer news_of(const index::Reader& reader, const index::Dossiers& dossiers,
                   const std::vector<std::string>& names = {}, const std::string& since = {});

/// The quotation as it is to be kept: where `quote` stands in the document, word for word. Throws UsageError
/// when it does not stand there so.
index::KeptQuotation kept_of(const index::Reader& reader, const index::DocumentEntry& entry,
                             const std::string& quote, const std::string& note);
/// The same for a stretch of its text, which must be whole characters.
index::KeptQuotation kept_of(const index::Reader& reader, const index::DocumentEntry& entry, Span span,
                             const std::string& note);

/// What a person says of a document as a correction: `value` as people write it ("29-11-2024", "gemeente
/// Zeist"); an empty one takes the correction back. Throws UsageError for a key that cannot be corrected, or
/// a value that it cannot have.
index::Correction correction_of(const std::string& document, const std::string& key,
                                const std::string& value);

/// The kept quotations as a list to sign, in their order; those that do not stand there any more are left out
/// with a warning.
CitationList cite_dossier(const index::Reader& reader, const index::Dossier& dossier,
                          const CiteOptions& options);

}  // namespace raadspoor::query
