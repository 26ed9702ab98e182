// What strangers may try with the server, tried.
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <chrono>
#include <mutex>

#include "index/store/database.h"
#include "tests/query/web/site_support.h"

namespace raadspoor::query::web {

namespace {

constexpr std::chrono::seconds long_time{600};  // longer than any machine takes

using Catch::Matchers::Contains;
using tests::Connection;
using tests::HttpClient;

/// "sleutel=…" of the address that a site tells.
std::string key_in(const std::string& address) { return address.substr(address.find("sleutel=") + 8); }

}  // namespace

TEST_CASE("without the key nothing is shown, and with it a cookie is given", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {}};
    HttpClient client{site.port()};
    for (const char* const address :
         {"/", "/zoeken?vraag=zorg", "/stukken", "/start", "/start?sleutel=", "/niets",
          "/start?sleutel=0123456789abcdef0123456789abcdef0123456789abcdef"}) {
        const tests::Reply refused = client.get(address);
        CHECK(refused.status == 403);
        CHECK_FALSE(refused.headers.contains("set-cookie"));
        CHECK_THAT(refused.body, !Contains("Lindwolde"));
    }
    const tests::Reply entry = client.get("/start?sleutel=" + key_in(site.address()));
    CHECK(entry.status == 303);
    CHECK(entry.headers.at("location") == "/");
    const std::string cookie = entry.headers.at("set-cookie");
    CHECK_THAT(cookie, Contains("HttpOnly") && Contains("SameSite=Strict") && Contains("Path=/"));
    client.headers = {"Cookie: ander=1; " + cookie.substr(0, cookie.find(';'))};
    CHECK(client.get("/").status == 200);
    client.headers = {"Cookie: " + cookie.substr(0, cookie.find(';') - 1) + "x"};
    CHECK(client.get("/").status == 403);
}

TEST_CASE("a request under another host name is refused", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true, .hosts = {"stukken.voorbeeld.nl"}}};
    HttpClient client{site.port()};
    const std::string port = std::to_string(site.port());
    for (const std::string& host :
         {std::string("kwaad.voorbeeld"), "kwaad.voorbeeld:" + port, std::string("127.0.0.1"),
          std::string("127.0.0.1:1"), "127.0.0.1.kwaad.voorbeeld:" + port, "192.0.2.1:" + port,
          std::string(""), "localhost:" + port + "@kwaad"}) {
        client.headers = {"Host: " + host};
        CHECK(client.get("/").status == 403);
    }
    for (const std::string& host : {"127.0.0.1:" + port, "localhost:" + port, "LOCALHOST:" + port,
                                    "[::1]:" + port, std::string("stukken.voorbeeld.nl")}) {
        client.headers = {"Host: " + host};
        CHECK(client.get("/").status == 200);
    }
}

TEST_CASE("a request that another site makes is refused", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    HttpClient client{site.port()};
    const std::string own = "http://127.0.0.1:" + std::to_string(site.port());
    for (const std::string& origin :
         {std::string("http://kwaad.voorbeeld"), std::string("null"), own + ".kwaad.voorbeeld",
          std::string("https://127.0.0.1"), std::string("file://")}) {
        client.headers = {"Origin: " + origin};
        CHECK(client.get("/").status == 403);
        CHECK(client.ask("POST", "/controleren", "tekst=x").status == 403);
    }
    client.headers = {"Origin: " + own};
    CHECK(client.get("/").status == 200);
    client.headers = {"Sec-Fetch-Site: cross-site"};
    CHECK(client.ask("POST", "/controleren", "tekst=x").status == 403);
    CHECK(client.get("/").status == 200);  // a link from elsewhere
}

