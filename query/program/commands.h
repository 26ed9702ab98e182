// The commands of the program: each does its work, prints, and gives the exit code.
//
// 0: done, or found. 1: nothing found, or something was left out (said on standard error). Broken worlds are
// exceptions, wrong use is found before: both end as 2 in program.cpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "index/store/database.h"
#include "ingest/kinds/read.h"
#include "ingest/shield/worker.h"
#include "query/answers/list_answer.h"
#include "query/cite/cite.h"
#include "query/print/output.h"

namespace raadspoor::query {

struct IngestOptions {
    std::vector<std::string> paths;
    ingest::ReadOptions read;
    bool follow_links = false;  ///< also out of the folders that are named
    bool again = false;         ///< also what was left out, or read in part, for good
};
/// `workers` read the files, each in a thread of its own.
int run_ingest(const std::filesystem::path& database, const IngestOptions& options,
               std::vector<ingest::Worker> workers, const Output& output);

struct SearchCommand {
    std::string question;
    std::string file;  ///< instead: a file with a question on each line
    std::size_t limit = 10, offset = 0;
    index::Order order = index::Order::relevance;
};
int run_search(const std::filesystem::path& database, const SearchCommand& command, const Output& output);

int run_conditions(const std::filesystem::path& database, const ListQuestion& asked, const Output& output);
int run_positions(const std::filesystem::path& database, const ListQuestion& asked, const Output& output);
int run_questions(const std::filesystem::path& database, const ListQuestion& asked, const Output& output);
int run_commitments(const std::filesystem::path& database, const ListQuestion& asked, const Output& output);
int run_signatories(const std::filesystem::path& database, const ListQuestion& asked, const Output& output);
int run_timeline(const std::filesystem::path& database, const ListQuestion& asked, const Output& output);
int run_references(const std::filesystem::path& database, const ListQuestion& asked, const Output& output);
int run_motions(const std::filesystem::path& database, const ListQuestion& asked, const Output& output);
int run_votes(const std::filesystem::path& database, const ListQuestion& asked, const Output& output);
int run_meetings(const std::filesystem::path& database, const ListQuestion& asked, const Output& output);
int run_advice(const std::filesystem::path& database, const ListQuestion& asked, const Output& output);
int run_amounts(const std::filesystem::path& database, const ListQuestion& asked, const Output& output);
int run_abbreviations(const std::filesystem::path& database, const ListQuestion& asked, const Output& output);

int run_show(const std::filesystem::path& database, const std::string& document, int page,
             const Output& output);
int run_documents(const std::filesystem::path& database, const std::string& question, const Output& output);
int run_statistics(const std::filesystem::path& database, const Output& output);
/// 1 when something is damaged.
int run_check(const std::filesystem::path& database, const Output& output);
/// Builds what is derived anew, and reads what was altered again from its file; of a file that cannot be read
/// to its end, a new database of what is sound. 1 when something is damaged still, or may be gone.
int run_repair(const std::filesystem::path& database, std::vector<ingest::Worker> workers,
               const Output& output);

/// Removes a document and every trace of it.
int run_forget(const std::filesystem::path& database, const std::string& document, const Output& output);
/// Personal data and hidden text, masked; of one document, or of all when `document` is empty. 1 when there
/// is none.
int run_privacy(const std::filesystem::path& database, const std::string& document, const Output& output);
int run_publish(const std::filesystem::path& database, const std::filesystem::path& file,
                const Output& output);

struct CiteCommand {
    std::vector<std::string> subjects;  ///< a question, or documents
    std::string quotations;             ///< instead: a file with quotations, as for verify
    std::string style, format, file;    ///< as on the command line; `file` is empty for standard output
    std::string template_file;          ///< a DOCX whose styles are used
    std::string date;                   ///< of consultation; empty for today
    std::size_t limit = 10;
    bool missing = false, evidence = false;
    std::string title;  ///< of the list; empty for one that tells what was asked
};
/// Writes a list of sources; 1 when nothing was found, or something needs a person's eye (said on standard
/// error).
int run_cite(const std::filesystem::path& database, const CiteCommand& command, const Output& output);
/// How a list is made, and a list written as the command asks; 1 likewise.
CiteOptions cite_options(const CiteCommand& command);
int write_citations(const CitationList& list, const CiteCommand& command);

struct DossierCommand {
    std::string name;  ///< empty: all are listed; "news": what is new in all
    std::string file;  ///< of the dossiers; empty: beside the database
    std::string follow, since, mail, rename;
    std::string keep, quote, note;  ///< a document, and a quotation of it
    std::string correct, set;       ///< a document, and "datum=2024-11-29"
    std::int64_t unfollow = 0, drop = 0, quotation = 0;
    int place = 0;          ///< from 1: where `quotation` goes
    bool has_note = false;  ///< `note` was given, maybe empty
    bool remove = false;
    CiteCommand cite;  ///< with a format: the kept quotations as a list
};
/// 1 when there is no news.
int run_dossier(const std::filesystem::path& database, const DossierCommand& command, const Output& output);

/// Checks the quotations in `file` against the corpus; 1 when one of them is not literally there or not on
/// its page.
int run_verify(const std::filesystem::path& database, const std::filesystem::path& file,
               const Output& output);

struct ServeOptions {
    std::string bind = "127.0.0.1";
    int port = 8765;
    bool open = false;    ///< a browser at once
    bool shared = false;  ///< whoever reaches it may use it, without the key
    std::vector<std::string> hosts;
};
/// Serves the pages until SIGINT or SIGTERM. Requires that the program has one thread.
int run_serve(const std::filesystem::path& database, const ServeOptions& options);

struct AnalyseOptions {
    std::vector<std::string> files;
    std::string folder;  ///< where to write BASENAME.json; empty: standard output
    bool lines = false;  ///< JSON lines of texts on standard input instead of files
    bool tokens = false;
    bool clauses = false;  ///< of JSON lines, how each sentence was understood as well
    bool explain = false;  ///< of files, only how each sentence was understood, for a person to read
    ingest::ReadOptions read;
};
int run_analyse(const AnalyseOptions& options, std::vector<ingest::Worker> workers, const Output& output);

}  // namespace raadspoor::query
