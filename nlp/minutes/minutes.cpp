#include "nlp/minutes/minutes.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "corpus/text.h"
#include "nlp/data/data.h"
#include "nlp/minutes/agenda_items.h"
#include "nlp/minutes/attendance.h"
#include "nlp/minutes/speaker_label.h"
#include "nlp/patterns/pattern.h"
#include "nlp/words/letters.h"

namespace raadspoor::nlp {

namespace {

/// A line that opens like a label, and where.
struct Candidate {
    SpeakerLabel label;
    std::size_t begin = 0;
    bool opens_block = false;
};

/// Whether a label may begin behind `before`: at the head of a block, or behind the end of a sentence.
bool ends_sentence(std::string_view before) {
    before = trimmed(before);
    static const Pattern heading{R"((?:^|\n)(?i:agendapunt )?\d{1,2}[a-z]?[.:)]? \p{Lu}[^.\n]{2,80}$)"};
    if (heading.in(before)) return true;
    static const Pattern end{R"([.?!:;)'"”’…\]]$)"};
    return before.empty() || end.in(before.substr(before.size() - std::min<std::size_t>(before.size(), 3)));
}

/// The lines of `block`, with their place in the text.
template <class Take>
void each_line(const Reading& reading, const Block& block, const Take& take) {
    const std::string_view text = reading.document.text;
    for (std::size_t begin = block.span.begin; begin < block.span.end;) {
        const std::size_t end = std::min(text.find('\n', begin), block.span.end);
        take(Span{begin, end});
        begin = end + 1;
    }
}

bool is_body(const Block& block) { return block.kind != BlockKind::note && block.kind != BlockKind::field; }

/// "Voorzitter: de burgemeester, mr. J.H.C. van Zanen" on a line of its own.
struct ChairLine {
    std::string name;
    bool is_mayor = false;
};
std::optional<ChairLine> chair_in(std::string_view line) {
    constexpr std::size_t most = 120;
    static const Pattern chair{R"(^(?i:(?:plaatsvervangend |waarnemend )?voorzitter) ?[:\t] ?(.*)$)"};
    static const Pattern introduced{
        R"(^(?:(?i:de burgemeester|burgemeester|de heer|mevrouw|mw\.?|dhr\.?|mr\.|drs\.|dr\.|ir\.|prof\.|)"
        R"(,) ?)+)"};
    static const Pattern full{
        R"(^((?:(?:(?:\p{Lu}[a-z]?\.)+|[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|'t|\p{Lu}[\pL'’-]+) ?){1,7}))"
        R"((?:[.,].*)?$)"};
    std::string rest, found;
    if (line.size() > most || !chair.in(line, &rest)) return std::nullopt;
    const std::string_view title = introduced.find(rest);
    if (!full.in(std::string_view(rest).substr(title.size()), &found)) return std::nullopt;
    if (title.empty() && !has_first_name(found)) return std::nullopt;
    static const Pattern mayor{R"((?i)burgemeester)"};
    return ChairLine{std::string(trimmed(found)), mayor.in(rest)};
}

/// Those that begin before `until`.
std::vector<Candidate> find_candidates(const Reading& reading, std::size_t until) {
    std::vector<Candidate> found;
    for (const Block& block : reading.document.blocks) {
        if (block.span.begin >= until) break;
        if (!is_body(block)) continue;
        each_line(reading, block, [&](Span line) {
            const bool opens = line.begin == block.span.begin;
            const std::string_view text = reading.text;
            const std::string_view lines = reading.document.text;
            const std::size_t before = lines.rfind('\n', line.begin < 2 ? 0 : line.begin - 2);
            const std::size_t from =
                std::max(block.span.begin, before == std::string_view::npos ? 0 : before + 1);
            if (!opens && !ends_sentence(lines.substr(from, line.begin - from))) return;
            if (chair_in(text.substr(line.begin, line.size()))) return;
            auto label = read_label(text.substr(line.begin, block.span.end - line.begin), line.size());
            if (label) found.push_back({std::move(*label), line.begin, opens});
        });
    }
    return found;
}

