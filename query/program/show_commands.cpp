// The commands that tell what the database holds: show, documents and stats.
#include "query/forms/document_forms.h"
#include "query/forms/keeping_forms.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/question/opening.h"

namespace raadspoor::query {

int run_show(const std::filesystem::path& database, const std::string& name, int page, const Output& output) {
    const auto reader = open_reader(database);
    if (page > 0)
        print(show_page(*reader, name, page), output);
    else
        print(show(*reader, name), output);
    return 0;
}

int run_documents(const std::filesystem::path& database, const std::string& question, const Output& output) {
    const DocumentsAnswer answer = documents(*open_reader(database), question);
    print(answer, output);
    return answer.documents.empty() ? 1 : 0;
}

int run_statistics(const std::filesystem::path& database, const Output& output) {
    print(open_reader(database)->statistics(), output);
    return 0;
}

}  // namespace raadspoor::query
