#include "plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace raadspoor::bench {

namespace {

constexpr double left = 60, top = 40, width = 440, height = 300, total_width = 720, total_height = 390,
                 least = 0.01;
constexpr std::array<const char*, 10> colours = {"#1b6ca8", "#c8553d", "#588b3c", "#8d5fa8", "#b08900",
                                                 "#2a9d8f", "#9c4668", "#5c6770", "#d17a22", "#111111"};

/// The powers of ten around a range of values.
struct Axis {
    double low = 1e300, high = -1e300;

    void take(double value) {
        low = std::min(low, std::floor(std::log10(value)));
        high = std::max(high, std::ceil(std::log10(value)));
    }
    [[nodiscard]] double place(double value) const {
        return (std::log10(value) - low) / std::max(1.0, high - low);
    }
};

double x_of(const Axis& axis, double x) { return left + width * axis.place(x); }
double y_of(const Axis& axis, double y) { return top + height * (1 - axis.place(y)); }

}  // namespace

void Plot::add(const std::string& line, double x, double y) {
    auto found =
        std::find_if(lines_.begin(), lines_.end(), [&](const Line& known) { return known.name == line; });
    if (found == lines_.end()) found = lines_.insert(lines_.end(), {line, {}});
    found->points.emplace_back(x, std::max(least, y));
}

std::string Plot::svg() const {
    Axis across, up;
    for (const Line& line : lines_)
        for (const auto& [x, y] : line.points) {
            across.take(x);
            up.take(y);
        }
    std::string svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" font-family=\"sans-serif\" "
        "font-size=\"12\">\n"
        "<rect width=\"{0}\" height=\"{1}\" fill=\"white\"/>\n<text x=\"{2}\" y=\"22\" "
        "font-size=\"14\">{3}</text>\n",
        total_width, total_height, left, title_);
    for (double power = across.low; power <= across.high; ++power) {
        const double x = x_of(across, std::pow(10, power));
        svg += fmt::format(
            "<path d=\"M{0:.1f} {1}V{2}\" stroke=\"#ddd\"/><text x=\"{0:.1f}\" y=\"{3}\" "
            "text-anchor=\"middle\">{4:.0f}</text>\n",
            x, top, top + height, top + height + 18, std::pow(10, power));
    }
    for (double power = up.low; power <= up.high; ++power) {
        const double y = y_of(up, std::pow(10, power));
        svg += fmt::format(
            "<path d=\"M{0} {1:.1f}H{2}\" stroke=\"#ddd\"/><text x=\"{3}\" y=\"{4:.1f}\" "
            "text-anchor=\"end\">{5:g}</text>\n",
            left, y, left + width, left - 6, y + 4, std::pow(10, power));
    }
    svg += fmt::format(
        "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text><text x=\"12\" y=\"{}\">{}</text>\n",
        left + width / 2, top + height + 38, across_, top - 8, up_);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const Line& line = lines_[i];
        const char* colour = colours[i % colours.size()];
        std::string path;
        for (const auto& [x, y] : line.points)
            path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : "L", x_of(across, x), y_of(up, y));
        svg += fmt::format(
            "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"/><text x=\"{}\" y=\"{}\" "
            "fill=\"{}\">{}</text>\n",
            path, colour, left + width + 14, top + 14 + 20 * static_cast<double>(i), colour, line.name);
    }
    return svg + "</svg>\n";
}

}  // namespace raadspoor::bench
