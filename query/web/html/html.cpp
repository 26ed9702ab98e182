#include "query/web/html/html.h"

#include "corpus/text.h"

namespace raadspoor::query::web {

namespace {

/// Whether a character shows nothing and may do harm: controls, and marks that turn direction.
bool is_left_out(char32_t character) {
    const bool control = (character < 0x20 && character != '\n' && character != '\t') ||
                         (character >= 0x7f && character < 0xa0);
    const bool turning =
        (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
    return control || turning || character == 0xfffe || character == 0xffff;
}

void escape(std::string& bytes, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '&')
            bytes += "&amp;";
        else if (c == '<')
            bytes += "&lt;";
        else if (c == '>')
            bytes += "&gt;";
        else if (c == '"')
            bytes += "&quot;";
        else if (c == '\'')
            bytes += "&#39;";
        else if (const char32_t character = character_at(text, at); !is_left_out(character))
            append_character(bytes, character);
        at = character_end(text, at);
    }
}

}  // namespace

Attribute to(const Address& address) { return {Attribute::Checked{}, "href", address.text()}; }
Attribute from(const Address& address) { return {Attribute::Checked{}, "src", address.text()}; }
Attribute sent_to(const Address& address) { return {Attribute::Checked{}, "action", address.text()}; }

Attribute flag(AttributeName attribute, bool holds) {
    Attribute bare{attribute, std::string_view{}};
    bare.bare_ = true;
    bare.holds_ = holds;
    return bare;
}

Html& Html::operator<<(std::string_view text) {
    escape(bytes_, text);
    return *this;
}

void Html::open(std::string_view name, const std::vector<Attribute>& attributes) {
    bytes_ += '<';
    bytes_ += name;
    for (const Attribute& it : attributes) {
        if (!it.holds_) continue;
        bytes_ += ' ';
        bytes_ += it.name_;
        if (it.bare_) continue;
        bytes_ += "=\"";
        escape(bytes_, it.value_);
        bytes_ += '"';
    }
    bytes_ += '>';
}

void Html::close(std::string_view name) {
    bytes_ += "</";
    bytes_ += name;
    bytes_ += '>';
}

Html single(ElementName name, const std::vector<Attribute>& attributes) {
    Html html;
    html.open(name.text, attributes);
    return html;
}

Html head_element(std::string_view title, const std::vector<Address>& styles) {
    Html head;
    head.bytes_ += "<head><meta charset=\"utf-8\"><title>";
    head << title;
    head.bytes_ +=
        "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        "<meta name=\"color-scheme\" content=\"light dark\">";
    for (const Address& style : styles) {
        head.bytes_ += "<link rel=\"stylesheet\" href=\"";
        escape(head.bytes_, style.text());
        head.bytes_ += "\">";
    }
    head.bytes_ += "</head>";
    return head;
}

Html document(std::string_view language, const Html& head, const Html& body) {
    Html html;
    html.bytes_ += "<!doctype html><html lang=\"";
    escape(html.bytes_, language);
    html.bytes_ += "\">";
    html << head << body;
    html.bytes_ += "</html>\n";
    return html;
}

}  // namespace raadspoor::query::web
