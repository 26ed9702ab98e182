// What an answer in JSON promises, and whether it is so: each quotation stands, word for word, on the page
// that is given with it, and each highlight lies in its quotation.
//
//     Promises promises{corpus.documents()};
//     promises.look("trace", corpus.ask({"trace", "lokaal eigendom"}));
//     promises.broken() == {}
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/promises/corpus.h"
#include "tests/promises/printed_words.h"

namespace raadspoor::tests {

class Promises {
public:
    /// `documents` must live as long as this.
    explicit Promises(const Documents& documents) : documents_{documents} {}

    /// Goes through all of `answer`. A quotation is any "quote", "found", "question" or "answer" beside the
    /// page that goes with it; its document is the "source" or "document" beside it, or above it.
    void look(const std::string& command, const Json& answer);
    /// An analysis: each annotation is the slice of the text that it says, on its page.
    void look_at_analysis(const std::string& file, const Json& analysis);

    struct Counts {
        std::size_t quotations = 0, on_pages = 0, in_lines = 0, in_cells = 0, highlights = 0, spans = 0;
    };
    [[nodiscard]] const Counts& counts() const { return counts_; }
    /// Sentences: the command, the quotation, and what is not so.
    [[nodiscard]] const std::vector<std::string>& broken() const { return broken_; }

private:
    void look(const std::string& command, const Json& value, const std::string& id);
    void quotation(const std::string& command, const Json& item, const char* words, const char* page,
                   const std::string& id);
    [[nodiscard]] std::string id_in(const Json& item, const char* key) const;
    void highlights(const std::string& command, const Json& item);
    [[nodiscard]] const PrintedWords* printed(const std::string& id);

    const Documents& documents_;
    std::map<std::string, PrintedWords> printed_;
    Counts counts_;
    std::vector<std::string> broken_;
};

/// `answer` with all its pages `by` further: what no reader would notice, and what Promises must.
[[nodiscard]] Json with_pages_moved(Json answer, int by);

}  // namespace raadspoor::tests
