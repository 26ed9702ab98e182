#include "query/forms/analysis_json.h"

#include <nlohmann/json.hpp>

#include "nlp/words/tokens.h"
#include "query/print/code_points.h"
#include "query/print/json.h"
#include "query/print/quantity_output.h"

namespace raadspoor::query {

namespace {

void put(Json& json, const char* key, std::string_view value) {
    if (!value.empty()) json[key] = value;
}

/// Writes spans and what belongs to them for one document.
class Speller {
public:
    Speller(const Document& document, const Analysis& analysis)
        : document_{document}, analysis_{analysis}, points_{document.text} {}

    /// Everything; the statements only when they are asked for.
    Json whole(bool tokens, bool statements) const {
        Json json;
        json["schema"] = "raadspoor/analysis/1";
        json["source"] = {
            {"path", document_.path}, {"sha256", document_.id}, {"mediaType", document_.media_type}};
        json["metadata"] = metadata();
        json["pages"] = pages();
        json["text"] = document_.text;
        json["sections"] = Json::array();
        for (const Section& section : analysis_.sections)
            json["sections"].push_back(at(Json{{"kind", name_of(section.kind)}}, section.span));
        json["questions"] = Json::array();
        for (const QuestionAnswer& pair : analysis_.questions) json["questions"].push_back(question(pair));
        if (!analysis_.minutes.empty()) json["meeting"] = meeting();
        if (!analysis_.motions.empty()) json["motions"] = motions();
        json["annotations"] = Json::array();
        if (statements)
            for (const AnyAnnotation& it : in_order_of_text(analysis_.annotations))
                json["annotations"].push_back(statement(it));
        if (tokens) {
            json["sentences"] = pairs(analysis_.sentences);
            json["tokens"] = pairs(nlp::tokens(document_.text));
        }
        return json;
    }

    /// The lines of a statement where it stands in the whole, two levels deep.
    std::string lines_of(const AnyAnnotation& it) const {
        std::string written = "\n" + dumped(statement(it), 1);
        written.pop_back();  // the break behind it
        std::string lines;
        for (const char c : written) lines.append(1, c).append(c == '\n' ? "  " : "");
        return lines;
    }

private:
    Json metadata() const {
        const Metadata& it = analysis_.metadata;
        Json json;
        put(json, "kind", name_of(it.kind));
        put(json, "forum", name_of(it.forum));
        put(json, "title", it.title);
        put(json, "date", it.date);
        put(json, "dateBasis", name_of(it.date_basis));
        put(json, "sender", it.sender);
        if (!it.reference.empty()) json["reference"] = it.reference;
        put(json, "subject", it.subject);
        put(json, "doubt", it.doubt);
        return json;
    }

    Json pages() const {
        Json json = Json::array();
        for (const PageRun& run : document_.runs) {
            const Page& page = document_.pages[static_cast<std::size_t>(run.page)];
            json.push_back({{"number", page.number},
                            {"label", page.label},
                            {"begin", points_.at(run.span.begin)},
                            {"end", points_.at(run.span.end)},
                            {"textSource", name_of(page.source)}});
        }
        return json;
    }

    /// Who was there, the items, and who says what.
    Json meeting() const {
        const Minutes& it = analysis_.minutes;
        Json json{{"body", text_or_null(it.body)},   {"date", text_or_null(it.date)},
                  {"place", text_or_null(it.place)}, {"chair", text_or_null(it.chair)},
                  {"attendees", Json::array()},      {"items", Json::array()},
                  {"turns", Json::array()}};
        for (const Attendee& one : it.attendees)
            json["attendees"].push_back(
                {{"name", one.name}, {"party", text_or_null(one.party)}, {"absent", one.absent}});
        for (const AgendaItem& item : it.items)
            json["items"].push_back(
                at({{"number", text_or_null(item.number)}, {"title", item.title}}, item.span));
        for (const Turn& turn : it.turns)
            json["turns"].push_back(at({{"speaker", turn.speaker},
                                        {"person", text_or_null(turn.person)},
                                        {"party", text_or_null(turn.party)},
                                        {"role", text_or_null(name_of(turn.role))},
                                        {"item", turn.item < 0 ? Json(nullptr) : Json(turn.item)}},
                                       turn.span));
        return json;
    }

