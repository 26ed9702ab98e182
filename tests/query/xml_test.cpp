// XML that we write is well formed, whatever stands in it.
#include "query/print/xml.h"

#include <catch2/catch.hpp>

#include "query/forms/trace_forms.h"

namespace raadspoor {

TEST_CASE("elements, attributes and text come out as XML", "[xml]") {
    pugi::xml_document svg;
    const pugi::xml_node root = query::add(svg, "svg", {{"width", "80"}, {"class", "\"a\" & b"}});
    query::add_text(query::add(root, "text"), "a < b & c\x01\x1B");
    query::add_text(query::add(root, "span"), "");
    query::add(root, "br");
    query::add_elements(root, "<g><rect x=\"1\"/></g>");
    CHECK(query::written(svg) ==
          "<svg width=\"80\" class=\"&quot;a&quot; &amp; b\"><text>a &lt; b &amp; c</text><span></span><br/>"
          "<g><rect x=\"1\"/></g></svg>");
}

TEST_CASE("a part of an office document begins with its declaration", "[xml]") {
    pugi::xml_document part;
    query::add_declaration(part, true);
    query::add(part, "w:p");
    CHECK(query::written(part) == "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:p/>");
}

TEST_CASE("the picture of a line is XML also when its words would break it", "[xml]") {
    query::Trace trace;
    trace.topic.text = "a < b & \"c\"";
    query::TraceEvent event;
    event.event.quote = "mits <script>alert(1)</script> & \x02 veilig is";
    event.step = "gesteld";
    trace.events = {event};
    trace.silent = {{event.document, "zwijgt"}};
    pugi::xml_document read;
    REQUIRE(read.load_string(query::as_svg(trace).c_str()));
    CHECK(!read.select_node("//script"));
    CHECK(std::string(read.select_node("/svg/text[@font-size='20']").node().child_value()) ==
          trace.topic.text);
    CHECK(read.select_nodes("/svg/rect").size() == 2);
}

}  // namespace raadspoor