bool has_title(const SpeakerLabel& label) {
    return !label.title.empty() || label.role != SpeakerRole::unknown;
}

/// "Datum:", "Motie:", "Verzoekt:": labels of forms and motions, not of people.
bool names_a_field(std::string_view name) {
    static const Pattern field{
        R"((?i)^(datum|tijd|plaats|locatie|aanwezig|afwezig|verhinderd|voorzitter|griffier|agenda|motie|)"
        R"(amendement|subamendement|besluit|besluiten|verzoekt|constaterende|overwegende|gehoord|gelezen|)"
        R"(onderwerp|voorstel|toelichting|bijlage|betreft|notulen|verslag|vergadering|punt|vraag|)"
        R"(antwoord|stemming|voor|tegen|uitslag|toezegging|toezeggingen|conclusie|actie|opmerking|let|nb|)"
        R"(ps|dit|dat|een|dank|ja|nee|kortom|dus|indiener|indieners|ris|fractie|portefeuille|)"
        R"(gevraagd|resultaat|ik|wij|roept|draagt|spreekt|namens|raad|college|leden|dictum)\b)"};
    return field.in(name);
}

const std::set<std::string>& listed_parties() {
    static const std::set<std::string> all = [] {
        std::set<std::string> names;
        for (const data::Row& row : data::rows(data::parties()))
            for (std::string_view rest = row[1]; !rest.empty();) {
                const std::size_t end = std::min(rest.find('|'), rest.size());
                names.insert(lower(rest.substr(0, end)));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        return names;
    }();
    return all;
}

/// A name in capitals as it is usually written: "VAN DEN BERG" -> "Van den Berg".
std::string usual_case(const std::string& name) {
    if (!all_capitals(name) || name.size() < 3 || name.find('.') != std::string::npos) return name;
    static const Pattern particle{R"(^(van|de|den|der|ter|ten|te|'t)$)"};
    std::string result;
    const std::string small = lower(name);
    for (std::size_t begin = 0; begin < small.size();) {
        const std::size_t end = std::min(small.find_first_of(" -", begin), small.size());
        const std::string word = small.substr(begin, end - begin);
        result += particle.in(word) && !result.empty() ? word : capitalised(word);
        if (end < small.size()) result += small[end];
        begin = end + 1;
    }
    return result;
}

/// Who is known to be there, and who spoke before.
class People {
public:
    explicit People(const std::vector<Attendee>& attendees) {
        for (const Attendee& it : attendees) {
            members_[surname_of(it.name)].push_back(it);
            if (!it.party.empty()) parties_.insert(lower(it.party));
        }
    }

    bool knows(const std::string& name) const { return find(surname_of(name)) != nullptr; }
    bool is_party(std::string_view words) const {
        const std::string small = lower(words);
        static const Pattern group{R"(^(groep|fractie|lijst|partij) )"};
        return listed_parties().contains(small) || parties_.contains(small) || group.in(small);
    }
    void learn_party(std::string_view words) { parties_.insert(lower(words)); }

    /// The members with the surname of `name`; null when there are none. "Klokkenburg" is
    /// "Klokkenburg-Reedeker".
    const std::vector<Attendee>* find(const std::string& surname) const {
        const auto it = members_.lower_bound(surname);
        if (it == members_.end()) return nullptr;
        if (it->first == surname) return &it->second;
        return it->first.starts_with(surname + "-") ? &it->second : nullptr;
    }

    /// The party of who is called so, when the list of those present tells it of one person.
    std::string party_of(const std::string& name) const {
        const std::vector<Attendee>* all = find(surname_of(name));
        if (all == nullptr) return {};
        if (all->size() == 1) return all->front().party;
        std::string party;
        for (const Attendee& it : *all)
            if (it.name.substr(0, 1) == name.substr(0, 1) && has_first_name(name) &&
                has_first_name(it.name)) {
                if (!party.empty()) return {};
                party = it.party;
            }
        return party;
    }
    bool is_shared(const std::string& name) const {
        const std::vector<Attendee>* all = find(surname_of(name));
        return all != nullptr && all->size() > 1;
    }

private:
    std::map<std::string, std::vector<Attendee>> members_;
    std::set<std::string> parties_;
};

/// Which of the candidates are labels, by the habit of the paper.
class Habit {
public:
    Habit(const std::vector<Candidate>& candidates, People& people) : people_{people} {
        std::map<std::string, std::set<std::string>> holders;  // of what stands in brackets
        for (const Candidate& it : candidates) {
            if (names_a_field(it.label.name) && it.label.role != SpeakerRole::voorzitter) continue;
            ++seen_[it.label.name];
            if (!it.label.inside.empty() && it.label.role == SpeakerRole::unknown)
                holders[it.label.inside].insert(it.label.name);
            if (has_title(it.label) || !it.label.inside.empty() || people_.knows(it.label.name))
                ++terms_[it.label.term];
        }
        static const Pattern code{R"(^(\p{Lu}|\d{1,3}[a-z]?)$)"};
        for (const auto& [inside, names] : holders)
            if (names.size() > 1 && !code.in(inside)) people_.learn_party(inside);
        const int marked = terms_[':'] + terms_['.'], lines = terms_['\n'];
        constexpr int enough = 3;
        spoken_ = marked >= enough && 4 * marked >= lines;
        lines_ = !spoken_ && lines >= enough;
        told_ = !spoken_ && !lines_;
    }

    bool takes(const Candidate& it) const {
        const SpeakerLabel& label = it.label;
        if (label.role == SpeakerRole::voorzitter) return suits(label.term, it.opens_block);
        if (names_a_field(label.name)) return false;
        if (!suits(label.term, it.opens_block)) return false;
        if (has_title(label)) return true;
        if (!label.inside.empty())
            return people_.knows(label.name) || people_.is_party(label.inside) || often(label.name) ||
                   (it.opens_block && has_first_name(label.name) && may_be_party(label.inside));
        return label.term == ':' && (people_.knows(label.name) || often(label.name));
    }

    bool is_told() const { return told_; }

private:
    bool suits(char term, bool opens_block) const {
        if (term == ':') return true;
        if (term == '.') return spoken_ || terms_.at('.') > 0;
        if (term == '\n') return lines_ && opens_block;
        return told_;
    }
    /// Whether what stands behind a full name can be a party nobody listed, and no number or remark.
    static bool may_be_party(std::string_view inside) {
        static const Pattern remark{
            R"((?i)\d{3}|^(zie|bijlage|aangenomen|verworpen|ingetrokken|aangehouden)\b)"};
        return starts_with_upper(inside) && !remark.in(inside);
    }
    bool often(const std::string& name) const {
        constexpr int times = 3;
        const auto it = seen_.find(name);
        return it != seen_.end() && it->second >= times;
    }

    People& people_;
    std::map<std::string, int> seen_;
    std::map<char, int> terms_{{'.', 0}, {':', 0}, {'\n', 0}, {'v', 0}};
    bool spoken_ = false, lines_ = false, told_ = false;
};

/// A stretch that is a motion read out, or printed where it was handed in.
std::vector<Span> texts_of_motions(const Reading& reading) {
    static const Pattern title{R"((?i)^(gewijzigde? |nader gewijzigde? )*(motie|(sub)?amendement)\b)"};
    static const Pattern next{R"(^(?:(?:Nader g|G)ewijzigde? )?(?:Motie|MOTIE|(?:Suba|A)mendement|)"
                              R"(AMENDEMENT) [^;]{2,200}[^;:]$)"};
    static const Pattern opening{
        R"((?i)^((de (gemeente)?raad|provinciale staten|de staten|het algemeen bestuur)\b[^.]{0,160}bijeen|)"
        R"(constaterende,? dat|overwegende,? dat|gehoord de beraadslaging))"};
    static const Pattern closing{R"((?i)(gaat|gaan) (weer )?over tot de orde van de dag)"};
    static const Pattern end{
        R"((?i)maa?kt?e?n? (onder)?deel uit van de|^(de|het) voorzitter|worden? de volgende)"};
    std::vector<Span> found;
    const std::vector<Block>& blocks = reading.document.blocks;
    std::size_t begin = no_block, previous = no_block;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::string_view words = blocks[i].span.of(reading.text);
        if (begin == no_block) {
            if (is_body(blocks[i]) && opening.in(words.substr(0, 240))) {
                const bool titled = previous != no_block && title.in(blocks[previous].span.of(reading.text));
                begin = titled ? blocks[previous].span.begin : blocks[i].span.begin;
            }
        } else if (next.in(words)) {  // without a closing formula, as amendments are
            found.push_back({begin, blocks[i].span.begin});
            begin = blocks[i].span.begin;
        } else if (end.in(words.substr(0, 120))) {
            found.push_back({begin, blocks[i].span.begin});
            begin = no_block;
        }
        if (begin != no_block && closing.in(words)) {
            found.push_back({begin, i + 1 < blocks.size() ? blocks[i + 1].span.begin : blocks[i].span.end});
            begin = no_block;
        }
        previous = i;
    }
    return found;
}

