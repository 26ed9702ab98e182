// The lists: each asks for its answer and prints it.
#include "query/answers/amount_list.h"
#include "query/answers/meeting_list.h"
#include "query/answers/motion_lists.h"
#include "query/answers/privacy_list.h"
#include "query/answers/reference_lists.h"
#include "query/answers/statement_lists.h"
#include "query/answers/timeline_list.h"
#include "query/forms/list_forms.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/question/opening.h"

namespace raadspoor::query {

namespace {

/// Prints a list; 1 when it is empty.
template <class Row>
int print_list(const ListAnswer<Row>& answer, const Output& output) {
    print(answer, output);
    if (answer.partial && output.format == Format::csv) complain(partial_sentence());
    return answer.rows.empty() ? 1 : 0;
}

}  // namespace

int run_conditions(const std::filesystem::path& database, const ListQuestion& asked, const Output& output) {
    return print_list(conditions(*open_reader(database), asked), output);
}

int run_positions(const std::filesystem::path& database, const ListQuestion& asked, const Output& output) {
    return print_list(positions(*open_reader(database), asked), output);
}

int run_questions(const std::filesystem::path& database, const ListQuestion& asked, const Output& output) {
    return print_list(questions(*open_reader(database), asked), output);
}

int run_commitments(const std::filesystem::path& database, const ListQuestion& asked, const Output& output) {
    return print_list(commitments(*open_reader(database), asked), output);
}

int run_signatories(const std::filesystem::path& database, const ListQuestion& asked, const Output& output) {
    return print_list(signatories(*open_reader(database), asked), output);
}

int run_abbreviations(const std::filesystem::path& database, const ListQuestion& asked,
                      const Output& output) {
    return print_list(abbreviations(*open_reader(database), asked), output);
}

int run_timeline(const std::filesystem::path& database, const ListQuestion& asked, const Output& output) {
    return print_list(timeline(*open_reader(database), asked), output);
}

int run_references(const std::filesystem::path& database, const ListQuestion& asked, const Output& output) {
    const auto reader = open_reader(database);
    return print_list(references(*reader, Identities{*reader, database}, asked), output);
}

int run_motions(const std::filesystem::path& database, const ListQuestion& asked, const Output& output) {
    const auto reader = open_reader(database);
    return print_list(motions(*reader, Identities{*reader, database}, asked), output);
}

int run_votes(const std::filesystem::path& database, const ListQuestion& asked, const Output& output) {
    return print_list(votes(*open_reader(database), asked), output);
}

int run_advice(const std::filesystem::path& database, const ListQuestion& asked, const Output& output) {
    return print_list(advice(*open_reader(database), asked), output);
}

int run_meetings(const std::filesystem::path& database, const ListQuestion& asked, const Output& output) {
    return print_list(meetings(*open_reader(database), asked), output);
}

int run_amounts(const std::filesystem::path& database, const ListQuestion& asked, const Output& output) {
    return print_list(amounts(*open_reader(database), asked), output);
}

int run_privacy(const std::filesystem::path& database, const std::string& name, const Output& output) {
    const auto reader = open_reader(database);
    const std::vector<index::DocumentEntry> documents =
        name.empty() ? reader->documents({}, true) : std::vector{the_document(*reader, name)};
    return print_list(privacy(*reader, documents), output);
}

}  // namespace raadspoor::query
