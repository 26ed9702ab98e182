#include "query/forms/trace_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpus/day.h"
#include "query/forms/trace_forms.h"
#include "query/print/quantity_output.h"
#include "query/print/xml.h"

namespace raadspoor::query {

namespace {

struct Point {
    double day = 0, value = 0;
    std::string label, when;
    bool soft = false;
};

/// The numbers of the unit that most events have, by date.
std::vector<Point> points_of(const Trace& trace) {
    std::map<std::string, std::vector<Point>> by_unit;
    for (const TraceEvent& it : trace.events) {
        if (it.event.demanded.empty() || it.date.empty()) continue;
        const Quantity& quantity = it.event.demanded.front();
        const std::optional<ToldDate> told = told_date(it.date);
        if (!told) continue;
        const auto days = std::chrono::sys_days{told->earliest}.time_since_epoch().count();
        by_unit[quantity.unit].push_back({static_cast<double>(days), quantity.value, spoken(quantity),
                                          it.date, it.event.modality == Modality::zacht});
    }
    std::vector<Point> most;
    for (auto& [unit, points] : by_unit)
        if (points.size() > most.size()) most = std::move(points);
    const bool apart =
        std::any_of(most.begin(), most.end(), [&](const Point& it) { return it.day != most.front().day; });
    return apart ? most : std::vector<Point>{};
}

std::string at(double place) { return fmt::format("{:.1f}", place); }

}  // namespace

int add_numbers(pugi::xml_node svg, const Trace& trace, int left, int width, int top) {
    constexpr double height = 130, edge = 60;
    const std::vector<Point> points = points_of(trace);
    if (points.empty()) return top;
    pugi::xml_node group = add(svg, "g", {{"class", "getal"}});
    pugi::xml_node head = add(group, "text", {{"x", std::to_string(left)}, {"y", std::to_string(top + 24)}});
    head.append_attribute("font-weight").set_value("bold");
    add_text(head, "Het getal in de tijd");
    const auto [low, high] = std::minmax_element(
        points.begin(), points.end(), [](const Point& a, const Point& b) { return a.value < b.value; });
    const double least = std::min(0.0, low->value), most = std::max(high->value, least + 1e-9);
    const double first = points.front().day, last = std::max(points.back().day, first + 1);
    const double base = top + 62 + height;
    const auto x_of = [&](const Point& it) {
        return left + edge + (it.day - first) / (last - first) * (width - 2 * edge);
    };
    const auto y_of = [&](const Point& it) { return base - (it.value - least) / (most - least) * height; };
    add(group, "line",
        {{"x1", std::to_string(left)},
         {"y1", at(base)},
         {"x2", std::to_string(left + width)},
         {"y2", at(base)},
         {"stroke", "#444"}});
    std::string path;
    for (const Point& it : points)
        path += path.empty() ? fmt::format("M{} {}", at(x_of(it)), at(y_of(it)))
                             : fmt::format("H{}V{}", at(x_of(it)), at(y_of(it)));
    add(group, "path", {{"d", path}, {"fill", "none"}, {"stroke", "#222"}, {"stroke-width", "1.5"}});
    double last_label = -1e9, last_year = -1e9;
    for (const Point& it : points) {
        add(group, "circle",
            {{"cx", at(x_of(it))},
             {"cy", at(y_of(it))},
             {"r", "5"},
             {"fill", it.soft ? "#fff" : "#222"},
             {"stroke", "#222"}});
        constexpr double room = 96;
        if (x_of(it) - last_label >= room) {
            add_text(add(group, "text",
                         {{"class", "s"},
                          {"x", at(x_of(it))},
                          {"y", at(y_of(it) - 10)},
                          {"text-anchor", "middle"}}),
                     it.label);
            last_label = x_of(it);
        }
        if (x_of(it) - last_year >= room) {
            add_text(
                add(group, "text",
                    {{"class", "s"}, {"x", at(x_of(it))}, {"y", at(base + 18)}, {"text-anchor", "middle"}}),
                it.when);
            last_year = x_of(it);
        }
    }
    add_text(add(group, "text", {{"class", "s"}, {"x", std::to_string(left)}, {"y", at(base + 38)}}),
             "● hard gevraagd of vastgesteld · ○ zacht gevraagd");
    return static_cast<int>(base) + 44;
}

}  // namespace raadspoor::query
