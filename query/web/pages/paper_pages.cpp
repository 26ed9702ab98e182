// The papers, and one of them: what is known of it and on what that rests, and what it says.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "corpus/text.h"
#include "query/answers/document_answers.h"
#include "query/print/actor_names.h"
#include "query/print/document_text.h"
#include "query/print/output.h"
#include "query/question/usage_error.h"
#include "query/web/pages/pages.h"
#include "query/web/site/frame.h"
#include "query/web/site/papers.h"

namespace raadspoor::query::web {

namespace {

constexpr std::size_t papers_a_page = 50, links_shown = 30, pages_shown = 60;

Response papers_page(Library& library, const Request& request) {
    const std::string question{trimmed(request.asked("vraag"))};
    const std::size_t number = asked_page(request);
    const Library::Lease reader = library.reader();
    const PageHead head{.title = "Stukken", .part = Part::papers};
    Html main;
    DocumentsAnswer answer;
    try {
        answer = documents(*reader, question);
    } catch (const UsageError& error) {
        main << notice("Hierop kan niet worden gekozen", element("p", std::string_view(error.what())));
        return page(head, main, 400);
    }
    std::reverse(answer.documents.begin(), answer.documents.end());
    main << element("p", counted(answer.documents.size(), "stuk", "stukken"),
                    question.empty() ? std::string{} : " bij " + question, ", nieuwste eerst.");
    if (!question.empty()) main << element("p", link(here({"stukken"}), "Toon alle stukken"));
    const std::size_t begin = std::min((number - 1) * papers_a_page, answer.documents.size()),
                      end = std::min(begin + papers_a_page, answer.documents.size());
    Html items;
    for (std::size_t i = begin; i < end; ++i)
        items << element("li", paper_link(answer.documents[i]),
                         element("span", {{"class", "gegevens"}}, described(answer.documents[i])));
    main << element("ul", {{"class", "stukkenlijst"}}, items)
         << paging({"stukken"}, {{"vraag", question}}, number,
                   (answer.documents.size() + papers_a_page - 1) / papers_a_page);
    return page(head, main);
}

std::string_view date_basis(DateBasis basis) {
    static constexpr std::array<std::string_view, 6> words{"",
                                                           "staat in het stuk",
                                                           "de datum van de vergadering",
                                                           "uit de eigenschappen van het bestand",
                                                           "afgeleid uit andere datums in het stuk",
                                                           "uit de naam van het bestand"};
    return words[index_of(basis)];
}

class Facts {
public:
    void add(std::string_view name, const Html& value) {
        if (!value.empty()) list_ << element("dt", name) << element("dd", value);
    }
    void add(std::string_view name, std::string_view value) {
        Html text;
        text << value;
        if (!value.empty()) add(name, text);
    }
    Html html() const { return element("dl", {{"class", "feiten"}}, list_); }

private:
    Html list_;
};

Html with_place(const index::DocumentEntry& entry, const Document& document, std::string_view value,
                Span place, std::string_view basis) {
    Html html;
    html << value;
    std::vector<PageReference> pages;
    if (!place.empty())
        for (const int number : pages_of(document, place)) pages.push_back({PageNumber{number}, {}});
    if (!place.empty()) html << " (" << link(reading_address(entry, pages, place), "waar het staat") << ")";
    if (!basis.empty()) html << " (" << basis << ")";
    return html;
}

Html facts_of(const DocumentAnswer& answer) {
    const Metadata& it = answer.entry.metadata;
    Facts facts;
    facts.add("Soort", name_of(it.kind));
    if (!it.date.empty())
        facts.add("Datum", with_place(answer.entry, answer.document, spoken_date(it.date), it.date_span,
                                      it.date_basis == DateBasis::stated ? "" : date_basis(it.date_basis)));
    facts.add("Let op", it.doubt);
    if (!it.sender.empty())
        facts.add("Afzender",
                  with_place(answer.entry, answer.document, actor_name(it.sender), it.sender_span, ""));
    std::string references;
    for (const std::string& one : it.reference) references += (references.empty() ? "" : ", ") + one;
    facts.add("Kenmerk", references);
    facts.add("Onderwerp", it.subject);
    facts.add("Omvang", answer.entry.pages > 0
                            ? counted(static_cast<std::size_t>(answer.entry.pages), "bladzijde", "bladzijden")
                            : std::string("zonder paginanummers"));
    facts.add("Bestand", file_name_of(answer.entry.path, answer.entry.parent));
    facts.add("Vingerafdruk", answer.entry.id);
    return facts.html();
}

struct Said {
    const char* kind;
    const char* path;
    const char* one;
    const char* many;
};
constexpr std::array<Said, 6> sayings = {
    {{"condition", "voorwaarden", "voorwaarde", "voorwaarden"},
     {"position", "standpunten", "standpunt", "standpunten"},
     {"commitment", "toezeggingen", "toezegging", "toezeggingen"},
     {"vote", "stemmingen", "stemming", "stemmingen"},
     {"signatory", "ondertekenaars", "ondertekenaar", "ondertekenaars"},
     {"date", "tijdlijn", "datum op de tijdlijn", "datums op de tijdlijn"}}};

Html said_in(const DocumentAnswer& answer, const Analysis& analysis) {
    const std::string only = "document:" + short_id(answer.entry.id);
    Html items;
    const auto add = [&](const char* path, const std::string& text) {
        items << element("li", link(here({path}, {{"vraag", only}}), text));
    };
    for (const Said& it : sayings)
        if (const auto found = answer.statements.find(it.kind);
            found != answer.statements.end() && found->second > 0)
            add(it.path, counted(found->second, it.one, it.many));
    if (!analysis.questions.empty()) add("vragen", counted(analysis.questions.size(), "vraag", "vragen"));
    if (items.empty()) return {};
    return element("h2", "Wat erin staat") << element("ul", {{"class", "knoppen"}}, items);
}

Html contents_of(const DocumentAnswer& answer) {
    Html items;
    std::size_t shown = 0;
    for (const OutlineItem& it : answer.document.outline) {
        if (++shown > links_shown) break;
        items << (it.page > 0 ? element("li", link(page_address(answer.entry, it.page), one_line(it.title)))
                              : element("li", one_line(it.title)));
    }
    Html html;
    if (!items.empty()) html << element("h2", "Inhoud") << element("ul", items);
    if (answer.document.pages.empty()) return html;
    Html pages;
    for (std::size_t i = 0; i < std::min(answer.document.pages.size(), pages_shown); ++i)
        pages << element(
            "li", element("a",
                          {to(page_address(answer.entry, answer.document.pages[i].number)),
                           {"aria-label", fmt::format("Bladzijde {}", answer.document.pages[i].number)}},
                          std::to_string(answer.document.pages[i].number)));
    html << element("h2", "Bladzijden") << element("ol", {{"class", "bladzijden"}}, pages);
    if (answer.document.pages.size() > pages_shown)
        html << element("p",
                        link(page_address(answer.entry, static_cast<int>(pages_shown) + 1), "Verder lezen"));
    return html;
}

Html links_of(const Document& document) {
    Html items;
    std::size_t shown = 0;
    for (const Link& it : document.links) {
        if (++shown > links_shown) break;
        const std::string words = it.span.empty() ? it.uri : one_line(it.span.of(document.text));
        Html item;
        if (const std::optional<Address> address = outside(it.uri))
            item << element("a", {to(*address), {"rel", "noreferrer noopener"}}, shortened(words, 120));
        else
            item << shortened(words, 120);
        if (words != it.uri)
            item << element("span", {{"class", "gegevens"}}, shortened(one_line(it.uri), 160));
        items << element("li", item);
    }
    if (items.empty()) return {};
    return element("details", element("summary", "Webadressen in dit stuk"), element("ul", items));
}

Html files_inside(const index::Reader& reader, const DocumentAnswer& answer) {
    Html items;
    for (const index::FileState& it : answer.inside) {
        const auto entry = it.document.empty() ? std::nullopt : reader.entry(it.document);
        items << (entry ? element("li", paper_link(*entry),
                                  element("span", {{"class", "gegevens"}}, described(*entry)))
                        : element("li", printable_path(it.path),
                                  element("span", {{"class", "gegevens"}}, it.reason)));
    }
    if (items.empty()) return {};
    return element("h2", "Bestanden die erin liggen") << element("ul", {{"class", "stukkenlijst"}}, items);
}

Html search_inside(const index::DocumentEntry& entry) {
    Html inside = element("label", {{"for", "zoek-stuk"}}, "Zoek in dit stuk");
    inside << element("span", {{"class", "zoekregel"}},
                      single("input", {{"type", "search"},
                                       {"id", "zoek-stuk"},
                                       {"name", "vraag"},
                                       {"maxlength", "800"},
                                       {"autocomplete", "off"}}),
                      element("button", {{"type", "submit"}}, "Zoek"));
    return element("form",
                   {sent_to(here({"stukken", short_id(entry.id), "zoeken"})),
                    {"method", "get"},
                    {"class", "zoek"},
                    {"role", "search"},
                    {"aria-label", "Zoek in dit stuk"}},
                   inside);
}

Response paper_page(Library& library, const DocumentId& id) {
    const Library::Lease reader = library.reader();
    const index::DocumentEntry entry = the_paper(*reader, id);
    const DocumentAnswer answer = show(*reader, entry.id);
    const Analysis analysis = reader->analysis(entry.id);
    Html main = element("h1", shortened(one_line(title_of(entry)), 300));
    main << element("p", {{"class", "gegevens"}}, described(entry), " · ",
                    link(here({"verbeteren"}, {{"stuk", short_id(entry.id)}}), "Verbeter deze gegevens"));
    if (entry.replaced)
        main << notice(
            "Er is een nieuwere versie",
            element("p",
                    "Op de plaats van dit bestand staat nu een ander stuk. Dit is wat er eerder stond."));
    for (const std::string& warning : entry.warnings) main << notice("Let op", element("p", warning));
    if (entry.pages > 0)
        main << element(
            "p", {{"class", "hoofdactie"}},
            element("a", {to(page_address(entry, answer.document.pages.front().number)), {"class", "knop"}},
                    "Lees het stuk"));
    else
        main << element("p", {{"class", "hoofdactie"}},
                        element("a", {to(here({"stukken", short_id(entry.id), "tekst"})), {"class", "knop"}},
                                "Lees de tekst"));
    main << search_inside(entry) << said_in(answer, analysis) << element("h2", "Gegevens") << facts_of(answer)
         << contents_of(answer) << files_inside(*reader, answer) << links_of(answer.document);
    return page(
        {.title = shortened(one_line(title_of(entry)), 100), .part = Part::papers, .hidden_heading = true},
        main);
}

/// The paper as text, for what has no pages.
Response text_page(Library& library, const DocumentId& id) {
    const Library::Lease reader = library.reader();
    const index::DocumentEntry entry = the_paper(*reader, id);
    const auto document = library.document(*reader, entry);
    constexpr std::size_t most = 400'000;
    Html main = element("p", link(paper_address(entry), "Terug naar het stuk"));
    main << element("div", {{"class", "tekst"}},
                    text_of(*document, {0, std::min(document->text.size(), most)}, {}));
    if (document->text.size() > most) main << muted("De rest is te lang om hier te tonen.");
    return page({.title = shortened(one_line(title_of(entry)), 100), .part = Part::papers}, main);
}

/// A question to one paper becomes one to all, so that every search is one address.
Response search_in_paper(Library& library, const Request& request, const DocumentId& id) {
    const Library::Lease reader = library.reader();
    const index::DocumentEntry entry = the_paper(*reader, id);
    const std::string question{trimmed(request.asked("vraag"))};
    if (question.empty()) return redirected(paper_address(entry));
    return redirected(here({"zoeken"}, {{"vraag", question + " document:" + short_id(entry.id)}}));
}

}  // namespace

void add_paper_pages(Router& router, Library& library) {
    router.get("/stukken", [&library](const Request& request) { return papers_page(library, request); });
    router.get("/stukken/{id}",
               [&library](const Request&, const DocumentId& id) { return paper_page(library, id); });
    router.get("/stukken/{id}/tekst",
               [&library](const Request&, const DocumentId& id) { return text_page(library, id); });
    router.get("/stukken/{id}/zoeken", [&library](const Request& request, const DocumentId& id) {
        return search_in_paper(library, request, id);
    });
}

}  // namespace raadspoor::query::web
