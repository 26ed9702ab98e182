// The line of a demand: the picture, and the same as a list with both quotations beside each other.
#include <fmt/format.h>

#include <chrono>

#include "corpus/day.h"
#include "corpus/text.h"
#include "query/forms/trace_forms.h"
#include "query/line/trace.h"
#include "query/print/document_text.h"
#include "query/print/output.h"
#include "query/web/pages/pages.h"
#include "query/web/site/frame.h"

namespace raadspoor::query::web {

namespace {

constexpr std::size_t longest_topic = 300;

std::string topic_of(const Request& request) {
    const std::string topic{trimmed(request.asked("onderwerp"))};
    if (topic.size() > longest_topic)
        throw HttpError{400, "Dat onderwerp is te lang; noem een paar woorden."};
    return topic;
}

Html form(const std::string& topic) {
    Html inside = element("label", {{"for", "onderwerp"}}, "Onderwerp van de voorwaarde");
    inside << element("span", {{"class", "zoekregel"}},
                      single("input", {{"type", "search"},
                                       {"id", "onderwerp"},
                                       {"name", "onderwerp"},
                                       {"value", topic},
                                       {"maxlength", std::to_string(longest_topic)},
                                       {"autocomplete", "off"}}),
                      element("button", {{"type", "submit"}}, "Toon de lijn"));
    return element(
        "form",
        {sent_to(here({"lijn"})), {"method", "get"}, {"class", "zoek"}, {"aria-label", "Onderwerp kiezen"}},
        inside);
}

Html event_link(const TraceEvent& it) {
    Html html = link(reading_address(it.document, it.pages, it.event.span),
                     it.pages.empty() ? "Lees in het stuk" : "Open " + page_name(it.pages));
    html << (it.pages.empty() ? " · zonder paginanummers · " : " · ") << paper_link(it.document) << " · "
         << described(it.document);
    return html;
}

Html quoted(std::string_view heading, const TraceEvent& it) {
    return element("div", element("p", {{"class", "wie"}}, heading),
                   element("blockquote", element("p", std::string_view(it.event.quote))),
                   element("p", {{"class", "plaats"}}, event_link(it)));
}

Html event_html(const Trace& trace, const TraceEvent& it) {
    std::string about = it.event.according_to_all.empty()
                            ? std::string{}
                            : fmt::format("volgens {} · ", fmt::join(it.event.according_to_all, ", "));
    about += name_of(it.event.modality);
    Html html = element("h3", when(it), ": ", it.step);
    html << element("p", {{"class", "waarden"}}, element("span", about));
    const bool compared = it.relates_to && it.step != "gesteld";
    if (compared)
        html << element("div", {{"class", "naast"}},
                        quoted("Eerder, " + when(trace.events[*it.relates_to]), trace.events[*it.relates_to]),
                        quoted("Hier", it));
    else
        html << element("blockquote", element("p", std::string_view(it.event.quote)))
             << element("p", {{"class", "plaats"}}, event_link(it));
    Html reasons = element("p", std::string_view(it.step_rule));
    if (!it.date_note.empty()) reasons << element("p", "Datum ", it.date_note);
    if (!it.event.matched.empty()) reasons << element("p", std::string_view(it.event.matched));
    html << element("details", element("summary", "Waarop dit rust"), reasons);
    return element("li", html);
}

Html near_topics(const std::vector<std::string>& near) {
    Html html;
    for (const std::string& word : near)
        html << (html.empty() ? "" : ", ") << link(here({"lijn"}, {{"onderwerp", word}}), word);
    return html;
}

Html nothing(const Trace& trace) {
    Html help = element("p", trace.documents == 0
                                 ? std::string("Over dit onderwerp staat niets in deze stukken.")
                                 : fmt::format("Het onderwerp komt voor in {}, maar nergens als eis.",
                                               counted(trace.documents, "stuk", "stukken")));
    if (!trace.near.empty()) help << element("p", "Woorden die erop lijken: ", near_topics(trace.near));
    help << element(
        "p", link(here({"zoeken"}, {{"vraag", trace.topic.text}}), "Zoek deze woorden in alle stukken"));
    return notice("Geen lijn gevonden", help);
}

Html mentions_html(const Trace& trace) {
    if (trace.mentions.empty()) return {};
    Html items;
    for (const MentioningDocument& it : trace.mentions)
        items << element("li", link(reading_address(it.document, it.pages, it.span), title_of(it.document)),
                         element("span", {{"class", "gegevens"}}, described(it.document)),
                         element("blockquote", element("p", std::string_view(it.quote))));
    Html html = element("h2", "Noemen het zonder eis");
    html << element("ul", {{"class", "stukkenlijst"}}, items);
    return html;
}

Html silent_html(const Trace& trace) {
    if (trace.silent.empty()) return {};
    Html items;
    for (const SilentDocument& it : trace.silent)
        items << element("li", paper_link(it.document),
                         element("span", {{"class", "gegevens"}}, described(it.document), " · ", it.reason));
    Html html = element("h2", "Noemen het niet");
    html << muted(
                "Deze stukken horen bij dezelfde reeks en noemen het onderwerp niet. Zwijgen is niet "
                "hetzelfde als laten vallen.")
         << element("ul", {{"class", "stukkenlijst"}}, items);
    return html;
}

Html copies_html(const Trace& trace) {
    if (trace.copies.empty()) return {};
    Html items;
    for (const index::DocumentEntry& it : trace.copies)
        items << element("li", paper_link(it), element("span", {{"class", "gegevens"}}, described(it)));
    Html html = element("h2", "Nog eens hetzelfde stuk");
    html << muted(
                "Deze stukken hebben dezelfde dag en vrijwel dezelfde tekst als een stuk hierboven, en "
                "tellen niet "
                "dubbel.")
         << element("ul", {{"class", "stukkenlijst"}}, items);
    return html;
}

Response line_page(Library& library, const Request& request) {
    const std::string topic = topic_of(request);
    const PageHead head{.title = topic.empty() ? "Lijn" : "Lijn: " + shortened(topic, 80),
                        .part = Part::line,
                        .wide = true,
                        .hidden_heading = true};
    Html main = element(
        "h1", topic.empty() ? std::string("Hoe ging een voorwaarde door de stukken?") : "Lijn: " + topic);
    main << form(topic);
    if (topic.empty()) {
        main << muted(
            "Bijvoorbeeld: lokaal eigendom, gelijke stem, of kosten van de opvang. U ziet per stuk of de "
            "voorwaarde werd gesteld, herhaald, verzacht, vervuld of niet meer genoemd.");
        return page(head, main);
    }
    const Library::Lease reader = library.reader();
    const Trace trace = trace_topic(*reader, topic);
    if (trace.topic.words.empty() || trace.events.empty()) {
        main << nothing(trace) << mentions_html(trace);
        return page(head, main);
    }
    if (trace.partial || trace.left_out > 0)
        main << notice("Niet alles is bekeken",
                       element("p",
                               "Het onderwerp staat in meer stukken dan worden gelezen, of de tijd was op. "
                               "Noem meer woorden om het in te perken."));
    Html steps;
    for (const TraceEvent& it : trace.events) steps << event_html(trace, it);
    main << element("h2", "Stap voor stap") << element("ol", {{"class", "regels"}}, steps)
         << mentions_html(trace) << copies_html(trace) << silent_html(trace);
    main << element("h2", "Als beeld")
         << element("p", {{"class", "lijnbeeld"}},
                    single("img", {from(here({"lijn.svg"}, {{"onderwerp", topic}})),
                                   {"alt", "De lijn als beeld; hetzelfde staat hierboven stap voor stap."},
                                   {"loading", "lazy"}}))
         << element("p", {{"class", "meenemen"}},
                    link(here({"lijn.svg"}, {{"onderwerp", topic}}), "Open het beeld (SVG)"), " · ",
                    link(here({"lijn.csv"}, {{"onderwerp", topic}}), "Download als tabel (CSV)"));
    return page(head, main);
}

/// Today where the server is, for the picture.
std::string today() {
    return iso(Day{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())});
}

Response line_as(Library& library, const Request& request, bool picture) {
    const Library::Lease reader = library.reader();
    const Trace trace = trace_topic(*reader, topic_of(request));
    Response response;
    response.type = picture ? "image/svg+xml" : "text/csv; charset=utf-8";
    response.body = picture ? as_svg(trace, today()) : as_csv(trace);
    // A picture by itself has its style inside, and nothing else.
    if (picture)
        response.with("Content-Security-Policy",
                      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    else
        response.with("Content-Disposition", "attachment; filename=\"lijn.csv\"");
    return response;
}

}  // namespace

void add_line_pages(Router& router, Library& library) {
    router.get("/lijn", [&library](const Request& request) { return line_page(library, request); });
    router.get("/lijn.svg", [&library](const Request& request) { return line_as(library, request, true); });
    router.get("/lijn.csv", [&library](const Request& request) { return line_as(library, request, false); });
}

}  // namespace raadspoor::query::web