TEST_CASE("every answer tells the browser to run nothing and to ask nothing elsewhere", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const HttpClient client{site.port()};
    for (const char* const address : {"/", "/zoeken?vraag=stem", "/niets", "/stijl.css", "/%00"}) {
        const tests::Reply reply = client.get(address);
        if (reply.status == 400) continue;  // has no page
        CHECK(reply.headers.at("content-security-policy") ==
              "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors "
              "'none'");
        CHECK(reply.headers.at("referrer-policy") == "no-referrer");
        CHECK(reply.headers.at("x-content-type-options") == "nosniff");
        CHECK_THAT(reply.body, !Contains("<script") && !Contains(" style=") && !Contains("http://") &&
                                   !Contains("https://"));
    }
}

TEST_CASE("what a document holds stays text on every page", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = folder / "raad.db";
    const std::string evil = "<script>alert(1)</script>";
    Document document =
        tests::small_document("/tmp/<img src=x onerror=alert(2)>.txt",
                              "Motie " + evil + "\n\nDe raad wil \"bomen\" & <b>lanen</b> 'nu'.");
    document.info.title = evil;
    document.links = {{{0, 5}, -1, "javascript:alert(3)"},
                      {{0, 5}, -1, "https://voorbeeld.nl/\"><script>"},
                      {{}, -1, "https://voorbeeld.nl/goed"}};
    document.outline = {{evil, 1, 0}};
    tests::add_document(database, document);
    const Site site{database, {.shared = true}};
    const HttpClient client{site.port()};
    const std::string paper = "/stukken/" + document.id.substr(0, 12);
    for (const std::string& address :
         {std::string("/"), std::string("/stukken"), std::string("/zoeken?vraag=bomen"), paper,
          paper + "/tekst", paper + "/citaten/0-20",
          std::string("/zoeken?vraag=%3Cscript%3Ealert(4)%3C/script%3E"),
          std::string("/zoeken?vraag=%22%20onfocus=alert(5)%20x=%22")}) {
        const tests::Reply reply = client.get(address);
        CHECK(reply.status == 200);
        CHECK_THAT(reply.body, !Contains("<script") && !Contains("<img src=x") && !Contains("<b>lanen") &&
                                   !Contains("href=\"javascript") && !Contains("\" onfocus"));
    }
    CHECK_THAT(client.get(paper).body,
               Contains("href=\"https://voorbeeld.nl/goed\"") && Contains("&lt;script&gt;"));
}

TEST_CASE("an address that climbs or hides is none", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const HttpClient client{site.port()};
    for (const char* const address :
         {"/../etc/passwd", "/stukken/../../etc/passwd", "/%2e%2e/etc/passwd", "/stukken/..%2f..%2fetc",
          "/stukken/%00", "/stukken/a%5cb", "//etc/passwd", "/stukken//", "/stukken/%zz", "/stukken/%c3%28",
          "/zoeken?vraag=%ff%fe", "stukken", "/stukken/%0d%0aSet-Cookie:x"}) {
        const int status = client.get(address).status;
        CHECK((status == 400 || status == 404));
    }
    CHECK(client.get("/").status == 200);
}

TEST_CASE("a head of a megabyte is not taken", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    HttpClient client{site.port()};
    client.headers = {"X-Veel: " + std::string(1U << 20, 'a')};
    const int status = client.get("/").status;
    CHECK((status == 431 || status == 413 || status == 0));
    client.headers.clear();
    const int long_address = client.get("/zoeken?vraag=" + std::string(1U << 20, 'a')).status;
    CHECK((long_address == 414 || long_address == 431 || long_address == 0));
    CHECK(client.get("/").status == 200);
}

TEST_CASE("a body of 200 MB is not taken, whether its size is told or not", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder), {.shared = true}};
    const HttpClient client{site.port()};
    const std::string head =
        "POST /controleren HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(site.port()) + "\r\n";
    const Connection told{site.port()};
    told.send(head + "Content-Length: 200000000\r\n\r\n");
    CHECK(told.receive().status == 413);

    const Connection chunked{site.port()};
    chunked.send(head + "Transfer-Encoding: chunked\r\n\r\n");
    const std::string chunk = "100000\r\n" + std::string(0x100000, 'a') + "\r\n";
    int sent = 0;
    while (sent < 200 && chunked.send(chunk)) ++sent;
    CHECK(sent < 60);  // 20 MB are taken; some more lie in buffers of the system
    CHECK(client.get("/").status == 200);
    CHECK(client.ask("GET", "/", "een inhoud").status == 400);
}

