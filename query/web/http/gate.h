// Who may ask: looked at before any page is made.
//
//   Host    only names of this server, so that a page elsewhere whose name was pointed here (DNS rebinding)
//           gets nothing
//   Origin  when a browser tells one it is this server's; of a POST it must be told, or there is no browser
//   key     who started the server got it in an address; it becomes a cookie. With `shared` nobody needs it
//   form    a POST carries what the page with the form was given, made for this visitor's cookie alone
#pragma once

#include <string>
#include <vector>

#include "query/web/http/message.h"

namespace raadspoor::query::web {

struct GateOptions {
    std::vector<std::string> hosts;  ///< names and addresses of this server without port, besides its own
    bool shared = false;
};

/// Of which sites the pages may ask.
enum class Sources { own, any };

class Gate {
public:
    Gate(GateOptions options, int port);

    /// Throws HttpError 403 or 400.
    void check_source(const Request& request, Sources sources = Sources::own) const;  ///< Host and Origin
    /// Whether the visitor has the key, or needs none.
    bool may_enter(const Request& request) const;
    /// Whether `key` opens the pages.
    bool is_key(const std::string& key) const;
    /// The cookie that keeps the key.
    std::string key_cookie() const;
    const std::string& key() const { return key_; }

    /// What a form of this visitor carries; gives him a cookie when he has none.
    std::string form_token(const Request& request, Response& response) const;
    /// Throws HttpError 403 when `token` was not given to this visitor.
    void check_form(const Request& request, const std::string& token) const;

private:
    bool is_own(std::string_view host) const;
    std::string name_of_cookie(std::string_view what) const;
    std::string token_for(const std::string& visitor) const;

    GateOptions options_;
    int port_;
    std::string key_, secret_;
};

/// So many random bytes of the system, in hexadecimal digits.
std::string random_digits(std::size_t bytes);

}  // namespace raadspoor::query::web
