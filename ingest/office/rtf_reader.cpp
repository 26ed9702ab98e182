#include "ingest/office/rtf_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/markup/flow_builder.h"
#include "ingest/markup/hidden_texts.h"

namespace raadspoor::ingest {

namespace {

constexpr std::size_t deepest = 2'000;  // groups in groups
constexpr int most_cells = 500;         // of a row, empty ones after each other

/// Groups whose text is none of the document's.
bool is_silent(std::string_view word) {
    static const std::set<std::string_view> silent = {"fonttbl",
                                                      "colortbl",
                                                      "stylesheet",
                                                      "listtable",
                                                      "listoverridetable",
                                                      "rsidtbl",
                                                      "generator",
                                                      "pict",
                                                      "objdata",
                                                      "themedata",
                                                      "datastore",
                                                      "colorschememapping",
                                                      "latentstyles",
                                                      "xmlnstbl",
                                                      "filetbl",
                                                      "revtbl",
                                                      "fldinst",
                                                      "header",
                                                      "footer",
                                                      "headerl",
                                                      "headerr",
                                                      "headerf",
                                                      "footerl",
                                                      "footerr",
                                                      "footerf",
                                                      "bkmkstart",
                                                      "bkmkend",
                                                      "sp",
                                                      "pntxta",
                                                      "pntxtb",
                                                      "mmathPr",
                                                      "ftnsep",
                                                      "ftnsepc",
                                                      "aftnsep",
                                                      "nonshppict",
                                                      "atnid",
                                                      "atnref",
                                                      "atndate",
                                                      "private",
                                                      "comment",
                                                      "operator",
                                                      "keywords",
                                                      "category",
                                                      "company",
                                                      "manager",
                                                      "doccomm",
                                                      "hlinkbase",
                                                      "userprops",
                                                      "template",
                                                      "background",
                                                      "do"};
    return silent.count(word) > 0;
}

/// Where the text of a group goes.
enum class Target { body, silent, note, annotation, author, title, document_author, created, listtext };

/// What a group sets and its end undoes.
struct State {
    Target target = Target::body;
    bool bold = false, struck = false, hidden = false, deleted = false, in_table = false;
    int skip = 1;       // characters that stand in for one of Unicode
    int heading = 0;    // level; 0 for none
    int font_page = 0;  // code page of the font; 0 for the document's
};

/// The name that decode() knows a Windows code page by.
std::string charset_of(int page) {
    switch (page) {
        case 0:
        case 1:
        case 1252:
            return "windows-1252";
        case 65001:
            return "utf-8";
        case 850:
            return "ibm850";
        case 437:
            return "ibm437";
        case 10000:
            return "macintosh";
        default:
            return fmt::format("windows-{}", page);
    }
}

/// The code page of a font's character set (\fcharset).
int page_of_charset(int charset) {
    switch (charset) {
        case 238:
            return 1250;
        case 204:
            return 1251;
        case 161:
            return 1253;
        case 162:
            return 1254;
        case 186:
            return 1257;
        default:
            return 0;
    }
}

class RtfText {
public:
    explicit RtfText(std::string_view bytes) : rest_{bytes} {}

    void read() {
        states_.emplace_back();
        open_paragraph();
        while (!rest_.empty()) step();
        flush();
        while (states_.size() > 1) leave();
        end_row();
    }

    std::vector<FlowBlock> blocks() { return builder_.finish(); }
    HiddenTexts& hidden() { return hidden_; }
    const DocumentInfo& info() const { return info_; }
    bool changed() const { return changed_; }

private:
    State& state() { return states_.back(); }

    void step() {
        const char c = rest_.front();
        if (c == '{') {
            rest_.remove_prefix(1);
            flush();
            if (states_.size() < deepest)
                states_.push_back(state());
            else
                ++beyond_;
            starred_ = false;
        } else if (c == '}') {
            rest_.remove_prefix(1);
            flush();
            leave();
        } else if (c == '\\') {
            rest_.remove_prefix(1);
            control();
        } else {
            rest_.remove_prefix(1);
            if (c != '\r' && c != '\n') byte(c);
        }
    }

