// A line chart on two logarithmic axes, as SVG.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace raadspoor::bench {

class Plot {
public:
    Plot(std::string title, std::string across, std::string up)
        : title_(std::move(title)), across_(std::move(across)), up_(std::move(up)) {}

    /// A point of the line with that name; lines are drawn in the order they came. Requires x > 0; y is taken
    /// as 0.01 at least.
    void add(const std::string& line, double x, double y);
    [[nodiscard]] std::string svg() const;

private:
    struct Line {
        std::string name;
        std::vector<std::pair<double, double>> points;
    };

    std::string title_, across_, up_;
    std::vector<Line> lines_;
};

}  // namespace raadspoor::bench
