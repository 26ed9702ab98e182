#include "query/web/serve.h"

#include <fmt/format.h>

#include <mutex>
#include <optional>

#include "query/print/json.h"
#include "query/question/opening.h"
#include "query/question/usage_error.h"
#include "query/web/assets/style.h"
#include "query/web/http/gate.h"
#include "query/web/http/router.h"
#include "query/web/pages/pages.h"
#include "query/web/site/api.h"
#include "query/web/site/frame.h"
#include "query/web/site/library.h"

#include <nlohmann/json.hpp>

namespace raadspoor::query::web {

namespace {

bool is_for_programs(const Request& request) { return !request.path.empty() && request.path.front() == "v1"; }

/// An error as who asked can read it.
Response error_answer(const Request& request, int status, const std::string& detail) {
    const std::string title{title_of_status(status)};
    if (is_for_programs(request)) {
        Response response;
        response.status = status;
        response.type = "application/problem+json";
        response.body = dumped(Json{{"status", status}, {"title", title}, {"detail", detail}});
        return response.with("API-Version", std::string(api_version));
    }
    Html main = element("p", detail);
    main << element("p", link(here({}), "Naar de beginpagina"));
    return page({.title = title}, main, status);
}

/// Who comes by a link of another site brings no cookie along; the same link from here does.
Response no_entry(const Request& request) {
    if (is_for_programs(request))
        return error_answer(request, 403, "Hiervoor is de sleutel nodig waarmee raadspoor is gestart.");
    Query query = request.query;
    Html main =
        element("p", "Deze bladzijden zijn alleen voor wie raadspoor op deze computer heeft gestart.");
    main << element("p",
                    "Bent u dat? Open dan het adres dat raadspoor bij het starten noemde, of start het met ",
                    element("code", "raadspoor serve --open"), ".");
    main << element(
        "p",
        "Had u de bladzijden al open en kwam u hier via een verwijzing uit een brief of bericht? Kies dan: ",
        link(here(request.path, query), "open deze bladzijde"), ".");
    return page({.title = "Geen toegang", .own_search = true}, main, 403);
}

/// What a browser may do with what it gets: nothing but show it, with what comes from here.
void add_rules(Response& response, bool for_all) {
    const auto has = [&](std::string_view name) {
        for (const auto& [known, value] : response.headers)
            if (known == name) return true;
        return false;
    };
    if (!has("Content-Security-Policy"))
        response.with(
            "Content-Security-Policy",
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors "
            "'none'");
    if (!has("Referrer-Policy")) response.with("Referrer-Policy", "no-referrer");
    response.with("X-Content-Type-Options", "nosniff")
        .with("X-Frame-Options", "DENY")
        .with("Cross-Origin-Opener-Policy", "same-origin")
        .with("Cross-Origin-Resource-Policy", for_all ? "cross-origin" : "same-origin");
    if (for_all) response.with("Access-Control-Allow-Origin", "*");
}

/// Whether only programs of this machine reach such an address.
bool is_of_this_machine(std::string_view address) { return address.starts_with("127.") || address == "::1"; }

Response style_response() {
    Response response;
    response.type = "text/css; charset=utf-8";
    response.body = style_sheet();
    response.keeps = true;
    return response;
}

}  // namespace

/// What the server asks: the gate, the router, and errors as pages.
class Site::Answers {
public:
    Answers(std::filesystem::path database, SiteOptions options)
        : options_{std::move(options)}, library_{std::move(database)} {
        static_cast<void>(library_.reader());  // a database that cannot be read is said at once
    }

    /// Before the first request comes.
    void open_at(int port) {
        std::vector<std::string> hosts = options_.hosts;
        if (options_.bind.find(':') != std::string::npos)
            hosts.push_back("[" + options_.bind + "]");
        else
            hosts.push_back(options_.bind);
        gate_.emplace(GateOptions{std::move(hosts), options_.shared}, port);
        add_start_pages(router_, library_);
        add_search_pages(router_, library_);
        add_paper_pages(router_, library_);
        add_page_pages(router_, library_);
        add_list_pages(router_, library_);
        add_line_pages(router_, library_);
        add_check_pages(router_, library_, *gate_);
        // Through a proxy others come in, and whose work it is cannot be seen.
        const bool own = is_of_this_machine(options_.bind) && options_.hosts.empty();
        add_dossier_pages(router_, library_, *gate_, own);
        add_api(router_, library_);
        add_guide_pages(router_);
        add_about_pages(router_);
    }

