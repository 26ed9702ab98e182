#include "query/print/actor_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "corpus/text.h"
#include "nlp/data/data.h"
#include "query/print/output.h"

namespace raadspoor::query {

namespace {

bool stands_for_the_author(std::string_view holder) {
    static constexpr std::array<std::string_view, 18> words{
        "",        "we",      "wij",  "ons", "onze",        "uw",        "u",           "het college",
        "college", "de raad", "raad", "ik",  "het bestuur", "gemeenten", "de gemeente", "partijen",
        "er",      "gemeente"};
    const std::string low = ascii_lower(holder);
    return std::find(words.begin(), words.end(), low) != words.end();
}

/// What a sentence gives as its source: "volgens de VNG", "het VNG-bestuur vindt".
const Organisation* cited_in(const Document& document, const Analysis& analysis, Span span) {
    const std::size_t from = span.begin > 60 ? span.begin - 60 : 0;
    for (const Organisation& it : analysis.annotations.organisations) {
        if (it.span.begin < from || it.span.begin >= span.end) continue;
        const std::string_view before = std::string_view(document.text)
                                            .substr(it.span.begin > 16 ? it.span.begin - 16 : 0,
                                                    std::min<std::size_t>(16, it.span.begin));
        for (const std::string_view lead : {"olgens de ", "olgens het ", "olgens ", "aldus de ", "aldus "})
            if (before.ends_with(lead)) return &it;
    }
    return nullptr;
}

/// Who answers questions of a council says "wij"; the analysis knows which municipality that is.
std::string answering_college(const Analysis& analysis) {
    if (analysis.metadata.kind != DocumentKind::beantwoording_raadsvragen) return {};
    std::map<std::string, std::size_t> holders;
    const auto count = [&](const auto& statements) {
        for (const auto& it : statements)
            if (it.holder.starts_with("gm")) ++holders[it.holder];
    };
    count(analysis.annotations.positions);
    count(analysis.annotations.commitments);
    const auto most = std::max_element(holders.begin(), holders.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == holders.end() ? std::string{} : actor_name(most->first);
}

/// Whose assembly it is: "raad van de gemeente Soest" -> "Soest".
std::string_view behind_assembly(std::string_view sender) {
    for (const std::string_view assembly :
         {"Algemene Ledenvergadering", "ALV", "gemeenteraad", "Gemeenteraad", "raad", "Provinciale Staten",
          "algemeen bestuur", "Algemeen Bestuur"}) {
        if (!sender.starts_with(std::string(assembly) + " van ")) continue;
        sender.remove_prefix(assembly.size() + 5);
        for (const std::string_view article : {"de ", "het ", "gemeente "})
            if (sender.starts_with(article)) sender.remove_prefix(article.size());
        break;
    }
    return sender;
}

}  // namespace

std::string actor_name(std::string_view value) {
    static const std::unordered_map<std::string_view, std::string_view> names = [] {
        std::unordered_map<std::string_view, std::string_view> all;
        for (const nlp::data::Row& row : nlp::data::rows(nlp::data::municipalities()))
            if (row.size() > 1) all.emplace(row[0], row[1]);
        for (const nlp::data::Row& row : nlp::data::rows(nlp::data::organisations()))
            for (std::string_view spellings = row.size() > 2 ? row[2] : std::string_view{};
                 !spellings.empty();) {
                const std::size_t bar = std::min(spellings.find('|'), spellings.size());
                all.emplace(spellings.substr(0, bar), row[0]);
                spellings.remove_prefix(std::min(bar + 1, spellings.size()));
            }
        return all;
    }();
    if (is_party(value)) return std::string(party_in(value));
    const auto found = names.find(value);
    return found == names.end() ? std::string(value) : std::string(found->second);
}

std::string author_of(const Analysis& analysis) {
    if (const std::string college = answering_college(analysis); !college.empty()) return college;
    if (!analysis.metadata.sender.empty()) {
        const std::string sender = one_line(analysis.metadata.sender);
        return actor_name(behind_assembly(sender));
    }
    std::map<std::string, std::size_t> signed_by, named;
    std::string first;
    for (const Signatory& it : analysis.annotations.signatories)
        if (!it.organisation.empty() && !is_party(it.organisation)) ++signed_by[it.organisation];
    for (const Organisation& it : analysis.annotations.organisations) {
        if (is_party(it.value)) continue;
        if (first.empty()) first = it.value;
        ++named[it.value];
    }
    const auto most = [](const std::map<std::string, std::size_t>& counts) {
        const auto best = std::max_element(counts.begin(), counts.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return best == counts.end() ? std::string{} : best->first;
    };
    if (signed_by.size() == 1) return actor_name(signed_by.begin()->first);
    if (!first.empty() && is_motion(analysis.metadata.kind)) return actor_name(first);
    return actor_name(most(named));
}

std::string actor_of(const Document& document, const Analysis& analysis, Span span, std::string_view holder) {
    if (!stands_for_the_author(holder)) {
        for (const std::string_view article : {"de ", "het ", "De ", "Het "})
            if (holder.starts_with(article)) holder.remove_prefix(article.size());
        return one_line(actor_name(holder));
    }
    if (const Organisation* const cited = cited_in(document, analysis, span)) return actor_name(cited->value);
    return author_of(analysis);
}

std::string spoken_sender(const std::string& value) {
    if (value.starts_with("gm")) return "gemeente " + actor_name(value);
    return is_party(value) ? actor_name(value) : value;
}

}  // namespace raadspoor::query
