#include "index/sqlite/tokenizer.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

#include "index/store/database.h"

namespace raadspoor::index {

namespace {

constexpr std::array<char, 3> prefixes = {'=', '~', '+'};  // by TermKind

using Token = int (*)(void*, int, const char*, int, int, int);

/// A piece of a call-back interface: FTS5's function and the context it wants back.
struct Out {
    Token token;
    void* context;
    int code = SQLITE_OK;

    void give(std::string_view text, int flags, Span span) {
        if (code != SQLITE_OK) return;
        code = token(context, flags, text.data(), static_cast<int>(text.size()), static_cast<int>(span.begin),
                     static_cast<int>(span.end));
    }
};

void tokenize_question(std::string_view text, Out& out) {
    for (int flags = 0; !text.empty(); flags = FTS5_TOKEN_COLOCATED) {
        const std::string_view term = text.substr(0, text.find(alternative));
        out.give(term, flags, {0, term.size()});
        text.remove_prefix(std::min(text.size(), term.size() + 1));
    }
}

void tokenize_text(std::string_view text, Tokenizing& tokenizing, Out& out) {
    std::string token;
    tokenizing.words = 0;
    tokenizing.analyser(text, [&](const Term& term) {
        const bool opens = term.kind == TermKind::exact || tokenizing.words == 0;
        if (opens) ++tokenizing.words;
        token = indexed(term.kind, term.text);
        if (token.empty()) token.assign(1, prefixes[0]);  // Keeps the place: phrases do not close over it.
        out.give(token, opens ? 0 : FTS5_TOKEN_COLOCATED, term.span);
    });
}

int create(void* context, const char**, int, Fts5Tokenizer** tokenizer) {
    *tokenizer = static_cast<Fts5Tokenizer*>(context);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* text, int size, Token token) {
    Tokenizing& tokenizing = *static_cast<Tokenizing*>(static_cast<void*>(tokenizer));
    const std::string_view view =
        text == nullptr ? "" : std::string_view(text, static_cast<std::size_t>(size));
    Out out{token, context};
    try {
        (flags & FTS5_TOKENIZE_QUERY) != 0 ? tokenize_question(view, out)
                                           : tokenize_text(view, tokenizing, out);
    } catch (...) {  // Nothing may fly through SQLite; who called SQLite throws it on.
        tokenizing.exception = std::current_exception();
        return SQLITE_ERROR;
    }
    return out.code;
}

}  // namespace

char mark_of(TermKind kind) { return prefixes[index_of(kind)]; }

std::string indexed(TermKind kind, std::string_view text) {
    const auto control = [](char byte) { return static_cast<unsigned char>(byte) < 0x20; };
    if (text.empty() || std::any_of(text.begin(), text.end(), control)) return {};
    std::string term(1, mark_of(kind));
    return term += text;
}

std::string exact_terms(const Analyser& analyser, std::string_view text) {
    std::string result;
    analyser(text, [&](const Term& term) {
        if (term.kind != TermKind::exact) return;
        if (result.empty()) result += ' ';
        result.append(term.text).append(" ");
    });
    return result;
}

fts5_api& fts5_of(sqlite3* connection) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (api == nullptr)
        throw DatabaseError("Deze SQLite kent geen FTS5; installeer het pakket libsqlite3-0 van Debian.");
    return *api;
}

void register_tokenizer(sqlite3* connection, Tokenizing& tokenizing) {
    fts5_api& api = fts5_of(connection);
    fts5_tokenizer functions{create, destroy, tokenize};
    api.xCreateTokenizer(&api, "raadspoor", &tokenizing, &functions, nullptr);
}

}  // namespace raadspoor::index
