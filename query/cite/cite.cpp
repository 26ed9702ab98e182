#include "query/cite/cite.h"
#include "nlp/paper/amended_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <unordered_map>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "query/cite/personal_data.h"
#include "query/cite/quotable.h"
#include "query/print/actor_names.h"
#include "query/print/output.h"
#include "query/print/spoken_output.h"
#include "query/question/asking.h"

namespace raadspoor::query {

namespace {

std::string shortened(const std::string& quote) {
    const std::string line = one_line(quote);
    if (line.size() <= 80) return line;
    std::size_t end = line.rfind(' ', 80);
    return line.substr(0, end == std::string::npos ? line.find(' ') : end) + " …";
}

/// What is known of a document, as it is cited.
CitedSource cited_source(const index::DocumentEntry& entry) {
    CitedSource source{entry.id,
                       entry.path,
                       entry.metadata.kind,
                       entry.metadata.title,
                       entry.metadata.date,
                       entry.metadata.date_basis,
                       spoken_sender(entry.metadata.sender),
                       {},
                       {},
                       {},
                       entry.metadata.forum,
                       entry.pages > 0,
                       entry.parent};
    for (const std::string& reference : entry.metadata.reference) {
        const std::vector<nlp::ParliamentaryPaper> papers = nlp::papers_cited_in(reference);
        if (papers.size() == 1 && nlp::cited(papers.front()) == reference)
            source.paper = papers.front();
        else
            source.reference.push_back(reference);
    }
    return source;
}

/// Builds a list: each document becomes a source once.
class Builder {
public:
    Builder(const index::Reader& reader, const CiteOptions& options, std::string title)
        : reader_{reader}, options_{options} {
        list_.title = options.title.empty() ? std::move(title) : options.title;
        list_.evidence = options.evidence;
        list_.consulted = options.consulted;
    }

    std::size_t source(const std::string& id) {
        const auto known = numbers_.find(id);
        if (known != numbers_.end()) return known->second;
        const index::DocumentEntry entry = reader_.entry(id).value();
        const std::size_t number = list_.sources.size();
        list_.sources.push_back(cited_source(entry));
        numbers_[id] = number;
        if (entry.replaced)
            list_.warnings.push_back(
                fmt::format("{} is vervangen door een nieuwere versie.", printable_path(entry.path)));
        if (options_.missing) add_missing(document(id), number);
        return number;
    }

    /// Adds the stretch `in_text` of `text`, which begins at `start` of the document's text, as a quotation
    /// without the blanks around it.
    void cite(const std::string& id, std::string_view text, std::size_t start, Span in_text, Verdict verdict,
              bool row = false) {
        const std::string_view quote = trimmed(in_text.of(text));
        if (quote.empty()) return;
        const std::size_t begin = start + static_cast<std::size_t>(quote.data() - text.data());
        const Span span{begin, begin + quote.size()};
        if (is_in_doubt(document(id), span))
            return warn(fmt::format("Weggelaten, want de volgorde van lezen is daar onzeker: “{}”.",
                                    shortened(std::string(quote))));
        const std::size_t number = source(id);
        const QuotationPlace place{id.substr(0, 12), span};
        if (std::any_of(list_.citations.begin(), list_.citations.end(),
                        [&](const Citation& other) { return other.place == place; }))
            return;
        const std::vector<PageReference> pages = reader_.pages(id, span);
        list_.citations.push_back(
            {number, one_line(quote), pages, place, verdict, reader_.ocr_confidence(id, pages), {}, {}, row});
        if (const auto spoken = reader_.spoken_at(id, span.begin); spoken && spoken->turn) {
            list_.citations.back().speaker = who_says(*spoken);
            list_.citations.back().meeting = meeting_name(*spoken);
        }
        for (const PersonalData& data : personal_data_in(list_.citations.back().quote))
            list_.warnings.push_back(fmt::format("Citaat {} bevat een {}; kijk of dat naar buiten mag.",
                                                 list_.citations.size(), data.what));
    }

    void warn(std::string warning) { list_.warnings.push_back(std::move(warning)); }
    std::size_t quotations() const { return list_.citations.size(); }
    CitationList take() { return std::move(list_); }

