// Which function answers which address. Parts between braces are parameters, of the types that the function
// takes; an address whose parts are not of those types is no address of it.
//
//     Router router;
//     router.get("/stukken/{id}/paginas/{n}", [](const Request&, const DocumentId& id, int n) { … });
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "query/web/http/message.h"

namespace raadspoor::query::web {

/// The beginning of a document's id: 6 to 64 hexadecimal digits in lower case.
struct DocumentId {
    std::string text;
};

/// "120-340": bytes of a document's text.
struct Place {
    std::size_t begin = 0, end = 0;
};

/// A part of an address as a value; nothing when it is none.
template <class T>
std::optional<T> parsed(const std::string& part);
template <>
std::optional<std::string> parsed<std::string>(const std::string& part);
template <>
std::optional<int> parsed<int>(const std::string& part);  ///< 1 to 999999, without sign or leading zero
template <>
std::optional<DocumentId> parsed<DocumentId>(const std::string& part);
template <>
std::optional<Place> parsed<Place>(const std::string& part);

class Router {
public:
    template <class... Parameter>
    using Answer = std::function<Response(const Request&, const Parameter&...)>;

    template <class Function>
    void get(std::string pattern, Function function) {
        add(Method::get, std::move(pattern), std::function{std::move(function)});
    }
    template <class Function>
    void post(std::string pattern, Function function) {
        add(Method::post, std::move(pattern), std::function{std::move(function)});
    }

    /// The answer of the function that the address belongs to. Throws HttpError: 404 when there is none, 405
    /// when there is one by another method; and what the function throws.
    Response answer(const Request& request) const;
    /// "/stukken/{id}": for a log that tells no address; empty when there is none.
    std::string route_of(const Request& request) const;

private:
    struct Route {
        Method method;
        std::string pattern;
        std::vector<std::string> parts;
        /// Nothing when a part is not of its type.
        std::function<std::optional<Response>(const Request&, const std::vector<std::string>& values)> answer;
    };

    template <class... Parameter>
    void add(Method method, std::string pattern,
             std::function<Response(const Request&, Parameter...)> function) {
        add(method, std::move(pattern), sizeof...(Parameter),
            [function = std::move(function)](const Request& request, const std::vector<std::string>& values) {
                return called<std::decay_t<Parameter>...>(function, request, values,
                                                          std::index_sequence_for<Parameter...>{});
            });
    }
    template <class... Parameter, class Function, std::size_t... Index>
    static std::optional<Response> called(const Function& function, const Request& request,
                                          [[maybe_unused]] const std::vector<std::string>& values,
                                          std::index_sequence<Index...>) {
        std::tuple<std::optional<Parameter>...> parameters{parsed<Parameter>(values[Index])...};
        if (!(std::get<Index>(parameters).has_value() && ...)) return std::nullopt;
        return function(request, *std::get<Index>(parameters)...);
    }
    void add(Method method, std::string pattern, std::size_t parameters,
             std::function<std::optional<Response>(const Request&, const std::vector<std::string>&)> answer);

    std::vector<Route> routes_;
};

}  // namespace raadspoor::query::web
