#include "index/store/dossiers.h"

#include <unistd.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <unordered_map>

#include "corpus/text.h"
#include "index/sqlite/schema.h"
#include "index/sqlite/sqlite.h"
#include "index/store/database.h"

namespace raadspoor::index {

namespace {

constexpr int application_id = 0x52616444;  // "RadD"
constexpr int version = 1;
constexpr std::size_t longest_name = 100, longest_text = 100'000;  // bytes

// `arrival` numbers the documents in the order in which they were first seen here; a question has been told
// of all up to its number `looked`. Numbers and times are kept, texts of papers only in what was kept of
// them.
constexpr const char* tables = R"(
CREATE TABLE dossier (
  row INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, mail TEXT NOT NULL,
  since TEXT NOT NULL) STRICT;
CREATE TABLE question (
  row INTEGER PRIMARY KEY AUTOINCREMENT, dossier INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  body TEXT NOT NULL, since TEXT NOT NULL, looked INTEGER NOT NULL, UNIQUE (dossier, body)) STRICT;
CREATE TABLE quotation (
  row INTEGER PRIMARY KEY AUTOINCREMENT, dossier INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  place INTEGER NOT NULL, document TEXT NOT NULL, path TEXT NOT NULL, begin INTEGER NOT NULL,
  end INTEGER NOT NULL, words TEXT NOT NULL, page TEXT NOT NULL, note TEXT NOT NULL, since TEXT NOT NULL,
  UNIQUE (dossier, document, begin, words)) STRICT;
CREATE TABLE correction (
  row INTEGER PRIMARY KEY AUTOINCREMENT, dossier INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  document TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (dossier, document, key)) STRICT;
CREATE TABLE arrival (
  row INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL UNIQUE, since TEXT NOT NULL) STRICT;
)";

bool is_name(std::string_view name) {
    return !trimmed(name).empty() && name == trimmed(name) && name.size() <= longest_name &&
           ascii_lower(name) != "news" &&
           std::none_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; });
}

