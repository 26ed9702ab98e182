#include "nlp/minutes/agenda_items.h"

#include <algorithm>
#include <optional>
#include <string>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t longest_heading = 400;  // bytes
constexpr std::size_t telling = 12;           // bytes of a title, folded

struct Numbered {
    std::string number, title;
    bool named = false;  // "Agendapunt 5"
};

/// "H.\tVoorstel …" -> H, Voorstel …
std::optional<Numbered> numbered(std::string_view words) {
    static const Pattern heading{
        R"(^((?i:agendapunt|punt) )?(\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?|\p{Lu}(?:\.\d{1,2})?|[IVX]{1,5}))"
        R"((?:[.:)]\s*|\s*[-–:]\s+|\s*\t\s*|\s+)(\p{Lu}[^\t]*))"};
    std::string named, number, title;
    if (!heading.in(words, &named, &number, &title)) return std::nullopt;
    return Numbered{number, one_line(title), !named.empty()};
}

std::string without_stop(std::string title) {
    while (!title.empty() && (title.back() == '.' || title.back() == ' ')) title.pop_back();
    return title;
}

/// A title for comparing: small letters and digits only.
std::string key_of(std::string_view title) {
    std::string key;
    for (const char c : lower(title))
        if (!is_blank(c) && c != '.' && c != ',' && c != '-') key += c;
    return key;
}

/// How many bytes both begin with; 0 when that is no more than the half of the shorter.
std::size_t common(std::string_view one, std::string_view other) {
    const std::size_t shorter = std::min(one.size(), other.size());
    std::size_t same = 0;
    while (same < shorter && one[same] == other[same]) ++same;
    return same >= telling && 4 * same >= 3 * shorter ? same : 0;
}

class HeadingFinder {
public:
    HeadingFinder(const Reading& reading, std::size_t body, const std::vector<std::size_t>& labels)
        : reading_{reading}, body_{body}, labels_{labels} {}

    std::vector<ItemHeading> find() {
        for (const Block& block : reading_.document.blocks)
            if (block.span.begin < body_) learn(block);
        for (const Block& block : reading_.document.blocks)
            if (block.kind != BlockKind::note && block.kind != BlockKind::field) {
                if (block.span.begin >= body_)
                    look(block);
                else if (opens_agenda(words(block)))
                    open_before_label(block);
            }
        return std::move(found_);
    }

private:
    std::string_view words(const Block& block) const { return block.span.of(reading_.document.text); }

    /// An item of the agenda that stands in front.
    void learn(const Block& block) {
        const std::string_view all = words(block);
        for (std::size_t begin = 0; begin < all.size();) {
            const std::size_t end = std::min(all.find('\n', begin), all.size());
            if (const auto item = numbered(all.substr(begin)))
                agenda_.push_back({key_of(item->title), item->number});
            begin = end + 1;
        }
    }

    /// Whether nothing but blanks stands between `offset` and a speaker's label.
    bool label_follows(std::size_t offset) const {
        const std::string_view text = reading_.document.text;
        while (offset < text.size() && is_blank(text[offset])) ++offset;
        return std::binary_search(labels_.begin(), labels_.end(), offset);
    }

    /// Whether an item before the first label is the first of all, and not the last of the agenda.
    static bool opens_agenda(std::string_view words) {
        const auto item = numbered(words);
        return item && (item->named || item->number == "1" || item->number == "A" || item->number == "I");
    }

    /// "3. Zwembad" on a line of its own, right before somebody speaks.
    bool open_before_label(const Block& block) {
        constexpr std::size_t longest_line = 160;
        static const Pattern closed{R"([.;:,]\s*$)"};
        const std::string_view text = reading_.document.text;
        for (std::size_t begin = block.span.begin; begin < block.span.end;) {
            const std::size_t end = std::min(text.find('\n', begin), block.span.end);
            const std::string_view line = text.substr(begin, end - begin);
            const auto item =
                line.size() <= longest_line && label_follows(end) ? numbered(line) : std::nullopt;
            if (item && !closed.in(line)) {
                add(item->number, item->title, {begin, end});
                return true;
            }
            begin = end + 1;
        }
        return false;
    }

