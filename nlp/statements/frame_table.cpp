#include "nlp/statements/frame_table.h"

#include <algorithm>
#include <stdexcept>

#include "nlp/data/data.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t columns = 8;

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(at), text.size());
        if (end > 0) parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

[[noreturn]] void refuse(std::string_view row, std::string_view why) {
    throw std::logic_error("frame " + std::string(row) + ": " + std::string(why));
}

Want::Part part_named(std::string_view name, std::string_view row) {
    using Part = Want::Part;
    static const std::unordered_map<std::string_view, Part> parts{
        {"obj", Part::object},       {"subj", Part::subject},     {"pred", Part::predicate},
        {"being", Part::being},      {"prep", Part::preposition}, {"word", Part::word},
        {"has", Part::side_by_side}, {"modal", Part::modal},      {"voice", Part::voice},
        {"tense", Part::tense},      {"under", Part::under},      {"below", Part::below},
        {"opened", Part::opened},    {"kind", Part::kind}};
    const auto part = parts.find(name);
    if (part == parts.end()) refuse(row, "no part is called " + std::string(name));
    return part->second;
}

/// The words of a class in rules/classes.tsv. Throws for a name that it lacks.
const std::vector<std::string_view>& words_of_class(std::string_view name, std::string_view row) {
    static const std::unordered_map<std::string_view, std::vector<std::string_view>> classes = [] {
        std::unordered_map<std::string_view, std::vector<std::string_view>> all;
        for (const data::Row& it : data::rows(data::frame_classes())) all[it[0]] = split(it[1], ' ');
        return all;
    }();
    const auto found = classes.find(name);
    if (found == classes.end()) refuse(row, "no class of words is called " + std::string(name));
    return found->second;
}

/// Words with "," between them; "@bad" stands for those of a class.
std::vector<std::string_view> words_in(std::string_view list, std::string_view row) {
    std::vector<std::string_view> words;
    for (const std::string_view word : split(list, ',')) {
        if (!word.starts_with('@')) {
            words.push_back(word);
            continue;
        }
        const std::vector<std::string_view>& others = words_of_class(word.substr(1), row);
        words.insert(words.end(), others.begin(), others.end());
    }
    return words;
}

Want want_of(std::string_view text, std::string_view row) {
    Want want;
    want.absent = text.starts_with('-');
    if (want.absent) text.remove_prefix(1);
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) refuse(row, "a want has no colon");
    want.part = part_named(text.substr(0, colon), row);
    text.remove_prefix(colon + 1);
    if (const std::size_t noun = text.find('='); noun != std::string_view::npos) {
        want.nouns = words_in(text.substr(noun + 1), row);
        text = text.substr(0, noun);
    }
    want.words = words_in(text, row);
    return want;
}

std::uint16_t bit(Reality reality) {
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(reality));
}

std::uint16_t realities_of(std::string_view list, std::string_view row) {
    std::uint16_t bits = 0;
    for (const std::string_view name : split(list, ',')) {
        const auto reality = name == "unknown" ? std::optional{Reality::unknown} : named<Reality>(name);
        if (!reality) refuse(row, "no reality is called " + std::string(name));
        bits |= bit(*reality);
    }
    return bits;
}

SubjectSort subject_of(std::string_view name, std::string_view row) {
    if (name == "actor") return SubjectSort::actor;
    if (name == "willer") return SubjectSort::willer;
    if (name == "thing") return SubjectSort::thing;
    if (name == "giver") return SubjectSort::giver;
    if (name == "teller") return SubjectSort::teller;
    if (name == "any") return SubjectSort::any;
    if (name == "nobody") return SubjectSort::nobody;
    refuse(row, "no sort of subject is called " + std::string(name));
}

/// What is told, possible or intended; also what is told of the past, unless it is a state that may have
/// ended.
std::uint16_t usual_realities(const std::vector<std::string_view>& heads) {
    const bool lasts = std::find(heads.begin(), heads.end(), "zijn") != heads.end();
    const int bits = bit(Reality::told) | bit(Reality::possible) | bit(Reality::intended);
    return static_cast<std::uint16_t>(lasts ? bits : bits | bit(Reality::past));
}

std::string_view unless_dash(std::string_view cell) { return cell == "-" ? std::string_view{} : cell; }

Frame frame_of(const data::Row& row, std::string_view kind) {
    const std::string_view id = row.front();
    if (row.size() != columns) refuse(id, "it has not eight columns");
    Frame frame;
    frame.rule = Rule::read(std::string(kind) + "." + std::string(id));
    frame.heads = split(row[1], '|');
    frame.realities = usual_realities(frame.heads);
    for (const std::string_view want : split(row[2], ' ')) {
        if (want.starts_with("as:"))
            frame.realities = realities_of(want.substr(3), id);
        else if (want == "firm")
            frame.firm = true;
        else
            frame.wants.push_back(want_of(want, id));
    }
    frame.subject = subject_of(row[3], id);
    frame.told = unless_dash(row[4]), frame.denied = unless_dash(row[5]);
    frame.example = row[6], frame.counter = row[7];
    return frame;
}

}  // namespace

FrameTable::FrameTable(std::string_view rows, std::string_view kind) {
    for (const data::Row& row : data::rows(rows)) frames_.push_back(frame_of(row, kind));
    for (const Frame& frame : frames_)
        for (const std::string_view head : frame.heads)
            if (head == "*") of_any_.push_back(&frame);
    for (const Frame& frame : frames_)
        for (const std::string_view head : frame.heads)
            if (head != "*") by_head_[head].push_back(&frame);
    for (auto& [head, frames] : by_head_) {
        frames.insert(frames.end(), of_any_.begin(), of_any_.end());
        std::sort(frames.begin(), frames.end());
    }
}

const std::vector<const Frame*>& FrameTable::of(std::string_view lemma) const {
    const auto found = by_head_.find(lemma.empty() ? "-" : lemma);
    return found == by_head_.end() ? of_any_ : found->second;
}

std::vector<std::string_view> FrameTable::heads() const {
    std::vector<std::string_view> heads;
    for (const auto& [head, frames] : by_head_) heads.push_back(head);
    std::sort(heads.begin(), heads.end());
    return heads;
}

}  // namespace raadspoor::nlp
