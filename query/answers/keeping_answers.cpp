#include "query/answers/keeping_answers.h"

#include "nlp/words/terms.h"
#include "query/question/opening.h"

namespace raadspoor::query {

ForgetAnswer forget(const std::filesystem::path& database, const std::string& name) {
    ForgetAnswer answer;
    {  // no reader stays open
        const auto reader = open_reader(database);
        answer.forgotten = the_document(*reader, name);
        for (const std::string& path : answer.forgotten.paths)
            for (index::FileState& file : reader->inside(path))
                if (!file.document.empty()) answer.inside.push_back(std::move(file.path));
    }
    open_writer(database)->forget(answer.forgotten.id);
    return answer;
}

PublishAnswer publish(const std::filesystem::path& database, const std::filesystem::path& file) {
    index::publish(database, file, nlp::terms);
    return {file, open_reader(file)->statistics().documents, std::filesystem::file_size(file)};
}

}  // namespace raadspoor::query
