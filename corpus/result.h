// What a function gives that may meet bad input, which is daily business: a value, or a sentence for a
// person.
//
//     const Result<Document> document = ingest::read(file);
//     if (!document) fmt::print(stderr, "{}\n", document.error().message);
//
// A broken world (disk full, damaged database) is an exception instead; an absent thing is an empty vector or
// optional.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace raadspoor {

/// Why something could not be done.
struct [[nodiscard]] Error {
    std::string code;     ///< for programs, from a short fixed list: "not_a_pdf", "encrypted", "question"
    std::string message;  ///< for people, in Dutch: which file or word, what is wrong, what to do

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

/// `return failure("empty", "brief.pdf is leeg; …");` in a function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> failure(std::string code, std::string message) {
    return tl::unexpected<Error>(Error{std::move(code), std::move(message)});
}

}  // namespace raadspoor