std::string_view shortened(std::string_view text) {
    std::size_t end = std::min(text.size(), longest_text);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

class FileDossiers : public Dossiers {
public:
    explicit FileDossiers(const std::filesystem::path& file) : db_{file, mode_of(file)} {
        const std::int64_t found = db_.number("PRAGMA user_version");
        if (found == 0 && db_.number("SELECT count(*) FROM sqlite_schema") == 0) {
            make();
            return;
        }
        if (db_.number("PRAGMA application_id") != application_id)
            throw DatabaseError(file.string() +
                                " is geen dossierbestand van raadspoor; zet het ergens anders neer.");
        if (found > version)
            throw DatabaseError(file.string() +
                                " is gemaakt door een nieuwere versie van raadspoor; werk raadspoor bij.");
    }

    std::vector<std::string> names() const override {
        std::vector<std::string> names;
        for (Cursor row = db_.query("SELECT name FROM dossier ORDER BY name"); row.step();)
            names.push_back(row.text(0));
        return names;
    }

    bool has(std::string_view name) const override {
        return db_.number("SELECT count(*) FROM dossier WHERE name = ?", name) > 0;
    }

    Dossier dossier(std::string_view name) const override {
        const std::int64_t row = row_of(name);
        Dossier found;
        {
            Cursor it = db_.query("SELECT name, mail FROM dossier WHERE row = ?", row);
            if (it.step()) found.name = it.text(0), found.mail = it.text(1);
        }
        for (Cursor it =
                 db_.query("SELECT row, body, since FROM question WHERE dossier = ? ORDER BY row", row);
             it.step();)
            found.questions.push_back({it.integer(0), it.text(1), it.text(2)});
        for (Cursor it = db_.query("SELECT row, document, path, begin, end, words, page, note, since "
                                   "FROM quotation WHERE dossier = ? ORDER BY place, row",
                                   row);
             it.step();)
            found.quotations.push_back({it.integer(0),
                                        it.text(1),
                                        it.text(2),
                                        {it.count(3), it.count(4)},
                                        it.text(5),
                                        it.text(6),
                                        it.text(7),
                                        it.text(8)});
        for (Cursor it = db_.query(
                 "SELECT document, key, value FROM correction WHERE dossier = ? ORDER BY document, key", row);
             it.step();)
            found.corrections.push_back({it.text(0), it.text(1), it.text(2)});
        return found;
    }

    void create(std::string_view name) override {
        require_name(name);
        db_.run(
            "INSERT OR IGNORE INTO dossier (name, mail, since) VALUES (?, '', "
            "strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
            name);
    }

    void rename(std::string_view name, std::string_view to) override {
        require_name(to);
        const std::int64_t row = row_of(name);
        if (has(to) && row_of(to) != row)
            throw std::invalid_argument("Er is al een dossier met die naam; kies een andere.");
        db_.run("UPDATE dossier SET name = ? WHERE row = ?", to, row);
    }

    void remove(std::string_view name) override {
        const SecureDelete gone{db_};
        db_.run("DELETE FROM dossier WHERE row = ?", row_of(name));
    }

    void set_mail(std::string_view name, std::string_view address) override {
        db_.run("UPDATE dossier SET mail = ? WHERE row = ?", shortened(address), row_of(name));
    }

    std::int64_t follow(std::string_view name, std::string_view question,
                        const std::vector<std::string>& present) override {
        const std::int64_t row = row_of(name);
        Transaction change{db_, Transaction::Kind::write};
        const std::string_view text = shortened(trimmed(question));
        db_.run(
            "INSERT OR IGNORE INTO question (dossier, body, since, looked) VALUES (?, ?, "
            "strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?)",
            row, text, arrive(present));
        const std::int64_t number =
            db_.number("SELECT row FROM question WHERE dossier = ? AND body = ?", row, text);
        change.commit();
        return number;
    }

    void unfollow(std::string_view name, std::int64_t question) override {
        require(db_.number("SELECT count(*) FROM question WHERE dossier = ? AND row = ?", row_of(name),
                           question) > 0);
        db_.run("DELETE FROM question WHERE row = ?", question);
    }

    std::map<std::int64_t, std::vector<std::string>> unseen(
        std::string_view name, const std::vector<std::string>& present) const override {
        std::unordered_map<std::string, std::int64_t> arrived;
        for (Cursor it = db_.query("SELECT document, row FROM arrival"); it.step();)
            arrived.emplace(it.text(0), it.integer(1));
        std::map<std::int64_t, std::vector<std::string>> all;
        for (Cursor it = db_.query("SELECT row, looked FROM question WHERE dossier = ?", row_of(name));
             it.step();) {
            std::vector<std::string>& found = all[it.integer(0)];
            for (const std::string& document : present) {
                const auto known = arrived.find(document);
                if (known == arrived.end() || known->second > it.integer(1)) found.push_back(document);
            }
        }
        return all;
    }

    std::vector<std::string> arrived_since(std::string_view day,
                                           const std::vector<std::string>& present) const override {
        std::set<std::string, std::less<>> before;
        for (Cursor it = db_.query("SELECT document FROM arrival WHERE since < ?", day); it.step();)
            before.insert(it.text(0));
        std::vector<std::string> found;
        for (const std::string& document : present)
            if (!before.contains(document)) found.push_back(document);
        return found;
    }

    void mark_seen(std::string_view name, const std::vector<std::string>& present) override {
        const std::int64_t row = row_of(name);
        Transaction change{db_, Transaction::Kind::write};
        db_.run("UPDATE question SET looked = ? WHERE dossier = ?", arrive(present), row);
        change.commit();
    }

    std::int64_t keep(std::string_view name, const KeptQuotation& it) override {
        const std::int64_t row = row_of(name);
        Transaction change{db_, Transaction::Kind::write};
        const std::int64_t place =
            1 + db_.number("SELECT coalesce(max(place), 0) FROM quotation WHERE dossier = ?", row);
        const std::string_view words = shortened(it.words);
        db_.run(
            "INSERT OR IGNORE INTO quotation (dossier, place, document, path, begin, end, words, page, "
            "note, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
            row, place, it.document, it.path, it.span.begin, it.span.end, words, it.page, shortened(it.note));
        const std::int64_t number = db_.number(
            "SELECT row FROM quotation WHERE dossier = ? AND document = ? AND begin = ? AND "
            "words = ?",
            row, it.document, it.span.begin, words);
        change.commit();
        return number;
    }

    void set_note(std::string_view name, std::int64_t quotation, std::string_view note) override {
        require_quotation(name, quotation);
        db_.run("UPDATE quotation SET note = ? WHERE row = ?", shortened(note), quotation);
    }

    void move(std::string_view name, std::int64_t quotation, std::size_t place) override {
        require_quotation(name, quotation);
        Transaction change{db_, Transaction::Kind::write};
        std::vector<std::int64_t> order;
        for (Cursor it =
                 db_.query("SELECT row FROM quotation WHERE dossier = ? ORDER BY place, row", row_of(name));
             it.step();)
            if (it.integer(0) != quotation) order.push_back(it.integer(0));
        order.insert(order.begin() + static_cast<std::ptrdiff_t>(std::min(place, order.size())), quotation);
        for (std::size_t i = 0; i < order.size(); ++i)
            db_.run("UPDATE quotation SET place = ? WHERE row = ?", i + 1, order[i]);
        change.commit();
    }

    void drop(std::string_view name, std::int64_t quotation) override {
        require_quotation(name, quotation);
        const SecureDelete gone{db_};
        db_.run("DELETE FROM quotation WHERE row = ?", quotation);
    }

    void correct(std::string_view name, const Correction& it) override {
        const std::int64_t row = row_of(name);
        Transaction change{db_, Transaction::Kind::write};
        db_.run("DELETE FROM correction WHERE dossier = ? AND document = ? AND key = ?", row, it.document,
                it.key);
        if (!it.value.empty())
            db_.run("INSERT INTO correction (dossier, document, key, value) VALUES (?, ?, ?, ?)", row,
                    it.document, it.key, shortened(it.value));
        change.commit();
    }

    Corrections corrections() const override {
        Corrections all;
        for (Cursor it = db_.query("SELECT document, key, value FROM correction ORDER BY row"); it.step();)
            put(all, {it.text(0), it.text(1), it.text(2)});
        return all;
    }

private:
    static Connection::Mode mode_of(const std::filesystem::path& file) {
        if (::access(file.c_str(), F_OK) == 0 && ::access(file.c_str(), W_OK) != 0)
            return Connection::Mode::read;
        create_private(file);
        return Connection::Mode::write;
    }

    void make() {
        db_.execute("PRAGMA synchronous = EXTRA");
        Transaction change{db_, Transaction::Kind::write};
        if (db_.number("PRAGMA user_version") != 0) return;  // Another program was first.
        db_.execute(tables);
        db_.execute(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
        db_.execute(("PRAGMA user_version = " + std::to_string(version)).c_str());
        change.commit();
    }

    static void require(bool there) {
        if (!there) throw std::out_of_range("not in the dossier");
    }
    static void require_name(std::string_view name) {
        if (!is_name(name))
            throw std::invalid_argument("Zo kan een dossier niet heten; geef een naam van 1 tot 100 tekens.");
    }
    std::int64_t row_of(std::string_view name) const {
        const std::int64_t row = db_.number("SELECT row FROM dossier WHERE name = ?", name);
        require(row > 0);
        return row;
    }
    void require_quotation(std::string_view name, std::int64_t quotation) const {
        require(db_.number("SELECT count(*) FROM quotation WHERE dossier = ? AND row = ?", row_of(name),
                           quotation) > 0);
    }

    /// Numbers those of `present` that are new here; gives the last number.
    std::int64_t arrive(const std::vector<std::string>& present) {
        for (const std::string& document : present)
            db_.run(
                "INSERT OR IGNORE INTO arrival (document, since) VALUES (?, "
                "strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))",
                document);
        return db_.number("SELECT coalesce(max(row), 0) FROM arrival");
    }

    mutable Connection db_;
};

}  // namespace

std::filesystem::path dossiers_beside(const std::string& address) { return address + ".dossiers"; }

Corrections corrections_in(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) return {};
    try {
        return open_dossiers(file)->corrections();
    } catch (const DatabaseError&) {
        return {};  // Papers can be read without them; who opens the dossiers is told.
    }
}

std::unique_ptr<Dossiers> open_dossiers(const std::filesystem::path& file) {
    return std::make_unique<FileDossiers>(file);
}

}  // namespace raadspoor::index
