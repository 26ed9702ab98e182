#include "ingest/markup/html_reader.h"

#include <fmt/format.h>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <memory>
#include <set>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/flow/flow.h"
#include "ingest/flow/list_numbers.h"
#include "ingest/markup/css_looks.h"
#include "ingest/markup/flow_builder.h"

namespace raadspoor::ingest {

namespace {

constexpr std::size_t max_bytes = std::size_t{32} << 20;
constexpr int max_nesting = 400;

struct Destroy {
    void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

std::string_view attribute(const GumboNode& node, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found ? found->value : std::string_view{};
}

bool has_attribute(const GumboNode& node, const char* name) {
    return gumbo_get_attribute(&node.v.element.attributes, name) != nullptr;
}

bool is_element(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

struct Children {
    explicit Children(const GumboNode& node) {
        const GumboVector& list =
            node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
        const auto* first = reinterpret_cast<GumboNode* const*>(list.data);
        begin_ = first, end_ = first + list.length;
    }
    GumboNode* const* begin() const { return begin_; }
    GumboNode* const* end() const { return end_; }

private:
    GumboNode* const* begin_ = nullptr;
    GumboNode* const* end_ = nullptr;
};

/// The deepest nesting that the tags of a page can give. The parser recurses as deep when it cleans up, so
/// that is asked first. Tags that HTML closes by itself are left out.
std::size_t nesting_of(std::string_view html) {
    static const std::set<std::string> shallow = {
        "p",    "li",  "td",   "th",   "tr",    "dt",  "dd",    "br",    "img",   "hr",     "input", "meta",
        "link", "col", "area", "base", "embed", "wbr", "tbody", "thead", "tfoot", "option", "source"};
    std::size_t depth = 0, deepest = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
        const bool closes = at + 1 < html.size() && html[at + 1] == '/';
        const std::size_t begin = at + (closes ? 2 : 1);
        std::size_t end = begin;
        while (end < html.size() && end - begin < 12 && (is_letter(html[end]) || is_digit(html[end]))) ++end;
        if (end == begin || shallow.contains(ascii_lower(html.substr(begin, end - begin)))) continue;
        if (!closes) deepest = std::max(deepest, ++depth);
        if (closes && depth > 0) --depth;
    }
    return deepest;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (std::size_t begin = text.find_first_not_of(" \t\r\n"); begin != std::string_view::npos;
         begin = text.find_first_not_of(" \t\r\n", begin)) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
        words.push_back(ascii_lower(text.substr(begin, end - begin)));
        begin = end;
    }
    return words;
}

bool is_silent(GumboTag tag) {
    static constexpr std::array silent = {GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_NOSCRIPT,
                                          GUMBO_TAG_TEMPLATE, GUMBO_TAG_HEAD,   GUMBO_TAG_NAV,
                                          GUMBO_TAG_SVG,      GUMBO_TAG_OBJECT, GUMBO_TAG_IFRAME,
                                          GUMBO_TAG_BUTTON,   GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA};
    return std::find(silent.begin(), silent.end(), tag) != silent.end();
}

int heading_level(GumboTag tag) {
    static constexpr std::array headings = {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,
                                            GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6};
    const auto found = std::find(headings.begin(), headings.end(), tag);
    return found == headings.end() ? 0 : static_cast<int>(found - headings.begin()) + 1;
}

bool is_block(GumboTag tag) {
    static constexpr std::array blocks = {
        GUMBO_TAG_P,          GUMBO_TAG_DIV,        GUMBO_TAG_SECTION,  GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN,
        GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_ADDRESS,    GUMBO_TAG_FIGURE,   GUMBO_TAG_CAPTION, GUMBO_TAG_DL,
        GUMBO_TAG_DT,         GUMBO_TAG_DD,         GUMBO_TAG_HEADER,   GUMBO_TAG_FOOTER,  GUMBO_TAG_HR,
        GUMBO_TAG_FORM,       GUMBO_TAG_CENTER,     GUMBO_TAG_FIELDSET, GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,
        GUMBO_TAG_BODY,       GUMBO_TAG_FIGCAPTION, GUMBO_TAG_PRE};
    return std::find(blocks.begin(), blocks.end(), tag) != blocks.end();
}

NumberStyle number_style(std::string_view type) {
    if (type == "a") return NumberStyle::lower_letter;
    if (type == "A") return NumberStyle::upper_letter;
    if (type == "i") return NumberStyle::lower_roman;
    if (type == "I") return NumberStyle::upper_roman;
    return NumberStyle::decimal;
}

int number_or(std::string_view text, int otherwise) {
    return is_number(text) && text.size() < 8 ? std::stoi(std::string(text)) : otherwise;
}

/// All text under a node, for short stretches such as a title or a mark.
std::string text_under(const GumboNode& node, int depth = 0) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) return node.v.text.text;
    std::string text;
    if (is_element(node) && depth < max_nesting)
        for (const GumboNode* it : Children{node}) text += text_under(*it, depth + 1);
    return text;
}

