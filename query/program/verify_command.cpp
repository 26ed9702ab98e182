#include "query/forms/verify_forms.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/question/opening.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

int run_verify(const std::filesystem::path& database, const std::filesystem::path& file,
               const Output& output) {
    const Result<QuotationList> list = read_quotation_list(file);
    if (!list) throw UsageError(list.error().message);
    const VerifyAnswer answer = verify(*open_reader(database), *list);
    for (const std::string& warning : answer.warnings) complain(warning);
    print(answer, output);
    return answer.is_sound() ? 0 : 1;
}

}  // namespace raadspoor::query
