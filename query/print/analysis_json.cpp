#include "query/print/analysis_json.h"

#include <nlohmann/json.hpp>

#include "nlp/words/words.h"
#include "query/print/code_points.h"

namespace raadspoor::query {

namespace {

using Json = nlohmann::ordered_json;

void put(Json& json, const char* key, const std::string& value) {
    if (!value.empty()) json[key] = value;
}

/// Writes spans and what belongs to them for one document.
class Speller {
public:
    Speller(const Document& document, const Analysis& analysis)
        : document_{document}, analysis_{analysis}, points_{document.text} {}

    Json whole(bool tokens) const {
        Json json;
        json["schema"] = "raadspoor/analysis/1";
        json["source"] = {
            {"path", document_.path}, {"sha256", document_.id}, {"mediaType", document_.media_type}};
        json["metadata"] = metadata();
        json["pages"] = pages();
        json["text"] = document_.text;
        json["sections"] = Json::array();
        for (const Section& section : analysis_.sections)
            json["sections"].push_back(at(Json{{"kind", section.kind}}, section.span));
        json["questions"] = Json::array();
        for (const QuestionAnswer& pair : analysis_.questions) json["questions"].push_back(question(pair));
        json["annotations"] = Json::array();
        for (const Annotation& annotation : analysis_.annotations)
            json["annotations"].push_back(statement(annotation));
        if (tokens) {
            json["sentences"] = pairs(analysis_.sentences);
            json["tokens"] = pairs(nlp::words(document_.text));
        }
        return json;
    }

private:
    Json metadata() const {
        const Metadata& it = analysis_.metadata;
        Json json;
        put(json, "kind", it.kind);
        put(json, "title", it.title);
        put(json, "date", it.date);
        put(json, "dateBasis", std::string(name_of(it.date_basis)));
        put(json, "sender", it.sender);
        if (!it.reference.empty()) json["reference"] = it.reference;
        put(json, "subject", it.subject);
        return json;
    }

    Json pages() const {
        Json json = Json::array();
        for (const PageRun& run : document_.runs) {
            const Page& page = document_.pages[static_cast<std::size_t>(run.page)];
            static constexpr const char* sources[] = {"native", "ocr", "none"};
            json.push_back({{"number", page.number},
                            {"label", page.label},
                            {"begin", points_.at(run.span.begin)},
                            {"end", points_.at(run.span.end)},
                            {"textSource", sources[static_cast<int>(page.source)]}});
        }
        return json;
    }

    Json question(const QuestionAnswer& pair) const {
        Json json{{"number", pair.number},
                  {"question", pair.question.of(document_.text)},
                  {"answer", pair.answer.of(document_.text)}};
        return at(std::move(json), {pair.question.begin, std::max(pair.question.end, pair.answer.end)});
    }

    Json statement(const Annotation& it) const {
        Json json = at(Json{{"type", name_of(it.kind)}}, it.span);
        json["text"] = it.span.of(document_.text);
        put(json, "value", it.value);
        put(json, "basis", it.basis);
        put(json, "name", it.name);
        put(json, "role", it.role);
        put(json, "organisation", it.organisation);
        put(json, "trigger", it.trigger);
        put(json, "modality", it.modality);
        if (!it.consequence.empty()) json["consequence"] = it.consequence.of(document_.text);
        put(json, "holder", it.holder);
        put(json, "stance", it.stance);
        if (it.quantity) json["quantity"] = {{"value", it.quantity->value}, {"unit", it.quantity->unit}};
        put(json, "targetKind", it.target_kind);
        put(json, "target", it.target);
        put(json, "outcome", it.outcome);
        if (it.votes_for) json["for"] = *it.votes_for;
        if (it.votes_against) json["against"] = *it.votes_against;
        if (it.share) json["share"] = *it.share;
        put(json, "note", it.note);
        put(json, "rule", it.rule);
        return json;
    }

    Json at(Json json, Span span) const {
        json["begin"] = points_.at(span.begin);
        json["end"] = points_.at(span.end);
        if (const int page = page_at(document_, span.begin)) json["page"] = page;
        return json;
    }

    Json pairs(const std::vector<Span>& spans) const {
        Json json = Json::array();
        for (const Span span : spans) json.push_back({points_.at(span.begin), points_.at(span.end)});
        return json;
    }

    const Document& document_;
    const Analysis& analysis_;
    CodePoints points_;
};

}  // namespace

nlohmann::ordered_json analysis_json(const Document& document, const Analysis& analysis, bool tokens) {
    return Speller{document, analysis}.whole(tokens);
}

}  // namespace raadspoor::query
