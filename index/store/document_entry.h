// What a store tells of the documents and files it knows, and of itself.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/page.h"

namespace raadspoor::index {

/// A file as it stood when it was last read. Modification time in nanoseconds since 1970.
struct FileState {
    std::string path;
    std::uintmax_t bytes = 0;
    std::int64_t modified = 0;
    std::string document;     ///< id of the document it holds; empty when it was left out at the last reading
    std::string reason;       ///< why it was left out, a Dutch sentence; empty when it is in
    std::string code;         ///< the Error::code of that reason; of one that is in: why not to its end
    std::size_t waiting = 0;  ///< pages of the document that are left unread and may yet be, by OCR
    int attempts = 0;         ///< readings of the file as it is that went over their budget
};

/// A document as it is listed.
struct [[nodiscard]] DocumentEntry {
    std::string id;
    std::string path;                ///< the first path it was found at
    std::vector<std::string> paths;  ///< all of them
    std::string parent;              ///< path of the file that the one at `path` lies in; empty: a folder
    std::string media_type;
    Metadata metadata;
    int pages = 0;          ///< 0 when the source has no pages
    std::size_t bytes = 0;  ///< of the file
    std::size_t text_bytes = 0;
    bool replaced = false;  ///< a newer version stands at its path
    std::vector<std::string> warnings;
    std::vector<std::string> corrected;  ///< what a person put right: "datum", "titel"
};

/// Who speaks at a place of minutes, on which point, in which meeting.
struct Spoken {
    std::string body, date;          ///< of the meeting, as Minutes has them
    std::optional<Turn> turn;        ///< nothing where nobody speaks
    std::optional<AgendaItem> item;  ///< nothing before the first
};

/// A piece of news of a motion, and the document that tells it.
struct ToldOfMotion {
    std::string document;  ///< id
    MotionFact fact;
    std::size_t n = 0;         ///< which of the facts of that document
    std::string date, sender;  ///< of that document, as Metadata has them
    DocumentKind kind = DocumentKind::overig;
};

/// How much of a stored document is read back.
enum class StoredPart {
    all,
    text,  ///< without word boxes, pages as printed, links, outline and hidden text: what an analysis needs,
           ///< in a third of the time
};

/// What `check` found. Sound when `damage` is empty.
struct [[nodiscard]] CheckReport {
    std::vector<std::string> damage;     ///< Dutch sentences
    bool only_index = false;             ///< everything damaged can be rebuilt from what is stored
    bool readable = true;                ///< the file can be read to its end: what is not damaged can be used
    std::vector<std::string> documents;  ///< the ids of those of which something stored was altered
    std::vector<std::string> files;      ///< the path of each
};

struct [[nodiscard]] Statistics {
    std::size_t documents = 0, replaced = 0, pages = 0, words = 0, passages = 0;
    std::size_t inside = 0;    ///< of the documents: those that lie inside another file
    std::size_t unread = 0;    ///< of the pages: scans that were not read
    std::size_t outdated = 0;  ///< of the documents: those that another version of the analysis made
    std::size_t bare = 0;      ///< files that were read before what lies inside them was stored
    std::size_t text_bytes = 0, database_bytes = 0;
    std::size_t index_bytes = 0;                     ///< of the index over words, in the database
    std::map<std::string, std::size_t> kinds;        ///< documents a kind
    std::map<std::string, std::size_t> annotations;  ///< statements a kind
    std::vector<FileState> left_out;
    std::vector<FileState> unfinished;  ///< files that were read in part; `reason` tells how far
};

}  // namespace raadspoor::index
