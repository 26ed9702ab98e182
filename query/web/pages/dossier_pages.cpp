// Dossiers: a person's own collection of followed questions, kept quotations and corrections.
//
// What changes them is sent by POST alone, from a form of these pages; and only where the pages are those of
// this machine (SiteOptions::bind and ::hosts), or nobody could tell whose work it is.
#include <fmt/format.h>

#include <array>
#include <stdexcept>

#include "corpus/text.h"
#include "query/answers/dossier_answers.h"
#include "query/forms/citation_formats.h"
#include "query/print/document_text.h"
#include "query/print/output.h"
#include "query/print/xml.h"
#include "query/question/field_values.h"
#include "query/question/usage_error.h"
#include "query/web/http/form.h"
#include "query/web/pages/pages.h"
#include "query/web/site/frame.h"
#include "query/web/site/papers.h"

namespace raadspoor::query::web {

namespace {

struct TakeAway {
    const char* name;
    const char* type;
    const char* ending;
    const char* told;
};
constexpr std::array<TakeAway, 8> take_away = {{
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "Word"},
    {"odt", "application/vnd.oasis.opendocument.text", "odt", "LibreOffice"},
    {"markdown", "text/markdown; charset=utf-8", "md", "tekst met opmaak (Markdown)"},
    {"csv", "text/csv; charset=utf-8", "csv", "tabel (CSV)"},
    {"ris", "application/x-research-info-systems", "ris", "RIS, voor Zotero"},
    {"csl-json", "application/vnd.citationstyles.csl+json", "json", "CSL-JSON"},
    {"bibtex", "application/x-bibtex", "bib", "BibTeX"},
    {"html", "text/html; charset=utf-8", "html", "webpagina"},
}};

/// What the forms on a page of dossiers share.
class Forms {
public:
    Forms(const Gate& gate, const Request& request) : token_{gate.form_token(request, cookies_)} {}

    /// A form that does `what` with the dossier `name`, or with what its fields say when that is empty.
    Html form(const std::string& name, const char* what, const Html& fields) const {
        const std::vector<std::string> path =
            name.empty() ? std::vector<std::string>{"dossiers"} : std::vector<std::string>{"dossiers", name};
        Html inside = single("input", {{"type", "hidden"}, {"name", "formulier"}, {"value", token_}});
        inside << single("input", {{"type", "hidden"}, {"name", "doe"}, {"value", what}}) << fields;
        return element("form", {sent_to(here(path)), {"method", "post"}, {"class", "daad"}}, inside);
    }

