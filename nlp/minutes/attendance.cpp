#include "nlp/minutes/attendance.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t looked_at =
    400;  // blocks from the beginning, and again behind "open ik de vergadering"
constexpr std::size_t longest_name = 60;  // bytes

/// Cuts a list of people at commas, semicolons and "en", not inside brackets.
std::vector<std::string_view> entries_of(std::string_view list) {
    std::vector<std::string_view> entries;
    std::size_t begin = 0, depth = 0;
    const auto add = [&](std::size_t end, std::size_t next) {
        const std::string_view entry = trimmed(list.substr(begin, end - begin));
        if (!entry.empty()) entries.push_back(entry);
        begin = next;
    };
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i] == '(') ++depth;
        if (list[i] == ')' && depth > 0) --depth;
        if (depth > 0) continue;
        if (list[i] == ',' || list[i] == ';' || list[i] == '\t') add(i, i + 1);
        if (list.substr(i).starts_with(" en ") || list.substr(i).starts_with("\nen ")) add(i, i + 4);
        // "Celik (DENK) De Vuyst (GroenLinks)": a comma was left out.
        if (list[i] == ')' && i + 2 < list.size() && list[i + 1] == ' ') add(i + 1, i + 2);
    }
    add(list.size(), list.size());
    return entries;
}

/// Reads one entry; what is no name in the form of one is left out.
class EntryReader {
public:
    EntryReader(bool absent, std::vector<Attendee>& attendees) : absent_{absent}, attendees_{attendees} {}

    void read(std::string_view entry) {
        static const Pattern group{R"(^([\pL\d'’/ -]{2,40}) ?: ?(.*)$)"};
        static const Pattern person{
            R"(^(?:(?i:de heren|de heer|de dames|de leden|het lid|leden|mevrouw|mevr\.?|mw\.?|dhr\.?|heer|)"
            R"(raadslid|wethouders?|burgemeester|mr\.|drs\.|dr\.|ir\.|ing\.) )*)"
            R"(((?:(?:\p{Lu}[a-z]?\.)+ ?)?(?:[\pL'’]+[ -]){0,5}\p{Lu}[\pL'’-]*)(?: ?\(([^()]+)\))?\.?$)"};
        std::string party, rest, name, inside;
        std::string line = one_line(entry);
        if (group.in(line, &party, &rest)) {
            party_ = party;
            line = rest;
        }
        if (line.size() > longest_name + party_.size() || !person.in(line, &name, &inside)) return;
        if (!starts_with_upper(name) && !is_particle(name)) return;
        add({name, inside.empty() ? party_ : inside, absent_});
    }

private:
    static bool is_particle(std::string_view name) {
        static const Pattern particle{R"(^(van|de|den|der|ter|ten|te|'t|’t|el|al) )"};
        return particle.in(name);
    }

    void add(Attendee one) {
        if (std::find(attendees_.begin(), attendees_.end(), one) == attendees_.end())
            attendees_.push_back(std::move(one));
    }

    bool absent_;
    std::vector<Attendee>& attendees_;
    std::string party_;  // of the group at hand: "VVD: de heren …"
};

/// Takes entries of `list` when most of them read as names.
void read_list(std::string_view list, bool absent, std::vector<Attendee>& attendees) {
    EntryReader reader{absent, attendees};
    for (const std::string_view entry : entries_of(list)) reader.read(entry);
}

/// The lines of a block, a line that has no label of its own going on with the one before.
std::vector<std::string> segments_of(std::string_view block) {
    static const Pattern labelled{R"(^[\pL][\pL\d'’/ -]{1,60} ?:)"};
    std::vector<std::string> segments;
    for (std::size_t begin = 0; begin < block.size();) {
        const std::size_t end = std::min(block.find('\n', begin), block.size());
        const std::string_view line = block.substr(begin, end - begin);
        if (segments.empty() || labelled.in(line))
            segments.emplace_back(line);
        else
            segments.back().append(" ").append(line);
        begin = end + 1;
    }
    return segments;
}

}  // namespace

std::vector<Attendee> find_attendees(const Reading& reading) {
    static const Pattern opening{
        R"(^((?i:(?:deelnemers(?: vergadering)?\s+)?(?:(?:tevens |ook |verder )?aanwezig|(?:met |zonder )?)"
        R"((?:bericht van |kennisgeving )?afwezig|verhinderd|presentielijst|present|absent|de leden|)"
        R"(raadsleden))(?: [^:.(]{0,80})?)\s*(?::|\t))"};
    static const Pattern away{R"((?i)afwezig|verhinderd|absent)"};
    static const Pattern row{R"(^[^:]{0,60}[:\t](\s*)$)"};
    std::vector<Attendee> attendees;
    const std::vector<Block>& blocks = reading.document.blocks;
    const std::string_view text = reading.document.text;
    for (std::size_t i = 0; i < std::min(blocks.size(), looked_at); ++i) {
        const std::string_view words = blocks[i].span.of(text);
        const std::string_view head = opening.find(words.substr(0, 160));
        if (head.empty()) continue;
        bool absent = away.in(head);
        const std::vector<std::string> parts = segments_of(words);
        if (parts.size() > 1 || !one_line(words.substr(head.size())).empty()) {
            for (const std::string& part : parts) {
                const std::string_view opened = opening.find(part);
                if (!opened.empty()) absent = away.in(opened);
                read_list(std::string_view(part).substr(opened.size()), absent, attendees);
            }
            continue;
        }
        static const Pattern spoken{R"((?i)^(?:de )?(?:plaatsvervangend )?voorzitter\b)"};
        constexpr std::size_t longest_list = 800;
        for (std::size_t next = i + 1; next < blocks.size() && next < i + 60; ++next) {
            const std::string_view list = blocks[next].span.of(text);
            if (blocks[next].kind == BlockKind::heading || list.size() > longest_list || spoken.in(list) ||
                !opening.find(list.substr(0, 160)).empty())
                break;
            for (const std::string& part : segments_of(list)) {
                const std::string_view opened = opening.find(part);
                if (!opened.empty()) absent = away.in(opened);
                read_list(std::string_view(part).substr(opened.size()), absent, attendees);
            }
        }
    }
    return attendees;
}

}  // namespace raadspoor::nlp