/// What happens at a place in the text.
struct Event {
    enum class What { item, motion_end, motion, chair, silence, label } what;  // in this order at one place
    std::size_t at = 0, until = 0;
    std::size_t index = 0;  // of the item or candidate
    std::string name;       // of a chair
};

class MinutesReader {
public:
    MinutesReader(const Reading& reading, const Metadata& metadata)
        : reading_{reading}, metadata_{metadata} {}

    Minutes read() {
        minutes_.date = metadata_.date;
        minutes_.attendees = find_attendees(reading_);
        read_head();
        if (metadata_.kind == DocumentKind::notulen)
            read_debate();
        else
            add_items(find_item_rows(reading_), reading_.text.size());
        return std::move(minutes_);
    }

private:
    void read_debate() {
        people_.emplace(minutes_.attendees);
        candidates_ = find_candidates(reading_, reading_.text.size());
        const Habit habit{candidates_, *people_};
        motions_ = texts_of_motions(reading_);
        std::erase_if(candidates_, [&](const Candidate& it) {
            return !habit.takes(it) || std::any_of(motions_.begin(), motions_.end(),
                                                   [&](Span motion) { return motion.contains(it.begin); });
        });
        const std::size_t body = candidates_.empty() ? reading_.text.size() : candidates_.front().begin;
        add_items(find_item_headings(reading_, habit.is_told() ? head_end() : body, label_begins()),
                  reading_.text.size());
        make_turns();
    }

