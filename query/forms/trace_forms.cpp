#include "query/forms/trace_forms.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "corpus/page.h"
#include "corpus/text.h"
#include "query/print/csv.h"
#include "query/print/document_text.h"
#include "query/print/json.h"
#include "query/print/output.h"
#include "query/print/quantity_output.h"

namespace raadspoor::query {

namespace {

Json event_json(const Trace& trace, const TraceEvent& it) {
    Json json{{"date", text_or_null(it.date)},
              {"dateTo", text_or_null(it.date_to)},
              {"dateBasis", text_or_null(std::string(name_of(it.date_basis)))}};
    if (it.told_afterwards) json["toldAfterwards"] = true;
    if (!it.date_note.empty()) json["dateNote"] = it.date_note;
    json["document"] = document_json(it.document);
    put_pages(json, it.pages);
    json["quote"] = it.event.quote;
    json["step"] = it.step;
    json["stepRule"] = it.step_rule;
    json["modality"] = name_of(it.event.modality);
    json["quantity"] = nullptr;
    if (!it.event.demanded.empty()) json["quantity"] = quantity_json(it.event.demanded.front());
    json["accordingTo"] = text_or_null(it.event.according_to());
    json["accordingToAll"] = it.event.according_to_all;
    json["accordingToBasis"] = text_or_null(std::string(name_of(it.event.holder_basis)));
    json["rule"] = it.event.rule;
    json["matched"] = it.event.matched;
    json["relatesTo"] = nullptr;
    if (it.relates_to) {
        const TraceEvent& earlier = trace.events[*it.relates_to];
        json["relatesTo"] = {{"event", *it.relates_to},
                             {"document", document_json(earlier.document)},
                             {"page", page_json(earlier.pages)},
                             {"quote", earlier.event.quote}};
    }
    return json;
}

std::string quoted_number(const TraceEvent& it) {
    return it.event.demanded.empty() ? std::string{} : spoken(it.event.demanded.front());
}

/// Markdown's own marks as text.
std::string plain(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '*' || c == '_' || c == '`' || c == '[' || c == '<' || c == '|' || c == '\\')
            escaped += '\\';
        escaped += c;
    }
    return escaped;
}

std::string about(const TraceEvent& it) {
    std::string text;
    if (!it.event.according_to_all.empty())
        text += fmt::format("volgens {}", fmt::join(it.event.according_to_all, ", "));
    text.append(text.empty() ? "" : " · ").append(name_of(it.event.modality));
    if (!it.event.demanded.empty()) text += (text.empty() ? "" : " · ") + quoted_number(it);
    return text;
}

std::string place_of(const TraceEvent& it) {
    return one_line(title_of(it.document)) + behind_comma(page_name(it.pages));
}

constexpr const char* partial_line =
    "Onvolledig: de tijd was op, of het onderwerp staat in meer passages dan worden bekeken.";

}  // namespace

std::string when(const TraceEvent& event) {
    if (event.date.empty()) return "zonder datum";
    if (!event.date_to.empty() && event.date.size() == 10)
        return fmt::format("{} – {} (afgeleid)", spoken_date(event.date), spoken_date(event.date_to));
    const bool doubtful = event.date_basis == DateBasis::inferred || event.date_basis == DateBasis::file;
    return spoken_date(event.date) + (doubtful ? " (afgeleid)" : "");
}

Json as_json(const Trace& trace) {
    Json json{{"topic", trace.topic.text}, {"words", Json::array()}};
    for (const TopicWord& word : trace.topic.words)
        json["words"].push_back({{"word", word.text}, {"alsoFoundAs", word.synonyms}});
    json["events"] = Json::array();
    json["undated"] = Json::array();
    for (const TraceEvent& event : trace.events)
        json[event.date.empty() ? "undated" : "events"].push_back(event_json(trace, event));
    json["mentions"] = Json::array();
    for (const MentioningDocument& it : trace.mentions) {
        Json mention{{"document", document_json(it.document)}};
        put_pages(mention, it.pages);
        mention["quote"] = it.quote;
        json["mentions"].push_back(std::move(mention));
    }
    json["silent"] = Json::array();
    for (const SilentDocument& it : trace.silent)
        json["silent"].push_back({{"document", document_json(it.document)}, {"reason", it.reason}});
    json["copies"] = Json::array();
    for (const index::DocumentEntry& it : trace.copies) json["copies"].push_back(document_json(it));
    json["documents"] = trace.documents;
    json["leftOut"] = trace.left_out;
    if (trace.partial) json["partial"] = true;
    if (trace.silent_partial) json["silentPartial"] = true;
    if (!trace.near.empty()) json["near"] = trace.near;
    return json;
}

std::string as_csv(const Trace& trace) {
    CsvTable table{{"datum", "tot", "basis", "stap", "regel", "modaliteit", "hoeveelheid", "volgens",
                    "citaat", "pagina", "document", "pad"}};
    for (const TraceEvent& it : trace.events)
        table.add({{"datum", it.date},
                   {"tot", it.date_to},
                   {"basis", std::string(name_of(it.date_basis))},
                   {"stap", it.step},
                   {"regel", it.step_rule},
                   {"modaliteit", std::string(name_of(it.event.modality))},
                   {"hoeveelheid", quoted_number(it)},
                   {"volgens", it.event.according_to()},
                   {"citaat", it.event.quote},
                   {"pagina", page_cell(it.pages)},
                   {"document", title_of(it.document)},
                   {"pad", it.document.path}});
    for (const MentioningDocument& it : trace.mentions)
        table.add({{"datum", it.document.metadata.date},
                   {"basis", std::string(name_of(it.document.metadata.date_basis))},
                   {"stap", "noemt het zonder eis"},
                   {"citaat", it.quote},
                   {"pagina", page_cell(it.pages)},
                   {"document", title_of(it.document)},
                   {"pad", it.document.path}});
    for (const SilentDocument& it : trace.silent)
        table.add({{"datum", it.document.metadata.date},
                   {"basis", std::string(name_of(it.document.metadata.date_basis))},
                   {"stap", "noemt het niet"},
                   {"regel", it.reason},
                   {"document", title_of(it.document)},
                   {"pad", it.document.path}});
    return table.text();
}

