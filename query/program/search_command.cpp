#include <fstream>

#include "ingest/files/characters.h"
#include "query/forms/search_forms.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/question/opening.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

namespace {

/// The questions of a file, one a line; empty lines are left out.
std::vector<std::string> questions_in(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw UsageError(fmt::format("{} is niet te lezen; controleer de naam.", file));
    std::vector<std::string> questions;
    for (std::string line; std::getline(in, line);) {
        std::string question = ingest::clean(line);
        if (question.find_first_not_of(" \t") != std::string::npos) questions.push_back(std::move(question));
    }
    if (questions.empty()) throw UsageError(fmt::format("{} bevat geen vragen: een op elke regel.", file));
    return questions;
}

int run_many(const index::Reader& reader, const SearchCommand& command, const index::SearchOptions& options,
             const Output& output) {
    std::vector<SearchAnswer> answers;
    bool complete = true;
    for (const std::string& question : questions_in(command.file)) {
        try {
            answers.push_back(search(reader, question, options));
            complete = complete && !answers.back().hits.empty();
        } catch (const UsageError& error) {
            complain(fmt::format("„{}”: {}", question, error.what()));
            complete = false;
        }
    }
    print(answers, output);
    return complete ? 0 : 1;
}

}  // namespace

int run_search(const std::filesystem::path& database, const SearchCommand& command, const Output& output) {
    const index::SearchOptions options{.limit = command.limit,
                                       .offset = command.offset,
                                       .order = command.order,
                                       .facets = output.format == Format::json};
    const auto reader = open_reader(database);
    if (!command.file.empty()) return run_many(*reader, command, options, output);
    const SearchAnswer answer = search(*reader, command.question, options);
    print(answer, output);
    return answer.hits.empty() ? 1 : 0;
}

}  // namespace raadspoor::query