    std::vector<std::size_t> label_begins() const {
        std::vector<std::size_t> begins;
        for (const Candidate& it : candidates_) begins.push_back(it.begin);
        return begins;
    }

    /// Told minutes have no label before which everything is agenda.
    std::size_t head_end() const { return 0; }

    void read_head() {
        static const Pattern place{R"((?i)^(locatie|plaats|vergaderplaats|zaal) ?[:\t] ?(.{2,80})$)"};
        static const Pattern body{R"((?i)\b((?:gemeenteraad|raadscommissie|commissie|provinciale staten|)"
                                  R"(raad)(?: [\pL'’&,-]+){1,6}))"};
        constexpr std::size_t head_blocks = 40;
        const std::vector<Block>& blocks = reading_.document.blocks;
        for (std::size_t i = 0; i < std::min(blocks.size(), head_blocks); ++i)
            each_line(reading_, blocks[i], [&](Span line) {
                const std::string_view words = trimmed(line.of(reading_.document.text));
                std::string label, value;
                if (place.in(words, &label, &value) && minutes_.place.empty()) minutes_.place = value;
                if (const auto chair = chair_in(words); chair && minutes_.chair.empty()) set_chair(*chair);
                if (minutes_.body.empty() && words.size() < 90 && body.in(words, &value)) {
                    minutes_.body = value;
                    minutes_.head = line;
                }
            });
    }

    void set_chair(const ChairLine& chair) {
        if (minutes_.chair.empty()) minutes_.chair = chair.name;
        if (chair.is_mayor) mayor_ = surname_of(chair.name);
    }

