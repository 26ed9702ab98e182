#include "query/web/http/gate.h"

#include <fmt/format.h>
#include <sys/random.h>

#include <algorithm>
#include <system_error>

#include "corpus/text.h"
#include "ingest/files/sha256.h"

namespace raadspoor::query::web {

namespace {

/// Takes equally long wherever they differ.
bool is_same_secret(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        difference |= unsigned{static_cast<unsigned char>(one[i])} ^ static_cast<unsigned char>(other[i]);
    return difference == 0;
}

/// "localhost:8080" -> "localhost" and ":8080"; "[::1]:80" -> "[::1]" and ":80".
std::pair<std::string, std::string> host_and_port(std::string_view host) {
    const std::size_t from = host.starts_with('[') ? std::min(host.find(']'), host.size()) : 0;
    const std::size_t colon = std::min(host.find(':', from), host.size());
    return {ascii_lower(host.substr(0, colon)), std::string(host.substr(colon))};
}

constexpr std::string_view foreign =
    "Dit verzoek kwam niet van een bladzijde van raadspoor zelf en wordt daarom niet uitgevoerd.";

}  // namespace

std::string random_digits(std::size_t bytes) {
    std::string drawn(bytes, '\0');
    if (::getrandom(drawn.data(), bytes, 0) != static_cast<ssize_t>(bytes))
        throw std::system_error(errno, std::generic_category(), "getrandom");
    std::string digits;
    for (const char c : drawn) digits += fmt::format("{:02x}", static_cast<unsigned char>(c));
    return digits;
}

Gate::Gate(GateOptions options, int port)
    : options_{std::move(options)}, port_{port}, key_{random_digits(24)}, secret_{random_digits(32)} {
    for (const char* const own : {"127.0.0.1", "localhost", "[::1]"}) options_.hosts.emplace_back(own);
    for (std::string& host : options_.hosts) host = ascii_lower(host);
}

bool Gate::is_own(std::string_view host) const {
    const auto [name, port] = host_and_port(host);
    const bool known = std::find(options_.hosts.begin(), options_.hosts.end(), name) != options_.hosts.end();
    // A proxy in front has a port of its own, and tells only the name.
    const bool loopback = name == "127.0.0.1" || name == "localhost" || name == "[::1]";
    return known && (!loopback || port == fmt::format(":{}", port_) || (port.empty() && port_ == 80));
}

void Gate::check_source(const Request& request, Sources sources) const {
    if (!is_own(request.header("host")))
        throw HttpError{403, "Deze server heet anders. Open het adres dat raadspoor bij het starten noemde."};
    if (sources == Sources::any) return;
    const std::string origin = request.header("origin"), site = request.header("sec-fetch-site");
    if (origin.starts_with("http://") || origin.starts_with("https://")) {
        if (!is_own(std::string_view(origin).substr(origin.find("//") + 2)))
            throw HttpError{403, std::string(foreign)};
    } else if (!origin.empty() && site != "same-origin") {
        throw HttpError{403, std::string(foreign)};
    }
    if (request.method == Method::post && !site.empty() && site != "same-origin")
        throw HttpError{403, std::string(foreign)};
}

std::string Gate::name_of_cookie(std::string_view what) const {
    return fmt::format("raadspoor-{}-{}", what, port_);
}

bool Gate::may_enter(const Request& request) const {
    return options_.shared || is_key(request.cookie(name_of_cookie("sleutel")));
}

bool Gate::is_key(const std::string& key) const { return is_same_secret(key, key_); }

std::string Gate::key_cookie() const {
    return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict", name_of_cookie("sleutel"), key_);
}

std::string Gate::token_for(const std::string& visitor) const {
    return ingest::sha256(secret_ + ":" + visitor);
}

std::string Gate::form_token(const Request& request, Response& response) const {
    const std::string name = name_of_cookie("formulier");
    std::string visitor = request.cookie(name);
    if (visitor.size() != 32) {
        visitor = random_digits(16);
        response.with("Set-Cookie", fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict", name, visitor));
    }
    response.secret = true;
    return token_for(visitor);
}

void Gate::check_form(const Request& request, const std::string& token) const {
    const std::string visitor = request.cookie(name_of_cookie("formulier"));
    if (visitor.size() != 32 || !is_same_secret(token, token_for(visitor)))
        throw HttpError{403,
                        "Dit formulier is verlopen. Ga terug, laad de bladzijde opnieuw en probeer het nog "
                        "een keer."};
}

}  // namespace raadspoor::query::web
