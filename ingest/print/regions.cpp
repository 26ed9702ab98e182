#include "ingest/print/regions.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "corpus/text.h"

namespace raadspoor::ingest {

namespace {

constexpr std::array<std::string_view, 22> labels = {
    "datum",          "onderwerp",      "betreft",    "ons kenmerk",       "uw kenmerk",
    "kenmerk",        "telefoon",       "bijlage",    "bijlagen",          "bijlage(n)",
    "behandeld",      "contactpersoon", "zaaknummer", "registratienummer", "portefeuillehouder",
    "doorkiesnummer", "uw brief",       "e-mail",     "verzonden",         "postadres",
    "bezoekadres",    "steller"};

}  // namespace

Side measure(const Region& side) {
    Side found;
    for (const Strip& strip : side) {
        found.left = std::min(found.left, strip.left());
        found.right = std::max(found.right, strip.right());
    }
    for (const Strip& strip : side) {
        ++found.lines;
        for (const Segment* segment : strip.segments)
            found.letters += static_cast<float>(characters_in(text_of(*segment)));
        found.full += strip.right() > found.left + 0.8F * found.width();
    }
    if (found.lines) {
        found.letters /= static_cast<float>(found.lines);
        found.full /= static_cast<float>(found.lines);
    }
    return found;
}

Drawn drawn(const Region& left, const Region& right) {
    std::vector<std::pair<const PrintedWord*, bool>> order;
    for (const Strip& strip : left)
        for (const Segment* segment : strip.segments) order.emplace_back(segment->first, false);
    for (const Strip& strip : right)
        for (const Segment* segment : strip.segments) order.emplace_back(segment->first, true);
    std::sort(order.begin(), order.end());
    Drawn drawn;
    for (std::size_t i = 1; i < order.size(); ++i) drawn.switches += order[i].second != order[i - 1].second;
    return drawn;
}

bool is_label(const Segment& segment) {
    const std::string text = lower(text_of(segment));
    return std::any_of(labels.begin(), labels.end(), [&text](std::string_view label) {
        return text.starts_with(label) && text.size() <= label.size() + 4;
    });
}

bool has_labels(const Region& side) {
    return std::any_of(side.begin(), side.end(),
                       [](const Strip& strip) { return is_label(*strip.segments.front()); });
}

Halves split(const Region& region, float x) {
    Halves halves;
    for (const Strip& strip : region) {
        Strip on_left, on_right;
        for (const Segment* segment : strip.segments)
            (segment->box.left < x ? on_left : on_right).segments.push_back(segment);
        if (!on_left.segments.empty()) halves.left.push_back(std::move(on_left));
        if (!on_right.segments.empty()) halves.right.push_back(std::move(on_right));
    }
    return halves;
}

}  // namespace raadspoor::ingest