    void add_items(const std::vector<ItemHeading>& headings, std::size_t end) {
        for (std::size_t i = 0; i < headings.size(); ++i) {
            const std::size_t until = i + 1 < headings.size() ? headings[i + 1].heading.begin : end;
            if (headings[i].heading.begin < until)
                minutes_.items.push_back(
                    {headings[i].number, headings[i].title, {headings[i].heading.begin, until}});
            heading_ends_.push_back(headings[i].heading.end);
        }
    }

    std::vector<Event> events() const {
        using enum Event::What;
        std::vector<Event> all;
        for (std::size_t i = 0; i < minutes_.items.size(); ++i)
            all.push_back({item, minutes_.items[i].span.begin, heading_ends_[i], i, {}});
        for (const Span it : motions_) {
            all.push_back({motion, it.begin, it.end, 0, {}});
            all.push_back({motion_end, it.end, it.end, 0, {}});
        }
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            all.push_back({label, candidates_[i].begin, candidates_[i].begin, i, {}});
        for (const Block& block : reading_.document.blocks) {
            if (!is_body(block)) continue;
            const std::string_view words = block.span.of(reading_.document.text);
            if (const auto chair_line = chair_in(words.substr(0, std::min(words.find('\n'), words.size()))))
                all.push_back({chair, block.span.begin, block.span.end, 0, chair_line->name});
            static const Pattern over{
                R"((?i)^(niets meer aan de orde|de vergadering (wordt|is) .{0,60}(geschorst|gesloten)|)"
                R"(aldus vastgesteld))"};
            if (over.in(words.substr(0, 120)))
                all.push_back({silence, block.span.begin, block.span.end, 0, {}});
        }
        std::stable_sort(all.begin(), all.end(), [](const Event& a, const Event& b) {
            return std::tie(a.at, a.what) < std::tie(b.at, b.what);
        });
        return all;
    }

    void make_turns() {
        std::string chair = minutes_.chair;
        std::optional<Turn> open, interrupted;
        int item = -1;
        const auto close = [&](std::size_t at) {
            if (open && at > open->span.begin) {
                open->span.end = at;
                minutes_.turns.push_back(*open);
            }
            open.reset();
        };
        for (const Event& it : events()) {
            switch (it.what) {
                case Event::What::item:
                    if (heading_ends_[it.index] == it.at && open) {  // inside what the chair says
                        item = static_cast<int>(it.index);
                        break;
                    }
                    close(it.at);
                    item = static_cast<int>(it.index);
                    interrupted.reset();
                    break;
                case Event::What::motion:
                    interrupted = open;
                    close(it.at);
                    break;
                case Event::What::motion_end:
                    if (!open && interrupted) {
                        open = interrupted;
                        open->span = {it.at, it.at};
                        open->label = {it.at, it.at};
                        interrupted.reset();
                    }
                    break;
                case Event::What::chair:
                    close(it.at);
                    interrupted.reset();
                    chair = it.name;
                    break;
                case Event::What::silence:
                    close(it.at);
                    interrupted.reset();
                    break;
                case Event::What::label:
                    close(it.at);
                    interrupted.reset();
                    open = turn_of(candidates_[it.index], chair, item);
                    break;
            }
        }
        close(end_of_body());
    }

    /// Where the last block of the body ends: notes stand behind it.
    std::size_t end_of_body() const {
        std::size_t end = 0;
        for (const Block& block : reading_.document.blocks)
            if (is_body(block)) end = std::max(end, block.span.end);
        return end;
    }

    Turn turn_of(const Candidate& it, const std::string& chair, int item) {
        const SpeakerLabel& label = it.label;
        Turn turn;
        turn.span = {it.begin, it.begin};
        turn.label = {it.begin, it.begin + label.size};
        turn.item = item;
        turn.role = label.role;
        turn.speaker = usual_case(label.name);
        if (label.role == SpeakerRole::voorzitter) {
            turn.speaker = "De voorzitter";
            turn.person = label.inside.empty() || people_->is_party(label.inside) ? chair : label.inside;
            return turn;
        }
        tell_party(label, turn);
        tell_role(label, turn);
        return turn;
    }