    void leave() {
        if (beyond_ > 0) {
            --beyond_;
            return;
        }
        if (states_.size() < 2) return;
        const Target inner = state().target;
        states_.pop_back();
        if (inner == state().target) return show_looks();
        if (inner == Target::note) {
            builder_.end_aside();
            at_start_ = body_at_start_;
        }
        if (inner == Target::annotation || inner == Target::author) remark(inner);
        if (inner == Target::title) info_.title = clean(aside_);
        if (inner == Target::document_author) info_.author = clean(aside_);
        if (inner == Target::listtext) marker_ = std::string(trimmed(clean(aside_)));
        if (inner != Target::note && inner != Target::silent) aside_.clear();
        show_looks();
    }

    void remark(Target inner) {
        if (inner == Target::author) {
            author_ = aside_;
            return;
        }
        hidden_.interrupt();
        hidden_.add((author_.empty() ? "" : author_ + ": ") + aside_, "note");
        hidden_.interrupt();
        author_.clear();
    }

    void control() {
        if (rest_.empty()) return;
        const char c = rest_.front();
        const auto is_letter = [](char it) { return (it >= 'a' && it <= 'z') || (it >= 'A' && it <= 'Z'); };
        if (!is_letter(c)) {
            rest_.remove_prefix(1);
            return symbol(c);
        }
        std::size_t end = 0;
        while (end < rest_.size() && end < 32 && is_letter(rest_[end])) ++end;
        const std::string_view word = rest_.substr(0, end);
        rest_.remove_prefix(end);
        std::optional<int> number;
        const bool minus = rest_.starts_with('-');
        std::size_t digits = minus ? 1 : 0;
        int value = 0;
        while (digits < rest_.size() && digits < 9 && is_digit(rest_[digits]))
            value = value * 10 + (rest_[digits++] - '0');
        if (digits > (minus ? 1U : 0U)) {
            number = minus ? -value : value;
            rest_.remove_prefix(digits);
        }
        if (rest_.starts_with(' ')) rest_.remove_prefix(1);
        if (word == "bin") {
            rest_.remove_prefix(
                std::min(rest_.size(), static_cast<std::size_t>(std::max(number.value_or(0), 0))));
            return;
        }
        apply(word, number);
    }

    void symbol(char c) {
        switch (c) {
            case '\'':
                return hex();
            case '*':
                starred_ = true;
                return;
            case '~':
                return text(" ");
            case '_':
                return text("-");
            case '\n':
            case '\r':
                return apply("par", std::nullopt);
            case '{':
            case '}':
            case '\\':
                return byte(c);
            default:
                return;
        }
    }

    void hex() {
        const auto digit = [](char c) {
            return is_digit(c)                              ? c - '0'
                   : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                            : -1;
        };
        if (rest_.size() < 2 || digit(rest_[0]) < 0 || digit(rest_[1]) < 0) return;
        const char c = static_cast<char>(digit(rest_[0]) * 16 + digit(rest_[1]));
        rest_.remove_prefix(2);
        byte(c);
    }

    /// A character in the code page at hand, unless it stands in for one of Unicode.
    void byte(char c) {
        if (to_skip_ > 0) {
            --to_skip_;
            return;
        }
        bytes_ += c;
    }

