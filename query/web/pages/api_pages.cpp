// The API: what the pages show, for programs; and its own description (OpenAPI 3.1).
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "query/answers/document_answers.h"
#include "query/answers/search_answer.h"
#include "query/forms/trace_forms.h"
#include "query/line/trace.h"
#include "query/print/document_text.h"
#include "query/web/pages/pages.h"
#include "query/web/site/api.h"
#include "query/web/site/papers.h"

namespace raadspoor::query::web {

namespace {

Response objects(Library& library, const Request& request) {
    const Library::Lease reader = library.reader();
    const std::string question = request.asked("vraag");
    const Window window = asked_window(request);
    const DocumentsAnswer answer = documents(*reader, question);
    Json results = Json::array();
    for (std::size_t i = window.begin; i < std::min(window.begin + window.count, answer.documents.size());
         ++i)
        results.push_back(information_object(answer.documents[i]));
    return api_list(std::move(results), answer.documents.size(), window, {"v1", "informatieobjecten"},
                    {{"vraag", question}});
}

Response object(Library& library, const DocumentId& id) {
    const Library::Lease reader = library.reader();
    const index::DocumentEntry entry = the_paper(*reader, id);
    Json json = information_object(entry);
    const auto document = library.document(*reader, entry);
    json["paginas"] = Json::array();
    for (const Page& it : document->pages)
        json["paginas"].push_back({{"nummer", it.number},
                                   {"label", it.label},
                                   {"tekstbron", name_of(it.source)},
                                   {"tekst", it.printed}});
    json["tekst"] = document->text;
    return api_response(json);
}

Json hit_json(Library& library, const index::Reader& reader, const SearchHit& hit) {
    Json json = Json::object();
    put_place(json, library, reader, hit.document, hit.pages, hit.quotation.text, hit.quotation.span);
    const CodePoints points{hit.quotation.text};
    json["gemarkeerd"] = Json::array();
    for (const Span span : hit.quotation.highlights) json["gemarkeerd"].push_back(span_json(points, span));
    json["doorgehaald"] = hit.struck;
    json["score"] = hit.score;
    return json;
}

Response found(Library& library, const Request& request) {
    const Library::Lease reader = library.reader();
    const std::string question = request.asked("vraag"), order = request.asked("volgorde");
    const Window window = asked_window(request);
    const SearchAnswer answer =
        search(*reader, question,
               {.limit = window.count,
                .offset = window.begin,
                .order = order == "datum" ? index::Order::newest_first : index::Order::relevance,
                .facets = false,
                .milliseconds = 3000});
    Json results = Json::array();
    for (const SearchHit& hit : answer.hits) results.push_back(hit_json(library, *reader, hit));
    return api_list(std::move(results), answer.total.passages, window, {"v1", "zoeken"},
                    {{"vraag", question}, {"volgorde", order}}, answer.partial);
}

Json event_json(Library& library, const index::Reader& reader, const TraceEvent& it) {
    Json json{{"datum", text_or_null(it.date)},
              {"grondslagDatum", text_or_null(std::string(name_of(it.date_basis)))},
              {"datumTot", text_or_null(it.date_to)},
              {"stap", it.step},
              {"regel", it.step_rule},
              {"modaliteit", name_of(it.event.modality)},
              {"volgens", text_or_null(it.event.according_to())},
              {"volgensAllen", it.event.according_to_all},
              {"vergelekenMet", it.relates_to ? Json(*it.relates_to) : Json(nullptr)}};
    put_place(json, library, reader, it.document, it.pages, it.event.quote, it.event.span);
    return json;
}

Response line(Library& library, const Request& request) {
    const Library::Lease reader = library.reader();
    const std::string topic = request.asked("onderwerp");
    if (topic.empty() || topic.size() > 300) throw HttpError{400, "“onderwerp” is nodig: een paar woorden."};
    const Trace trace = trace_topic(*reader, topic);
    Json json{{"onderwerp", topic},
              {"stappen", Json::array()},
              {"vermeldingen", Json::array()},
              {"zwijgen", Json::array()}};
    for (const TraceEvent& it : trace.events) json["stappen"].push_back(event_json(library, *reader, it));
    for (const MentioningDocument& it : trace.mentions) {
        Json mention = Json::object();
        put_place(mention, library, *reader, it.document, it.pages, it.quote, it.span);
        json["vermeldingen"].push_back(std::move(mention));
    }
    for (const SilentDocument& it : trace.silent)
        json["zwijgen"].push_back(
            {{"informatieobject", information_object(it.document)}, {"reden", it.reason}});
    if (trace.partial || trace.left_out > 0) json["onvolledig"] = true;
    return api_response(json);
}

// ---- The description.

struct Operation {
    const char* path;
    const char* id;
    const char* what;
    std::vector<const char*> parameters;
    const char* schema;
};

const std::vector<Operation>& operations() {
    static const std::vector<Operation> all{
        {"/zoeken",
         "zoek",
         "Passages die een vraag beantwoorden, de beste eerst.",
         {"vraagNodig", "volgorde", "cursor", "aantal"},
         "Resultaten"},
        {"/informatieobjecten",
         "noemInformatieobjecten",
         "De stukken, op datum.",
         {"vraag", "cursor", "aantal"},
         "Resultaten"},
        {"/informatieobjecten/{id}",
         "toonInformatieobject",
         "Een stuk met zijn tekst, per pagina.",
         {"id"},
         "Informatieobject"},
        {"/lijn", "toonLijn", "Hoe een voorwaarde door de stukken ging.", {"onderwerp"}, "Lijn"},
        {"/voorwaarden",
         "noemVoorwaarden",
         "Voorwaarden, met volgens wie.",
         {"vraag", "wie", "van", "tot", "alles", "cursor", "aantal"},
         "Resultaten"},
        {"/standpunten",
         "noemStandpunten",
         "Wie waar staat.",
         {"vraag", "wie", "van", "tot", "alles", "cursor", "aantal"},
         "Resultaten"},
        {"/vragen",
         "noemVragen",
         "Vragen met hun antwoorden.",
         {"vraag", "wie", "van", "tot", "cursor", "aantal"},
         "Resultaten"},
        {"/toezeggingen",
         "noemToezeggingen",
         "Wat is beloofd, en welk later stuk ernaar verwijst.",
         {"vraag", "wie", "van", "tot", "open", "cursor", "aantal"},
         "Resultaten"},
        {"/ondertekenaars",
         "noemOndertekenaars",
         "Wie ondertekende.",
         {"vraag", "wie", "van", "tot", "cursor", "aantal"},
         "Resultaten"},
        {"/tijdlijn",
         "noemGebeurtenissen",
         "Gedateerde gebeurtenissen, op datum.",
         {"vraag", "wie", "van", "tot", "cursor", "aantal"},
         "Resultaten"},
        {"/verwijzingen",
         "noemVerwijzingen",
         "Waar stukken naar verwijzen.",
         {"vraag", "wie", "van", "tot", "ontbreekt", "cursor", "aantal"},
         "Resultaten"},
        {"/moties",
         "noemMoties",
         "Moties, amendementen en resoluties met hun uitslag.",
         {"vraag", "wie", "van", "tot", "open", "cursor", "aantal"},
         "Resultaten"},
        {"/stemmingen",
         "noemStemmingen",
         "Stemmingen, met de motie waarover het ging.",
         {"vraag", "wie", "van", "tot", "alles", "cursor", "aantal"},
         "Resultaten"},
        {"/adviezen",
         "noemAdviezen",
         "Wat het college van moties vindt.",
         {"vraag", "wie", "van", "tot", "cursor", "aantal"},
         "Resultaten"},
        {"/bedragen",
         "noemBedragen",
         "Bedragen en percentages: waarvoor en van welk jaar.",
         {"vraag", "wie", "van", "tot", "cursor", "aantal"},
         "Resultaten"},
        {"/vergaderingen",
         "noemVergaderingen",
         "Vergaderingen, met wat er aan de orde was.",
         {"vraag", "wie", "van", "tot", "cursor", "aantal"},
         "Resultaten"}};
    return all;
}

Json parameter(const char* name, const char* in, const char* what, Json schema, bool required) {
    return {{"name", name},
            {"in", in},
            {"description", what},
            {"required", required},
            {"schema", std::move(schema)}};
}

Json all_parameters() {
    const Json text{{"type", "string"}, {"maxLength", 1000}};
    const Json yes{{"type", "string"}, {"enum", {"ja"}}};
    return {
        {"vraag", parameter("vraag", "query", "Alleen wat deze vraag vindt; velden zoals soort:motie mogen.",
                            text, false)},
        {"vraagNodig",
         parameter("vraag", "query", "Woorden; tussen aanhalingstekens een letterlijke frase.", text, true)},
        {"onderwerp", parameter("onderwerp", "query", "Waar de voorwaarde over gaat.",
                                Json{{"type", "string"}, {"maxLength", 300}}, true)},
        {"wie", parameter("wie", "query", "Alleen van deze partij, organisatie of persoon.", text, false)},
        {"van", parameter("van", "query", "Vanaf deze dag, deze maand of dit jaar.", text, false)},
        {"tot", parameter("tot", "query", "Tot en met deze dag, deze maand of dit jaar.", text, false)},
        {"alles", parameter("alles", "query", "Ook wat alleen waarschijnlijk is.", yes, false)},
        {"open", parameter("open", "query", "Alleen wat geen later stuk afdoet.", yes, false)},
        {"ontbreekt", parameter("ontbreekt", "query", "Alleen wat niet in de verzameling zit.", yes, false)},
        {"volgorde", parameter("volgorde", "query", "Nieuwste eerst.",
                               Json{{"type", "string"}, {"enum", {"datum"}}}, false)},
        {"cursor", parameter("cursor", "query", "Vanaf het hoeveelste resultaat, uit “volgende” of “vorige”.",
                             Json{{"type", "integer"}, {"minimum", 0}}, false)},
        {"aantal",
         parameter("aantal", "query", "Hoeveel resultaten.",
                   Json{{"type", "integer"}, {"minimum", 1}, {"maximum", 100}, {"default", 20}}, false)},
        {"id", parameter("id", "path", "Het begin (6 tekens of meer) van de sha256 van het bestand.",
                         Json{{"type", "string"}, {"pattern", "^[0-9a-f]{6,64}$"}}, true)}};
}

Json nullable(const char* type) { return {{"type", {type, "null"}}}; }

Json all_schemas() {
    const Json text{{"type", "string"}};
    return {
        {"Fout",
         {{"type", "object"},
          {"required", {"status", "title", "detail"}},
          {"properties", {{"status", {{"type", "integer"}}}, {"title", text}, {"detail", text}}}}},
        {"Informatieobject",
         {{"type", "object"},
          {"required", {"id", "titel", "informatieobjecttype"}},
          {"properties",
           {{"id", text},
            {"titel", text},
            {"informatieobjecttype", text},
            {"creatiedatum", nullable("string")},
            {"grondslagDatum", nullable("string")},
            {"organisatie", {{"type", {"object", "null"}}, {"properties", {{"naam", text}}}}},
            {"kenmerken", {{"type", "array"}, {"items", text}}},
            {"aantalPaginas", nullable("integer")},
            {"bestandsnaam", text},
            {"mediatype", text},
            {"url", text}}}}},
        {"Resultaat",
         {{"type", "object"},
          {"description",
           "Een regel: wat de lijst ervan weet, en waar het staat. “begin” en “eind” tellen tekens van de "
           "tekst van het stuk."},
          {"properties",
           {{"citaat", nullable("string")},
            {"pagina", nullable("integer")},
            {"paginaLabel", nullable("string")},
            {"begin", nullable("integer")},
            {"eind", nullable("integer")},
            {"url", text},
            {"informatieobject", {{"$ref", "#/components/schemas/Informatieobject"}}}}}}},
        {"Resultaten",
         {{"type", "object"},
          {"required", {"resultaten", "aantal", "volgende", "vorige"}},
          {"properties",
           {{"resultaten", {{"type", "array"}, {"items", {{"type", "object"}}}}},
            {"aantal", {{"type", "integer"}}},
            {"volgende", nullable("string")},
            {"vorige", nullable("string")},
            {"onvolledig", {{"type", "boolean"}, {"description", "De tijd was op: er kan meer zijn."}}}}}}},
        {"Lijn",
         {{"type", "object"},
          {"required", {"onderwerp", "stappen", "zwijgen"}},
          {"properties",
           {{"onderwerp", text},
            {"stappen", {{"type", "array"}, {"items", {{"$ref", "#/components/schemas/Resultaat"}}}}},
            {"vermeldingen", {{"type", "array"}, {"items", {{"$ref", "#/components/schemas/Resultaat"}}}}},
            {"zwijgen", {{"type", "array"}, {"items", {{"type", "object"}}}}},
            {"onvolledig", {{"type", "boolean"}}}}}}}};
}

Json problem(const char* what) {
    return {
        {"description", what},
        {"content", {{"application/problem+json", {{"schema", {{"$ref", "#/components/schemas/Fout"}}}}}}}};
}

Json operation_json(const Operation& it) {
    Json parameters = Json::array();
    for (const char* const name : it.parameters)
        parameters.push_back({{"$ref", std::string("#/components/parameters/") + name}});
    const Json good{
        {"description", "Gelukt"},
        {"headers",
         {{"API-Version", {{"description", "De versie van deze API"}, {"schema", {{"type", "string"}}}}}}},
        {"content",
         {{"application/json", {{"schema", {{"$ref", std::string("#/components/schemas/") + it.schema}}}}}}}};
    return {{"get",
             {{"operationId", it.id},
              {"summary", it.what},
              {"tags", {"stukken"}},
              {"parameters", parameters},
              {"responses",
               {{"200", good},
                {"400", problem("Een parameter klopt niet")},
                {"404", problem("Dit is er niet")},
                {"503", problem("De verzameling is nu niet te lezen")}}}}}};
}

Response description() {
    Json paths = Json::object();
    for (const Operation& it : operations()) paths[it.path] = operation_json(it);
    return api_response({{"openapi", "3.1.0"},
                         {"info",
                          {{"title", "raadspoor"},
                           {"version", api_version},
                           {"description",
                            "Moties, brieven en andere raadsstukken, vindbaar tot op de pagina. Alleen "
                            "lezen. Elke lijst is er ook als tabel: hetzelfde adres zonder /v1 en met .csv."},
                           {"contact", {{"name", "De beheerder van deze server"}, {"url", "/over"}}}}},
                         {"servers", {{{"url", "/v1"}}}},
                         {"tags", {{{"name", "stukken"}, {"description", "Wat in de stukken staat"}}}},
                         {"paths", paths},
                         {"components", {{"parameters", all_parameters()}, {"schemas", all_schemas()}}}});
}

}  // namespace

void add_api(Router& router, Library& library) {
    router.get("/v1/openapi.json", [](const Request&) { return description(); });
    router.get("/v1/informatieobjecten",
               [&library](const Request& request) { return objects(library, request); });
    router.get("/v1/informatieobjecten/{id}",
               [&library](const Request&, const DocumentId& id) { return object(library, id); });
    router.get("/v1/zoeken", [&library](const Request& request) { return found(library, request); });
    router.get("/v1/lijn", [&library](const Request& request) { return line(library, request); });
}

}  // namespace raadspoor::query::web
