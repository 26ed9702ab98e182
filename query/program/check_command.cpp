// check, and what its --repair does.
#include <fmt/format.h>

#include <map>
#include <optional>
#include <set>

#include "nlp/words/terms.h"
#include "query/answers/keeping_answers.h"
#include "query/forms/keeping_forms.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/program/read_paper.h"
#include "query/question/opening.h"

namespace raadspoor::query {

namespace fs = std::filesystem;

namespace {

/// The file in a folder that holds what stands at `path`: it, or the one that it lies in.
std::optional<fs::path> file_holding(const fs::path& path) {
    for (fs::path it = path; !it.empty() && it != it.parent_path(); it = it.parent_path()) {
        std::error_code error;
        if (fs::is_regular_file(it, error)) return it;
    }
    return std::nullopt;
}

/// Reads each file that holds an altered document, and puts what it says now in the place of that.
void restore_altered(const index::CheckReport& report, index::Writer& writer, ingest::Worker& worker,
                     RepairAnswer& answer) {
    std::map<fs::path, std::map<std::string, std::string>> altered;  // by file: paths, and their ids
    for (std::size_t i = 0; i < report.documents.size(); ++i)
        if (const auto file = file_holding(report.files[i]))
            altered[*file].emplace(report.files[i], report.documents[i]);
    for (const auto& [file, papers] : altered)
        for (const ReadPaper& read : read_whole(worker, file, {})) {
            const auto paper = papers.find(read.file.path);
            if (paper == papers.end()) continue;
            if (!read.document) {
                answer.unread.push_back(read.file.reason);
                continue;
            }
            writer.restore(paper->second, *read.document, read.analysis, read.file);
            answer.restored.push_back(read.file.path);
        }
}

/// Gives a file, with what SQLite keeps beside it, another name.
void rename_database(const fs::path& from, const fs::path& to) {
    for (const char* tail : {"-wal", "-shm", "-journal"}) {
        const fs::path beside = from.string() + tail;
        if (fs::exists(beside)) fs::rename(beside, to.string() + tail);
    }
    fs::rename(from, to);
}

/// Makes a new database of what is sound in the damaged one and of the files that it knew, and puts it in its
/// place; the damaged one stays beside it.
void replace(const fs::path& database, ingest::Worker& worker, RepairAnswer& answer) {
    const fs::path fresh = database.string() + ".hersteld", kept = database.string() + ".beschadigd";
    for (const fs::path& it : {fresh, kept})
        if (fs::exists(it))
            throw index::DatabaseError(fmt::format(
                "{} bestaat al, van een eerder herstel; verplaats het en herhaal de opdracht.", it.string()));
    {
        const auto writer = open_writer(fresh);
        std::set<std::string> saved;
        const std::vector<std::string> paths =
            index::salvage(database.string(), [&](const Document& document, const Analysis& analysis,
                                                  const std::vector<index::FileState>& files) {
                for (const index::FileState& file : files) {
                    writer->add(document, analysis, file);
                    saved.insert(file.path);
                }
                writer->commit();
            });
        std::set<fs::path> to_read;
        for (const std::string& path : paths) {
            if (saved.count(path) != 0) continue;
            if (const auto file = file_holding(path))
                to_read.insert(*file);
            else
                answer.unread.push_back(fmt::format("{} is er niet meer.", printable_path(path)));
        }
        for (const fs::path& file : to_read)
            for (const ReadPaper& read : read_whole(worker, file, {})) {
                if (!read.document) {
                    writer->leave_out(read.file);
                    answer.unread.push_back(read.file.reason);
                    continue;
                }
                if (saved.count(read.file.path) != 0) continue;
                writer->add(*read.document, read.analysis, read.file);
                answer.restored.push_back(read.file.path);
                writer->commit();
            }
        writer->commit();
        answer.saved = saved.size();
    }
    if (answer.saved == 0 && answer.restored.empty()) {
        fs::remove(fresh);
        throw index::DatabaseError(fmt::format(
            "Uit {} is niets meer te lezen; zet een reservekopie terug of lees de stukken opnieuw "
            "in: `raadspoor --db nieuw.db ingest MAP`. Er is niets veranderd.",
            printable_path(database.string())));
    }
    rename_database(database, kept);
    rename_database(fresh, database);
    answer.kept = kept;
}

}  // namespace

int run_check(const fs::path& database, const Output& output) {
    const index::CheckReport report = index::check(database.string(), nlp::terms);
    print(report, output);
    return report.damage.empty() ? 0 : 1;
}

int run_repair(const fs::path& database, std::vector<ingest::Worker> workers, const Output& output) {
    // A database that is none is said before anything is written.
    const index::CheckReport before = index::check(database.string(), nlp::terms);
    RepairAnswer answer;
    if (before.readable) {
        const auto writer = open_writer(database);
        restore_altered(before, *writer, workers.front(), answer);
        writer->rebuild();
    } else {
        replace(database, workers.front(), answer);
    }
    answer.report = index::check(database.string(), nlp::terms);
    print(answer, output);
    return answer.report.damage.empty() && answer.unread.empty() && answer.kept.empty() ? 0 : 1;
}

}  // namespace raadspoor::query
