// What all pages share: the frame around them, links to what is shown, quotations with their marks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/page.h"
#include "index/store/database.h"
#include "query/web/html/html.h"
#include "query/web/http/message.h"

namespace raadspoor::query::web {

/// A part of the pages, as the bar at the top names it.
enum class Part { none, search, papers, line, lists, check, dossiers };

struct PageHead {
    std::string title;  ///< of the window and of the page's own heading
    Part part = Part::none;
    std::string question;  ///< in the search box at the top; the start and search pages have their own
    bool own_search = false;
    bool wide = false;            ///< needs more room than text does
    bool hidden_heading = false;  ///< `main` has the heading itself
};

/// A whole page around `main`.
Response page(const PageHead& head, const Html& main, int status = 200);

/// The first 12 digits of an id, by which addresses name a document.
std::string short_id(const std::string& id);

Address paper_address(const index::DocumentEntry& entry, std::string_view place = {});
/// A page of it. With "treffer" or "plaats" in `query` the browser goes to what is marked there.
Address page_address(const index::DocumentEntry& entry, int number, const Query& query = {});
/// One quotation of it.
Address quotation_address(const index::DocumentEntry& entry, Span span);
/// Where `span` of it can be read: on its page with the words marked; of a source without pages, the
/// quotation in its text.
Address reading_address(const index::DocumentEntry& entry, const std::vector<PageReference>& pages,
                        Span span);

/// A paper's title, on one line and not too long, as a link to it.
Html paper_link(const index::DocumentEntry& entry);
/// "p. 2", or "zonder paginanummers".
std::string page_words(const std::vector<PageReference>& pages);

/// Text with the spans in it marked. Spans ascend.
Html marked(std::string_view text, const std::vector<Span>& spans);
/// "1e8f…" kept words: a paragraph of muted text.
Html muted(std::string_view text);
/// A box that tells something: what it is about, and text.
Html notice(std::string_view heading, const Html& content);
/// A link that says so.
Html link(const Address& address, std::string_view text);

/// Text in a form that a person can send: "?vraag=…" with a box and a button.
Html search_form(std::string_view question, std::string_view id);

/// Links to the previous and next page of a list; empty when all are shown. `at` counts from 1.
Html paging(const std::vector<std::string>& path, const Query& query, std::size_t at, std::size_t pages);

/// Which page of a list is asked for (?pagina=2), from 1; throws HttpError 400 when that is no number.
std::size_t asked_page(const Request& request);

/// "29-11-2024", "11-2024" or "2024" as ISO; ISO stays. Throws HttpError 400 with what is wrong.
std::string asked_date(const Request& request, std::string_view name);

}  // namespace raadspoor::query::web
