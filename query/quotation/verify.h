// Checks quotations against the corpus: does each stand where it is said to stand?
//
//     Verifier verifier{reader};
//     const auto it = verifier.verify({.document = "motie.pdf", .quote = "structureel rond 2%"});
//     it.finding.verdict == Verdict::exact   it.pages == {{2, "2"}}
//
// What is absent is looked for in the other documents: passages that share the quotation's longest words are
// found by the index and then aligned. A quotation without a document is looked for in all.
#pragma once

#include <list>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/page.h"
#include "index/store/database.h"
#include "query/quotation/paper_register.h"
#include "query/quotation/quotation_check.h"
#include "query/quotation/turned_sense.h"

namespace raadspoor::query {

/// The place that a list made by `cite` prints with each quotation: "1e8f61b3a624:1204-1320".
struct QuotationPlace {
    std::string document;  ///< the first 12 digits of its id
    Span span;             ///< bytes of its running text

    friend bool operator==(const QuotationPlace&, const QuotationPlace&) = default;
};

/// A quotation as a list has it.
struct ListedQuotation {
    std::string
        document;  ///< its path, file name, title or the beginning of its id; empty when the list names none
    std::string quote;
    std::string page;  ///< the page that the list states; empty when it states none
    std::optional<QuotationPlace> place;
    std::size_t line = 0;  ///< of the list, from 1; 0 when lines mean nothing there
    std::string speaker;   ///< who said it, as the list or the reference has it; empty when it names nobody
    std::string reference = {};  ///< all that refers to its source, as written; empty when nothing does
    bool maybe_title = false;  ///< it stands where a title may stand: not in a table, not behind a reference
    bool firm = true;  ///< whether `reference` is one; otherwise words around the quotation that may hold one

    friend bool operator==(const ListedQuotation&, const ListedQuotation&) = default;
};

/// Where a quotation that is absent does stand, or the nearest there is.
struct Suggestion {
    std::string document;  ///< id
    std::vector<PageReference> pages;
    std::string quote;                  ///< the source's words
    Verdict verdict = Verdict::absent;  ///< what the quotation would get there
    double likeness = 0;                ///< 1: its words; 0.5: half of them
};

/// What is wrong with how a quotation is used, though its words may stand there.
struct QuotationWarning {
    /// "omission", "insertion", "join", "date", "reference", "title", "speaker" or "amendment".
    std::string kind;
    std::string text;  ///< a Dutch sentence
};

struct [[nodiscard]] VerifiedQuotation {
    ListedQuotation asked;
    Finding finding;
    std::string document;              ///< id of the document it was checked against; empty when unknown
    std::vector<PageReference> pages;  ///< where it stands; empty when absent or without pages
    TurnedSense sense;                 ///< what it leaves out and puts in
    std::optional<Suggestion> suggestion;
    std::optional<float> ocr_confidence;  ///< when OCR read a page where it stands
    std::vector<std::string> notes;       ///< Dutch sentences that a person should read
    std::optional<index::Spoken> spoken;  ///< of minutes: who says it there
    std::vector<QuotationWarning> warnings;
    std::string doubt;          ///< why the order of reading there is in doubt, a Dutch sentence
    bool page_differs = false;  ///< the list states another page than the source
    bool partial = false;       ///< time ran out before all documents were looked at
    bool is_short = false;      ///< fewer than four words: it may stand anywhere
    std::string newer;  ///< id of the version that replaced the document; empty when it was not replaced
    Verdict in_newer = Verdict::absent;  ///< what the quotation gets there
};

/// Whether it can be used as it is: its words are the source's, and nothing about it is wrong.
bool is_in_order(const VerifiedQuotation& it);

/// Keeps the documents it checked last, so that a list in order of document costs little. One thread at a
/// time; `reader` must outlive it.
class Verifier {
public:
    /// Each question to the index may take `milliseconds`; what then may stand somewhere is `unchecked`.
    explicit Verifier(const index::Reader& reader, int milliseconds = 1000);

    /// Any text is allowed: what is empty or too long gets a note.
    VerifiedQuotation verify(const ListedQuotation& asked);

    /// Whether the words are the title of a paper, and so hardly a quotation.
    bool is_title(std::string_view words) const { return papers_.is_title(words); }
    /// Where a list of cite says that its quotations stand, when that is not with each.
    void know(const std::vector<QuotationPlace>& places);

    /// A document that `verify` named, as it is listed.
    const index::DocumentEntry& entry(const std::string& id);

private:
    /// The papers that are meant; sets the warning when they are several, and the verdict when there is none.
    std::vector<std::string> resolve(VerifiedQuotation& it);
    void warn_of_reference(VerifiedQuotation& it);
    void check_named(VerifiedQuotation& it, const std::string& quote, const QuotationParts& parts);
    void check_newer(VerifiedQuotation& it, const std::string& quote, const QuotationParts& parts);
    void check_anywhere(VerifiedQuotation& it, const std::string& quote, const QuotationParts& parts);
    /// The id of another document with the passage nearest to `quote`, or, with `literal_only`, one that has
    /// it; empty when there is none. Sets `partial` when time ran out while it was looked for.
    std::string best_candidate(const VerifiedQuotation& it, const std::string& quote, bool literal_only,
                               bool& partial);
    void compare_page(VerifiedQuotation& it) const;
    void compare_speaker(VerifiedQuotation& it) const;
    /// Words that an amendment has deleted are nobody's.
    void warn_of_amendment(VerifiedQuotation& it);
    std::vector<PageReference> pages_of(const std::string& id, const Finding& finding);
    CheckedDocument& document(const std::string& id);

    const index::Reader& reader_;
    int milliseconds_;
    PaperRegister papers_;
    std::unordered_map<std::string, QuotationPlace> known_places_;  // by the quotation on one line
    std::list<std::pair<std::string, CheckedDocument>> documents_;  // the last used first
    std::unordered_map<std::string, index::DocumentEntry> entries_;
};

}  // namespace raadspoor::query
