// What a question finds: quotations with their pages, below their papers.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "query/answers/search_answer.h"
#include "query/forms/search_forms.h"
#include "query/print/actor_names.h"
#include "query/print/document_text.h"
#include "query/print/output.h"
#include "query/question/usage_error.h"
#include "query/web/pages/pages.h"
#include "query/web/site/frame.h"

namespace raadspoor::query::web {

namespace {

constexpr std::size_t hits_a_page = 10, values_a_facet = 6;
constexpr int search_milliseconds = 3000;

struct FacetName {
    const char* key;
    const char* field;
    const char* title;
};
constexpr std::array<FacetName, 6> facets = {{{"kind", "soort", "Soort stuk"},
                                              {"year", "jaar", "Jaar"},
                                              {"sender", "afzender", "Afzender"},
                                              {"municipality", "gemeente", "Gemeente genoemd"},
                                              {"party", "partij", "Partij genoemd"},
                                              {"organisation", "organisatie", "Organisatie genoemd"}}};

/// The question with a field more: soort:"raadsinformatiebrief".
std::string with_field(const std::string& question, std::string_view field, const std::string& value) {
    const bool plain = value.find_first_of(" \t(),:") == std::string::npos;
    const std::string term =
        plain ? fmt::format("{}:{}", field, value) : fmt::format("{}:\"{}\"", field, value);
    return question.empty() ? term : question + " " + term;
}

Html facet(const FacetName& name, const std::map<std::string, std::size_t>& values,
           const std::string& question) {
    std::vector<std::pair<std::string, std::size_t>> most(values.begin(), values.end());
    const bool years = std::string_view(name.key) == "year";
    std::stable_sort(most.begin(), most.end(), [years](const auto& a, const auto& b) {
        return years ? a.first > b.first : a.second > b.second;
    });
    Html items;
    std::size_t shown = 0;
    for (const auto& [value, count] : most) {
        const std::string told = years || std::string_view(name.key) == "kind" ? value : actor_name(value);
        const std::string asked = with_field(question, name.field, told);
        if (value.empty() || told.find('"') != std::string::npos || asked.size() > 900) continue;
        if (++shown > values_a_facet) break;
        items << element("li", link(here({"zoeken"}, {{"vraag", asked}}), told), " ",
                         element("span", {{"class", "aantal"}}, grouped(count)));
    }
    if (items.empty()) return {};
    Html html = element("h3", std::string_view(name.title));
    html << element("ul", items);
    return html;
}

Html facets_of(const SearchAnswer& answer, const std::string& question) {
    Html inside;
    for (const FacetName& name : facets)
        if (const auto found = answer.facets.find(name.key);
            found != answer.facets.end() && found->second.size() > 1)
            inside << facet(name, found->second, question);
    if (inside.empty()) return {};
    Html html = element("h2", "Verfijnen");
    html << inside;
    return element("aside", {{"class", "verfijnen"}, {"aria-label", "Verfijnen"}}, html);
}

Html thumbnail(const SearchHit& hit, const Address& address) {
    if (hit.pages.empty() || hit.document.media_type != "application/pdf") return {};
    const Address picture =
        here({"stukken", short_id(hit.document.id), "paginas", std::to_string(hit.pages.front().number.value),
              "miniatuur.png"},
             {{"plaats", fmt::format("{}-{}", hit.quotation.marked.begin, hit.quotation.marked.end)}});
    // The quotation beside it leads to the same page: for who hears the page, this adds nothing.
    return element(
        "a", {to(address), {"class", "miniatuur"}, {"tabindex", "-1"}, {"aria-hidden", "true"}},
        single("img", {from(picture), {"alt", ""}, {"loading", "lazy"}, {"width", "90"}, {"height", "127"}}));
}

Html hit_html(const SearchHit& hit, const std::string& question) {
    const Address address =
        hit.pages.empty()
            ? quotation_address(hit.document, hit.quotation.span)
            : page_address(hit.document, hit.pages.front().number.value,
                           {{"vraag", question}, {"treffer", std::to_string(hit.quotation.marked.begin)}});
    Html where = link(address, hit.pages.empty() ? "Lees in het stuk" : "Open " + page_words(hit.pages));
    if (hit.pages.empty()) where << " · zonder paginanummers";
    if (hit.ocr_confidence) where << " · " << recognised(*hit.ocr_confidence);
    where << " · " << link(quotation_address(hit.document, hit.quotation.span), "Verwijzing overnemen");
    Html text = element("blockquote", element("p", marked(hit.quotation.text, hit.quotation.highlights)));
    if (!hit.missing.empty()) where << " · " << without(hit);
    if (hit.struck)
        text << element("p", {{"class", "let-op"}},
                        "Doorgehaald: het staat er met een streep erdoor, en geldt niet.");
    text << element("p", {{"class", "plaats"}}, where);
    return element("li", {{"class", "treffer"}}, thumbnail(hit, address), element("div", text));
}

/// The hits below their papers.
Html hits_html(const SearchAnswer& answer, const std::string& question) {
    Html html;
    for (std::size_t at = 0; at < answer.hits.size();) {
        const index::DocumentEntry& document = answer.hits[at].document;
        const std::size_t all = answer.hits[at].in_document, begin = at;
        Html items;
        for (; at < answer.hits.size() && answer.hits[at].document.id == document.id; ++at)
            items << hit_html(answer.hits[at], question);
        Html paper = element("h2", paper_link(document));
        paper << element("p", {{"class", "gegevens"}}, described(document))
              << element("ol", {{"class", "treffers"}}, items);
        if (const std::size_t left = all - (at - begin); left > 0 && all >= at - begin)
            paper << element(
                "p", {{"class", "meer"}},
                link(here({"zoeken"}, {{"vraag", with_field(question, "document", short_id(document.id))}}),
                     // The best stand first when a question is in ordinary words: a paper may come back.
                     answer.required.empty()
                         ? fmt::format("Nog {} in dit stuk", counted(left, "passage", "passages"))
                         : fmt::format("Alle {} in dit stuk", counted(all, "passage", "passages"))));
        html << element("section", {{"class", "stuk"}}, paper);
    }
    return html;
}

Html sort_links(const std::string& question, bool by_date) {
    const auto choice = [&](std::string_view name, const char* order, bool chosen) {
        return chosen ? element("strong", name)
                      : link(here({"zoeken"}, {{"vraag", question}, {"volgorde", order}}), name);
    };
    return element("p", {{"class", "volgorde"}}, "Volgorde: ", choice("beste eerst", "", !by_date), " · ",
                   choice("nieuwste eerst", "datum", by_date));
}

Html expansions_of(const Question& question) {
    Html html;
    for (const Expansion& it : question.expansions) {
        std::string full;
        for (const std::string& one : it.full) full += (full.empty() ? "" : ", ") + one;
        html << muted(
            fmt::format("{0} is ook gezocht als {1}. Met +{0} zoekt u alleen de afkorting.", it.word, full));
    }
    return html;
}

Html near_links(const std::vector<std::string>& near) {
    Html html;
    for (const std::string& word : near) {
        if (!html.empty()) html << ", ";
        html << link(here({"zoeken"}, {{"vraag", word}}), word);
    }
    return html;
}

Html nothing_found(const SearchAnswer& answer) {
    if (answer.asks_nothing)
        return notice(
            "Geen onderwerp",
            element("p",
                    "Deze woorden noemen geen onderwerp. Zet er een woord bij waar het over gaat, of "
                    "zet ze tussen aanhalingstekens: dan worden ze letterlijk gezocht."));
    const NothingFound& nothing = answer.nothing;
    Html items;
    bool all_there = !nothing.words.empty();
    for (const WordCount& word : nothing.words) {
        all_there = all_there && word.documents > 0;
        Html item = element("span", word.word,
                            word.documents > 0 ? ": in " + counted(word.documents, "stuk", "stukken")
                                               : std::string(": komt nergens voor"));
        if (!word.near.empty()) item << ". Bedoelde u " << near_links(word.near) << "?";
        items << element("li", item);
    }
    Html help;
    if (!items.empty()) help << element("p", "Per woord:") << element("ul", items);
    if (all_there && nothing.words.size() > 1)
        help << element("p",
                        "Elk woord komt wel voor, maar niet samen in één stuk. Laat een woord weg, of zet OF "
                        "ertussen: dan hoeft maar één ervan voor te komen.");
    for (const UnknownValue& it : nothing.unknown)
        help << element("p", fmt::format("{}:{} kent niemand. Bedoelde u {}?", it.field, it.value,
                                         fmt::join(it.near, " of ")));
    if (nothing.without_fields > 0)
        help << element("p", fmt::format("Zonder de velden (zoals soort: of jaar:) is er wel iets: in {}.",
                                         counted(nothing.without_fields, "stuk", "stukken")));
    help << element("p", "Zoek anders met minder woorden, met een ander woord voor hetzelfde, of kijk in ",
                    link(here({"stukken"}), "alle stukken"), ".");
    return notice("Niets gevonden", help);
}

/// The fields of the form as terms of the question, so that every search is one address.
std::string question_of(const Request& request) {
    std::string question{trimmed(request.asked("vraag"))};
    if (const std::string kind = request.asked("soort"); !kind.empty())
        question = with_field(question, "soort", kind);
    if (const std::string from = asked_date(request, "van"); !from.empty())
        question = with_field(question, "van", from);
    if (const std::string until = asked_date(request, "tot"); !until.empty())
        question = with_field(question, "tot", until);
    return question;
}

Html more_fields() {
    Html options = element("option", {{"value", ""}}, "alle soorten");
    for (const std::string_view kind : names<DocumentKind>)
        options << element("option", {{"value", kind}}, kind);
    Html fields = element("p", element("label", {{"for", "soort"}}, "Soort stuk"),
                          element("select", {{"id", "soort"}, {"name", "soort"}}, options));
    for (const auto& [name, label] :
         {std::pair{"van", "Vanaf (dd-mm-jjjj)"}, std::pair{"tot", "Tot en met (dd-mm-jjjj)"}})
        fields << element("p", element("label", {{"for", name}}, label),
                          single("input", {{"id", name},
                                           {"name", name},
                                           {"type", "text"},
                                           {"inputmode", "numeric"},
                                           {"size", "12"},
                                           {"autocomplete", "off"}}));
    return element("details", element("summary", "Alleen bepaalde stukken"),
                   element("div", {{"class", "velden"}}, fields));
}

Html form(const std::string& question) {
    Html inside = element("label", {{"for", "zoek"}}, "Zoek in de stukken");
    inside << element("span", {{"class", "zoekregel"}},
                      single("input", {{"type", "search"},
                                       {"id", "zoek"},
                                       {"name", "vraag"},
                                       {"value", question},
                                       {"maxlength", "900"},
                                       {"autocomplete", "off"}}),
                      element("button", {{"type", "submit"}}, "Zoek"));
    inside << more_fields();
    return element("form",
                   {sent_to(here({"zoeken"})),
                    {"method", "get"},
                    {"role", "search"},
                    {"class", "zoek"},
                    {"aria-label", "Zoeken"}},
                   inside);
}

Response search_page(Library& library, const Request& request) {
    const std::string question = question_of(request), order = request.asked("volgorde");
    if (question != request.asked("vraag"))
        return redirected(here({"zoeken"}, {{"vraag", question}, {"volgorde", order}}));
    const PageHead head{.title = question.empty() ? "Zoeken" : "Zoeken: " + shortened(question, 80),
                        .part = Part::search,
                        .own_search = true,
                        .wide = true,
                        .hidden_heading = true};
    Html main = element("h1", {{"class", "klein"}}, "Zoeken");
    main << form(question);
    if (question.empty()) {
        main << element("p", "Typ een of meer woorden en kies Zoek.");
        return page(head, main);
    }
    const std::size_t number = asked_page(request);
    const Library::Lease reader = library.reader();
    SearchAnswer answer;
    try {
        answer = search(*reader, question,
                        {.limit = hits_a_page,
                         .offset = (number - 1) * hits_a_page,
                         .order = order == "datum" ? index::Order::newest_first : index::Order::relevance,
                         .milliseconds = search_milliseconds});
    } catch (const UsageError& error) {
        main << notice("Deze vraag is niet te lezen", element("p", std::string_view(error.what())));
        return page(head, main, 400);
    }
    if (answer.total.passages == 0) {
        main << muted("Gevraagd: " + answer.question.parsed)
             << (answer.partial ? notice("De tijd was op", element("p", "Vraag iets nauwers."))
                                : nothing_found(answer));
        return page(head, main);
    }
    Html results = element(
        "p", {{"class", "samenvatting"}, {"role", "status"}}, answer.total.at_least ? "Minstens " : "",
        element("strong", counted(answer.total.passages, "passage", "passages")), " in ",
        counted(answer.total.documents, "stuk", "stukken"),
        answer.partial ? " (niet alles: de tijd was op)" : "", ". Gevraagd: ", answer.question.parsed, ".");
    for (const std::string& remark : remarks(answer)) results << element("p", std::string_view(remark));
    results << expansions_of(answer.question) << sort_links(question, order == "datum")
            << hits_html(answer, question);
    if (answer.hits.empty()) results << element("p", "Deze bladzijde is leeg: er zijn minder resultaten.");
    results << paging({"zoeken"}, {{"vraag", question}, {"volgorde", order}}, number,
                      (answer.total.passages + hits_a_page - 1) / hits_a_page);
    results << element("p", {{"class", "meenemen"}},
                       link(here({"zoeken.csv"}, {{"vraag", question}}), "Download als tabel (CSV)"), " · ",
                       link(here({"dossier-kiezen"}, {{"vraag", question}}), "Volg deze vraag"));
    main << element("div", {{"class", "kolommen"}}, element("div", {{"class", "resultaten"}}, results),
                    facets_of(answer, question));
    return page(head, main);
}

Response search_table(Library& library, const Request& request) {
    constexpr std::size_t most = 1000;
    const Library::Lease reader = library.reader();
    Response response;
    response.type = "text/csv; charset=utf-8";
    response.body = as_csv(search(*reader, request.asked("vraag"),
                                  {.limit = most, .facets = false, .milliseconds = search_milliseconds}));
    return response.with("Content-Disposition", "attachment; filename=\"zoeken.csv\"");
}

}  // namespace

void add_search_pages(Router& router, Library& library) {
    router.get("/zoeken", [&library](const Request& request) { return search_page(library, request); });
    router.get("/zoeken.csv", [&library](const Request& request) { return search_table(library, request); });
}

}  // namespace raadspoor::query::web