/// A note's mark, or its text, without the blanks, brackets and stops around it.
std::string bare(const std::string& text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n[](");
    return first == std::string::npos ? std::string{}
                                      : text.substr(first, text.find_last_not_of(" \t\r\n[]().") + 1 - first);
}

const GumboNode* find_link(const GumboNode& node, int depth = 0) {
    if (!is_element(node) || depth > 3) return nullptr;
    if (node.v.element.tag == GUMBO_TAG_A) return &node;
    for (const GumboNode* it : Children{node})
        if (const GumboNode* found = find_link(*it, depth + 1)) return found;
    return nullptr;
}

/// The id of the note that a raised link leads to, as in <sup><a href="#noot1">1</a></sup>; empty when `node`
/// is no such mark.
std::string note_target(const GumboNode& node) {
    const bool raised = node.v.element.tag == GUMBO_TAG_SUP;
    const bool said = attribute(node, "role") == "doc-noteref" || attribute(node, "epub:type") == "noteref";
    if (!raised && !said) return {};
    const GumboNode* link = find_link(node);
    if (!link) return {};
    const std::string_view href = attribute(*link, "href");
    const std::string mark = bare(text_under(*link));
    return href.size() > 1 && href.front() == '#' && !mark.empty() && mark.size() <= 4
               ? std::string(href.substr(1))
               : std::string{};
}

/// Letters under a node, how many of them are in links, and whether it holds what a page is about.
struct Tally {
    std::size_t letters = 0, linked = 0, nodes = 0;
    bool main = false;
};

void count_under(const GumboNode& node, bool in_link, Tally& tally, int depth = 0) {
    constexpr std::size_t most_nodes = 20'000;  // a menu has fewer
    if (++tally.nodes > most_nodes || depth > max_nesting) {
        tally.main = true;
        return;
    }
    if (node.type == GUMBO_NODE_TEXT) {
        const std::size_t letters = trimmed(node.v.text.text).size();
        tally.letters += letters, tally.linked += in_link ? letters : 0;
    }
    if (!is_element(node)) return;
    const GumboTag tag = node.v.element.tag;
    tally.main = tally.main || tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE;
    for (const GumboNode* it : Children{node}) {
        if (tally.main) return;
        count_under(*it, in_link || tag == GUMBO_TAG_A, tally, depth + 1);
    }
}

bool is_called_navigation(const GumboNode& node) {
    static const std::set<std::string> names = {
        "nav",        "navbar",      "navigation", "navigatie",       "menu",     "hoofdmenu", "submenu",
        "breadcrumb", "breadcrumbs", "kruimelpad", "broodkruimel",    "skiplink", "skiplinks", "skip-link",
        "skip-links", "main-menu",   "main-nav",   "broodkruimelpad", "topmenu",  "mainmenu",  "nav-menu"};
    const std::string role = ascii_lower(attribute(node, "role"));
    if (role == "navigation" || role == "menu" || role == "menubar") return true;
    if (names.contains(ascii_lower(attribute(node, "id")))) return true;
    const std::vector<std::string> classes = words_of(attribute(node, "class"));
    return std::any_of(classes.begin(), classes.end(),
                       [](const std::string& it) { return names.contains(it); });
}

/// Walks a page and tells the builder what it meets.
class Walker {
public:
    explicit Walker(FlowBuilder& builder) : builder_{builder} {}

    /// Finds the notes' marks first: what they lead to is a note wherever it stands.
    void find_marks(const GumboNode& node, int depth = 0) {
        if (!is_element(node) || depth > max_nesting) return;
        if (const std::string target = note_target(node); !target.empty())
            notes_[target] = bare(text_under(*find_link(node)));
        for (const GumboNode* it : Children{node}) find_marks(*it, depth + 1);
    }

    void walk(const GumboNode& node) {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
            node.type == GUMBO_NODE_CDATA) {
            add_text(node.v.text.text);
        } else if (is_element(node) && depth_ < max_nesting) {
            ++depth_;
            element(node);
            --depth_;
        }
    }

    /// Takes in the page's own style sheets first.
    void find_styles(const GumboNode& node, bool silent = false, int depth = 0) {
        if (!is_element(node) || depth > max_nesting) return;
        const GumboTag tag = node.v.element.tag;
        silent = silent || is_silent(tag);
        titles_ahead_ += tag == GUMBO_TAG_H1 && !silent;
        if (tag == GUMBO_TAG_STYLE) rules_.add(text_under(node));
        // A sheet from elsewhere may put colour behind anything.
        if (tag == GUMBO_TAG_LINK && ascii_lower(attribute(node, "rel")) == "stylesheet") ++coloured_;
        for (const GumboNode* it : Children{node}) find_styles(*it, silent, depth + 1);
    }

    HiddenTexts take_hidden() { return std::move(hidden_); }

private:
    struct List {
        NumberStyle style = NumberStyle::none;  // none: bullets
        int next = 1;
    };

    void children(const GumboNode& node) {
        for (const GumboNode* it : Children{node}) walk(*it);
    }

    void element(const GumboNode& node) {
        const GumboTag tag = node.v.element.tag;
        if (is_silent(tag) || is_navigation(node)) return;
        if (tag == GUMBO_TAG_H1) --titles_ahead_;
        const CssLooks looks = looks_at(node);
        if (const std::string_view reason = hiding(looks); !reason.empty()) {
            hidden_.add(text_under(node), reason);
            return;
        }
        const bool struck =
            looks.struck || tag == GUMBO_TAG_DEL || tag == GUMBO_TAG_S || tag == GUMBO_TAG_STRIKE;
        const bool coloured = !looks.ground.empty() && !blends(looks.ground, "ffffff");
        struck_ += struck, coloured_ += coloured;
        builder_.set_struck(struck_ > 0);
        shown(node);
        struck_ -= struck, coloured_ -= coloured;
        builder_.set_struck(struck_ > 0);
    }

    /// Whether the node leads elsewhere and is not what the page says: by its name or, ahead of the page's
    /// title, by being a list, and by being links for the most part.
    bool is_navigation(const GumboNode& node) {
        constexpr int most_counted = 300;
        const GumboTag tag = node.v.element.tag;
        const bool list = (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) && titles_ahead_ > 0;
        const bool called = is_called_navigation(node);
        if ((!list && !called) || in_article_ > 0 || ++counted_ > most_counted) return false;
        Tally tally;
        count_under(node, false, tally);
        return !tally.main && tally.letters > 0 && tally.linked * 10 >= tally.letters * (called ? 6 : 9);
    }

    CssLooks looks_at(const GumboNode& node) const {
        CssLooks looks = rules_.of(gumbo_normalized_tagname(node.v.element.tag),
                                   ascii_lower(attribute(node, "id")), words_of(attribute(node, "class")));
        if (const std::string_view style = attribute(node, "style"); !style.empty())
            looks.add(looks_of(style));
        if (has_attribute(node, "hidden")) looks.hides = "invisible";
        return looks;
    }

    /// Why an element does not show, as HiddenText::reason; empty when it does.
    std::string_view hiding(const CssLooks& looks) const {
        if (!looks.hides.empty()) return looks.hides;
        if (!looks.ground.empty())
            return !blends(looks.letters, looks.ground) ? ""
                   : blends(looks.ground, "ffffff")     ? "white"
                                                        : "covered";
        return coloured_ == 0 && blends(looks.letters, "ffffff") ? "white" : "";
    }

    void shown(const GumboNode& node) {
        const GumboTag tag = node.v.element.tag;
        if (is_note(node)) {
            in_note_ = true;
            builder_.begin_note(notes_.at(std::string(attribute(node, "id"))));
            children(node);
            builder_.end_aside();
            in_note_ = false;
        } else if (in_note_ && repeats_mark(node)) {
            return;
        } else if (const std::string target = note_target(node); !target.empty()) {
            builder_.mark_note(notes_[target]);
        } else if (const int level = heading_level(tag)) {
            builder_.open(BlockKind::heading, level);
            children(node);
            open_paragraph();
        } else if (tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL) {
            list(node);
        } else if (tag == GUMBO_TAG_LI) {
            item(node);
        } else if (tag == GUMBO_TAG_TR) {
            row(node);
        } else if (is_beside(node)) {
            builder_.begin_field();
            children(node);
            builder_.end_aside();
        } else if (tag == GUMBO_TAG_FOOTER && !in_article_) {
            notes_under(node);
        } else if (is_block(tag)) {
            block(node);
        } else {
            in_line(node);
        }
    }

    /// What a mark leads to. The mark itself often has an id too, for the way back.
    bool is_note(const GumboNode& node) const {
        const GumboTag tag = node.v.element.tag;
        return !in_note_ && tag != GUMBO_TAG_A && tag != GUMBO_TAG_SUP &&
               notes_.contains(std::string(attribute(node, "id")));
    }

    /// A note's own number, or the arrow back to its mark.
    bool repeats_mark(const GumboNode& node) const {
        if (node.v.element.tag != GUMBO_TAG_A && node.v.element.tag != GUMBO_TAG_SUP) return false;
        const std::string text = bare(text_under(node));
        return text == "↩" || text == "↑" ||
               std::any_of(notes_.begin(), notes_.end(),
                           [&text](const auto& note) { return note.second == text; });
    }

    /// Of what is left out, the notes still count.
    void notes_under(const GumboNode& node) {
        for (const GumboNode* it : Children{node}) {
            if (!is_element(*it) || depth_ >= max_nesting) continue;
            ++depth_;
            if (is_note(*it))
                element(*it);
            else
                notes_under(*it);
            --depth_;
        }
    }

    /// The page's own header, and asides.
    bool is_beside(const GumboNode& node) const {
        return node.v.element.tag == GUMBO_TAG_ASIDE ||
               (node.v.element.tag == GUMBO_TAG_HEADER && !in_article_);
    }

    void open_paragraph() {
        if (!fresh_item_) builder_.open(BlockKind::paragraph, quoted_ > 0 ? 1 : 0);
        fresh_item_ = false;
    }

    void block(const GumboNode& node) {
        const GumboTag tag = node.v.element.tag;
        const bool article = tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN;
        in_article_ += article;
        preserved_ += tag == GUMBO_TAG_PRE;
        quoted_ += tag == GUMBO_TAG_BLOCKQUOTE;
        open_paragraph();
        children(node);
        preserved_ -= tag == GUMBO_TAG_PRE;
        quoted_ -= tag == GUMBO_TAG_BLOCKQUOTE;
        in_article_ -= article;
        open_paragraph();
    }

    void in_line(const GumboNode& node) {
        const GumboTag tag = node.v.element.tag;
        const std::string_view href = tag == GUMBO_TAG_A ? attribute(node, "href") : std::string_view{};
        const bool link = href.find(':') != std::string_view::npos;  // an address, not a place on this site
        const bool bold = tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG;
        if (tag == GUMBO_TAG_BR) end_line();
        if (link) builder_.begin_link(std::string(href));
        bold_ += bold;
        builder_.set_bold(bold_ > 0);
        children(node);
        bold_ -= bold;
        builder_.set_bold(bold_ > 0);
        if (link) builder_.end_link();
    }

    /// Two in a row are the end of a paragraph, where there are paragraphs.
    void end_line() {
        if (std::exchange(at_line_start_, true) && lists_.empty() && rows_ == 0)
            builder_.open(BlockKind::paragraph);
        else
            builder_.break_line();
    }

    void list(const GumboNode& node) {
        List list;
        if (node.v.element.tag == GUMBO_TAG_OL)
            list = {number_style(attribute(node, "type")), number_or(attribute(node, "start"), 1)};
        lists_.push_back(list);
        fresh_item_ = false;
        children(node);
        lists_.pop_back();
        open_paragraph();
    }

    void item(const GumboNode& node) {
        if (lists_.empty()) lists_.push_back({});
        List& list = lists_.back();
        std::string label = "•";
        if (list.style != NumberStyle::none) {
            list.next = number_or(attribute(node, "value"), list.next);
            label = list_number(list.next++, list.style) + ".";
        }
        builder_.open_marked(BlockKind::list_item, static_cast<int>(lists_.size()), label);
        fresh_item_ = true;  // a paragraph that opens the item is the item
        children(node);
        fresh_item_ = false;
    }

    void row(const GumboNode& node) {
        if (is_layout(node)) {
            block(node);
            return;
        }
        builder_.begin_row();
        ++rows_;
        bool first = true;
        for (const GumboNode* it : Children{node}) {
            if (!is_cell(*it)) continue;
            if (!first) builder_.next_cell();
            first = false;
            cell(*it);
        }
        --rows_;
        builder_.end_row();
        fresh_item_ = false;
    }

    void cell(const GumboNode& node) {
        const CssLooks looks = looks_at(node);
        if (const std::string_view reason = hiding(looks); !reason.empty()) {
            hidden_.add(text_under(node), reason);
            return;
        }
        const bool coloured = !looks.ground.empty() && !blends(looks.ground, "ffffff");
        coloured_ += coloured;
        children(node);
        coloured_ -= coloured;
    }

    static bool is_cell(const GumboNode& node) {
        return is_element(node) && (node.v.element.tag == GUMBO_TAG_TD || node.v.element.tag == GUMBO_TAG_TH);
    }

    /// Whether the cells hold whole texts rather than short cells: then they are read one after the other.
    static bool is_layout(const GumboNode& row) {
        int cells = 0;
        for (const GumboNode* cell : Children{row}) {
            if (!is_cell(*cell)) continue;
            ++cells;
            int blocks = 0;
            for (const GumboNode* it : Children{*cell}) {
                if (!is_element(*it)) continue;
                const GumboTag tag = it->v.element.tag;
                if (tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL ||
                    heading_level(tag))
                    return true;
                blocks += is_block(tag);
            }
            if (blocks > 4) return true;
        }
        return cells < 2;
    }

    void add_text(const char* text) {
        if (std::strspn(text, " \t\r\n") != std::strlen(text)) {
            fresh_item_ = at_line_start_ = false;
            hidden_.interrupt();
        }
        if (preserved_ == 0) {
            std::string blank(text);
            std::replace(blank.begin(), blank.end(), '\t', ' ');
            builder_.add(blank);
            return;
        }
        for (std::string_view rest = text; !rest.empty();) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            builder_.add(rest.substr(0, end));
            if (end < rest.size()) builder_.break_line();
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }

    FlowBuilder& builder_;
    std::map<std::string, std::string> notes_;  // id -> mark
    std::vector<List> lists_;
    CssRules rules_;
    HiddenTexts hidden_;
    int depth_ = 0, preserved_ = 0, bold_ = 0, struck_ = 0, coloured_ = 0, rows_ = 0, in_article_ = 0,
        quoted_ = 0;
    int titles_ahead_ = 0, counted_ = 0;
    bool fresh_item_ = false, in_note_ = false, at_line_start_ = false;
};

