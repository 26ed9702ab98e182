// The lists: what papers say, a row a statement, each with its quotation and the page it stands on.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "corpus/day.h"
#include "corpus/text.h"
#include "query/answers/amount_list.h"
#include "query/answers/meeting_list.h"
#include "query/answers/motion_lists.h"
#include "query/answers/privacy_list.h"
#include "query/answers/reference_lists.h"
#include "query/answers/statement_lists.h"
#include "query/answers/timeline_list.h"
#include "query/forms/fields.h"
#include "query/forms/list_forms.h"
#include "query/print/document_text.h"
#include "query/print/output.h"
#include "query/question/usage_error.h"
#include "query/web/pages/pages.h"
#include "query/web/site/api.h"
#include "query/web/site/frame.h"

namespace raadspoor::query::web {

namespace {

constexpr std::size_t rows_a_page = 25;
constexpr int list_milliseconds = 10000;

/// What is told of a list, and what it can be asked.
struct ListPage {
    const char* path;
    const char* title;
    const char* what;
    const char* of;                ///< label of the field for an actor
    const char* open = nullptr;    ///< label of the box for what is open
    const char* absent = nullptr;  ///< label of the box for what is not here
    bool probable = false;         ///< whether it has rows that are only probable
};

ListQuestion question_of(const Request& request, const ListPage& list) {
    ListQuestion asked;
    asked.milliseconds = list_milliseconds;
    asked.question = trimmed(request.asked("vraag"));
    asked.of = trimmed(request.asked("wie"));
    asked.from = asked_date(request, "van");
    asked.to = asked_date(request, "tot");
    asked.sure = list.probable && request.asked("alles") != "ja";
    asked.open = list.open && request.asked("open") == "ja";
    asked.absent = list.absent && request.asked("ontbreekt") == "ja";
    return asked;
}

/// The same of one page of it.
ListQuestion part_of(ListQuestion asked, std::size_t begin, std::size_t count) {
    asked.skip = begin;
    asked.limit = count;
    return asked;
}

Query query_of(const ListQuestion& asked, const ListPage& list) {
    return {{"vraag", asked.question},
            {"wie", asked.of},
            {"van", asked.from},
            {"tot", asked.to},
            {"alles", list.probable && !asked.sure ? "ja" : ""},
            {"open", asked.open ? "ja" : ""},
            {"ontbreekt", asked.absent ? "ja" : ""}};
}

Html text_field(const char* name, std::string_view label, const std::string& value) {
    return element("p", element("label", {{"for", name}}, label),
                   single("input", {{"id", name},
                                    {"name", name},
                                    {"type", "text"},
                                    {"value", value},
                                    {"maxlength", "900"},
                                    {"autocomplete", "off"}}));
}

Html box(const char* name, std::string_view label, bool checked) {
    return element(
        "p", {{"class", "vink"}},
        single(
            "input",
            {{"type", "checkbox"}, {"id", name}, {"name", name}, {"value", "ja"}, flag("checked", checked)}),
        element("label", {{"for", name}}, label));
}

Html filter(const ListPage& list, const ListQuestion& asked) {
    Html fields;
    fields << text_field("vraag", "Alleen over", asked.question) << text_field("wie", list.of, asked.of)
           << text_field("van", "Vanaf (jaar, maand of dag)", asked.from)
           << text_field("tot", "Tot en met", asked.to);
    if (list.probable) fields << box("alles", "Ook wat alleen waarschijnlijk is", !asked.sure);
    if (list.open) fields << box("open", list.open, asked.open);
    if (list.absent) fields << box("ontbreekt", list.absent, asked.absent);
    return element("form",
                   {sent_to(here({list.path})),
                    {"method", "get"},
                    {"class", "filter"},
                    {"aria-label", "Kies uit de lijst"}},
                   element("div", {{"class", "velden"}}, fields),
                   element("p", element("button", {{"type", "submit"}}, "Toon")));
}

// ---- A row. What its fields tell is the same as on the command line; papers they name become links.

bool is_linked(std::string_view key) {
    return key == "fulfilledBy" || key == "target" || key == "source" || key == "sources" ||
           key == "followUp";
}
bool is_reason(std::string_view key) {
    return key == "rule" || key == "value" || key == "identity" || key == "evidence";
}
/// "2024-11-29".
bool is_day(const std::string& text) {
    const std::optional<ToldDate> date = raadspoor::told_date(text);
    return date && date->precision == Precision::day && text.size() == 10;
}
bool is_quotation(std::string_view key) { return key == "question"; }

/// What a row begins with; then its fields are told there.
template <class Row>
Html head_of(const Row&) {
    return {};
}
Html head_of(const TimelineRow& row) {
    const bool plain = row.precision == "dag" || row.precision == "maand" || row.precision == "jaar";
    Html head = element("strong", plain ? capitalised(spoken_date(row.date)) : row.text);
    if (row.inferred) head << " (afgeleid uit " << row.inferred_from << ")";
    if (row.expected) head << " · verwacht";
    if (!row.note.empty()) head << " · let op: " << row.note;
    return head;
}
Html head_of(const SignatoryRow& row) {
    Html head = element("strong", std::string_view(row.name));
    for (const std::string& one : {row.role, row.organisation})
        if (!one.empty()) head << " · " << one;
    return head;
}

/// Whether the head of a row tells what its quotation would.
template <class Row>
bool is_told_in_head(const Row&) {
    return false;
}
bool is_told_in_head(const SignatoryRow& row) { return row.quote == row.name; }

/// Of a motion the outcome tells it already.
template <class Row>
bool is_repeated(const Row&, std::string_view) {
    return false;
}
bool is_repeated(const MotionRow& row, std::string_view key) {
    return (key == "status" && row.story.outcome) || (key == "title" && row.story.title == row.quote);
}

template <class Row>
Html other_papers(const Row&) {
    return {};
}
Html other_paper(std::string_view what, const index::DocumentEntry& entry) {
    return element("p", {{"class", "plaats"}}, what, paper_link(entry), " (", described(entry), ")");
}
Html other_papers(const CommitmentRow& row) {
    return row.done ? other_paper("Later stuk dat ernaar lijkt te verwijzen: ", row.done->place.document)
                    : Html{};
}
Html other_papers(const ReferenceRow& row) {
    return row.target ? other_paper("Dat is: ", *row.target) : Html{};
}

Html place_of(const ListRow& row) {
    const Address address = reading_address(row.document, row.pages, row.span);
    return element("p", {{"class", "plaats"}},
                   link(address, row.pages.empty() ? "Lees in het stuk" : "Open " + page_name(row.pages)),
                   row.pages.empty() ? " · zonder paginanummers" : "", " · ", paper_link(row.document), " · ",
                   described(row.document));
}

/// Who tells of a motion, each with its words.
Html other_papers(const MotionRow& row) {
    Html html;
    for (const auto* list : {&row.sources, &row.follow_up})
        for (const QuotedSource& it : *list)
            if (!it.quote.empty())
                html << element("blockquote", element("p", std::string_view(it.quote))) << place_of(it);
    return html;
}

/// A field as people read it: "volgens: VNG"; empty when it says nothing to them.
std::string told(const Field& field) {
    const bool flat = field.label == "afgeleid" || field.label == "verwacht";
    if (field.text.empty() || (flat && field.text == "nee")) return {};
    const std::string text = is_day(field.text) ? spoken_date(field.text) : field.text;
    if (field.key == "status" && text == "onbekend") return "uitslag onbekend";
    if (field.label.empty()) return text;
    return text == "ja" ? std::string(field.label) : fmt::format("{}: {}", field.label, text);
}

/// "vervuld · hard · volgens: VNG", and long values below it; `why`: what it rests on, one click away.
template <class Row>
Html values_of(const Row& row, Html& why) {
    constexpr std::size_t longest = 110;
    Html values, paragraphs, reasons;
    for (const Field& field : fields_of(row)) {
        const std::string text = told(field);
        if (text.empty() || is_linked(field.key) || is_quotation(field.key) || is_repeated(row, field.key))
            continue;
        if (is_reason(field.key))
            reasons << element("p", text);
        else if (text.size() > longest)
            paragraphs << element("p", {{"class", "waarden"}}, capitalised(text));
        else
            values << element("span", text);
    }
    if (!reasons.empty()) why = element("details", element("summary", "Waarop dit rust"), reasons);
    Html html;
    if (!values.empty()) html << element("p", {{"class", "waarden"}}, values);
    return html << paragraphs;
}

template <class Row>
Html row_html(const Row& row) {
    const Html head = head_of(row);
    Html html, why;
    if (!head.empty()) html << element("p", {{"class", "regelkop"}}, head);
    if (!row.quote.empty() && !is_told_in_head(row))
        html << element("blockquote", element("p", std::string_view(row.quote)));
    if (head.empty()) html << values_of(row, why);
    html << other_papers(row);
    if (!row.document.id.empty()) html << place_of(row);
    return element("li", html, why);
}

/// What a list of nothing says, and who may have been meant.
template <class Row>
Html nothing_of(const ListAnswer<Row>& answer) {
    const std::string near = near_sentence(answer.asked, answer.near);
    return notice(names_of(answer).nothing, element("p", near.empty() ? "Maak een veld leeg om meer te zien."
                                                                      : std::string_view(near)));
}

/// What is told of the rows that are not there.
template <class Row>
Html left_out_of(const ListAnswer<Row>& answer) {
    Html html;
    if (answer.partial) html << muted(partial_sentence());
    if (answer.unsure > 0) html << muted(unsure_sentence(answer.unsure) + " Vink aan om ze erbij te zien.");
    return html;
}

template <class Row>
Response list_page(std::size_t number, const ListPage& list, const ListAnswer<Row>& answer) {
    const ListQuestion& asked = answer.asked;
    Html main = element("p", std::string_view(list.what));
    main << filter(list, asked);
    if (answer.rows.empty()) {
        main << nothing_of(answer) << left_out_of(answer);
        return page({.title = list.title, .part = Part::lists}, main);
    }
    main << element("p", {{"role", "status"}}, element("strong", counted(answer.all(), "regel", "regels")),
                    answer.partial ? " (niet alles)" : "")
         << left_out_of(answer);
    Html rows;
    for (const Row& row : answer.rows) rows << row_html(row);
    main << element("ol", {{"class", "regels"}, {"start", std::to_string(asked.skip + 1)}}, rows)
         << paging({list.path}, query_of(asked, list), number, (answer.all() + rows_a_page - 1) / rows_a_page)
         << element("p", {{"class", "meenemen"}},
                    link(here({std::string(list.path) + ".csv"}, query_of(asked, list)),
                         "Download als tabel (CSV)"));
    return page({.title = list.title, .part = Part::lists}, main);
}

Response table_response(const std::string& name, std::string csv) {
    Response response;
    response.type = "text/csv; charset=utf-8";
    response.body = std::move(csv);
    return response.with("Content-Disposition", fmt::format("attachment; filename=\"{}.csv\"", name));
}

template <class Row>
Response api_rows(Library& library, const index::Reader& reader, const Window& window, const ListPage& list,
                  const ListAnswer<Row>& answer) {
    Json results = Json::array();
    for (const Row& row : answer.rows) results.push_back(api_row(library, reader, row));
    return api_list(std::move(results), answer.all(), window, {"v1", list.path}, query_of(answer.asked, list),
                    answer.partial);
}

/// A part of the list; kept when it is not too long, and whole.
template <class Make>
auto answered(Library& library, const index::Reader& reader, const ListPage& list, const ListQuestion& asked,
              const Make& make) {
    using Answer = decltype(make(reader, asked));
    constexpr std::size_t most_rows = 12000;
    const std::string key =
        fmt::format("{}\n{}\n{}\n{}\n{}\n{}{}{}\n{} {}", list.path, asked.question, asked.of, asked.from,
                    asked.to, asked.sure, asked.open, asked.absent, asked.skip, asked.limit);
    return library.made_once<Answer>(
        key, [&] { return make(reader, asked); },
        [](const Answer& it) { return !it.partial && it.rows.size() <= most_rows; });
}

/// A list as a page, as a table, and for programs. `make`: the answer, from a reader and what is asked.
template <class Make>
void add_list(Router& router, Library& library, const ListPage& list, Make make) {
    router.get("/" + std::string(list.path), [&library, list, make](const Request& request) {
        const Library::Lease reader = library.reader();
        try {
            const std::size_t number = asked_page(request);
            const ListQuestion asked =
                part_of(question_of(request, list), (number - 1) * rows_a_page, rows_a_page);
            return list_page(number, list, *answered(library, *reader, list, asked, make));
        } catch (const UsageError& error) {
            Html main = filter(list, question_of(request, list));
            main << notice("Deze vraag is niet te lezen", element("p", std::string_view(error.what())));
            return page({.title = list.title, .part = Part::lists}, main, 400);
        }
    });
    router.get("/" + std::string(list.path) + ".csv", [&library, list, make](const Request& request) {
        const Library::Lease reader = library.reader();
        const auto answer = answered(library, *reader, list, question_of(request, list), make);
        // A table cannot say that it is cut short.
        if (answer->partial)
            throw HttpError{503,
                            "Deze tabel kon niet op tijd worden gemaakt. Kies eerst een onderwerp: dan is "
                            "ze korter."};
        return table_response(list.path, as_csv(*answer));
    });
    router.get("/v1/" + std::string(list.path), [&library, list, make](const Request& request) {
        const Library::Lease reader = library.reader();
        const Window window = asked_window(request);
        const ListQuestion asked = part_of(question_of(request, list), window.begin, window.count);
        return api_rows(library, *reader, window, list, *answered(library, *reader, list, asked, make));
    });
}

// ---- What was left out, and personal data.

Response left_out_page(Library& library, const Request& request) {
    const std::size_t number = asked_page(request);
    const Library::Lease reader = library.reader();
    const index::Statistics statistics = reader->statistics();
    const std::vector<index::FileState>& files = statistics.left_out;
    Html main = element("p",
                        "Bestanden die niet konden worden gelezen, en stukken waarvan een deel ontbreekt. "
                        "Wat hier staat, vindt u niet terug bij het zoeken.");
    const std::size_t begin = std::min((number - 1) * rows_a_page, files.size()),
                      end = std::min(begin + rows_a_page, files.size());
    Html items;
    for (std::size_t i = begin; i < end; ++i)
        items << element("li", element("strong", file_name_of(files[i].path, {})),
                         element("span", {{"class", "gegevens"}}, files[i].reason));
    main << element("h2", "Niet gelezen")
         << (files.empty() ? element("p", "Alle bestanden zijn gelezen.")
                           : element("ul", {{"class", "stukkenlijst"}}, items))
         << paging({"weggelaten"}, {}, number, (files.size() + rows_a_page - 1) / rows_a_page);
    Html partly;
    std::size_t shown = 0;
    for (const index::DocumentEntry& it : reader->documents())
        for (const std::string& warning : it.warnings)
            if (++shown <= 200)
                partly << element("li", paper_link(it), element("span", {{"class", "gegevens"}}, warning));
    main << element("h2", "Met een opmerking")
         << (partly.empty() ? element("p", "Bij geen enkel stuk.")
                            : element("ul", {{"class", "stukkenlijst"}}, partly));
    if (shown > 200) main << muted(fmt::format("Nog {} opmerkingen staan bij de stukken zelf.", shown - 200));
    return page({.title = "Wat is weggelaten"}, main);
}

Response privacy_page(Library& library, const Request& request) {
    constexpr std::size_t papers_a_page = 20;
    const std::size_t number = asked_page(request);
    const Library::Lease reader = library.reader();
    std::vector<index::DocumentEntry> documents = reader->documents({}, true);
    const std::size_t pages = (documents.size() + papers_a_page - 1) / papers_a_page;
    const std::size_t begin = std::min((number - 1) * papers_a_page, documents.size()),
                      end = std::min(begin + papers_a_page, documents.size());
    const ListAnswer<PrivacyRow> answer =
        privacy(*reader, {documents.begin() + static_cast<std::ptrdiff_t>(begin),
                          documents.begin() + static_cast<std::ptrdiff_t>(end)});
    Html main = element("p",
                        "Gegevens van personen en verborgen tekst in de stukken, afgedekt. Kijk hiernaar "
                        "voordat u iets openbaar maakt. Elke bladzijde van deze lijst kijkt in ",
                        std::to_string(papers_a_page), " stukken.");
    Html rows;
    for (const PrivacyRow& row : answer.rows) rows << row_html(row);
    main << (rows.empty() ? element("p", "In deze stukken is niets gevonden.")
                          : element("ol", {{"class", "regels"}}, rows))
         << paging({"persoonsgegevens"}, {}, number, pages);
    return page({.title = "Persoonsgegevens"}, main);
}

}  // namespace

void add_list_pages(Router& router, Library& library) {
    add_list(
        router, library,
        {.path = "voorwaarden",
         .title = "Voorwaarden",
         .what = "Wat aan een besluit of aan steun is verbonden: gesteld, vervuld of niet, en volgens wie.",
         .of = "Volgens wie",
         .probable = true},
        conditions);
    add_list(router, library,
             {.path = "standpunten",
              .title = "Standpunten",
              .what = "Wie voor of tegen is, of alleen onder voorwaarden.",
              .of = "Van wie (partij, gemeente of organisatie)",
              .probable = true},
             positions);
    add_list(router, library,
             {.path = "vragen",
              .title = "Vragen",
              .what = "Gestelde vragen, met het antwoord erbij.",
              .of = "Uit stukken van"},
             questions);
    add_list(
        router, library,
        {.path = "toezeggingen",
         .title = "Toezeggingen",
         .what = "Wat is beloofd en door wie. Of een later stuk ernaar verwijst, is afgeleid: lees het na.",
         .of = "Van wie",
         .open = "Alleen waarvan geen later stuk is gevonden"},
        commitments);
    add_list(router, library,
             {.path = "ondertekenaars",
              .title = "Ondertekenaars",
              .what = "Wie een stuk ondertekende of indiende, voor zover het stuk dat zelf zegt.",
              .of = "Persoon of organisatie"},
             signatories);
    add_list(router, library,
             {.path = "tijdlijn",
              .title = "Tijdlijn",
              .what = "Gebeurtenissen met een datum, op volgorde. Bij een afgeleide datum staat waaruit.",
              .of = "Uit stukken van"},
             timeline);
    add_list(router, library,
             {.path = "verwijzingen",
              .title = "Verwijzingen",
              .what = "Waar de stukken naar verwijzen: andere stukken, wetten en webadressen.",
              .of = "Uit stukken van",
              .absent = "Alleen wat niet in de verzameling zit"},
             [&library](const index::Reader& reader, const ListQuestion& asked) {
                 return references(reader, Identities{reader, library.database()}, asked);
             });
    add_list(
        router, library,
        {.path = "moties",
         .title = "Moties",
         .what =
             "Moties, amendementen en resoluties: van wie, wat ze vragen, hoe ze afliepen en wat ermee is "
             "gedaan, telkens met het stuk dat het zegt.",
         .of = "Van wie",
         .open = "Alleen wat geen brief heeft afgedaan"},
        [&library](const index::Reader& reader, const ListQuestion& asked) {
            return motions(reader, Identities{reader, library.database()}, asked);
        });
    add_list(
        router, library,
        {.path = "stemmingen",
         .title = "Stemmingen",
         .what = "Hoe over moties en voorstellen is gestemd, met wie voor of tegen was waar dat is verteld.",
         .of = "Van wie",
         .probable = true},
        votes);
    add_list(router, library,
             {.path = "adviezen",
              .title = "Adviezen",
              .what = "Wat wethouders en burgemeester in het debat van een motie vonden.",
              .of = "Van wie"},
             advice);
    add_list(router, library,
             {.path = "bedragen",
              .title = "Bedragen",
              .what = "Bedragen en percentages: waarvoor, van welk jaar en volgens wie.",
              .of = "Uit stukken van"},
             amounts);
    add_list(router, library,
             {.path = "vergaderingen",
              .title = "Vergaderingen",
              .what = "Vergaderingen: wie er waren, en wat er aan de orde was.",
              .of = "Waar deze persoon was of sprak, of dit bestuur vergaderde"},
             meetings);
    router.get("/weggelaten", [&library](const Request& request) { return left_out_page(library, request); });
    router.get("/persoonsgegevens",
               [&library](const Request& request) { return privacy_page(library, request); });
}

}  // namespace raadspoor::query::web
