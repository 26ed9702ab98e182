// A request as the pages see it, and their answer: plain values that know nothing of the network.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/web/html/address.h"

namespace raadspoor::query::web {

enum class Method { get, post };

struct [[nodiscard]] Request {
    Method method = Method::get;
    std::vector<std::string> path;               ///< decoded parts: {"stukken", "1e8f61b3a624"}; "/" is empty
    Query query;                                 ///< of the address, decoded
    std::map<std::string, std::string> headers;  ///< names in lower case; of repeated ones the first
    std::string body;

    /// The first value of that name in the address; empty when there is none.
    std::string asked(std::string_view name) const;
    /// A header; empty when there is none.
    std::string header(std::string_view name) const;
    /// The value of a cookie; empty when there is none.
    std::string cookie(std::string_view name) const;
};

struct [[nodiscard]] Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;  ///< beside those that every answer has
    bool keeps = false;   ///< the bytes at this address never change: browsers may keep them
    bool secret = false;  ///< holds what must not be guessed by its size: never compressed

    Response& with(std::string name, std::string value) {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
};

/// To another page of this server, by GET.
Response redirected(const Address& address);

/// What an error is called: "Niet gevonden".
std::string_view title_of_status(int status);

/// An error of the web: caught where a request is answered, which makes a page or problem+json of it.
struct HttpError {
    int status = 500;
    std::string detail;  ///< a Dutch sentence: what is wrong and what to do
};

}  // namespace raadspoor::query::web
