// Pages: which one is meant, and how one is said.
//
//     page_name({{PageNumber{4}, "2"}}) == "p. 2 (fysiek p. 4)"      page_label(…) == "2"
//     page_name({{PageNumber{1}, "1"}, {PageNumber{2}, "2"}}) == "p. 1–2"
//
// A page has an *index* (its place in Document::pages, from 0), a *number* (the physical one, from 1) and a
// *label* (as it is printed or as the file numbers it: "iv"). The first two are types, so that the one is
// never taken for the other. Every text, list, note and picture says a page by page_name().
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raadspoor {

/// A place in Document::pages. Negative is no page, which only a damaged document has.
struct PageIndex {
    int value = 0;

    friend constexpr auto operator<=>(PageIndex, PageIndex) = default;
};

/// A physical page, counted from 1 as a viewer counts.
struct PageNumber {
    int value = 0;

    friend constexpr auto operator<=>(PageNumber,
                                      PageNumber) = default;  // NOLINT(modernize-use-nullptr): LLVM 52811
};

/// A page that something stands on.
struct PageReference {
    PageNumber number;
    std::string label;  ///< as the file numbers it; empty is taken for the number

    friend bool operator==(const PageReference&, const PageReference&) = default;
};

/// "p. 2"; where the printed number differs "p. 2 (fysiek p. 4)"; over a break "p. 1–2" and
/// "p. ii–iii (fysiek p. 2–3)". Empty when there are no pages. `pages` ascend.
std::string page_name(const std::vector<PageReference>& pages);

/// The label alone: "2", "ii", over a break "1–2", "ii–iii". Empty when there are no pages.
std::string page_label(const std::vector<PageReference>& pages);

/// page_name() as a table's column of pages has it, without its "p. ": "2", "2 (fysiek p. 4)", "1–2".
std::string page_cell(const std::vector<PageReference>& pages);

/// The physical numbers alone: "4", over a break "1–2". Empty when there are no pages.
std::string physical_pages(const std::vector<PageReference>& pages);

/// What a reference to a page says: "p. ii–iii (fysiek p. 2–3)", "blz. 4", or in other programs' and older
/// lists' way "p. 2 (genummerd ii)".
struct [[nodiscard]] StatedPage {
    std::string first, last;  ///< as written, label or number; `last` equals `first` when one page is told
    std::optional<PageNumber> physical_first, physical_last;  ///< when they are told apart
};

/// The page that `text` names, by itself ("2", "p. 2 (fysiek p. 4)") or somewhere in a reference ("VNG, motie
/// ‘…’, p. 2, bestand …"); nullopt when it names none.
std::optional<StatedPage> stated_page(std::string_view text);

/// The first page that a reference names, as it is written behind its "p. ": "2 (fysiek p. 4)". A view of
/// `text`; empty when it names none.
std::string_view page_named_in(std::string_view text);

/// Whether `page` is one of those stated. A number alone may be meant either way.
bool is_stated(const StatedPage& stated, const PageReference& page);

}  // namespace raadspoor
