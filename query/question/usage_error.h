// Wrong use of the program, or of a page or the API: a question that cannot be asked.
#pragma once

#include <stdexcept>

namespace raadspoor::query {

/// A Dutch sentence for who asked: what is wrong and what to do. Exit code 2 on the command line.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace raadspoor::query
