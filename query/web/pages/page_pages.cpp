// A page of a paper as a picture with the found words marked, its text below; and one quotation by itself.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "corpus/text.h"
#include "query/answers/found_words.h"
#include "query/cite/citation_styles.h"
#include "query/cite/cite.h"
#include "query/print/document_text.h"
#include "query/print/output.h"
#include "query/question/usage_error.h"
#include "query/quotation/quotation_list.h"
#include "query/web/pages/pages.h"
#include "query/web/site/frame.h"
#include "query/web/site/papers.h"

namespace raadspoor::query::web {

namespace {

constexpr int picture_width = 1100, large_width = 2000, small_width = 180;
constexpr std::size_t longest_quotation = 6000, words_on_a_page = 6000;

/// A page that is asked for, and what is to be marked on it.
struct Asked {
    index::DocumentEntry entry;
    std::shared_ptr<const Document> document;
    std::size_t page = 0;  ///< place in Document::pages
    std::string question;
    FoundInDocument found;
    std::optional<std::size_t> current;  ///< of `found.places`
    std::vector<Span> marks;             ///< ascending

    int number() const { return document->pages[page].number; }
};

std::optional<std::size_t> page_numbered(const Document& document, int number) {
    for (std::size_t i = 0; i < document.pages.size(); ++i)
        if (document.pages[i].number == number) return i;
    return std::nullopt;
}

/// The place in ?plaats=120-340, when it is one of the text.
std::optional<Span> asked_place(const Request& request, const Document& document) {
    const std::string text = request.asked("plaats");
    const std::optional<Place> place = text.empty() ? std::nullopt : parsed<Place>(text);
    if (!place) return std::nullopt;
    const Span span{place->begin, place->end};
    if (span.end > document.text.size() || !is_whole(document.text, span) || span.size() > longest_quotation)
        return std::nullopt;
    return span;
}

/// The found place that is looked at: the one that is told, else the first on this page.
std::optional<std::size_t> current_place(const Request& request, const FoundInDocument& found, int page) {
    const std::string told = request.asked("treffer");
    const std::size_t offset = is_number(told) && told.size() < 10 ? std::stoull(told) : 0;
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < found.places.size(); ++i) {
        const FoundPlace& it = found.places[i];
        if (!told.empty() && it.passage.begin <= offset && offset < it.passage.end) return i;
        if (!first && !it.pages.empty() && it.pages.front().number.value == page) first = i;
    }
    return first;
}

Asked asked_page_of(Library& library, const index::Reader& reader, const Request& request,
                    const DocumentId& id, int number) {
    Asked asked{the_paper(reader, id), nullptr, 0, std::string(trimmed(request.asked("vraag"))), {}, {}, {}};
    asked.document = library.document(reader, asked.entry);
    const std::optional<std::size_t> page = page_numbered(*asked.document, number);
    if (!page)
        throw HttpError{404, asked.document->pages.empty()
                                 ? "Dit stuk heeft geen bladzijden: de bron noemt ze niet."
                                 : fmt::format("Dit stuk heeft geen bladzijde {}; wel {} tot en met {}.",
                                               number, asked.document->pages.front().number,
                                               asked.document->pages.back().number)};
    asked.page = *page;
    if (const std::optional<Span> place = asked_place(request, *asked.document))
        asked.marks.push_back(*place);
    if (asked.question.empty()) return asked;
    try {
        asked.found = found_in(reader, asked.question, asked.entry);
    } catch (const UsageError& error) {
        throw HttpError{400, error.what()};
    }
    asked.current = current_place(request, asked.found, number);
    for (const FoundPlace& it : asked.found.places)
        asked.marks.insert(asked.marks.end(), it.words.begin(), it.words.end());
    std::sort(asked.marks.begin(), asked.marks.end(), [](Span a, Span b) { return a.begin < b.begin; });
    return asked;
}

std::string decimal(float number) { return fmt::format("{:.1f}", number); }

enum class Mark { found, current };

/// A box over a found word; the first of them is where the browser goes.
Html rectangle(const Box& box, Mark mark, bool first) {
    constexpr float margin = 1.5F;
    std::vector<Attribute> attributes{{"class", mark == Mark::current ? "vondst nu" : "vondst"},
                                      {"x", decimal(box.left - margin)},
                                      {"y", decimal(box.top - margin)},
                                      {"width", decimal(box.right - box.left + 2 * margin)},
                                      {"height", decimal(box.bottom - box.top + 2 * margin)},
                                      {"rx", "2"}};
    if (first) attributes.push_back({"id", "treffer"});
    return element("rect", attributes);
}

/// A word where it stands, as wide as it is there.
Html drawn_word(const Document& document, const WordBox& word) {
    const float height = word.box.bottom - word.box.top, width = word.box.right - word.box.left;
    return element("text",
                   {{"x", decimal(word.box.left)},
                    {"y", decimal(word.box.bottom - height * 0.22F)},
                    {"font-size", decimal(std::min(height, 60.0F) * 0.86F)},
                    {"textLength", decimal(std::max(width, 1.0F))},
                    {"lengthAdjust", "spacingAndGlyphs"}},
                   one_line(word.span.of(document.text)));
}

/// What lies over the picture of the page: boxes over found words, and words that the picture lacks.
Html overlay(const Asked& asked, const std::vector<std::size_t>& drawn, bool on_paper) {
    const Document& document = *asked.document;
    const Page& page = document.pages[asked.page];
    const std::vector<Span> current =
        asked.current ? asked.found.places[*asked.current].words : std::vector<Span>{};
    const std::vector<std::size_t> current_words = words_in(document, asked.page, current);
    Html inside;
    if (on_paper)
        inside << element(
            "rect", {{"class", "papier"}, {"width", decimal(page.width)}, {"height", decimal(page.height)}});
    bool pointed = false;
    for (const std::size_t i : words_in(document, asked.page, asked.marks)) {
        const bool now = std::find(current_words.begin(), current_words.end(), i) != current_words.end();
        const bool first = !pointed && (now || current_words.empty());
        pointed = pointed || first;
        inside << rectangle(document.words[i].box, now ? Mark::current : Mark::found, first);
    }
    for (std::size_t i = 0; i < std::min(drawn.size(), words_on_a_page); ++i)
        inside << drawn_word(document, document.words[drawn[i]]);
    return element("svg",
                   {{"viewBox", fmt::format("0 0 {:.1f} {:.1f}", page.width, page.height)},
                    {"class", on_paper ? "nagetekend" : "merken"},
                    {"aria-hidden", "true"},
                    {"focusable", "false"}},
                   inside);
}

std::vector<std::size_t> words_of_page(const Asked& asked) {
    return words_in(*asked.document, asked.page, {{0, asked.document->text.size()}});
}

Html sheet_from_store(const Asked& asked, const std::string& why) {
    const std::vector<std::size_t> words = words_of_page(asked);
    Html html;
    html << notice("De bladzijde is niet als afbeelding te tonen", element("p", why));
    if (!words.empty())
        html << element("section",
                        {{"class", "blad"}, {"tabindex", "0"}, {"aria-label", "De bladzijde, nagetekend"}},
                        overlay(asked, words, true))
             << muted(
                    "Nagetekend: de woorden staan waar ze in het bestand stonden. De tekst staat hieronder "
                    "ook.");
    return html;
}

/// The page as it looks, with what is found marked; or as far as the store knows it, and why.
Html sheet(Library& library, const index::Reader& reader, const Asked& asked, const std::string& zoom) {
    const Result<PageFile> file = page_file(reader, asked.entry);
    if (!file) return sheet_from_store(asked, file.error().message);
    const bool large = zoom == "150" || zoom == "200";
    const auto picture = library.pictures().page(*file, *asked.document, asked.number(),
                                                 {.width = large ? large_width : picture_width, .marks = {}});
    if (!picture) return sheet_from_store(asked, picture.error().message);
    const std::vector<std::string> path{"stukken", short_id(asked.entry.id), "paginas",
                                        std::to_string(asked.number()), "beeld.png"};
    const Address source = here(path, {{"zoom", large ? zoom : ""}});
    const std::string told =
        fmt::format("Afbeelding van {}; de tekst staat eronder.",
                    page_words({{PageNumber{asked.number()}, asked.document->pages[asked.page].label}}));
    Html inside = single("img", {from(source),
                                 {"alt", told},
                                 {"width", std::to_string((*picture)->columns)},
                                 {"height", std::to_string((*picture)->rows)}});
    inside << overlay(asked, (*picture)->unpainted, false);
    Html html = element("section",
                        {{"class", "blad zoom-" + (large ? zoom : std::string("100"))},
                         {"tabindex", "0"},
                         {"aria-label", "De bladzijde"}},
                        element("div", {{"class", "vel"}}, inside));
    if (!(*picture)->unpainted.empty())
        html << muted("Het bestand heeft niet alle letters bij zich; die woorden zijn hier nagetekend.");
    return html;
}

Html zoom_links(const Asked& asked, const Query& query, const std::string& zoom) {
    Html html;
    for (const auto& [value, name] :
         {std::pair{"", "passend"}, std::pair{"150", "groter"}, std::pair{"200", "grootst"}}) {
        if (!html.empty()) html << " · ";
        Query with = query;
        with.emplace_back("zoom", value);
        html << (zoom == value ? element("strong", std::string_view(name))
                               : link(page_address(asked.entry, asked.number(), with), name));
    }
    return element("p", {{"class", "zoomkeuze"}}, "Beeld: ", html);
}

/// Links from one found place to the next.
Html hit_links(const Asked& asked, const std::string& zoom) {
    const std::vector<FoundPlace>& places = asked.found.places;
    if (places.empty()) return element("p", "Op deze vraag is in dit stuk niets gevonden.");
    const auto go = [&](std::size_t i, std::string_view name, const char* relation) {
        const int number = places[i].pages.empty() ? asked.number() : places[i].pages.front().number.value;
        return element("li", element("a",
                                     {to(page_address(asked.entry, number,
                                                      {{"vraag", asked.question},
                                                       {"treffer", std::to_string(places[i].passage.begin)},
                                                       {"zoom", zoom}})),
                                      {"rel", relation}},
                                     name));
    };
    Html items;
    const std::string all =
        fmt::format("{}{}", places.size(), asked.found.passages > places.size() ? "+" : "");
    if (asked.current && *asked.current > 0) items << go(*asked.current - 1, "← Vorige treffer", "prev");
    items << element("li", asked.current ? fmt::format("Treffer {} van {}", *asked.current + 1, all)
                                         : fmt::format("{} in dit stuk, geen op deze bladzijde",
                                                       counted(places.size(), "treffer", "treffers")));
    if (!asked.current) items << go(0, "Eerste treffer →", "next");
    if (asked.current && *asked.current + 1 < places.size())
        items << go(*asked.current + 1, "Volgende treffer →", "next");
    return element("nav", {{"class", "bladeren"}, {"aria-label", "Treffers"}}, element("ul", items));
}

Html leaf_links(const Asked& asked, const Query& query) {
    const std::vector<Page>& pages = asked.document->pages;
    Html items;
    if (asked.page > 0)
        items << element(
            "li", link(page_address(asked.entry, pages[asked.page - 1].number, query), "← Vorige bladzijde"));
    items << element("li", fmt::format("Bladzijde {} van {}", asked.number(), pages.back().number));
    if (asked.page + 1 < pages.size())
        items << element("li", link(page_address(asked.entry, pages[asked.page + 1].number, query),
                                    "Volgende bladzijde →"));
    return element("nav", {{"class", "bladeren"}, {"aria-label", "Bladzijden"}}, element("ul", items));
}

Html search_here(const Asked& asked) {
    Html inside = element("label", {{"for", "zoek-blad"}}, "Zoek in dit stuk");
    inside << element("span", {{"class", "zoekregel"}},
                      single("input", {{"type", "search"},
                                       {"id", "zoek-blad"},
                                       {"name", "vraag"},
                                       {"value", asked.question},
                                       {"maxlength", "900"},
                                       {"autocomplete", "off"}}),
                      element("button", {{"type", "submit"}}, "Zoek"));
    return element("form",
                   {sent_to(page_address(asked.entry, asked.number())),
                    {"method", "get"},
                    {"class", "zoek"},
                    {"role", "search"},
                    {"aria-label", "Zoek in dit stuk"}},
                   inside);
}

Response leaf_page(Library& library, const Request& request, const DocumentId& id, int number) {
    const Library::Lease reader = library.reader();
    const Asked asked = asked_page_of(library, *reader, request, id, number);
    const std::string zoom =
        request.asked("zoom") == "150" || request.asked("zoom") == "200" ? request.asked("zoom") : "";
    const Query query{{"vraag", asked.question}, {"zoom", zoom}};
    const Page& leaf = asked.document->pages[asked.page];
    const std::string title = shortened(one_line(title_of(asked.entry)), 120);
    Html main = element("h1", {{"class", "klein"}}, paper_link(asked.entry));
    main << element("p", {{"class", "gegevens"}}, described(asked.entry), " · ",
                    page_words({{PageNumber{leaf.number}, leaf.label}}),
                    leaf.source == TextSource::ocr ? " · " + recognised(leaf.confidence) : std::string{});
    if (asked.question.empty())
        main << leaf_links(asked, query);
    else
        main << hit_links(asked, zoom);
    main << zoom_links(asked,
                       {{"vraag", asked.question},
                        {"treffer", request.asked("treffer")},
                        {"plaats", request.asked("plaats")}},
                       zoom)
         << sheet(library, *reader, asked, zoom);
    if (!asked.question.empty()) main << leaf_links(asked, query);
    const Html text = page_text(*asked.document, asked.page, asked.marks);
    main << element("h2", "De tekst van deze bladzijde")
         << (text.empty() ? muted("Op deze bladzijde staat geen tekst die kon worden gelezen.")
                          : element("div", {{"class", "tekst"}}, text))
         << search_here(asked);
    return page({.title = fmt::format("{}, bladzijde {}", title, leaf.number),
                 .part = Part::papers,
                 .wide = true,
                 .hidden_heading = true},
                main);
}

Response picture_of(Library& library, const Request& request, const DocumentId& id, int number, bool small) {
    const Library::Lease reader = library.reader();
    const index::DocumentEntry entry = the_paper(*reader, id);
    const auto document = library.document(*reader, entry);
    const Result<PageFile> file = page_file(*reader, entry);
    if (!file) throw HttpError{404, file.error().message};
    PictureWish wish{.width = small                           ? small_width
                              : request.asked("zoom").empty() ? picture_width
                                                              : large_width,
                     .marks = {}};
    if (const auto place = small ? asked_place(request, *document) : std::nullopt)
        wish.marks.push_back(*place);
    const auto picture = library.pictures().page(*file, *document, number, wish);
    if (!picture) throw HttpError{404, picture.error().message};
    Response response;
    response.type = "image/png";
    response.body = (*picture)->png;
    return response;
}

Html references_to(const index::Reader& reader, const index::DocumentEntry& entry,
                   const std::vector<PageReference>& pages) {
    const CitationList list = cite_documents(reader, {entry}, {});
    Html html;
    for (const auto& [style, name] :
         {std::pair{CitationStyle::raad, "Zoals in raadsstukken"},
          std::pair{CitationStyle::leidraad, "Volgens de Leidraad voor juridische auteurs"}})
        html << element("dt", std::string_view(name))
             << element("dd", plain(styled_reference(list.sources.front(), pages, style)));
    return element("dl", {{"class", "feiten onder"}}, html);
}

/// Whole blocks around a quotation: what stands before and after it.
Span around(const Document& document, Span span) {
    Span wide = span;
    for (const Block& block : document.blocks)
        if (block.span.overlaps(span))
            wide = {std::min(wide.begin, block.span.begin), std::max(wide.end, block.span.end)};
    return wide;
}

Response quotation_page(Library& library, const DocumentId& id, const Place& place) {
    const Library::Lease reader = library.reader();
    const index::DocumentEntry entry = the_paper(*reader, id);
    const auto document = library.document(*reader, entry);
    const Span span{place.begin, place.end};
    if (span.end > document->text.size() || !is_whole(document->text, span) ||
        span.size() > longest_quotation)
        throw HttpError{404,
                        "Dit citaat is er niet. Misschien is het adres niet helemaal overgenomen, of is er "
                        "een nieuwere versie van het stuk."};
    const std::vector<PageReference> pages = reader->pages(entry.id, span);
    Html main = element("blockquote", {{"class", "groot"}}, element("p", one_line(span.of(document->text))));
    main << element("p", paper_link(entry), ", ", page_words(pages))
         << element("p", {{"class", "gegevens"}}, described(entry));
    if (!pages.empty())
        main << element("p", {{"class", "hoofdactie"}},
                        element("a", {to(reading_address(entry, pages, span)), {"class", "knop"}},
                                "Toon op de bladzijde"));
    main << element("p",
                    link(here({"dossier-kiezen"}, {{"stuk", short_id(entry.id)},
                                                   {"plaats", fmt::format("{}-{}", span.begin, span.end)}}),
                         "Bewaar in een dossier"));
    main << element("h2", "Verwijzing om over te nemen") << references_to(*reader, entry, pages)
         << element("h2", "Wat eromheen staat")
         << element("div", {{"class", "tekst"}}, text_of(*document, around(*document, span), {span}));
    main << muted("Vindplaats om later te controleren: " + text_of(QuotationPlace{entry.id, span}));
    return page({.title = "Citaat", .part = Part::papers}, main);
}

}  // namespace

void add_page_pages(Router& router, Library& library) {
    router.get("/stukken/{id}/paginas/{n}",
               [&library](const Request& request, const DocumentId& id, int number) {
                   return leaf_page(library, request, id, number);
               });
    router.get("/stukken/{id}/paginas/{n}/beeld.png",
               [&library](const Request& request, const DocumentId& id, int number) {
                   return picture_of(library, request, id, number, false);
               });
    router.get("/stukken/{id}/paginas/{n}/miniatuur.png",
               [&library](const Request& request, const DocumentId& id, int number) {
                   return picture_of(library, request, id, number, true);
               });
    router.get("/stukken/{id}/citaten/{plaats}",
               [&library](const Request&, const DocumentId& id, const Place& place) {
                   return quotation_page(library, id, place);
               });
}

}  // namespace raadspoor::query::web