/// What the beginning of a page says of its character set: charset="iso-8859-1"; empty when nothing.
std::string declared_charset(std::string_view bytes) {
    const std::string head = ascii_lower(bytes.substr(0, 4096));
    std::size_t at = head.find("charset");
    if (at == std::string::npos) return {};
    at = head.find_first_not_of(" =\"'", at + std::strlen("charset"));
    if (at == std::string::npos) return {};
    const std::size_t end = head.find_first_of(" \"';/>\r\n\t", at);
    return head.substr(at, std::min<std::size_t>(end == std::string::npos ? 40 : end - at, 40));
}

/// What the head says: title and meta data, Dublin Core included.
void read_head(const GumboNode& node, DocumentInfo& info, int depth = 0) {
    if (!is_element(node) || depth > 4) return;
    if (node.v.element.tag == GUMBO_TAG_TITLE && info.title.empty())
        info.title = clean(bare(text_under(node)));
    if (node.v.element.tag == GUMBO_TAG_META) {
        const std::string name = ascii_lower(attribute(node, "name"));
        const std::string value = clean(attribute(node, "content"));
        if (name == "author" || name == "dc.creator" || name == "dcterms.creator") info.author = value;
        // What a site calls the page when others link to it: <title> may have no more than the site's name.
        if (ascii_lower(attribute(node, "property")) == "og:title" && value.size() > info.title.size())
            info.title = value;
        if (name == "generator") info.creator = value;
        if ((name == "dcterms.created" || name == "dc.date" || name == "date") && value.size() >= 10 &&
            value[4] == '-' && value[7] == '-')
            info.created = value.substr(0, 10);
        if ((name == "dcterms.modified" || name == "last-modified") && value.size() >= 10 &&
            value[4] == '-' && value[7] == '-')
            info.modified = value.substr(0, 10);
    }
    if (node.v.element.tag == GUMBO_TAG_BODY) return;
    for (const GumboNode* it : Children{node}) read_head(*it, info, depth + 1);
}

}  // namespace

