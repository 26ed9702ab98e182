#include "query/program/read_paper.h"

#include <sys/stat.h>

#include <utility>

#include "ingest/shield/inside.h"
#include "nlp/analysis/analyse.h"
#include "query/print/output.h"

namespace raadspoor::query {

namespace fs = std::filesystem;

namespace {

ReadPaper taken_in(ingest::ReadFile read, const index::FileState& file, bool is_file) {
    ReadPaper taken{file, std::nullopt, {}};
    if (!is_file) taken.file = {printable_path(read.path.string()), read.bytes, file.modified, {}, {}, {}};
    if (!read.document) {
        taken.file.code = read.document.error().code;
        taken.file.reason = read.document.error().message;
        return taken;
    }
    read.document->path = taken.file.path;
    taken.file.document = read.document->id;
    taken.file.code = std::move(read.unfinished);
    taken.analysis = analysed(*read.document);
    taken.document = std::move(*read.document);
    return taken;
}

}  // namespace

index::FileState state_of(const fs::path& path) {
    index::FileState state{printable_path(path.string()), 0, 0, {}, {}, {}};
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) {
        state.bytes = static_cast<std::uintmax_t>(status.st_size);
        state.modified =
            static_cast<std::int64_t>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
    }
    return state;
}

Analysis analysed(const Document& document) {
    return ingest::only_holds_others(document) ? Analysis{} : nlp::analyse(document);
}

std::vector<ReadPaper> read_whole(ingest::Worker& worker, const fs::path& path,
                                  const ingest::ReadOptions& options) {
    const index::FileState file = state_of(path);
    std::vector<ReadPaper> whole;
    for (ingest::ReadFile& it : ingest::read_with_inside(worker, path, options))
        whole.push_back(taken_in(std::move(it), file, whole.empty()));
    return whole;
}

}  // namespace raadspoor::query