    void tell_party(const SpeakerLabel& label, Turn& turn) {
        static const Pattern code{R"(^(\p{Lu}(\.\d)?|\d{1,3}[a-z]?)$)"};
        const bool member = label.role == SpeakerRole::unknown || label.role == SpeakerRole::raadslid ||
                            label.role == SpeakerRole::statenlid || label.role == SpeakerRole::commissielid;
        if (member && !label.inside.empty() && !code.in(label.inside) && !is_office(label.inside))
            turn.party = label.inside;
        if (is_office(label.inside)) turn.role = office_of(label.inside);
        if (!member || turn.role != label.role) return;
        if (code.in(label.inside)) {
            turn.role = SpeakerRole::inspreker;
            return;
        }
        std::string& last = last_party_[label.title + '\t' + turn.speaker];
        if (!turn.party.empty()) last = turn.party;
        if (turn.party.empty() && !people_->is_shared(label.name)) turn.party = last;
        if (turn.party.empty()) turn.party = people_->party_of(label.name);
    }

    static bool is_office(std::string_view words) {
        static const Pattern office{
            R"((?i)\b(wethouder|burgemeester|gedeputeerde|griffier|secretaris|voorzitter|inspreker|)"
            R"(insprekers|)"
            R"(ambtenaar|minister|staatssecretaris|college|bewoner|namens)\b)"};
        return office.in(words);
    }
    static SpeakerRole office_of(std::string_view words) {
        const auto label = read_label("De " + lower(words) + ":", words.size() + 4);
        return label ? label->role : SpeakerRole::unknown;
    }

    void tell_role(const SpeakerLabel& label, Turn& turn) {
        const std::string surname = surname_of(label.name);
        if (turn.role != SpeakerRole::unknown) {
            if (turn.role != SpeakerRole::inspreker) offices_[surname] = turn.role;
            return;
        }
        if (!turn.party.empty() || people_->knows(label.name))
            turn.role = metadata_.forum == Forum::staten ? SpeakerRole::statenlid : SpeakerRole::raadslid;
        else if (!mayor_.empty() && surname == mayor_)
            turn.role = SpeakerRole::burgemeester;
        else if (const auto it = offices_.find(surname); it != offices_.end())
            turn.role = it->second;
        else if (turn.item >= 0 && hears_public(minutes_.items[static_cast<std::size_t>(turn.item)].title))
            turn.role = SpeakerRole::inspreker;
    }

    static bool hears_public(std::string_view title) {
        static const Pattern words{
            R"((?i)insprek|inspraak|spreekrecht|stad in de raad|inwoners? aan het woord)"};
        return words.in(title);
    }

    const Reading& reading_;
    const Metadata& metadata_;
    Minutes minutes_;
    std::optional<People> people_;
    std::vector<Candidate> candidates_;
    std::vector<Span> motions_;
    std::vector<std::size_t> heading_ends_;
    std::string mayor_;  // surname
    std::map<std::string, std::string> last_party_;
    std::map<std::string, SpeakerRole> offices_;
};

}  // namespace

Minutes find_minutes(const Reading& reading, const Metadata& metadata) {
    using enum DocumentKind;
    if (metadata.kind != notulen && metadata.kind != besluitenlijst && metadata.kind != agenda) return {};
    return MinutesReader{reading, metadata}.read();
}

std::vector<Span> motion_texts(const Reading& reading) { return texts_of_motions(reading); }

bool looks_spoken(const Reading& reading) {
    constexpr std::size_t looked_at = 40'000;
    constexpr int enough = 2, together = 5;
    int chairs = 0, others = 0;
    for (const Candidate& it : find_candidates(reading, looked_at)) {
        if (it.label.term != ':' && it.label.term != '.') continue;
        if (it.label.role == SpeakerRole::voorzitter)
            ++chairs;
        else if (has_title(it.label) || !it.label.inside.empty())
            ++others;
    }
    return chairs >= enough && others >= enough && chairs + others >= together;
}

}  // namespace raadspoor::nlp
