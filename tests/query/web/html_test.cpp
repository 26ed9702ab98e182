// Addresses and HTML: what a document holds never becomes markup.
#include <catch2/catch.hpp>

#include "query/web/html/html.h"
#include "query/web/http/router.h"

namespace raadspoor::query::web {

TEST_CASE("text and attributes are escaped", "[web]") {
    CHECK(element("p", {{"class", "a\"b"}}, "Wonen < werken & \"rust\" <script>").bytes() ==
          "<p class=\"a&quot;b\">Wonen &lt; werken &amp; &quot;rust&quot; &lt;script&gt;</p>");
    CHECK(element("p", element("b", "<"), std::string("'")).bytes() == "<p><b>&lt;</b>&#39;</p>");
}

TEST_CASE("controls and marks that turn direction are left out", "[web]") {
    CHECK(element("p", std::string_view("a\x01\x1b[31m\x00z", 9)).bytes() == "<p>a[31mz</p>");
    CHECK(element("p", "factuur\u202Efdp.exe\u2066x").bytes() == "<p>factuurfdp.exex</p>");
    CHECK(element("p", "שלום één\tmei").bytes() == "<p>שלום één\tmei</p>");
}

TEST_CASE("an attribute without a value stands there only when it holds", "[web]") {
    CHECK(single("input", {{"name", "x"}, flag("required"), flag("disabled", false)}).bytes() ==
          "<input name=\"x\" required>");
}

TEST_CASE("an address is made of encoded parts", "[web]") {
    CHECK(here({}).text() == "/");
    CHECK(here({"stukken", "a/b"}, {{"vraag", "zorg & \"meer\""}, {"leeg", ""}}, "x").text() ==
          "/stukken/a%2Fb?vraag=zorg%20%26%20%22meer%22#x");
    CHECK(parsed_query("vraag=een+mei%20%26&b&=c&bad=%zz&c=1") ==
          Query{{"vraag", "een mei &"}, {"b", ""}, {"c", "1"}});
}

TEST_CASE("only harmless addresses of elsewhere become links", "[web]") {
    CHECK(outside("https://www.voorbeeld.nl/a?b=c").has_value());
    CHECK(outside("mailto:griffie@voorbeeld.nl").has_value());
    for (const char* const bad :
         {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
          "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//voorbeeld.nl", "/stukken",
          "https:voorbeeld", "http://a b", "https://a\"onclick=x", "https://a\\b", ""})
        CHECK_FALSE(outside(bad).has_value());
}

TEST_CASE("an address finds its function by parts of the right type", "[web]") {
    Router router;
    router.get("/stukken/{id}/paginas/{n}", [](const Request&, const DocumentId& id, int number) {
        Response response;
        response.body = id.text + " " + std::to_string(number);
        return response;
    });
    router.get("/stukken/{id}/citaten/{plaats}", [](const Request&, const DocumentId&, const Place& place) {
        Response response;
        response.body = std::to_string(place.end - place.begin);
        return response;
    });
    const auto answer = [&](std::vector<std::string> path) {
        Request request;
        request.path = std::move(path);
        try {
            return router.answer(request).body;
        } catch (const HttpError& error) {
            return std::to_string(error.status);
        }
    };
    CHECK(answer({"stukken", "1e8f61b3a624", "paginas", "2"}) == "1e8f61b3a624 2");
    CHECK(answer({"stukken", "1e8f61b3a624", "citaten", "10-25"}) == "15");
    for (const char* const bad : {"0", "-1", "02", "1e3", "9999999", "2 ", ""})
        CHECK(answer({"stukken", "1e8f61b3a624", "paginas", bad}) == "404");
    for (const char* const bad : {"x", "1E8F61", "12345", "../../etc", "1e8f61b3a624%"})
        CHECK(answer({"stukken", bad, "paginas", "2"}) == "404");
    for (const char* const bad : {"10", "25-10", "10-10", "-5", "5-", "a-b", "1-9999999999999"})
        CHECK(answer({"stukken", "1e8f61b3a624", "citaten", bad}) == "404");
}

TEST_CASE("an address that takes another method says so", "[web]") {
    Router router;
    router.post("/controleren", [](const Request&) { return Response{}; });
    Request request;
    request.path = {"controleren"};
    CHECK_THROWS_AS(router.answer(request), HttpError);
    CHECK(router.route_of(request).empty());
    request.method = Method::post;
    CHECK(router.answer(request).status == 200);
    CHECK(router.route_of(request) == "/controleren");
}

}  // namespace raadspoor::query::web