    Response page(const PageHead& head, const Html& main) const {
        Response response = web::page(head, main);
        for (const auto& [name, value] : cookies_.headers) response.with(name, value);
        response.secret = true;
        // With no-referrer a browser would not say that its own form sends.
        return response.with("Referrer-Policy", "same-origin").with("Cache-Control", "no-store");
    }

private:
    Response cookies_;
    std::string token_;
};

Html hidden(const char* name, const std::string& value) {
    return single("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

Html button(std::string_view text) { return element("button", {{"type", "submit"}}, text); }

Html field(const char* name, std::string_view label, const std::string& value, std::string id = {}) {
    if (id.empty()) id = name;
    return element("p", element("label", {{"for", id}}, label),
                   single("input", {{"id", id},
                                    {"name", name},
                                    {"type", "text"},
                                    {"value", value},
                                    {"maxlength", "900"},
                                    {"autocomplete", "off"}}));
}

std::vector<std::string> names_in(const Library& library) {
    const auto dossiers = library.dossiers();
    return dossiers ? dossiers->names() : std::vector<std::string>{};
}

/// The field for a dossier: one of those there are, or a new one.
Html dossier_field(const std::vector<std::string>& names) {
    Html options;
    for (const std::string& name : names) options << single("option", {{"value", name}});
    Html html =
        element("p", element("label", {{"for", "naam"}}, "In welk dossier? Typ een nieuwe of bestaande naam"),
                single("input", {{"id", "naam"},
                                 {"name", "naam"},
                                 {"type", "text"},
                                 {"list", "namen"},
                                 {"value", names.size() == 1 ? names.front() : std::string{}},
                                 {"maxlength", "100"},
                                 flag("required"),
                                 {"autocomplete", "off"}}));
    return html << element("datalist", {{"id", "namen"}}, options);
}

std::string news_told(std::size_t count) {
    return count == 0 ? "niets nieuws" : counted(count, "nieuw stuk", "nieuwe stukken");
}

Response list_page(Library& library, const Gate& gate, bool may_write, const Request& request) {
    const Forms forms{gate, request};
    Html main = element("p",
                        "Een dossier houdt bij wat u volgt en bewaart: vragen, citaten, en wat u aan de "
                        "gegevens van een stuk "
                        "verbetert. Het staat op deze computer, naast de database, en blijft staan als "
                        "stukken opnieuw worden "
                        "ingelezen. Wie deze pagina’s mag zien, ziet ook de dossiers.");
    const auto dossiers = library.dossiers();
    Html items;
    if (dossiers) {
        const Library::Lease reader = library.reader();
        for (const DossierAnswer& it : dossiers_answer(*reader, *dossiers).dossiers) {
            std::size_t news = 0;
            for (const FollowedNews& one : it.followed) news += one.documents;
            items << element(
                "li", link(here({"dossiers", it.name}), it.name),
                element("span", {{"class", "gegevens"}},
                        fmt::format("{}, {} · {}", counted(it.followed.size(), "vraag", "vragen"),
                                    counted(it.kept.size(), "citaat", "citaten"), news_told(news))));
        }
    }
    main << (items.empty() ? element("p", "Er is nog geen dossier.")
                           : element("ul", {{"class", "stukkenlijst"}}, items));
    if (may_write)
        main << element("h2", "Nieuw dossier")
             << forms.form({}, "maak",
                           field("naam", "Naam, bijvoorbeeld Zwembad", "") << button("Maak dossier"));
    return forms.page({.title = "Dossiers", .part = Part::dossiers}, main);
}

/// A page that asks in which dossier something goes.
Response choice_page(Library& library, const Gate& gate, const Request& request) {
    const Forms forms{gate, request};
    const std::vector<std::string> names = names_in(library);
    if (const std::string question{trimmed(request.asked("vraag"))}; !question.empty()) {
        Html main = element("p",
                            "U volgt deze vraag: komt er een stuk bij dat erop antwoordt, dan staat het in "
                            "het dossier.");
        main << element("blockquote", element("p", std::string_view(question)))
             << forms.form({}, "volg",
                           hidden("vraag", question) << dossier_field(names) << button("Volg deze vraag"));
        return forms.page({.title = "Vraag volgen", .part = Part::dossiers}, main);
    }
    const std::optional<DocumentId> id = parsed<DocumentId>(request.asked("stuk"));
    const std::optional<Place> place = parsed<Place>(request.asked("plaats"));
    if (!id || !place)
        throw HttpError{404, "Zeg wat in een dossier moet: een vraag, of een citaat van een stuk."};
    const Library::Lease reader = library.reader();
    const index::DocumentEntry entry = the_paper(*reader, *id);
    const auto document = library.document(*reader, entry);
    const Span span{place->begin, place->end};
    if (span.end > document->text.size() || !is_whole(document->text, span) || span.empty())
        throw HttpError{404, "Dit citaat is er niet; misschien is er een nieuwere versie van het stuk."};
    Html main = element("blockquote", element("p", one_line(span.of(document->text))));
    main << element("p", paper_link(entry), ", ", page_words(reader->pages(entry.id, span)));
    main << forms.form({}, "bewaar",
                       hidden("stuk", entry.id)
                           << hidden("plaats", request.asked("plaats")) << dossier_field(names)
                           << field("noot", "Aantekening (mag leeg)", "") << button("Bewaar het citaat"));
    return forms.page({.title = "Citaat bewaren", .part = Part::dossiers}, main);
}

struct Correctable {
    const char* key;
    const char* label;
};
constexpr std::array<Correctable, 5> correctable = {{{"titel", "Titel"},
                                                     {"datum", "Datum (dd-mm-jjjj)"},
                                                     {"afzender", "Afzender"},
                                                     {"kenmerk", "Kenmerk"},
                                                     {"soort", "Soort stuk"}}};

Response correcting_page(Library& library, const Gate& gate, const Request& request) {
    const std::optional<DocumentId> id = parsed<DocumentId>(request.asked("stuk"));
    if (!id) throw HttpError{404, "Zeg van welk stuk u de gegevens wilt verbeteren."};
    const Forms forms{gate, request};
    const Library::Lease reader = library.reader();
    const index::DocumentEntry entry = the_paper(*reader, *id);
    Html main = element("p", paper_link(entry), element("span", {{"class", "gegevens"}}, described(entry)));
    main << element(
        "p",
        "Vul in wat anders moet; wat leeg blijft, blijft zoals het is gelezen. Uw verbetering geldt "
        "overal op deze pagina’s en in bronnenlijsten, en er staat bij dat het een verbetering is.");
    Html fields = hidden("stuk", entry.id);
    fields << dossier_field(names_in(library));
    for (const Correctable& it : correctable) fields << field(it.key, it.label, "");
    main << forms.form({}, "verbeter", fields << button("Verbeter"));
    return forms.page({.title = "Gegevens verbeteren", .part = Part::dossiers}, main);
}

Html followed_html(const Forms& forms, const std::string& name, const FollowedNews& it, bool may_write) {
    Html html = element("p", {{"class", "kaart-kop"}},
                        link(here({"zoeken"}, {{"vraag", it.question.text}}), one_line(it.question.text)));
    if (!it.problem.empty()) html << notice("Deze vraag is niet te stellen", element("p", it.problem));
    html << element(
        "p", it.documents > 0 ? element("strong", news_told(it.documents)) : element("span", news_told(0)),
        fmt::format(" · gevolgd sinds {}", spoken_date(it.question.since.substr(0, 10))));
    for (const SearchHit& hit : it.news.hits)
        html << element("blockquote", element("p", marked(hit.quotation.text, hit.quotation.highlights)))
             << element(
                    "p", {{"class", "plaats"}},
                    link(reading_address(hit.document, hit.pages, hit.quotation.span), page_words(hit.pages)),
                    " · ", paper_link(hit.document), " · ", described(hit.document));
    if (may_write)
        html << forms.form(name, "niet-meer",
                           hidden("nummer", std::to_string(it.question.number))
                               << button("Niet meer volgen"));
    return element("li", html);
}

Html kept_html(const Forms& forms, const std::string& name, const KeptAnswer& it, bool may_write) {
    const std::string number = std::to_string(it.kept.number);
    Html html = element("blockquote", element("p", one_line(it.kept.words)));
    if (it.document)
        html << element("p", {{"class", "plaats"}},
                        link(it.state == KeptState::there ? quotation_address(*it.document, it.kept.span)
                                                          : paper_address(*it.document),
                             it.kept.page.empty() ? "zonder paginanummers" : it.kept.page),
                        " · ", paper_link(*it.document), " · ", described(*it.document));
    else
        html << element("p", {{"class", "plaats"}}, file_name_of(it.kept.path, {}));
    if (it.state != KeptState::there)
        html << element("p", {{"class", "let-op"}}, "Let op: ", told(it.state), ".");
    if (!may_write) return element("li", html << element("p", it.kept.note));
    html << forms.form(name, "noot",
                       hidden("nummer", number)
                           << field("noot", "Aantekening", it.kept.note, "noot-" + number)
                           << button("Bewaar"));
    Html moves = forms.form(name, "hoger", hidden("nummer", number) << button("Naar boven"));
    moves << forms.form(name, "lager", hidden("nummer", number) << button("Naar beneden"))
          << forms.form(name, "weg", hidden("nummer", number) << button("Haal weg"));
    return element("li", html << element("div", {{"class", "daden"}}, moves));
}

Html exports(const std::string& name) {
    Html items;
    for (const TakeAway& it : take_away)
        items << element("li", link(here({"dossiers", name, "uitvoer"}, {{"vorm", it.name}}), it.told));
    return element("ul", {{"class", "knoppen"}}, items);
}

Html corrections_html(const Forms& forms, const DossierAnswer& answer, bool may_write) {
    Html items;
    for (const CorrectionAnswer& it : answer.corrected) {
        Html item;
        if (it.document) item << paper_link(*it.document) << ": ";
        item << it.correction.key << " is „" << it.correction.value << "”";
        if (may_write)
            item << forms.form(answer.name, "terug",
                               hidden("stuk", it.correction.document)
                                   << hidden("wat", it.correction.key) << button("Neem terug"));
        items << element("li", item);
    }
    return element("ul", items);
}

/// The dossier of that name; throws HttpError 404 when there is none.
std::unique_ptr<index::Dossiers> dossiers_with(Library& library, const std::string& name) {
    auto dossiers = library.dossiers();
    if (!dossiers || !dossiers->has(name))
        throw HttpError{404, "Dit dossier is er niet. Misschien heeft het een andere naam gekregen."};
    return dossiers;
}

Response dossier_page(Library& library, const Gate& gate, bool may_write, const Request& request,
                      const std::string& name) {
    const auto dossiers = dossiers_with(library, name);
    const Forms forms{gate, request};
    const Library::Lease reader = library.reader();
    const DossierAnswer answer = dossier_answer(*reader, *dossiers, name);
    Html main = element("h2", "Gevolgde vragen");
    Html questions;
    bool news = false;
    for (const FollowedNews& it : answer.followed) {
        questions << followed_html(forms, answer.name, it, may_write);
        news = news || it.documents > 0;
    }
    main << (questions.empty() ? element("p", "U volgt hier nog geen vraag.")
                               : element("ul", {{"class", "regels"}}, questions));
    if (news && may_write) main << forms.form(answer.name, "gezien", button("Alles gezien"));
    if (may_write)
        main << forms.form(answer.name, "volg",
                           field("vraag", "Volg een vraag", "") << button("Volg deze vraag"));
    main << element("h2", "Bewaarde citaten");
    Html kept;
    for (const KeptAnswer& it : answer.kept) kept << kept_html(forms, answer.name, it, may_write);
    if (kept.empty())
        main << element("p", "Nog geen. Open een citaat en kies „Bewaar in een dossier”.");
    else
        main << element("ol", {{"class", "regels"}}, kept) << element("h2", "Neem de citaten mee")
             << exports(answer.name);
    if (!answer.corrected.empty())
        main << element("h2", "Verbeterde gegevens") << corrections_html(forms, answer, may_write);
    main << element("p", {{"class", "meenemen"}},
                    link(here({"dossiers", answer.name, "nieuws.atom"}), "Wat nieuw is, als Atom-feed"));
    if (may_write)
        main << element("details", element("summary", "Naam veranderen of weggooien"),
                        forms.form(answer.name, "hernoem",
                                   field("naam", "Nieuwe naam", answer.name) << button("Verander")),
                        forms.form(answer.name, "gooi-weg", button("Gooi dit dossier weg")));
    return forms.page({.title = answer.name, .part = Part::dossiers}, main);
}

std::int64_t number_in(const Form& form) {
    const std::string text = form.text("nummer");
    if (!is_number(text) || text.size() > 12) throw HttpError{400, "Dat nummer staat niet in dit dossier."};
    return std::stoll(text);
}

/// One place up or down.
void move_by(index::Dossiers& dossiers, const std::string& name, std::int64_t number, int by) {
    const std::vector<index::KeptQuotation> all = dossiers.dossier(name).quotations;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].number != number) continue;
        if (by < 0 && i == 0) return;
        dossiers.move(name, number, by < 0 ? i - 1 : i + 1);
        return;
    }
}