    /// What is told of motions, piece by piece.
    Json motions() const {
        Json json = Json::array();
        for (const MotionFact& it : analysis_.motions) {
            Json one = at(Json{{"event", name_of(it.event)}}, it.span);
            one["text"] = it.span.of(document_.text);
            put(one, "code", it.code), put(one, "number", it.number), put(one, "title", it.title);
            put(one, "meeting", it.meeting), put(one, "part", it.part), put(one, "asks", it.asks);
            if (it.outcome) one["outcome"] = name_of(*it.outcome);
            if (it.votes_for) one["for"] = *it.votes_for;
            if (it.votes_against) one["against"] = *it.votes_against;
            put(one, "advice", name_of(it.advice));
            if (it.stance) one["stance"] = name_of(*it.stance);
            put(one, "by", it.by), put(one, "party", it.party), put(one, "until", it.until);
            for (const MotionMaker& maker : it.makers)
                one["makers"].push_back({{"name", maker.name}, {"party", text_or_null(maker.party)}});
            json.push_back(std::move(one));
        }
        return json;
    }

    Json question(const QuestionAnswer& pair) const {
        Json json{{"number", pair.number},
                  {"question", pair.question.of(document_.text)},
                  {"answer", pair.answer.of(document_.text)}};
        return at(std::move(json), {pair.question.begin, std::max(pair.question.end, pair.answer.end)});
    }

    Json statement(const AnyAnnotation& any) const {
        return std::visit([&](const auto* it) { return statement(*it); }, any);
    }

    template <class Statement>
    Json statement(const Statement& it) const {
        Json json = at(Json{{"type", name_of(it.kind)}}, it.span);
        json["text"] = it.span.of(document_.text);
        tell(json, it);
        put(json, "rule", it.rule.name());
        return json;
    }

    static void tell(Json& json, const Amount& it) {
        put(json, "value", it.value);
        put(json, "note", doubt_of(it));
    }
    static void tell(Json& json, const Percentage& it) { put(json, "value", it.value); }
    static void tell(Json& json, const Organisation& it) { put(json, "value", it.value); }
    template <class Statement>
    static void tell_holder(Json& json, const Statement& it) {
        put(json, "holder", it.holder);
        put(json, "holderBasis", name_of(it.holder_basis));
        put(json, "sure", name_of(it.sure));
    }

    static void tell(Json& json, const Commitment& it) {
        put(json, "status", name_of(it.promise));
        tell_holder(json, it);
    }

    static void tell(Json& json, const Date& it) {
        put(json, "value", it.value);
        put(json, "basis", name_of(it.source));
        put(json, "note", it.note);
    }

    static void tell(Json& json, const Signatory& it) {
        put(json, "name", it.name);
        put(json, "role", it.role);
        put(json, "organisation", it.organisation);
    }

    void tell(Json& json, const Condition& it) const {
        put(json, "role", name_of(it.role));
        put(json, "trigger", it.trigger);
        put(json, "modality", name_of(it.modality));
        put(json, "consequence", it.consequence.of(document_.text));
        tell_holder(json, it);
        if (it.quantity) json["quantity"] = quantity_json(*it.quantity);
    }

    static void tell(Json& json, const Reference& it) {
        put(json, "value", it.value);
        put(json, "targetKind", name_of(it.target_kind));
    }

    static void tell(Json& json, const Position& it) {
        tell_holder(json, it);
        put(json, "stance", name_of(it.stance));
    }

    static void tell(Json& json, const Vote& it) {
        put(json, "value", name_of(it.outcome));
        put(json, "outcome", name_of(it.outcome));
        if (it.votes_for) json["for"] = *it.votes_for;
        if (it.votes_against) json["against"] = *it.votes_against;
        if (it.share) json["share"] = *it.share;
        tell_holder(json, it);
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
    return Speller{document, analysis}.whole(tokens, true);
}

void write_analysis_json(const Document& document, const Analysis& analysis, bool tokens,
                         const std::function<void(std::string_view)>& put) {
    const Speller speller{document, analysis};
    const std::string frame = dumped(speller.whole(tokens, false), 1);
    // No string of JSON holds a line break, so this is the key and nothing else.
    constexpr std::string_view open = "\n \"annotations\": [";
    const std::size_t place = frame.find(open) + open.size();
    put(std::string_view(frame).substr(0, place));
    const std::vector<AnyAnnotation> all = in_order_of_text(analysis.annotations);
    for (const AnyAnnotation& it : all) put(speller.lines_of(it) + (&it == &all.back() ? "\n " : ","));
    put(std::string_view(frame).substr(place));
}

}  // namespace raadspoor::query
