#include "query/web/site/frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "corpus/day.h"
#include "corpus/text.h"
#include "ingest/files/sha256.h"
#include "query/print/document_text.h"
#include "query/web/assets/style.h"

namespace raadspoor::query::web {

namespace {

struct Entry {
    Part part;
    const char* path;
    const char* name;
};
constexpr std::array<Entry, 6> bar = {{{Part::search, "zoeken", "Zoeken"},
                                       {Part::papers, "stukken", "Stukken"},
                                       {Part::line, "lijn", "Lijn"},
                                       {Part::lists, "lijsten", "Lijsten"},
                                       {Part::check, "controleren", "Citaten controleren"},
                                       {Part::dossiers, "dossiers", "Dossiers"}}};
constexpr std::array<std::pair<const char*, const char*>, 6> foot = {
    {{"hulp", "Hulp"},
     {"over", "Over raadspoor"},
     {"weggelaten", "Wat is weggelaten"},
     {"persoonsgegevens", "Persoonsgegevens"},
     {"privacy", "Privacy"},
     {"toegankelijkheid", "Toegankelijkheid"}}};

Html menu(Part current) {
    Html items;
    for (const Entry& it : bar) {
        std::vector<Attribute> attributes{to(here({it.path}))};
        if (it.part == current) attributes.push_back({"aria-current", "page"});
        items << element("li", element("a", attributes, std::string_view(it.name)));
    }
    return element("nav", {{"aria-label", "Hoofdmenu"}, {"class", "menu"}}, element("ul", items));
}

Html header(const PageHead& head) {
    Html inside = element("a", {to(here({})), {"class", "naam"}}, "raadspoor");
    inside << menu(head.part);
    if (!head.own_search) inside << search_form(head.question, "zoek-boven");
    return element("header", {{"class", "kop"}}, element("div", {{"class", "binnen"}}, inside));
}

Html footer() {
    Html items;
    for (const auto& [path, name] : foot)
        items << element("li", element("a", {to(here({path}))}, std::string_view(name)));
    return element(
        "footer", {{"class", "voet"}},
        element("nav", {{"class", "binnen"}, {"aria-label", "Over deze pagina’s"}}, element("ul", items)));
}

Address style_address() {
    static const std::string version = ingest::sha256(style_sheet()).substr(0, 12);
    return here({"stijl.css"}, {{"v", version}});
}

}  // namespace

Response page(const PageHead& head, const Html& main, int status) {
    Html content;
    if (!head.hidden_heading) content << element("h1", std::string_view(head.title));
    content << main;
    Html body = element("a", {to(on_this_page("inhoud")), {"class", "sla-over"}}, "Naar de inhoud");
    body << header(head)
         << element("main",
                    {{"id", "inhoud"},
                     {"class", std::string(head.wide ? "binnen breed" : "binnen")},
                     {"tabindex", "-1"}},
                    content)
         << footer();
    Response response;
    response.status = status;
    response.body = document("nl",
                             head_element(head.title.empty() ? "raadspoor" : head.title + " · raadspoor",
                                          {style_address()}),
                             element("body", body))
                        .bytes();
    return response;
}

std::string short_id(const std::string& id) { return id.substr(0, 12); }

Address paper_address(const index::DocumentEntry& entry, std::string_view place) {
    return here({"stukken", short_id(entry.id)}, {}, place);
}

Address page_address(const index::DocumentEntry& entry, int number, const Query& query) {
    const bool at_a_place = std::any_of(query.begin(), query.end(), [](const auto& it) {
        return (it.first == "treffer" || it.first == "plaats") && !it.second.empty();
    });
    return here({"stukken", short_id(entry.id), "paginas", std::to_string(number)}, query,
                at_a_place ? "treffer" : "");
}

Address quotation_address(const index::DocumentEntry& entry, Span span) {
    return here({"stukken", short_id(entry.id), "citaten", fmt::format("{}-{}", span.begin, span.end)});
}

Address reading_address(const index::DocumentEntry& entry, const std::vector<PageReference>& pages,
                        Span span) {
    if (pages.empty()) return span.empty() ? paper_address(entry) : quotation_address(entry, span);
    Query query;
    if (!span.empty()) query.emplace_back("plaats", fmt::format("{}-{}", span.begin, span.end));
    return page_address(entry, pages.front().number.value, query);
}

Html paper_link(const index::DocumentEntry& entry) {
    return link(paper_address(entry), shortened(one_line(title_of(entry)), 160));
}

std::string page_words(const std::vector<PageReference>& pages) {
    return pages.empty() ? "zonder paginanummers" : page_name(pages);
}

Html marked(std::string_view text, const std::vector<Span>& spans) {
    Html html;
    std::size_t at = 0;
    for (const Span span : spans) {
        if (span.begin < at || span.end > text.size() || span.empty()) continue;
        html << text.substr(at, span.begin - at) << element("mark", span.of(text));
        at = span.end;
    }
    html << text.substr(at);
    return html;
}

Html muted(std::string_view text) { return element("p", {{"class", "zacht"}}, text); }

Html notice(std::string_view heading, const Html& content) {
    Html inside = element("p", {{"class", "melding-kop"}}, heading);
    inside << content;
    return element("div", {{"class", "melding"}}, inside);
}

Html link(const Address& address, std::string_view text) { return element("a", {to(address)}, text); }

Html search_form(std::string_view question, std::string_view id) {
    Html inside = element("label", {{"for", std::string(id)}}, "Zoek in de stukken");
    inside << element("span", {{"class", "zoekregel"}},
                      single("input", {{"type", "search"},
                                       {"id", std::string(id)},
                                       {"name", "vraag"},
                                       {"value", std::string(question)},
                                       {"maxlength", "900"},
                                       {"autocomplete", "off"}}),
                      element("button", {{"type", "submit"}}, "Zoek"));
    return element("form",
                   {sent_to(here({"zoeken"})),
                    {"method", "get"},
                    {"role", "search"},
                    {"class", "zoek"},
                    {"aria-label", std::string(id == "zoek-boven" ? "Zoeken, bovenaan" : "Zoeken")}},
                   inside);
}

Html paging(const std::vector<std::string>& path, const Query& query, std::size_t at, std::size_t pages) {
    if (pages < 2) return {};
    const auto address = [&](std::size_t number) {
        Query asked = query;
        asked.emplace_back("pagina", number > 1 ? std::to_string(number) : "");
        return here(path, asked);
    };
    Html items;
    if (at > 1) items << element("li", element("a", {to(address(at - 1)), {"rel", "prev"}}, "← Vorige"));
    items << element("li", fmt::format("Bladzijde {} van {}", at, pages));
    if (at < pages)
        items << element("li", element("a", {to(address(at + 1)), {"rel", "next"}}, "Volgende →"));
    return element("nav", {{"class", "bladeren"}, {"aria-label", "Meer resultaten"}}, element("ul", items));
}

std::size_t asked_page(const Request& request) {
    const std::string text = request.asked("pagina");
    if (text.empty()) return 1;
    std::size_t number = 0;
    if (is_number(text) && text.size() <= 6) std::from_chars(text.data(), text.data() + text.size(), number);
    if (number == 0) throw HttpError{400, "Die bladzijde bestaat niet; “pagina” is een getal vanaf 1."};
    return number;
}

std::string asked_date(const Request& request, std::string_view name) {
    const std::string text{trimmed(request.asked(name))};
    if (text.empty()) return {};
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == '-' || c == '/' || c == '.')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    if (parts.size() <= 3 && parts.front().size() <= 2) {  // a day or month first, as people write
        std::string iso = parts.back();
        for (std::size_t i = parts.size() - 1; i-- > 0;)
            iso += "-" + std::string(parts[i].size() == 1 ? "0" : "") + parts[i];
        if (raadspoor::told_date(iso)) return iso;
    } else if (raadspoor::told_date(text)) {
        return text;
    }
    throw HttpError{400,
                    fmt::format("“{}” is geen datum; schrijf die als 29-11-2024, of alleen een jaar: 2024.",
                                shortened(text, 40))};
}

}  // namespace raadspoor::query::web
