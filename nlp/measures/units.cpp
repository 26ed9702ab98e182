#include "nlp/measures/units.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "corpus/text.h"
#include "nlp/data/data.h"

namespace raadspoor::nlp {

namespace {

Dimension dimension_named(std::string_view name) {
    if (name == "geld") return Dimension::money;
    if (name == "aandeel") return Dimension::share;
    if (name == "tijd") return Dimension::time;
    if (name == "aantal") return Dimension::count;
    return name == "maal" ? Dimension::times : Dimension::other;
}

/// A written form of more than one piece is looked up by its first: "vierkante meter", "m2".
struct Form {
    std::vector<std::string_view> pieces;
    bool as_written = false;
    Unit unit;
};

class UnitTable {
public:
    UnitTable() {
        for (const data::Row& row : data::rows(data::units())) {
            const Unit unit{row[0], dimension_named(row[1]), row[2] == "0" ? 0 : -2};
            for (std::string_view forms = row[3]; !forms.empty();) add(cut(forms), unit);
        }
        for (auto& [first, forms] : forms_)
            std::stable_sort(forms.begin(), forms.end(),
                             [](const Form& a, const Form& b) { return a.pieces.size() > b.pieces.size(); });
    }

    std::optional<ReadUnit> at(const Pieces& p, std::size_t i) const {
        const auto found = forms_.find(p.lower(i));
        if (found != forms_.end())
            for (const Form& form : found->second)
                if (stands(form, p, i))
                    return ReadUnit{form.unit, std::string(form.unit.name), i + form.pieces.size()};
        return compound(p, i);
    }

private:
    static std::string_view cut(std::string_view& forms) {
        const std::size_t at = std::min(forms.find('|'), forms.size());
        const std::string_view form = forms.substr(0, at);
        forms.remove_prefix(std::min(at + 1, forms.size()));
        return form;
    }

    void add(std::string_view written, const Unit& unit) {
        const Pieces pieces{written, {0, written.size()}};
        Form form{.as_written = written.size() == 1 || ascii_lower(written) != written, .unit = unit};
        for (std::size_t k = 0; k < pieces.size(); ++k) form.pieces.push_back(pieces.text(k));
        if (unit.dimension == Dimension::count && pieces.size() == 1) add_compound(written, unit);
        forms_[std::string(pieces.lower(0))].push_back(std::move(form));
    }

    void add_compound(std::string_view written, const Unit& unit) {
        if (written.size() >= shortest_part) parts_.emplace(written, unit);
    }

    static bool stands(const Form& form, const Pieces& p, std::size_t i) {
        for (std::size_t k = 0; k < form.pieces.size(); ++k)
            if (form.as_written ? p.text(i + k) != form.pieces[k] : p.lower(i + k) != form.pieces[k])
                return false;
        const std::size_t last = i + form.pieces.size();
        return !(p.glued(last) && (p.word(last) || p.number(last)));
    }

    /// "huurwoningen": what is counted, in the plural, with something before it.
    std::optional<ReadUnit> compound(const Pieces& p, std::size_t i) const {
        const std::string_view word = p.lower(i);
        constexpr std::size_t longest_part = 16;
        if (!p.word(i) || word.size() < shortest_part + 3 || word.size() > 40) return {};
        for (std::size_t size = std::min(longest_part, word.size() - 3); size >= shortest_part; --size) {
            const auto found = parts_.find(word.substr(word.size() - size));
            if (found != parts_.end()) return ReadUnit{found->second, std::string(word), i + 1};
        }
        return {};
    }

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };

    static constexpr std::size_t shortest_part = 5;
    std::unordered_map<std::string, std::vector<Form>, Hash, std::equal_to<>> forms_;
    std::unordered_map<std::string_view, Unit> parts_;
};

}  // namespace

std::optional<ReadUnit> unit_at(const Pieces& pieces, std::size_t i) {
    static const UnitTable table;
    if (i >= pieces.size() || pieces.number(i)) return {};
    return table.at(pieces, i);
}

std::string_view without_per(std::string_view unit) {
    return unit.starts_with("km/u") ? unit.substr(0, 4) : unit.substr(0, unit.find('/'));
}

bool same_unit(std::string_view one, std::string_view other) {
    const std::string_view base = without_per(one);
    return one == other || (base == without_per(other) && (one == base || other == base));
}

}  // namespace raadspoor::nlp