void correct(index::Dossiers& dossiers, const std::string& name, const Form& form,
             const index::DocumentEntry& entry) {
    for (const Correctable& it : correctable) {
        std::string value{trimmed(form.text(it.key))};
        if (value.empty()) continue;
        dossiers.correct(name, correction_of(entry.id, it.key, value));
    }
}

/// Does what the form asks; gives the page to go to.
Address done(Library& library, const Form& form, const std::string& dossier) {
    const std::string what = form.text("doe");
    const std::string name = dossier.empty() ? std::string(trimmed(form.text("naam"))) : dossier;
    const auto dossiers = library.dossiers(true);
    const Library::Lease reader = library.reader();
    if (dossier.empty()) dossiers->create(name);
    if (!dossiers->has(name)) throw HttpError{404, "Dit dossier is er niet."};
    if (what == "volg") {
        const std::string question{trimmed(form.text("vraag"))};
        (void)ask(*reader, question);
        dossiers->follow(name, question, present_documents(*reader));
    } else if (what == "niet-meer") {
        dossiers->unfollow(name, number_in(form));
    } else if (what == "gezien") {
        dossiers->mark_seen(name, present_documents(*reader));
    } else if (what == "bewaar") {
        const std::optional<DocumentId> id = parsed<DocumentId>(form.text("stuk"));
        const std::optional<Place> place = parsed<Place>(form.text("plaats"));
        if (!id || !place) throw HttpError{400, "Dit citaat is er niet."};
        const index::DocumentEntry entry = the_paper(*reader, *id);
        const auto document = library.document(*reader, entry);
        const Span span{place->begin, place->end};
        if (span.end > document->text.size() || !is_whole(document->text, span))
            throw HttpError{400, "Dit citaat is er niet."};
        dossiers->keep(name, kept_of(*reader, entry, span, std::string(trimmed(form.text("noot")))));
    } else if (what == "noot") {
        dossiers->set_note(name, number_in(form), trimmed(form.text("noot")));
    } else if (what == "hoger" || what == "lager") {
        move_by(*dossiers, name, number_in(form), what == "hoger" ? -1 : 1);
    } else if (what == "weg") {
        dossiers->drop(name, number_in(form));
    } else if (what == "verbeter") {
        const std::optional<DocumentId> id = parsed<DocumentId>(form.text("stuk"));
        if (!id) throw HttpError{400, "Dit stuk is er niet."};
        const index::DocumentEntry entry = the_paper(*reader, *id);
        correct(*dossiers, name, form, entry);
        return paper_address(entry);
    } else if (what == "terug") {
        dossiers->correct(name, {form.text("stuk"), form.text("wat"), {}});
    } else if (what == "hernoem") {
        const std::string to{trimmed(form.text("naam"))};
        dossiers->rename(name, to);
        return here({"dossiers", to});
    } else if (what == "gooi-weg") {
        dossiers->remove(name);
        return here({"dossiers"});
    } else if (what != "maak") {
        throw HttpError{400, "Dit formulier vraagt iets dat niet kan."};
    }
    return here({"dossiers", name});
}

