#include "query/print/spoken_output.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "corpus/text.h"
#include "query/print/output.h"

namespace raadspoor::query {

namespace {

bool is_office(SpeakerRole role) {
    return role == SpeakerRole::wethouder || role == SpeakerRole::gedeputeerde ||
           role == SpeakerRole::burgemeester || role == SpeakerRole::griffier;
}

}  // namespace

std::string who_says(const index::Spoken& spoken) {
    if (!spoken.turn) return {};
    const Turn& turn = *spoken.turn;
    const bool says_office = lower(turn.speaker).find(name_of(turn.role)) != std::string::npos;
    std::string name = is_office(turn.role) && !says_office
                           ? capitalised(name_of(turn.role)) + ' ' + turn.speaker
                           : turn.speaker;
    if (!turn.person.empty()) return fmt::format("{} ({})", name, turn.person);
    return turn.party.empty() ? name : fmt::format("{} ({})", name, turn.party);
}

std::string item_name(const index::Spoken& spoken) {
    if (!spoken.item) return {};
    constexpr std::size_t longest = 60;  // characters
    const std::string title = shortened(spoken.item->title, longest);
    return spoken.item->number.empty() ? title : fmt::format("punt {}: {}", spoken.item->number, title);
}

std::string meeting_name(const index::Spoken& spoken) {
    const std::string body = lower(spoken.body);
    const char* const name = body.find("commissie") != std::string::npos ? "commissievergadering"
                             : body.find("staten") != std::string::npos  ? "statenvergadering"
                             : body.find("raad") != std::string::npos    ? "raadsvergadering"
                                                                         : "vergadering";
    return spoken.date.empty() ? name : fmt::format("{} {}", name, spoken_date(spoken.date));
}

void put_spoken(Json& json, const index::Spoken& spoken) {
    json["speaker"] = nullptr;
    json["party"] = nullptr;
    json["role"] = nullptr;
    if (spoken.turn) {
        json["speaker"] = spoken.turn->speaker;
        if (!spoken.turn->person.empty()) json["person"] = spoken.turn->person;
        json["party"] = text_or_null(spoken.turn->party);
        json["role"] = text_or_null(std::string(name_of(spoken.turn->role)));
    }
    json["item"] = nullptr;
    if (spoken.item)
        json["item"] = {{"number", text_or_null(spoken.item->number)}, {"title", spoken.item->title}};
    json["meeting"] = {{"body", text_or_null(spoken.body)}, {"date", text_or_null(spoken.date)}};
}

}  // namespace raadspoor::query
