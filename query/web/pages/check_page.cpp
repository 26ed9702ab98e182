// Quotations of somebody's text, each beside the words of its source.
#include <fmt/format.h>

#include <array>

#include "corpus/text.h"
#include "query/answers/verify_answer.h"
#include "query/forms/verify_forms.h"
#include "query/print/document_text.h"
#include "query/print/output.h"
#include "query/web/http/form.h"
#include "query/web/pages/pages.h"
#include "query/web/site/frame.h"

namespace raadspoor::query::web {

namespace {

constexpr std::size_t most_quotations = 200;

Response form_page(const Gate& gate, const Request& request, const Html& before, const std::string& text,
                   int status) {
    Response cookies;
    const std::string token = gate.form_token(request, cookies);
    Html fields = single("input", {{"type", "hidden"}, {"name", "formulier"}, {"value", token}});
    fields << element("p",
                      element("label", {{"for", "tekst"}},
                              "Plak hier uw tekst, met de citaten tussen aanhalingstekens"),
                      element("textarea", {{"id", "tekst"}, {"name", "tekst"}, {"rows", "12"}}, text))
           << element("p",
                      element("label", {{"for", "bestand"}},
                              "Of kies een bestand (Word, ODT, PDF, tekst of CSV)"),
                      single("input", {{"type", "file"},
                                       {"id", "bestand"},
                                       {"name", "bestand"},
                                       {"accept", ".docx,.odt,.pdf,.txt,.md,.html,.csv,.json"}}))
           << element("p", element("button", {{"type", "submit"}}, "Controleer"));
    Html main = element(
        "p",
        "Elk citaat wordt woord voor woord vergeleken met de stukken. Staat er een verwijzing achter, dan "
        "wordt in dat stuk gekeken; anders in alle stukken. Uw tekst wordt niet bewaard.");
    main << before
         << element("form",
                    {sent_to(here({"controleren"})),
                     {"method", "post"},
                     {"enctype", "multipart/form-data"},
                     {"class", "zoek"},
                     {"aria-label", "Citaten controleren"}},
                    fields);
    Response response = page({.title = "Citaten controleren", .part = Part::check}, main, status);
    for (auto& [name, value] : cookies.headers) response.with(name, value);
    response.secret = true;
    // With no-referrer a browser would not say that its own form sends.
    return response.with("Referrer-Policy", "same-origin");
}

/// The quotation, or the source, with what the other lacks marked.
Html with_changes(const std::vector<AlignedPiece>& pieces, bool source) {
    Html html;
    for (const AlignedPiece& piece : pieces) {
        const std::string& words = source ? piece.source : piece.quotation;
        if (words.empty()) continue;
        if (!html.empty()) html << " ";
        html << (piece.equal ? element("span", words)
                 : source    ? element("ins", words)
                             : element("del", words));
    }
    return html;
}

Html beside(std::string_view heading, const Html& text) {
    return element("div", element("p", {{"class", "wie"}}, heading),
                   element("blockquote", element("p", text)));
}

Html plain_text(std::string_view text) {
    Html html;
    html << text;
    return html;
}

Html suggestion_html(const VerifyAnswer& answer, const Suggestion& it) {
    const index::DocumentEntry& entry = answer.documents.at(it.document);
    Html html = element(
        "p",
        is_literal(it.verdict) ? "Het staat wel in: "
                               : fmt::format("Wat er het meest op lijkt ({:.0f}%): ", it.likeness * 100),
        paper_link(entry), ", ",
        it.pages.empty() ? element("span", "zonder paginanummers")
                         : link(page_address(entry, it.pages.front().number.value), page_name(it.pages)));
    return html << element("blockquote", element("p", one_line(it.quote)));
}

Html source_html(const VerifyAnswer& answer, const VerifiedQuotation& it) {
    if (it.document.empty())
        return it.asked.document.empty() ? Html{} : muted("Genoemd stuk: " + it.asked.document);
    const index::DocumentEntry& entry = answer.documents.at(it.document);
    return element("p", {{"class", "plaats"}},
                   it.pages.empty() && it.finding.span.empty()
                       ? element("span", "Gekeken in: ")
                       : element("span",
                                 link(reading_address(entry, it.pages, it.finding.span),
                                      it.pages.empty() ? "Lees in het stuk" : "Open " + page_name(it.pages)),
                                 " · "),
                   paper_link(entry), " · ", described(entry));
}

Html quotation_html(const VerifyAnswer& answer, const VerifiedQuotation& it) {
    const bool altered = it.finding.verdict == Verdict::altered;
    Html html = element("h3", {{"class", is_in_order(it) ? "goed" : "let-op"}}, is_in_order(it) ? "✓ " : "✗ ",
                        capitalised(spoken(it.finding.verdict)));
    const Html quote = altered ? with_changes(it.finding.pieces, false) : plain_text(it.asked.quote);
    Html texts = beside("In uw tekst", quote);
    if (it.finding.verdict < Verdict::absent)
        texts << beside("In de bron", altered ? with_changes(it.finding.pieces, true)
                                              : plain_text(one_line(it.finding.found)));
    html << element("div", {{"class", "naast"}}, texts);
    if (it.page_differs)
        html << element("p", {{"class", "let-op"}},
                        "De verwijzing noemt een andere bladzijde: ", it.asked.page);
    for (const QuotationWarning& warning : it.warnings)
        html << element("p", {{"class", "let-op"}}, warning.text);
    for (const std::string& note : it.notes) html << muted(note);
    if (it.suggestion) html << suggestion_html(answer, *it.suggestion);
    if (!it.newer.empty())
        html << element("p",
                        "Van dit stuk is een nieuwere versie: ", paper_link(answer.documents.at(it.newer)),
                        "; daarin: ", spoken(it.in_newer));
    html << source_html(answer, it);
    return element("li", html);
}

Html results(const VerifyAnswer& answer, std::size_t left) {
    std::size_t good = 0;
    for (const VerifiedQuotation& it : answer.quotations) good += is_in_order(it);
    const std::size_t all = answer.quotations.size();
    Html html = element("p", {{"role", "status"}}, element("strong", counted(all, "citaat", "citaten")),
                        " bekeken: ", std::to_string(good), " letterlijk in orde, ",
                        std::to_string(all - good), " om na te kijken.");
    if (left > 0)
        html << notice("Niet bekeken", element("p", counted(left, "citaat is", "citaten zijn"),
                                               " niet bekeken: per keer worden er ",
                                               std::to_string(most_quotations), " bekeken."));
    html << muted("Niet bekeken is ook alles wat niet tussen aanhalingstekens staat.");
    for (const std::string& warning : answer.warnings) html << notice("Let op", element("p", warning));
    for (const auto& [kind, count] : answer.not_looked_at)
        html << muted(fmt::format("Niet bekeken: {} {}.", count, kind));
    Html items;
    for (const VerifiedQuotation& it : answer.quotations) items << quotation_html(answer, it);
    return html << element("ol", {{"class", "regels"}}, items);
}

Response checked(Library& library, const Gate& gate, const Request& request) {
    const Form form = parsed_form(request);
    gate.check_form(request, form.text("formulier"));
    const FormField* const file = form.file("bestand");
    const std::string text = form.text("tekst");
    if (!file && trimmed(text).empty())
        return form_page(gate, request,
                         notice("Er is nog geen tekst", element("p", "Plak een tekst, of kies een bestand.")),
                         {}, 400);
    Result<QuotationList> list =
        library.quotations(file ? file->bytes : text, file ? file->file : "tekst.txt");
    if (!list)
        return form_page(gate, request,
                         notice("Hierin zijn geen citaten gevonden", element("p", list.error().message)),
                         file ? std::string{} : text, 400);
    const std::size_t left =
        list->quotations.size() > most_quotations ? list->quotations.size() - most_quotations : 0;
    list->quotations.resize(list->quotations.size() - left);
    const Library::Lease reader = library.reader();
    const VerifyAnswer answer = verify(*reader, *list);
    Html main = element("p", link(here({"controleren"}), "Een andere tekst controleren"));
    if (file) main << muted("Bestand: " + file->file);
    main << results(answer, left);
    Response response = page({.title = "Gecontroleerde citaten", .part = Part::check, .wide = true}, main);
    response.secret = true;
    return response.with("Cache-Control", "no-store");
}

}  // namespace

void add_check_pages(Router& router, Library& library, const Gate& gate) {
    router.get("/controleren",
               [&gate](const Request& request) { return form_page(gate, request, {}, {}, 200); });
    router.post("/controleren",
                [&library, &gate](const Request& request) { return checked(library, gate, request); });
}

}  // namespace raadspoor::query::web