    const Gate& gate() const { return *gate_; }

    std::optional<Response> admit(const Request& request) {
        try {
            gate_->check_source(request, is_for_all(request) ? Sources::any : Sources::own);
        } catch (const HttpError& error) {
            return ruled(request, error_answer(request, error.status, error.detail));
        }
        const bool open = request.path == std::vector<std::string>{"start"} ||
                          request.path == std::vector<std::string>{"stijl.css"};
        if (!open && !gate_->may_enter(request)) return ruled(request, no_entry(request));
        return std::nullopt;
    }

    Response answer(const Request& request) {
        try {
            return ruled(request, page_of(request));
        } catch (const HttpError& error) {
            return ruled(request, error_answer(request, error.status, error.detail));
        } catch (const UsageError& error) {
            return ruled(request, error_answer(request, 400, error.what()));
        } catch (const index::DatabaseError& error) {
            return ruled(request, error_answer(request, 503, error.what()));
        } catch (const std::exception&) {
            return ruled(request,
                         error_answer(request, 500,
                                      "Deze bladzijde kon niet worden gemaakt. Probeer het opnieuw; blijft "
                                      "het misgaan, meld dan het adres van deze bladzijde."));
        }
    }

    /// Nothing of the visitor: no address of his, and not what he asked.
    void log(const Request& request, int status, std::chrono::microseconds took) {
        if (!options_.log) return;
        const std::string route = router_.route_of(request);
        const std::string line =
            fmt::format("{} {} {} {:.1f} ms", request.method == Method::post ? "POST" : "GET",
                        route.empty() ? "-" : route, status, static_cast<double>(took.count()) / 1000);
        const std::lock_guard lock{mutex_};
        options_.log(line);
    }

private:
    Response page_of(const Request& request) {
        if (request.path == std::vector<std::string>{"stijl.css"}) return style_response();
        if (request.path == std::vector<std::string>{"start"}) return enter(request);
        return router_.answer(request);
    }

    Response enter(const Request& request) {
        if (!gate_->is_key(request.asked("sleutel")))
            return gate_->may_enter(request) ? redirected(here({})) : no_entry(request);
        Response response = redirected(here({}));
        return response.with("Set-Cookie", gate_->key_cookie());
    }

    /// Whether pages of other sites may read it: the API, of who shows it to all.
    bool is_for_all(const Request& request) const {
        return options_.shared && request.method == Method::get && is_for_programs(request);
    }

    Response ruled(const Request& request, Response response) const {
        add_rules(response, is_for_all(request));
        return response;
    }

    SiteOptions options_;
    Library library_;
    Router router_;
    std::optional<Gate> gate_;
    std::mutex mutex_;
};

Site::Site(std::filesystem::path database, const SiteOptions& options)
    : answers_{std::make_unique<Answers>(std::move(database), options)}, options_{options} {
    ServerOptions limits = options.limits;
    limits.address = options.bind;
    limits.port = options.port;
    // The gate knows the port, which the system may choose: requests wait until it stands.
    limits.opened = [this](int port) { answers_->open_at(port); };
    server_ = std::make_unique<Server>(
        limits, ServerUse{[this](const Request& request) { return answers_->admit(request); },
                          [this](const Request& request) { return answers_->answer(request); },
                          [this](const Request& request, int status, std::chrono::microseconds took) {
                              answers_->log(request, status, took);
                          }});
}

Site::~Site() = default;

int Site::port() const { return server_->port(); }

std::string Site::address() const {
    const bool any = options_.bind == "0.0.0.0" || options_.bind == "::";
    const std::string host = any                                            ? "127.0.0.1"
                             : options_.bind.find(':') != std::string::npos ? "[" + options_.bind + "]"
                                                                            : options_.bind;
    return fmt::format("http://{}:{}/{}", host, port(),
                       options_.shared ? "" : "start?sleutel=" + answers_->gate().key());
}

}  // namespace raadspoor::query::web
