// A list of sources that one can sign: what each document is, where each quotation stands, and what is needed
// to check it again.
//
//     CitationList list = cite_question(reader, "voorwaardelijk ondertekend", {.consulted = "2026-02-01"});
//     list.citations[0].quote   list.sources[list.citations[0].source].title   list.citations[0].pages
//
// What is not known of a source is empty, here and in every form of the list; nothing is guessed. A source
// without pages has none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/page.h"
#include "corpus/result.h"
#include "index/store/database.h"
#include "nlp/paper/parliamentary_paper.h"
#include "query/quotation/verify.h"

namespace raadspoor::query {

struct CitedSource {
    std::string id;  ///< sha256
    std::string path;
    DocumentKind kind = DocumentKind::overig;
    std::string title, date;
    DateBasis date_basis = DateBasis::none;
    std::string sender;  ///< as people write it: "gemeente Zeist", "VNG"
    std::vector<std::string> reference;
    std::string link;               ///< where it is published, when the document or the file's name says so
    nlp::ParliamentaryPaper paper;  ///< its own number, which `reference` then does not repeat
    Forum forum = Forum::unknown;
    bool has_pages = false;
    std::string parent;  ///< path of the file that it lies in; empty for a folder
};

struct Citation {
    std::size_t source = 0;  ///< index in CitationList::sources
    std::string quote;       ///< on one line
    std::vector<PageReference> pages;
    QuotationPlace place;
    Verdict verdict =
        Verdict::exact;  ///< of a quotation that was given; exact for what was found by a question
    std::optional<float> ocr_confidence;  ///< when OCR read a page where it stands
    std::string speaker;                  ///< of minutes: "Lesley Arp (SP)"; empty where nobody speaks
    std::string meeting;  ///< where it was said: "raadsvergadering 9 oktober 2024"; empty likewise
    bool row = false;     ///< a row of a table
};

/// What the cited documents refer to and the corpus does not hold.
struct MissingSource {
    std::string what;        ///< as written
    std::size_t source = 0;  ///< who refers to it
    std::vector<PageReference> pages;
};

struct [[nodiscard]] CitationList {
    std::string title;      ///< "Bronnen bij “…”"
    std::string consulted;  ///< ISO date
    bool evidence = false;  ///< notes tell the place by which each quotation is checked again
    std::vector<CitedSource> sources;
    std::vector<Citation> citations;
    std::vector<MissingSource> missing;  ///< only when asked for
    std::vector<std::string>
        warnings;  ///< Dutch sentences: personal data, quotations that were left out and why
};

struct CiteOptions {
    std::string consulted;   ///< ISO date
    std::size_t limit = 10;  ///< quotations, of a question
    bool missing = false;    ///< also what the sources refer to and the corpus does not hold
    bool evidence = false;   ///< CitationList::evidence
    std::string title = {};  ///< of the list; empty for one that tells what was asked
};

/// The passages that answer a question, or the documents when it holds only fields. Errors: as
/// parse_question.
[[nodiscard]] Result<CitationList> cite_question(const index::Reader& reader, const std::string& question,
                                                 const CiteOptions& options);
/// Documents, without quotations.
CitationList cite_documents(const index::Reader& reader, const std::vector<index::DocumentEntry>& entries,
                            const CiteOptions& options);
/// Quotations, each checked: those that differ from their source are left out, with a warning.
CitationList cite_quotations(const index::Reader& reader, const std::vector<ListedQuotation>& quotations,
                             const CiteOptions& options);

}  // namespace raadspoor::query
