#ifdef RAADSPOOR_BENCH_XAPIAN
// Xapian's headers convert signs and shadow names.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <xapian.h>
#pragma GCC diagnostic pop
#endif

#include "rivals.h"

namespace raadspoor::bench {

#ifdef RAADSPOOR_BENCH_XAPIAN

namespace {

class XapianRival : public Rival {
public:
    explicit XapianRival(const std::filesystem::path& folder)
        : folder_(folder), db_(folder.string(), Xapian::DB_CREATE_OR_OPEN | Xapian::DB_NO_SYNC) {
        parser_.set_database(db_);
    }

    void add(std::string_view passage) override {
        Xapian::Document document;
        generator_.set_document(document);
        generator_.index_text(std::string(passage));
        db_.add_document(document);
    }
    void finish() override { db_.commit(); }
    std::size_t best(const std::string& question) override {
        const unsigned flags = Xapian::QueryParser::FLAG_BOOLEAN | Xapian::QueryParser::FLAG_PHRASE |
                               Xapian::QueryParser::FLAG_WILDCARD;
        parser_.set_default_op(Xapian::Query::OP_AND);
        Xapian::Enquire enquire(db_);
        enquire.set_query(parser_.parse_query(bare(question), flags));
        return enquire.get_mset(0, 10).size();
    }
    std::size_t bytes() override {
        std::size_t total = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder_)) total += entry.file_size();
        return total;
    }

private:
    /// Without quotes around single words, which would make phrases of them, and with NEAR as Xapian writes
    /// it.
    static std::string bare(const std::string& question) {
        if (question.starts_with("NEAR(")) {
            const std::size_t middle = question.find("\" \"");
            return question.substr(6, middle - 6) + " NEAR/5 " +
                   question.substr(middle + 3, question.find('"', middle + 3) - middle - 3);
        }
        const bool phrase = question.front() == '"' && question.find(' ') < question.find('"', 1);
        std::string result;
        for (const char c : question)
            if (c != '"' || phrase) result += c;
        return result;
    }

    std::filesystem::path folder_;
    Xapian::WritableDatabase db_;
    Xapian::TermGenerator generator_;
    Xapian::QueryParser parser_;
};

}  // namespace

std::unique_ptr<Rival> xapian(const std::filesystem::path& folder) {
    return std::make_unique<XapianRival>(folder);
}

#else

std::unique_ptr<Rival> xapian(const std::filesystem::path&) { return nullptr; }

#endif

}  // namespace raadspoor::bench