TEST_CASE("clients that send a byte now and then are dropped, and do not keep others out", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder),
                    {.shared = true, .limits = {.step = std::chrono::seconds(2)}}};
    const HttpClient client{site.port()};
    std::vector<Connection> slow;
    for (int i = 0; i < 500; ++i) {
        slow.emplace_back(site.port());
        slow.back().send("GET / HTTP/1.1\r\nHo");
    }
    CHECK(client.get("/").status == 200);
    std::size_t dropped = 0;
    for (const Connection& one : slow) {
        one.send("s");
        dropped += one.is_closed_within(10);
    }
    CHECK(dropped == slow.size());
    CHECK(client.get("/").status == 200);
}

TEST_CASE("a thousand connections at once are answered", "[web]") {
    const tests::Folder folder;
    const Site site{tests::sample_database(folder),
                    {.shared = true, .limits = {.idle = long_time, .step = long_time}}};
    std::vector<Connection> many;
    for (int i = 0; i < 1000; ++i) many.emplace_back(site.port());
    const std::string request =
        "GET /stijl.css HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(site.port()) + "\r\n\r\n";
    for (const Connection& one : many) one.send(request);
    std::size_t answered = 0;
    for (const Connection& one : many) answered += one.receive().status == 200;
    CHECK(answered == many.size());
}

TEST_CASE("what is logged tells nothing of the visitor or of what he asked", "[web]") {
    const tests::Folder folder;
    std::mutex mutex;
    std::string log;
    const auto note = [&](const std::string& line) {
        const std::lock_guard lock{mutex};
        log += line + "\n";
    };
    {
        const Site site{tests::sample_database(folder), {.shared = true, .log = note, .limits = {}}};
        HttpClient client{site.port()};
        client.headers = {"User-Agent: Bespieder", "Cookie: geheim=1"};
        CHECK(client.get("/zoeken?vraag=geheimwoord").status == 200);
        CHECK(client.get("/geheimpad").status == 404);
    }
    CHECK_THAT(log, Contains("GET /zoeken 200 ") && Contains("GET - 404 "));
    CHECK_THAT(log, !Contains("geheim") && !Contains("127.0.0.1") && !Contains("Bespieder"));
}

/// Holds a port as another program would. A Site beside it would have threads, and a Site begins with
/// processes that may not be made from a program with threads.
class TakenPort {
public:
    TakenPort() : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
        address_.sin_family = AF_INET;
        address_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address_;
        auto* const address = reinterpret_cast<sockaddr*>(&address_);
        REQUIRE(::bind(socket_, address, size) == 0);
        REQUIRE(::listen(socket_, 1) == 0);
        REQUIRE(::getsockname(socket_, address, &size) == 0);
    }
    ~TakenPort() { ::close(socket_); }
    TakenPort(const TakenPort&) = delete;
    TakenPort& operator=(const TakenPort&) = delete;

    int number() const { return ntohs(address_.sin_port); }

private:
    int socket_;
    sockaddr_in address_{};
};

TEST_CASE("a port that is taken, and an address that is none, are told in Dutch", "[web]") {
    const tests::Folder folder;
    const std::filesystem::path database = tests::sample_database(folder);
    const TakenPort taken;
    CHECK_THROWS_WITH((Site{database, {.port = taken.number()}}),
                      Contains("al in gebruik") && Contains("--port"));
    CHECK_THROWS_WITH((Site{database, {.bind = "voorbeeld.nl"}}), Contains("geen adres in cijfers"));
    CHECK_THROWS_AS((Site{folder / "geen.db", {}}), index::DatabaseError);
}

}  // namespace raadspoor::query::web