Response changed(Library& library, const Gate& gate, bool may_write, const Request& request,
                 const std::string& dossier) {
    if (!may_write)
        throw HttpError{403,
                        "Dossiers zijn hier alleen te lezen: deze pagina’s staan open voor anderen, en wie u "
                        "bent is niet te zien."};
    const Form form = parsed_form(request);
    gate.check_form(request, form.text("formulier"));
    try {
        Response response = redirected(done(library, form, dossier));
        response.status = 303;
        return response;
    } catch (const std::out_of_range&) {
        throw HttpError{404, "Dat staat niet meer in dit dossier."};
    } catch (const std::invalid_argument& error) {
        throw HttpError{400, error.what()};
    }
}

Response taken_away(Library& library, const Request& request, const std::string& name) {
    const auto dossiers = dossiers_with(library, name);
    const std::string form = request.asked("vorm");
    const CitationStyle style =
        request.asked("stijl") == "leidraad" ? CitationStyle::leidraad : CitationStyle::raad;
    for (const TakeAway& it : take_away) {
        if (form != it.name) continue;
        const Library::Lease reader = library.reader();
        const CitationList list = cite_dossier(*reader, dossiers->dossier(name),
                                               {.consulted = today(), .limit = {}, .missing = false});
        Response response;
        response.type = it.type;
        response.body = in_format(list, style, form);
        return response.with("Content-Disposition",
                             fmt::format("attachment; filename=\"dossier.{}\"", it.ending));
    }
    throw HttpError{404, "In die vorm is een dossier niet mee te nemen."};
}

