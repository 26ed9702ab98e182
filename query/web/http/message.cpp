#include "query/web/http/message.h"

#include <algorithm>

#include "corpus/text.h"

namespace raadspoor::query::web {

std::string Request::asked(std::string_view name) const {
    const auto found =
        std::find_if(query.begin(), query.end(), [&](const auto& it) { return it.first == name; });
    return found == query.end() ? std::string{} : found->second;
}

std::string Request::header(std::string_view name) const {
    const auto found = headers.find(std::string(name));
    return found == headers.end() ? std::string{} : found->second;
}

std::string Request::cookie(std::string_view name) const {
    const std::string all = header("cookie");
    for (std::string_view rest = all; !rest.empty();) {
        const std::string_view one = trimmed(rest.substr(0, rest.find(';')));
        rest.remove_prefix(
            std::min(rest.size(), rest.find(';') == rest.npos ? rest.size() : rest.find(';') + 1));
        if (one.size() > name.size() && one.starts_with(name) && one[name.size()] == '=')
            return std::string(one.substr(name.size() + 1));
    }
    return {};
}

Response redirected(const Address& address) {
    Response response;
    response.status = 303;
    response.type.clear();
    return response.with("Location", address.text());
}

std::string_view title_of_status(int status) {
    switch (status) {
        case 400:
            return "Dat kan niet worden gelezen";
        case 403:
            return "Geen toegang";
        case 404:
            return "Niet gevonden";
        case 405:
            return "Dat kan hier niet";
        case 413:
            return "Te groot";
        case 503:
            return "Nu niet beschikbaar";
        default:
            return "Er ging iets mis";
    }
}

}  // namespace raadspoor::query::web
