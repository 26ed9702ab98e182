// The commands for who keeps a database: forget a document, make a copy for others.
#include "query/forms/keeping_forms.h"
#include "query/program/commands.h"
#include "query/program/printing.h"

namespace raadspoor::query {

int run_forget(const std::filesystem::path& database, const std::string& name, const Output& output) {
    print(forget(database, name), output);
    return 0;
}

int run_publish(const std::filesystem::path& database, const std::filesystem::path& file,
                const Output& output) {
    print(publish(database, file), output);
    return 0;
}

}  // namespace raadspoor::query
