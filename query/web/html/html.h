// HTML that cannot hold what a document smuggled in: bytes become markup only by way of these functions, and
// every text that goes in is escaped.
//
//     element("p", {{"class", "titel"}}, "Wonen < werken ", element("a", {to(here({"stukken"}))}, "stukken"))
//         -> <p class="titel">Wonen &lt; werken <a href="/stukken">stukken</a></p>
//
// Names of elements and attributes are literals of the program, looked at when it is compiled: no script, no
// style, and no attribute that takes code or an address. Addresses come in by an Address alone (address.h).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/web/html/address.h"

namespace raadspoor::query::web {

/// A word of the program, known when it is compiled.
struct Word {
    std::string_view text;
    consteval Word(const char* word) : text{word} {
        for (const char c : text)
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || (c >= 'A' && c <= 'Z')))
                throw "no name";
    }
};

/// The name of an element: none that runs code, loads a page of its own or holds anything but escaped text.
struct ElementName : Word {
    consteval ElementName(const char* word) : Word{word} {
        for (const std::string_view bad :
             {"script", "style", "iframe", "object", "embed", "base", "link", "meta"})
            if (text == bad) throw "not here";
    }
};

/// The name of an attribute of plain text: none that takes an address, code or style.
struct AttributeName : Word {
    consteval AttributeName(const char* word) : Word{word} {
        if (text.starts_with("on")) throw "code";
        for (const std::string_view bad : {"href", "src", "action", "formaction", "style", "srcdoc", "srcset",
                                           "data", "poster", "background", "ping"})
            if (text == bad) throw "an address: use to(), from() or sent_to()";
    }
};

class Attribute {
public:
    Attribute(AttributeName attribute, std::string content)
        : name_{attribute.text}, value_{std::move(content)} {}
    Attribute(AttributeName attribute, std::string_view content)
        : Attribute{attribute, std::string(content)} {}
    Attribute(AttributeName attribute, const char* content) : Attribute{attribute, std::string(content)} {}

private:
    friend class Html;
    friend Attribute to(const Address& address);
    friend Attribute from(const Address& address);
    friend Attribute sent_to(const Address& address);
    friend Attribute flag(AttributeName attribute, bool holds);
    struct Checked {};
    Attribute(Checked, std::string_view attribute, std::string content)
        : name_{attribute}, value_{std::move(content)} {}

    std::string_view name_;
    std::string value_;
    bool bare_ = false, holds_ = true;
};

Attribute to(const Address& address);       ///< href
Attribute from(const Address& address);     ///< src
Attribute sent_to(const Address& address);  ///< action of a form
/// One without a value ("required"), left out unless it holds.
Attribute flag(AttributeName attribute, bool holds = true);

/// A piece of HTML. Empty at first.
class Html {
public:
    Html() = default;

    Html& operator<<(const Html& other) {
        bytes_ += other.bytes_;
        return *this;
    }
    /// Text, escaped. Control characters other than blanks are left out, and so are marks that turn the
    /// direction of what follows without an end (U+202A–202E, U+2066–2069).
    Html& operator<<(std::string_view text);

    const std::string& bytes() const { return bytes_; }
    bool empty() const { return bytes_.empty(); }

private:
    template <class... Child>
    friend Html element(ElementName name, const std::vector<Attribute>& attributes, const Child&... children);
    friend Html single(ElementName name, const std::vector<Attribute>& attributes);
    friend Html document(std::string_view language, const Html& head, const Html& body);
    friend Html head_element(std::string_view title, const std::vector<Address>& styles);

    void open(std::string_view name, const std::vector<Attribute>& attributes);
    void close(std::string_view name);

    std::string bytes_;
};

/// An element with its children, each text or Html.
template <class... Child>
Html element(ElementName name, const std::vector<Attribute>& attributes, const Child&... children) {
    Html html;
    html.open(name.text, attributes);
    ((html << children), ...);
    html.close(name.text);
    return html;
}
template <class... Child>
requires(std::is_convertible_v<const Child&, std::string_view> || ...) ||
    (std::is_same_v<Child, Html> || ...) Html element(ElementName name, const Child&... children) {
    return element(name, std::vector<Attribute>{}, children...);
}
/// An element that has no end: input, img, br.
Html single(ElementName name, const std::vector<Attribute>& attributes = {});

/// The head of a page: its title and style sheets, and nothing that runs.
Html head_element(std::string_view title, const std::vector<Address>& styles);
/// A whole page, from its doctype on.
Html document(std::string_view language, const Html& head, const Html& body);

}  // namespace raadspoor::query::web
