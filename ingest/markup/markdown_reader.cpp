#include "ingest/markup/markdown_reader.h"

#include <md4c.h>

#include <algorithm>
#include <vector>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/flow/flow.h"
#include "ingest/markup/flow_builder.h"
#include "ingest/markup/html_reader.h"
#include "ingest/markup/text_reader.h"
#include "ingest/markup/yaml_head.h"

namespace raadspoor::ingest {

namespace {

/// Whether a content system keeps the paper itself under this key.
bool holds_text(const std::string& key) {
    return key == "content" || key == "inhoud" || key == "text" || key == "tekst" || key == "body";
}

/// What the head tells of the paper; what else it tells is passed over.
DocumentInfo info_in(const std::vector<YamlField>& head) {
    DocumentInfo info;
    for (const auto& [key, value] : head) {
        const bool day = value.size() >= 10 && value[4] == '-' && value[7] == '-';
        if (key == "title" || key == "titel") info.title = value;
        if (key == "author" || key == "auteur") info.author = value;
        if ((key == "date" || key == "datum") && day) info.created = value.substr(0, 10);
    }
    return info;
}

/// What md4c calls back tells the builder what was met.
class Teller {
public:
    explicit Teller(FlowBuilder& builder) : builder_{builder} {}

    void enter(MD_BLOCKTYPE type, const void* detail) {
        switch (type) {
            case MD_BLOCK_H:
                builder_.open(BlockKind::heading,
                              static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level));
                break;
            case MD_BLOCK_UL:
                lists_.push_back({});
                break;
            case MD_BLOCK_OL: {
                const auto* list = static_cast<const MD_BLOCK_OL_DETAIL*>(detail);
                lists_.push_back({static_cast<int>(list->start), list->mark_delimiter});
                break;
            }
            case MD_BLOCK_LI:
                item();
                break;
            case MD_BLOCK_P:
                open_paragraph();
                break;
            case MD_BLOCK_CODE:
                open_paragraph();
                code_ = true;
                break;
            case MD_BLOCK_TR:
                builder_.begin_row();
                cells_ = 0;
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                if (cells_++ > 0) builder_.next_cell();
                break;
            default:
                break;
        }
    }

    void leave(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_TR) builder_.end_row();
        if (type == MD_BLOCK_CODE) code_ = false;
        if (type == MD_BLOCK_LI) fresh_item_ = false;
        if ((type == MD_BLOCK_UL || type == MD_BLOCK_OL) && !lists_.empty()) lists_.pop_back();
    }

    void enter(MD_SPANTYPE type, const void* detail) {
        if (type == MD_SPAN_STRONG) builder_.set_bold(++bold_ > 0);
        if (type == MD_SPAN_DEL) builder_.set_struck(true);
        if (type == MD_SPAN_A) {
            const MD_ATTRIBUTE& href = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
            builder_.begin_link({href.text, href.size});
        }
    }

    void leave(MD_SPANTYPE type) {
        if (type == MD_SPAN_STRONG) builder_.set_bold(--bold_ > 0);
        if (type == MD_SPAN_DEL) builder_.set_struck(false);
        if (type == MD_SPAN_A) builder_.end_link();
    }

    void text(MD_TEXTTYPE type, std::string_view text) {
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || (type == MD_TEXT_HTML && is_break(text)))
            builder_.break_line();
        else if (type == MD_TEXT_ENTITY)
            builder_.add(html_characters(text));
        else if (type == MD_TEXT_NULLCHAR)
            builder_.add("\xEF\xBF\xBD");
        else if (type != MD_TEXT_HTML)
            add(text);
    }

private:
    struct List {
        int next = 0;
        char delimiter = '\0';  // none: bullets
    };

    void add(std::string_view text) {
        fresh_item_ = false;
        if (!code_) {
            builder_.add(text);
            return;
        }
        for (std::size_t end = text.find('\n'); !text.empty(); end = text.find('\n')) {
            builder_.add(text.substr(0, end));
            if (end == std::string_view::npos) return;
            builder_.break_line();
            text.remove_prefix(end + 1);
        }
    }

    void open_paragraph() {
        if (!fresh_item_) builder_.open(BlockKind::paragraph);
        fresh_item_ = false;
    }

    void item() {
        List& list = lists_.empty() ? lists_.emplace_back() : lists_.back();
        const std::string marker =
            list.delimiter == '\0' ? "•" : std::to_string(list.next++) + list.delimiter;
        builder_.open_marked(BlockKind::list_item, static_cast<int>(lists_.size()), marker);
        fresh_item_ = true;  // a paragraph that opens the item is the item
    }

    static bool is_break(std::string_view html) { return ascii_lower(html.substr(0, 3)) == "<br"; }

    FlowBuilder& builder_;
    std::vector<List> lists_;
    int bold_ = 0, cells_ = 0;
    bool fresh_item_ = false, code_ = false;
};

Teller& teller(void* data) { return *static_cast<Teller*>(data); }

void parse(std::string_view text, Teller& told) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        return teller(data).enter(type, detail), 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) { return teller(data).leave(type), 0; };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
        return teller(data).enter(type, detail), 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* data) { return teller(data).leave(type), 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* begin, MD_SIZE size, void* data) {
        return teller(data).text(type, {begin, size}), 0;
    };
    md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &told);
}

}  // namespace

bool is_markdown(std::string_view bytes) {
    constexpr std::size_t looked_at = 64 << 10, deepest = 6;
    std::string_view text = bytes.substr(0, looked_at);
    int headings = 0, others = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        const std::size_t depth = std::min(line.find_first_not_of('#'), line.size());
        const bool heading = depth > 0 && depth <= deepest && depth + 1 < line.size() && line[depth] == ' ' &&
                             line.find_first_not_of(' ', depth) != std::string_view::npos;
        const std::size_t bold = line.find("**");
        const bool in_bold = bold != std::string_view::npos && bold + 2 < line.size() &&
                             line[bold + 2] != ' ' && line[bold + 2] != '*' &&
                             line.find("**", bold + 3) != std::string_view::npos;
        const bool anchor = line.find("<span id=\"") != std::string_view::npos;
        const bool rule = line.starts_with('|') && line.find("---") != std::string_view::npos &&
                          line.find_first_not_of("|-: \r") == std::string_view::npos;
        headings += heading ? 1 : 0;
        others += in_bold || anchor || rule ? 1 : 0;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return headings > 1 || (headings == 1 && others > 0);
}

Document read_markdown(std::string_view bytes, const std::string& name) {
    Document document;
    const std::string text = begin_text(bytes, "text/markdown", name, document);
    const std::string_view head = yaml_head(text);
    const std::vector<YamlField> fields = yaml_fields(head);
    document.info = info_in(fields);
    FlowBuilder builder;
    Teller told{builder};
    for (const YamlField& field : fields)
        if (holds_text(field.key)) parse(field.value, told);
    parse(std::string_view(text).substr(head.size()), told);
    assemble(builder.finish(), document);
    return document;
}

}  // namespace raadspoor::ingest
