// Which papers a reference names, by whatever people write: a file, a kenmerk, a number, a title, a meeting.
//
//     PaperRegister papers{reader.documents({}, true)};
//     papers.named_in("VNG, ‘Ledenbrief jeugdzorg’, 11 juli 2025, Lbr. 25/036, p. 2").ids == {"1e8f…"}
//
// Known by: path, file name (also behind a Windows path), the beginning of the id, kenmerk, the number of a
// parliamentary paper, the number of a motion, title, meeting and date, and at last by kind, date and sender
// together when that fits one paper alone. Where a reference tells several of these, the papers that all of
// them fit are meant; where they do not agree, all are named and `differ` says so.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/store/database.h"
#include "nlp/paper/parliamentary_paper.h"

namespace raadspoor::query {

struct [[nodiscard]] NamedPapers {
    std::vector<std::string> ids;  ///< those that are not replaced alone, when there are any
    bool differ = false;           ///< what the reference tells is of different papers
    std::string said;              ///< what names them, as written: "Lbr. 25/036"
};

/// Made once: a list may name thousands. Safe for several threads.
class PaperRegister {
public:
    explicit PaperRegister(const std::vector<index::DocumentEntry>& entries);

    /// What `name` means as a whole: a path, file name, title, kenmerk or the beginning of an id.
    std::vector<std::string> called(const std::string& name) const;
    /// What a reference names, anywhere in it. Linear in its words.
    NamedPapers named_in(std::string_view reference) const;
    /// What is stated beside the right name and is wrong: Dutch sentences, by "date", "reference" or "title".
    std::vector<std::pair<std::string, std::string>> wrong_in(std::string_view reference,
                                                              const index::DocumentEntry& paper,
                                                              std::string_view text) const;
    /// Whether a paper has this title.
    bool is_title(std::string_view words) const;

private:
    enum class By { number, title };
    struct Ids {
        std::vector<std::string> current, replaced;
    };
    struct Phrase {
        std::string words;  ///< folded, a blank behind each
        By by = By::title;
        std::string id;
        bool replaced = false;
    };
    struct Facts {
        std::string id, kind, date, sender;
        bool replaced = false;
    };
    void add(const std::string& name, const index::DocumentEntry& entry);
    void add_phrase(const std::string& words, By by, const index::DocumentEntry& entry);
    void add_meeting(const index::DocumentEntry& entry);
    void add_motion(const index::DocumentEntry& entry);
    static void take(Ids& ids, const std::string& id, bool replaced);

    Ids files_in(std::string_view reference) const;
    Ids papers_in(std::string_view reference) const;
    Ids motions_in(const std::vector<std::string>& words) const;
    Ids phrases_in(const std::vector<std::string>& words, By by, std::string& said) const;
    Ids begun_in(std::string_view reference) const;
    Ids described_in(std::string_view reference, const std::vector<std::string>& words) const;

    std::unordered_map<std::string, Ids> names_, motions_;
    std::unordered_multimap<std::string, Phrase> phrases_;  ///< by the first words
    std::unordered_multimap<std::string, std::pair<nlp::ParliamentaryPaper, std::string>> numbers_;
    std::vector<Facts> facts_;
    std::vector<std::string> ids_;
};

}  // namespace raadspoor::query
