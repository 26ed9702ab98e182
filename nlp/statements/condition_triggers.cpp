#include "nlp/statements/condition_triggers.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace raadspoor::nlp {

namespace {

std::vector<Trigger> table() {
    using enum TriggerUse;
    using enum Modality;
    std::vector<Trigger> all{
        {"mits", "condition.mits", hard, always},
        {"tenzij", "condition.tenzij", hard, always},
        {"op voorwaarde dat", "condition.op_voorwaarde", hard, always},
        {"op de voorwaarde dat", "condition.op_voorwaarde", hard, always},
        {"onder voorwaarde dat", "condition.op_voorwaarde", hard, always},
        {"onder de voorwaarde dat", "condition.op_voorwaarde", hard, always},
        {"onder de uitdrukkelijke voorwaarde dat", "condition.op_voorwaarde", hard, always},
        {"met als voorwaarde", "condition.op_voorwaarde", hard, always},
        {"met als randvoorwaarde", "condition.op_voorwaarde", hard, always},
        {"met de voorwaarde dat", "condition.op_voorwaarde", hard, always},
        {"onder voorbehoud van", "condition.onder_voorbehoud", hard, always},
        {"onder voorbehoud dat", "condition.onder_voorbehoud", hard, always},
        {"onder het voorbehoud van", "condition.onder_voorbehoud", hard, always},
        {"onder het voorbehoud dat", "condition.onder_voorbehoud", hard, always},
        {"met dien verstande dat", "condition.met_dien_verstande", hard, always},
        {"behalve als", "condition.behalve", hard, always},
        {"behalve wanneer", "condition.behalve", hard, always},
        {"behalve indien", "condition.behalve", hard, always},
        {"pas als", "condition.pas_als", hard, always},
        {"pas wanneer", "condition.pas_als", hard, always},
        {"pas indien", "condition.pas_als", hard, always},
        {"pas nadat", "condition.pas_als", hard, always},
        {"pas zodra", "condition.pas_als", hard, always},
        {"eerst als", "condition.pas_als", hard, always},
        {"in het geval dat", "condition.in_het_geval", beschrijvend, always},
        {"in geval dat", "condition.in_het_geval", beschrijvend, always},
        {"ingeval", "condition.in_het_geval", beschrijvend, always},
        {"in die gevallen dat", "condition.in_het_geval", beschrijvend, always},
        {"totdat", "condition.totdat", beschrijvend, always},
        {"tot het moment dat", "condition.totdat", beschrijvend, always},
        {"zolang", "condition.zolang", beschrijvend, unless_polite},
        {"zo lang als", "condition.zolang", beschrijvend, unless_polite},
        {"zodra", "condition.zodra", beschrijvend, unless_polite},
        {"indien", "condition.indien", beschrijvend, unless_polite},
        {"voor zover", "condition.voor_zover", beschrijvend, unless_polite},
        {"als", "condition.als", beschrijvend, clause},
        {"wanneer", "condition.wanneer", beschrijvend, clause},
        {"voordat", "condition.niet_voordat", hard, denied},
        {"alvorens", "condition.niet_voordat", hard, denied},
        {"nadat", "condition.pas_nadat", hard, denied},
        {"dan nadat", "condition.niet_dan", hard, limited},
        {"dan dat", "condition.niet_dan", hard, limited},
        {"dan als", "condition.niet_dan", hard, limited},
        {"dan wanneer", "condition.niet_dan", hard, limited},
        {"mocht", "condition.mocht", beschrijvend, opening},
        {"mochten", "condition.mocht", beschrijvend, opening},
    };
    static constexpr std::string_view ways[] = {"uitdrukkelijke", "strikte",    "nadrukkelijke", "harde",
                                                "expliciete",     "duidelijke", "nadere",        "enige"};
    static constexpr std::string_view before[] = {"op de", "onder de", "op", "onder"};
    static std::vector<std::string> stressed;  // owns the words
    stressed.reserve(std::size(ways) * std::size(before));
    for (const std::string_view first : before)
        for (const std::string_view second : ways)
            all.push_back({stressed.emplace_back(
                               std::string(first).append(" ").append(second).append(" voorwaarde dat")),
                           "condition.op_voorwaarde", hard, always});
    static constexpr std::string_view only[] = {"alleen", "alleen dan", "slechts", "uitsluitend", "enkel"};
    static constexpr std::string_view when[] = {"als",        "indien", "wanneer", "mits",
                                                "voor zover", "zolang", "nadat"};
    static constexpr std::string_view how[] = {"vanuit", "met", "onder", "bij", "na"};
    static std::vector<std::string> joined;  // owns the words of what is put together here
    joined.reserve(std::size(only) * (std::size(when) + std::size(how)));
    const auto join = [](std::string_view a, std::string_view b) -> std::string_view {
        return joined.emplace_back(std::string(a).append(" ").append(b));
    };
    for (const std::string_view first : only) {
        for (const std::string_view second : when)
            all.push_back({join(first, second), "condition.alleen_als", hard, always});
        for (const std::string_view second : how)
            all.push_back({join(first, second), "condition.alleen_met", hard, phrase});
    }
    for (Trigger& trigger : all)
        trigger.length =
            1 + static_cast<std::size_t>(std::count(trigger.words.begin(), trigger.words.end(), ' '));
    std::stable_sort(all.begin(), all.end(),
                     [](const Trigger& a, const Trigger& b) { return a.length > b.length; });
    return all;
}

using ByFirstWord = std::unordered_map<std::string_view, std::vector<Trigger>>;

const ByFirstWord& triggers() {
    static const ByFirstWord by_first_word = [] {
        ByFirstWord map;
        for (const Trigger& trigger : table())
            map[trigger.words.substr(0, trigger.words.find(' '))].push_back(trigger);
        return map;
    }();
    return by_first_word;
}

bool stands_at(const Trigger& trigger, const std::vector<ClauseWord>& words, std::size_t at) {
    if (at + trigger.length > words.size()) return false;
    std::string_view rest = trigger.words;
    for (std::size_t i = at; i < at + trigger.length; ++i) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (words[i].low != word) return false;
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
    return true;
}

}  // namespace

const Trigger* trigger_at(const std::vector<ClauseWord>& words, std::size_t at) {
    const auto candidates = triggers().find(words[at].low);
    if (candidates == triggers().end()) return nullptr;
    for (const Trigger& trigger : candidates->second)
        if (stands_at(trigger, words, at)) return &trigger;
    return nullptr;
}

}  // namespace raadspoor::nlp