    /// The document that was asked for last.
    const Document& document(const std::string& id) {
        if (read_.id != id) read_ = reader_.document(id);
        return read_;
    }

private:
    void add_missing(const Document& document, std::size_t number) {
        std::set<std::string> seen;
        const Analysis analysis = reader_.analysis(document.id);
        for (const Reference& it : analysis.annotations.references) {
            if (it.target_kind == TargetKind::law) continue;
            const std::string what =
                it.value.starts_with("url:") ? it.value.substr(4) : one_line(it.span.of(document.text));
            if (!seen.insert(what).second) continue;
            list_.missing.push_back({what, number, reader_.pages(document.id, it.span)});
        }
    }

    const index::Reader& reader_;
    const CiteOptions& options_;
    std::unordered_map<std::string, std::size_t> numbers_;
    CitationList list_;
    Document read_;
};

}  // namespace

Result<CitationList> cite_question(const index::Reader& reader, const std::string& question,
                                   const CiteOptions& options) {
    const Result<Question> parsed = question_to(reader, question);
    if (!parsed) return tl::unexpected(parsed.error());
    Builder builder{reader, options, fmt::format("Bronnen bij “{}”", one_line(question))};
    if (parsed->match == index::Match{}) {
        for (const index::DocumentEntry& entry : reader.documents(parsed->filter)) builder.source(entry.id);
        return builder.take();
    }
    // More than are asked for: not every passage has a sentence that can be quoted.
    const index::SearchResult found =
        reader.search(parsed->match, parsed->filter, {.limit = 3 * options.limit, .facets = false});
    if (found.partial) builder.warn("Onvolledig: de tijd was op voordat alle stukken waren doorzocht.");
    struct Best {
        std::string document;
        Quotable sentence;
    };
    std::vector<Best> best;
    std::map<std::string, std::vector<Span>> to_go;  // by document: what an amendment takes out
    for (const index::PassageHit& hit : found.hits) {
        if (hit.struck) {
            builder.warn(
                fmt::format("Weggelaten, want het is in de bron doorgehaald: “{}”.", shortened(hit.text)));
            continue;
        }
        std::vector<Quotable> all =
            quotable(builder.document(hit.document), reader.analysis(hit.document), hit);
        const auto [known, is_new] = to_go.try_emplace(hit.document);
        if (is_new) known->second = nlp::text_to_go(builder.document(hit.document).text);
        const std::vector<Span>& gone = known->second;
        std::erase_if(all, [&](const Quotable& it) {
            return std::any_of(gone.begin(), gone.end(), [&](Span span) { return span.overlaps(it.span); });
        });
        if (!all.empty()) best.push_back({hit.document, all.front()});
    }
    std::stable_sort(best.begin(), best.end(), [](const Best& one, const Best& other) {
        return one.sentence.met > other.sentence.met;
    });
    for (const Best& it : best)
        if (builder.quotations() < options.limit)
            builder.cite(it.document, builder.document(it.document).text, 0, it.sentence.span, Verdict::exact,
                         it.sentence.row);
    return builder.take();
}

CitationList cite_documents(const index::Reader& reader, const std::vector<index::DocumentEntry>& entries,
                            const CiteOptions& options) {
    Builder builder{reader, options, "Bronnen"};
    for (const index::DocumentEntry& entry : entries) builder.source(entry.id);
    return builder.take();
}

CitationList cite_quotations(const index::Reader& reader, const std::vector<ListedQuotation>& quotations,
                             const CiteOptions& options) {
    Builder builder{reader, options, "Bronnen bij de citaten"};
    Verifier verifier{reader};
    for (const ListedQuotation& asked : quotations) {
        const VerifiedQuotation it = verifier.verify(asked);
        if (is_literal(it.finding.verdict) && it.finding.found.size() == it.finding.span.size())
            builder.cite(it.document, it.finding.found, it.finding.span.begin, {0, it.finding.found.size()},
                         it.finding.verdict);
        else if (it.finding.verdict == Verdict::unchecked)
            builder.warn(fmt::format("Weggelaten, want niet gecontroleerd (de tijd was op): “{}”.",
                                     shortened(ingest::clean(asked.quote))));
        else if (it.finding.verdict == Verdict::struck)
            builder.warn(fmt::format("Weggelaten, want het is in de bron doorgehaald: “{}”.",
                                     shortened(ingest::clean(asked.quote))));
        else
            builder.warn(fmt::format("Weggelaten, want het staat er zo niet ({}): “{}”.",
                                     name_of(it.finding.verdict), shortened(ingest::clean(asked.quote))));
    }
    return builder.take();
}

}  // namespace raadspoor::query
