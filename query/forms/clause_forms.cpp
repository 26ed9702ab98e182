#include "query/forms/clause_forms.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "corpus/text.h"
#include "query/print/code_points.h"
#include "query/print/json.h"
#include "query/print/kind_names.h"

namespace raadspoor::query {

namespace {

using nlp::Clause;
using nlp::NounPhrase;

Json phrase_json(const CodePoints& points, const std::optional<NounPhrase>& phrase) {
    return phrase ? span_json(points, phrase->span) : Json(nullptr);
}

Json clause_json(const Document& document, const CodePoints& points, const Clause& it) {
    Json json;
    json["begin"] = points.at(it.span.begin);
    json["end"] = points.at(it.span.end);
    json["kind"] = name_of(it.kind);
    json["conjunction"] = text_or_null(it.conjunction);
    json["hangsOn"] = it.hangs_on ? Json(*it.hangs_on) : Json(nullptr);
    json["verb"] = it.verb.empty() ? Json(nullptr) : span_json(points, it.verb);
    json["lemma"] = text_or_null(it.lemma);
    json["modal"] = text_or_null(it.modal);
    json["tense"] = text_or_null(name_of(it.tense));
    json["voice"] = text_or_null(name_of(it.voice));
    json["subject"] = phrase_json(points, it.subject);
    json["subjectHead"] = it.subject ? span_json(points, it.subject->head) : Json(nullptr);
    json["object"] = phrase_json(points, it.object);
    json["agent"] = phrase_json(points, it.agent);
    json["predicate"] = phrase_json(points, it.predicate);
    json["prepositional"] = Json::array();
    for (const nlp::Prepositional& with : it.prepositional)
        json["prepositional"].push_back(
            {{"preposition", with.preposition}, {"span", span_json(points, with.span)}});
    json["denied"] = it.denied;
    json["denial"] = text_or_null(it.denial.of(document.text));
    json["reality"] = text_or_null(name_of(it.reality));
    return json;
}

std::string_view dutch_name(nlp::ClauseKind kind) {
    constexpr std::array<std::string_view, names<nlp::ClauseKind>.size()> dutch{
        "hoofdzin", "bijzin", "bijzin bij een woord", "beknopte bijzin", "geen zin"};
    return dutch[index_of(kind)];
}

std::string_view dutch_name(nlp::Reality reality) {
    constexpr std::array<std::string_view, names<nlp::Reality>.size()> dutch{
        "onbekend hoe", "gezegd",  "verlangd", "mogelijk",          "voorgenomen",
        "gehoopt",      "gedacht", "gevraagd", "gezegd van vroeger"};
    return dutch[index_of(reality)];
}

void add(std::string& line, std::string_view label, std::string_view words) {
    if (!words.empty()) line += fmt::format(" · {}: {}", label, one_line(words));
}

void add(std::string& line, std::string_view label, const std::optional<NounPhrase>& phrase,
         std::string_view text) {
    if (phrase) add(line, label, phrase->span.of(text));
}

std::string understood(const Document& document, const Clause& it) {
    std::string line{dutch_name(it.kind)};
    if (it.lemma.empty()) return line;
    add(line, "werkwoord", it.lemma);
    add(line, "hulp", it.modal);
    add(line, "wie", it.subject, document.text);
    if (!it.subject) line += it.impersonal ? " · wie: niemand" : " · wie: onbekend";
    add(line, "wat", it.object, document.text);
    add(line, "door", it.agent, document.text);
    add(line, "is", it.predicate, document.text);
    for (const nlp::Prepositional& with : it.prepositional) add(line, "bij", with.span.of(document.text));
    if (it.denied) add(line, "ontkend", it.denial.of(document.text));
    return line + fmt::format(" · {}", dutch_name(it.reality));
}

/// The innermost clause in which a statement begins, the first that begins behind it for want of one.
std::optional<std::size_t> place_of(const std::vector<Clause>& clauses, Span span) {
    std::optional<std::size_t> place;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const Span clause = clauses[i].span;
        if (clause.begin > span.begin && !place && clause.begin < span.end) return i;
        if (clause.begin <= span.begin && span.begin < clause.end &&
            (!place || clause.size() <= clauses[*place].span.size()))
            place = i;
    }
    return place;
}

std::string_view label_of(const Position& it) { return name_of(it.stance); }
std::string_view label_of(const Condition& it) { return name_of(it.role); }
std::string_view label_of(const Commitment& it) { return name_of(it.promise); }
std::string_view label_of(const Vote& it) { return name_of(it.outcome); }

/// "    ⇒ standpunt support (position.agree), volgens de raad: …"
template <class Statement>
std::string told_as(const Document& document, const Statement& it) {
    const std::string holder = it.holder.empty() ? std::string{"niet bekend"} : it.holder;
    return fmt::format("    ⇒ {} {} ({}), volgens {}: {}\n", query::dutch_name(it.kind), label_of(it),
                       it.rule.name(), holder, one_line(it.span.of(document.text)));
}

}  // namespace

nlohmann::ordered_json clauses_json(const Document& document, const std::vector<Clause>& clauses) {
    const CodePoints points{document.text};
    Json list = Json::array();
    for (const Clause& it : clauses) list.push_back(clause_json(document, points, it));
    return list;
}

std::string clauses_text(const Document& document, const std::vector<Clause>& clauses,
                         const Annotations& found) {
    std::vector<std::string> told(clauses.size());
    const auto add_to = [&](const auto& list) {
        for (const auto& it : list)
            if (const auto place = place_of(clauses, it.span)) told[*place] += told_as(document, it);
    };
    add_to(found.positions), add_to(found.conditions), add_to(found.commitments), add_to(found.votes);
    std::string out;
    for (std::size_t i = 0; i < clauses.size(); ++i)
        out += fmt::format("{}\n    {}\n{}", one_line(clauses[i].span.of(document.text)),
                           understood(document, clauses[i]), told[i]);
    return out;
}

}  // namespace raadspoor::query