std::string as_markdown(const Trace& trace) {
    std::string text = fmt::format("# {}\n\n", plain(trace.topic.text));
    for (const TraceEvent& it : trace.events) {
        text +=
            fmt::format("- **{}: {}** ({})\n  > {}\n\n  {} ({})\n", when(it), it.step, plain(it.step_rule),
                        plain(it.event.quote), plain(place_of(it)), plain(about(it)));
        if (it.relates_to)
            text += fmt::format("  Vergeleken met {}: “{}”\n", when(trace.events[*it.relates_to]),
                                plain(trace.events[*it.relates_to].event.quote));
    }
    if (!trace.mentions.empty()) text += "\n## Noemt het zonder eis\n\n";
    for (const MentioningDocument& it : trace.mentions)
        text +=
            fmt::format("- {}{} ({})\n  > {}\n", plain(one_line(title_of(it.document))),
                        behind_comma(page_name(it.pages)), plain(described(it.document)), plain(it.quote));
    if (!trace.copies.empty()) text += "\n## Nog eens hetzelfde stuk\n\n";
    for (const index::DocumentEntry& it : trace.copies)
        text += fmt::format("- {} ({})\n", plain(one_line(title_of(it))), plain(described(it)));
    if (!trace.silent.empty()) text += "\n## Noemt het niet\n\n";
    for (const SilentDocument& it : trace.silent)
        text += fmt::format("- {} ({}): {}\n", plain(one_line(title_of(it.document))),
                            plain(described(it.document)), plain(it.reason));
    if (trace.partial) text += fmt::format("\n{}\n", partial_line);
    return text;
}

namespace {

/// The papers that name the topic without a demand, each with the sentence that does.
std::string mentions_text(const Trace& trace, const Output& output) {
    std::string text;
    for (const MentioningDocument& it : trace.mentions) {
        text += fmt::format("  · {}{} · {}\n", one_line(title_of(it.document)),
                            behind_comma(page_name(it.pages)), described(it.document));
        text += wrapped("“" + shortened(it.quote, 240) + "”", {}, "      ", output.width, false) + "\n";
    }
    return text;
}

/// What is said when no demand was found.
std::string nothing_text(const Trace& trace, const Output& output) {
    std::string text = trace.documents == 0
                           ? fmt::format("Over “{}” staat niets in deze stukken{}.\n", trace.topic.text,
                                         trace.partial ? ", voor zover ze zijn bekeken: de tijd was op" : "")
                           : fmt::format("“{}” komt voor in {}, maar nergens als eis{}.\n", trace.topic.text,
                                         counted(trace.documents, "stuk", "stukken"),
                                         trace.partial ? ", voor zover ze zijn bekeken" : "");
    text += mentions_text(trace, output);
    if (!trace.near.empty())
        text += fmt::format("Woorden die erop lijken: {}.\n", fmt::join(trace.near, ", "));
    return text;
}

}  // namespace

std::string as_text(const Trace& trace, const Output& output) {
    if (trace.events.empty()) return nothing_text(trace, output);
    const char* const strong = output.terminal ? "\x1b[1m" : "";
    const char* const normal = output.terminal ? "\x1b[0m" : "";
    std::string text = fmt::format("{}{}{}\n", strong, trace.topic.text, normal);
    for (const TopicWord& word : trace.topic.words)
        if (!word.synonyms.empty())
            text += fmt::format("  {} ook als: {}\n", word.text, fmt::join(word.synonyms, ", "));
    for (const TraceEvent& it : trace.events) {
        text += fmt::format("│\n●─ {}{}{} · {}{}{}: {}\n", strong, when(it), normal, strong, it.step, normal,
                            it.step_rule);
        text += wrapped("“" + it.event.quote + "”", {}, "│    ", output.width, false) + "\n";
        text += fmt::format("│    {} · {}\n", place_of(it), about(it));
        if (!it.date_note.empty()) text += fmt::format("│    datum {}\n", it.date_note);
        if (it.relates_to && it.step != "gesteld")
            text += wrapped(fmt::format("vergeleken met {}: “{}”", when(trace.events[*it.relates_to]),
                                        trace.events[*it.relates_to].event.quote),
                            {}, "│      ", output.width, false) +
                    "\n";
    }
    if (!trace.mentions.empty()) text += "\nNoemt het zonder eis:\n" + mentions_text(trace, output);
    if (!trace.copies.empty()) text += "\nNog eens hetzelfde stuk:\n";
    for (const index::DocumentEntry& it : trace.copies)
        text += fmt::format("  = {} · {}\n", one_line(title_of(it)), described(it));
    if (!trace.silent.empty()) text += "\nNoemt het niet:\n";
    for (const SilentDocument& it : trace.silent)
        text += fmt::format("  ○ {} · {} ({})\n", one_line(title_of(it.document)), described(it.document),
                            it.reason);
    if (trace.silent_partial) text += "  … en misschien meer: niet alles is bekeken\n";
    if (trace.partial) text += fmt::format("\n{}\n", partial_line);
    return text;
}

}  // namespace raadspoor::query
