#include "query/forms/search_forms.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/question/opening.h"

namespace raadspoor::query {

int run_search(const std::filesystem::path& database, const SearchCommand& command, const Output& output) {
    const SearchAnswer answer = search(*open_reader(database), command.question,
                                       {.limit = command.limit,
                                        .offset = command.offset,
                                        .order = command.order,
                                        .facets = output.format == Format::json});
    print(answer, output);
    return answer.hits.empty() ? 1 : 0;
}

}  // namespace raadspoor::query
