// Where a link leads: made of parts that are encoded, never of text that was put together.
//
//     here({"stukken", "1e8f61b3a624", "paginas", "2"}, {{"vraag", "zorg & meer"}})
//         -> /stukken/1e8f61b3a624/paginas/2?vraag=zorg%20%26%20meer
//     outside("javascript:alert(1)") == nullopt
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace raadspoor::query::web {

/// An address that is safe to put behind a link: one of these pages, or one elsewhere of a harmless kind.
class Address {
public:
    const std::string& text() const { return text_; }

private:
    explicit Address(std::string text) : text_{std::move(text)} {}
    friend Address here(const std::vector<std::string>& path,
                        const std::vector<std::pair<std::string, std::string>>& query, std::string_view);
    friend std::optional<Address> outside(std::string_view uri);
    friend Address on_this_page(std::string_view place);

    std::string text_;
};

using Query = std::vector<std::pair<std::string, std::string>>;

/// A page of this server. What is empty in `query` is left out. `place`: the id on the page; may be empty.
Address here(const std::vector<std::string>& path, const Query& query = {}, std::string_view place = {});

/// A place on the page that holds the link, by its id.
Address on_this_page(std::string_view place);

/// An address that a document holds, when it is one of http, https or mailto without blanks and controls.
std::optional<Address> outside(std::string_view uri);

/// `text` with every byte but letters, digits and "-._~" as %XX.
std::string percent_encoded(std::string_view text);
/// The reverse; "+" stays. nullopt when a % is not followed by two hexadecimal digits.
std::optional<std::string> percent_decoded(std::string_view text);
/// "a=1&b=een%20mei" as names and values in order, "+" as a blank; what is malformed is left out. At most
/// 100.
Query parsed_query(std::string_view text);

}  // namespace raadspoor::query::web
