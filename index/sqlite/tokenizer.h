// FTS5's tokenizer, made of an Analyser: how our terms come into the index and how a question names them.
//
// In the index every term carries one byte that tells its kind: "=zorg" exact, "~zorg" stem, "+zorg" part. An
// exact term opens a position, the others share it. In a question a quoted string is taken verbatim, as one
// term; `alternative` tells apart terms that may stand at the same place.
#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/names.h"
#include "corpus/term.h"

struct sqlite3;
struct fts5_api;

namespace raadspoor::index {

inline constexpr char alternative = '\x1f';

/// What the tokenizer of one connection works with. Must outlive the connection.
struct Tokenizing {
    explicit Tokenizing(Analyser function) : analyser(std::move(function)) {}

    Analyser analyser;
    std::size_t words = 0;         ///< positions of the text that was tokenised last
    std::exception_ptr exception;  ///< what the analyser threw
};

/// FTS5's own functions on this connection. Throws DatabaseError when SQLite was built without FTS5.
fts5_api& fts5_of(sqlite3* connection);

/// Makes tokenizer "raadspoor" known to this connection.
void register_tokenizer(sqlite3* connection, Tokenizing& tokenizing);

/// The byte that a term of this kind begins with in the index.
char mark_of(TermKind kind);
/// The term as it stands in the index; empty when it cannot stand there (no text, or a control character in
/// it).
std::string indexed(TermKind kind, std::string_view text);

/// The exact terms of `text`, each with one blank before and after it: " jan de vries ". Empty when it has
/// none.
std::string exact_terms(const Analyser& analyser, std::string_view text);

}  // namespace raadspoor::index