    /// What was gathered in a code page becomes text.
    void flush() {
        if (bytes_.empty()) return;
        std::string raw;
        raw.swap(bytes_);
        const bool ascii =
            std::all_of(raw.begin(), raw.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        const int page = state().font_page > 0 ? state().font_page : page_;
        put(ascii ? raw : decode(raw, charset_of(page)).text);
    }

    void text(const std::string& some) {
        flush();
        put(some);
    }

    void put(const std::string& some) {
        switch (state().target) {
            case Target::silent:
                return;
            case Target::body:
            case Target::note:
                break;
            default:
                if (aside_.size() < 100'000) aside_ += some;
                return;
        }
        if (state().deleted) {
            hidden_.add(some, "deleted");
        } else if (state().hidden) {
            hidden_.add(some, "invisible");
        } else {
            if (!trimmed(some).empty()) begin_paragraph();
            hidden_.interrupt();
            builder_.add(some);
        }
    }

    void unicode(int number) {
        flush();
        const auto unit = static_cast<char32_t>(number < 0 ? number + 65536 : number);
        to_skip_ = state().skip;
        if (unit >= 0xD800 && unit < 0xDC00) {
            high_ = unit;
            return;
        }
        char32_t character = unit;
        if (unit >= 0xDC00 && unit < 0xE000)
            character = high_ == 0 ? 0xFFFD : 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00);
        high_ = 0;
        std::string some;
        append_character(some, character);
        put(some);
    }

    void apply(std::string_view word, std::optional<int> number) {
        const bool on = number.value_or(1) != 0;
        if (word == "u") return unicode(number.value_or(0xFFFD));
        flush();
        to_skip_ = 0;
        if (std::exchange(starred_, false) && !is_known_destination(word)) {
            state().target = Target::silent;
            return;
        }
        if (word == "uc")
            state().skip = std::clamp(number.value_or(1), 0, 10);
        else if (word == "ansicpg")
            page_ = number.value_or(1252);
        else if (word == "mac")
            page_ = 10000;
        else if (word == "pc")
            page_ = 437;
        else if (word == "pca")
            page_ = 850;
        else if (word == "f")
            font(number.value_or(0));
        else if (word == "fcharset")
            font_pages_[font_] = page_of_charset(number.value_or(0));
        else if (is_silent(word))
            state().target = Target::silent;
        else if (!looks(word, on) && !destination(word) && !structure(word, number))
            character(word);
    }

    void font(int number) {
        font_ = number;
        const auto found = font_pages_.find(number);
        state().font_page = found == font_pages_.end() ? 0 : found->second;
    }

    bool looks(std::string_view word, bool on) {
        if (word == "plain")
            state().bold = state().struck = state().hidden = state().deleted = false;
        else if (word == "b")
            state().bold = on;
        else if (word == "strike" || word == "striked")
            state().struck = on;
        else if (word == "v")
            state().hidden = on;
        else if (word == "deleted")
            state().deleted = on, changed_ = true;
        else if (word == "revised")
            changed_ = true;
        else
            return false;
        show_looks();
        return true;
    }

    void show_looks() {
        builder_.set_bold(state().bold);
        builder_.set_struck(state().struck);
    }

    static bool is_known_destination(std::string_view word) {
        return word == "annotation" || word == "atnauthor" || word == "shppict" || word == "shpinst" ||
               word == "footnote" || word == "listtext" || word == "ud" || word == "upr";
    }

    bool destination(std::string_view word) {
        if (state().target == Target::silent) return false;
        if (word == "footnote") {
            const std::string mark = std::to_string(++notes_);
            builder_.mark_note(mark);
            builder_.begin_note(mark);
            state().target = Target::note;
            body_at_start_ = std::exchange(at_start_, false);
        } else if (word == "annotation") {
            state().target = Target::annotation;
        } else if (word == "atnauthor") {
            state().target = Target::author;
        } else if (word == "info") {
            state().target = Target::silent;
        } else if (word == "listtext" || word == "pntext") {
            state().target = Target::listtext;
        } else {
            return false;
        }
        return true;
    }

    bool structure(std::string_view word, std::optional<int> number) {
        if (state().target == Target::silent) return document_info(word);
        if (state().target != Target::body && state().target != Target::note) return false;
        if (word == "par" || word == "sect" || word == "page") {
            end_paragraph();
        } else if (word == "pard") {
            state().in_table = false, state().heading = 0;
            marker_.clear();
        } else if (word == "intbl") {
            state().in_table = true;
        } else if (word == "outlinelevel") {
            state().heading = std::clamp(number.value_or(0), 0, 8) + 1;
        } else if (word == "cell" || word == "nestcell") {
            begin_row();
            ++cells_ended_, at_start_ = false;
        } else if (word == "row" || word == "nestrow") {
            end_row();
        } else if (word == "line") {
            builder_.break_line();
        } else {
            return false;
        }
        return true;
    }

    /// The title and author stand in a group that is silent otherwise.
    bool document_info(std::string_view word) {
        if (word == "title")
            state().target = Target::title;
        else if (word == "author")
            state().target = Target::document_author;
        return true;
    }

    void open_paragraph() { at_start_ = true; }

    /// The first letters of a paragraph open it: only then its level is known.
    void begin_paragraph() {
        if (state().target == Target::body && state().in_table) begin_row();
        if (state().target == Target::body && !state().in_table) end_row();
        if (row_) {
            const int ended = std::min(std::exchange(cells_ended_, 0), most_cells);
            builder_.next_cells(ended);
            const bool new_cell = ended > 0;
            if (std::exchange(at_start_, false) && !new_cell) builder_.open(BlockKind::paragraph);
            return;
        }
        if (!std::exchange(at_start_, false)) return;
        if (state().target == Target::note) {
            builder_.open(BlockKind::paragraph);
        } else if (state().heading > 0) {
            builder_.open(BlockKind::heading, state().heading);
        } else if (!marker_.empty()) {
            builder_.open_marked(BlockKind::list_item, 1, marker_);
        } else {
            builder_.open(BlockKind::paragraph);
        }
        show_looks();
    }

    void end_paragraph() {
        at_start_ = true;
        if (state().target == Target::body) marker_.clear();
    }

    void begin_row() {
        if (row_ || state().target != Target::body) return;
        row_ = true, at_start_ = false;
        cells_ended_ = 0;
        builder_.begin_row();
    }

    void end_row() {
        if (!row_) return;
        builder_.end_row();
        row_ = false, at_start_ = true;
    }

    void character(std::string_view word) {
        static const std::map<std::string_view, const char*> characters = {
            {"tab", "\t"},    {"emdash", "—"},  {"endash", "–"},    {"bullet", "•"},
            {"lquote", "‘"},  {"rquote", "’"},  {"ldblquote", "“"}, {"rdblquote", "”"},
            {"emspace", " "}, {"enspace", " "}, {"qmspace", " "}};
        if (const auto found = characters.find(word); found != characters.end()) put(found->second);
    }

    std::string_view rest_;
    std::vector<State> states_;
    std::size_t beyond_ = 0;  // groups that are too deep to have a state
    FlowBuilder builder_;
    HiddenTexts hidden_;
    DocumentInfo info_;
    std::string bytes_, aside_, author_, marker_;
    std::map<int, int> font_pages_;
    char32_t high_ = 0;
    int page_ = 1252, font_ = 0, to_skip_ = 0, notes_ = 0;
    int cells_ended_ = 0;  // that nothing was written after yet
    bool starred_ = false, changed_ = false, row_ = false, at_start_ = true, body_at_start_ = false;
};

}  // namespace

Result<Document> read_rtf(std::string_view bytes, const std::string& name) {
    RtfText text{bytes};
    text.read();
    Document document;
    document.info = text.info();
    if (text.hidden().bytes() > 0) document.warnings.push_back(hidden_warning(name, text.hidden().bytes()));
    if (text.changed())
        document.warnings.push_back(fmt::format(
            "{} bevat bijgehouden wijzigingen; ingelezen is de tekst alsof alle wijzigingen zijn aanvaard.",
            name));
    document.hidden = text.hidden().take();
    assemble(text.blocks(), document);
    return document;
}

}  // namespace raadspoor::ingest