Result<HtmlPage> read_html_page(std::string_view bytes, const std::string& name) {
    if (bytes.size() > max_bytes)
        return failure(
            "too_large",
            fmt::format("{} is te groot voor een webpagina ({} MB, hoogstens {} MB); sla het op als PDF.",
                        name, bytes.size() >> 20, max_bytes >> 20));
    const Decoded decoded = decode(bytes, declared_charset(bytes));
    const std::string& html = decoded.text;
    if (nesting_of(html) > 5000)
        return failure("damaged", fmt::format("{} is te diep genest om een webpagina te zijn; sla het op als "
                                              "PDF of haal het stuk opnieuw op.",
                                              name));
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 10;  // nobody reads them
    const std::unique_ptr<GumboOutput, Destroy> output{
        gumbo_parse_with_options(&options, html.data(), html.size())};
    if (!output)
        return failure("damaged",
                       fmt::format("{} is geen leesbare HTML; haal het stuk opnieuw op bij de bron.", name));

    HtmlPage page{.lost_bytes = decoded.lost};
    read_head(*output->root, page.info);
    FlowBuilder builder;
    Walker walker{builder};
    walker.find_marks(*output->root);
    walker.find_styles(*output->root);
    walker.walk(*output->root);
    page.blocks = builder.finish();
    page.hidden = walker.take_hidden();
    return page;
}

Result<Document> read_html(std::string_view bytes, const std::string& name) {
    Result<HtmlPage> page = read_html_page(bytes, name);
    if (!page) return tl::unexpected(page.error());
    Document document;
    document.info = page->info;
    if (page->hidden.bytes() > 0) document.warnings.push_back(hidden_warning(name, page->hidden.bytes()));
    if (page->lost_bytes > 0) document.warnings.push_back(lost_warning(name, page->lost_bytes));
    document.hidden = page->hidden.take();
    assemble(page->blocks, document);
    return document;
}

std::string html_characters(std::string_view html) {
    const std::unique_ptr<GumboOutput, Destroy> output{
        gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size())};
    return output ? text_under(*output->root) : std::string(html);
}

}  // namespace raadspoor::ingest