    void look(const Block& block) {
        static const Pattern order{
            R"((?i)^(?:thans |nu |vervolgens )?aan de orde (?:is|zijn|komt|komen)(?: nu)?(?: de)? ?:?$)"};
        static const Pattern explained{
            R"((?i)(?:gelegenheid|woord).{0,60}stemverklaring|^stemverklaring(en)?\W*$)"};
        static const Pattern voting{R"((?i)^in stemming kom(t|en)\b|^stemming(en)?\W*$)"};
        const std::string_view all = words(block);
        const std::string_view first = all.substr(0, std::min(all.find('\n'), all.size()));
        if (order.in(trimmed(first)) && trimmed(all).size() == trimmed(first).size()) {
            announced_ = block.span.begin;
            used_ = false;
            return;
        }
        if (open_numbered(block, all) || open_before_label(block)) return;
        if (open_dashed(block, all)) return;
        if (voting.in(all)) voting_ = true;
        if (voting_ && explained.in(all.substr(0, longest_heading))) {
            add({}, "Stemverklaringen", {block.span.end, block.span.end});
        }
        if (all.size() > longest_heading || !numbered(all)) announced_.reset();
    }

    bool open_numbered(const Block& block, std::string_view all) {
        if (all.size() > longest_heading) return false;
        const auto item = numbered(all);
        if (!item) return false;
        const bool repeats = on_agenda(item->title, item->number) != nullptr;
        if (!announced_ && !item->named && !repeats && block.kind != BlockKind::heading) return false;
        voting_ = false;
        const std::size_t begin = announced_ && !used_ ? *announced_ : block.span.begin;
        used_ = true;
        add(item->number, without_stop(item->title), {begin, block.span.end});
        return true;
    }

    /// "- Voorstel van het college inzake …", among the votes.
    bool open_dashed(const Block& block, std::string_view all) {
        static const Pattern dash{R"(^[-–•] ?)"};
        if (all.size() > longest_heading || !dash.in(all)) return false;
        const std::string title = without_stop(one_line(all.substr(dash.find(all).size())));
        const Listed* const known = on_agenda(title, {});
        if (known == nullptr) return false;
        voting_ = true;
        add(known->number, title, block.span);
        return true;
    }

    /// An item of the agenda in front.
    struct Listed {
        std::string key, number;
    };

    /// The one that `title` repeats most of, under `number` where that is given; null when there is none.
    const Listed* on_agenda(const std::string& title, const std::string& number) const {
        const std::string key = key_of(title);
        const Listed* best = nullptr;
        std::size_t most = 0;
        for (const Listed& it : agenda_) {
            if (!number.empty() && it.number != number) continue;
            // A short title may well be the whole of it.
            const std::size_t same = key == it.key ? key.size() : common(key, it.key);
            if (same > most) {
                most = same;
                best = &it;
            }
        }
        return best;
    }

    void add(std::string number, std::string title, Span heading) {
        found_.push_back({std::move(number), std::move(title), heading});
    }

    const Reading& reading_;
    std::size_t body_;
    const std::vector<std::size_t>& labels_;
    std::vector<Listed> agenda_;
    std::vector<ItemHeading> found_;
    std::optional<std::size_t> announced_;  // where "Aan de orde is:" stands, as long as it may announce
    bool used_ = false;                     // one item is announced already
    bool voting_ = false;
};

}  // namespace

std::vector<ItemHeading> find_item_headings(const Reading& reading, std::size_t body,
                                            const std::vector<std::size_t>& labels) {
    return HeadingFinder{reading, body, labels}.find();
}

std::vector<ItemHeading> find_item_rows(const Reading& reading) {
    std::vector<ItemHeading> found;
    for (const Block& block : reading.document.blocks) {
        const std::string_view all = block.span.of(reading.document.text);
        if (all.find('\t') == std::string_view::npos && block.kind != BlockKind::heading) continue;
        const auto item = numbered(all);
        const auto same = [&](const ItemHeading& it) { return item && it.number == item->number; };
        if (item && std::none_of(found.begin(), found.end(), same))
            found.push_back({item->number, without_stop(item->title), block.span});
    }
    return found;
}

}  // namespace raadspoor::nlp
