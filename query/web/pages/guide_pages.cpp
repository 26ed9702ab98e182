// The guide, as pages that help: query/guide shown.
#include <md4c.h>

#include <string>
#include <vector>

#include "query/guide/guide.h"
#include "query/web/pages/pages.h"
#include "query/web/site/frame.h"

namespace raadspoor::query::web {

namespace {

/// Makes Html of Markdown: headings, paragraphs, lists, tables, code, emphasis. Links and pictures become
/// their text.
class GuideWriter {
public:
    static Html html_of(std::string_view markdown) {
        GuideWriter writer;
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML;
        parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return static_cast<GuideWriter*>(self)->enter(type);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return static_cast<GuideWriter*>(self)->leave(type, detail);
        };
        parser.enter_span = [](MD_SPANTYPE, void*, void* self) {
            static_cast<GuideWriter*>(self)->open_.emplace_back();
            return 0;
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            return static_cast<GuideWriter*>(self)->leave_span(type);
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            const bool breaks = type == MD_TEXT_SOFTBR || type == MD_TEXT_BR;
            static_cast<GuideWriter*>(self)->open_.back()
                << (breaks ? std::string_view("\n") : std::string_view(text, size));
            return 0;
        };
        (void)md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &writer);
        return writer.open_.front();
    }

private:
    int enter(MD_BLOCKTYPE type) {
        if (type != MD_BLOCK_DOC) open_.emplace_back();
        return 0;
    }

    Html take() {
        Html html = std::move(open_.back());
        open_.pop_back();
        return html;
    }

    int leave(MD_BLOCKTYPE type, void* detail) {
        if (type == MD_BLOCK_DOC) return 0;
        const Html inside = take();
        switch (type) {
            case MD_BLOCK_H:
                open_.back() << (static_cast<MD_BLOCK_H_DETAIL*>(detail)->level <= 2 ? element("h2", inside)
                                                                                     : element("h3", inside));
                break;
            case MD_BLOCK_P:
                open_.back() << element("p", inside);
                break;
            case MD_BLOCK_UL:
                open_.back() << element("ul", inside);
                break;
            case MD_BLOCK_OL:
                open_.back() << element("ol", inside);
                break;
            case MD_BLOCK_LI:
                open_.back() << element("li", inside);
                break;
            case MD_BLOCK_CODE:
                open_.back() << element("pre", {{"tabindex", "0"}}, element("code", inside));
                break;
            case MD_BLOCK_TABLE:
                open_.back() << element("table", inside);
                break;
            case MD_BLOCK_THEAD:
                open_.back() << element("thead", inside);
                break;
            case MD_BLOCK_TBODY:
                open_.back() << element("tbody", inside);
                break;
            case MD_BLOCK_TR:
                open_.back() << element("tr", inside);
                break;
            case MD_BLOCK_TH:
                open_.back() << element("th", {{"scope", "col"}}, inside);
                break;
            case MD_BLOCK_TD:
                open_.back() << element("td", inside);
                break;
            default:
                open_.back() << inside;
        }
        return 0;
    }

    int leave_span(MD_SPANTYPE type) {
        const Html inside = take();
        if (type == MD_SPAN_CODE)
            open_.back() << element("code", inside);
        else if (type == MD_SPAN_STRONG)
            open_.back() << element("strong", inside);
        else if (type == MD_SPAN_EM)
            open_.back() << element("em", inside);
        else
            open_.back() << inside;
        return 0;
    }

    std::vector<Html> open_{Html{}};  ///< what is being made, the outermost first
};

Response contents() {
    Html items;
    for (const GuidePage& it : guide_pages())
        items << element("li", link(here({"hulp", std::string(it.name)}), it.title));
    Html main = element("p", "Wat u met deze pagina’s kunt doen, per taak.");
    main << element("ul", {{"class", "stukkenlijst"}}, items);
    return page({.title = "Hulp"}, main);
}

Response guide_page(const std::string& name) {
    const std::span<const GuidePage> all = guide_pages();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].name != name) continue;
        Html main = GuideWriter::html_of(all[i].markdown), others;
        if (i > 0)
            others << element("li", link(here({"hulp", std::string(all[i - 1].name)}), all[i - 1].title));
        others << element("li", link(here({"hulp"}), "Alle hulp"));
        if (i + 1 < all.size())
            others << element("li", link(here({"hulp", std::string(all[i + 1].name)}), all[i + 1].title));
        main << element("nav", {{"class", "bladeren"}, {"aria-label", "Hulp"}}, element("ul", others));
        return page({.title = std::string(all[i].title)}, main);
    }
    throw HttpError{404, "Over dit onderwerp is er geen hulp."};
}

}  // namespace

void add_guide_pages(Router& router) {
    router.get("/hulp", [](const Request&) { return contents(); });
    router.get("/hulp/{naam}", [](const Request&, const std::string& name) { return guide_page(name); });
}

}  // namespace raadspoor::query::web