Response feed(Library& library, const std::string& name) {
    const auto dossiers = dossiers_with(library, name);
    const Library::Lease reader = library.reader();
    const DossierAnswer answer = dossier_answer(*reader, *dossiers, name);
    pugi::xml_document xml;
    add_declaration(xml);
    pugi::xml_node root = add(xml, "feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", "nl"}});
    const auto text = [](pugi::xml_node parent, const char* element, std::string_view words) {
        add_text(add(parent, element), words);
    };
    text(root, "title", "raadspoor: " + answer.name);
    text(root, "id", "urn:raadspoor:dossier:" + percent_encoded(answer.name));
    std::string newest = "1970-01-01T00:00:00Z";
    for (const FollowedNews& it : answer.followed) {
        newest = std::max(newest, it.question.since);
        for (const SearchHit& hit : it.news.hits) {
            pugi::xml_node entry = add(root, "entry");
            text(entry, "title", one_line(title_of(hit.document)));
            text(entry, "id",
                 fmt::format("urn:raadspoor:nieuws:{}:{}:{}", it.question.number, hit.document.id,
                             hit.quotation.span.begin));
            text(entry, "updated", it.question.since);
            text(add(entry, "author"), "name", "raadspoor");
            text(entry, "summary",
                 fmt::format("{}: “{}” ({}, {})", it.question.text, one_line(hit.quotation.text),
                             described(hit.document), page_words(hit.pages)));
            add(entry, "link",
                {{"href", reading_address(hit.document, hit.pages, hit.quotation.span).text()}});
        }
    }
    text(root, "updated", newest);
    Response response;
    response.type = "application/atom+xml; charset=utf-8";
    response.body = written(xml);
    return response;
}

}  // namespace

void add_dossier_pages(Router& router, Library& library, const Gate& gate, bool may_write) {
    router.get("/dossiers", [&library, &gate, may_write](const Request& request) {
        return list_page(library, gate, may_write, request);
    });
    router.post("/dossiers", [&library, &gate, may_write](const Request& request) {
        return changed(library, gate, may_write, request, {});
    });
    router.get("/dossier-kiezen",
               [&library, &gate](const Request& request) { return choice_page(library, gate, request); });
    router.get("/verbeteren",
               [&library, &gate](const Request& request) { return correcting_page(library, gate, request); });
    router.get("/dossiers/{naam}",
               [&library, &gate, may_write](const Request& request, const std::string& name) {
                   return dossier_page(library, gate, may_write, request, name);
               });
    router.post("/dossiers/{naam}",
                [&library, &gate, may_write](const Request& request, const std::string& name) {
                    return changed(library, gate, may_write, request, name);
                });
    router.get("/dossiers/{naam}/uitvoer", [&library](const Request& request, const std::string& name) {
        return taken_away(library, request, name);
    });
    router.get("/dossiers/{naam}/nieuws.atom",
               [&library](const Request&, const std::string& name) { return feed(library, name); });
}

}  // namespace raadspoor::query::web
