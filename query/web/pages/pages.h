// The pages: each is a function from a request to a page, and is told to the router by the function of its
// group. What they show comes from query/answers; nothing is found or reckoned here.
#pragma once

#include "query/web/http/gate.h"
#include "query/web/http/router.h"
#include "query/web/site/library.h"

namespace raadspoor::query::web {

/// All take what they are given by reference, for as long as the router lives.
void add_start_pages(Router& router, Library& library);   ///< / and /lijsten
void add_search_pages(Router& router, Library& library);  ///< /zoeken
void add_paper_pages(Router& router, Library& library);   ///< /stukken and /stukken/{id}
void add_page_pages(Router& router, Library& library);    ///< pages as pictures, and quotations
void add_list_pages(Router& router, Library& library);    ///< conditions, promises, …, as page and CSV
void add_line_pages(Router& router, Library& library);    ///< /lijn
void add_check_pages(Router& router, Library& library, const Gate& gate);  ///< /controleren
/// /dossiers; `may_write`: whether they may be changed from here.
void add_dossier_pages(Router& router, Library& library, const Gate& gate, bool may_write);
void add_api(Router& router, Library& library);  ///< /v1, beside what add_list_pages adds to it
void add_guide_pages(Router& router);            ///< /hulp
void add_about_pages(Router& router);            ///< what this is, privacy, accessibility

}  // namespace raadspoor::query::web
