#include "tests/support/floors.h"

#include <fstream>

namespace raadspoor::tests {

std::map<std::string, double> floors(const std::string& prefix) {
    std::map<std::string, double> floors;
    std::ifstream in(RAADSPOOR_SOURCE_DIR "/tests/floors.txt");
    for (std::string line; std::getline(in, line);) {
        const std::size_t number = line.find_last_of(' ');
        if (line.empty() || line[0] == '#' || number == std::string::npos) continue;
        if (prefix.empty() ? line.starts_with("line ") : !line.starts_with(prefix)) continue;
        const std::string name = line.substr(0, line.find_last_not_of(' ', number) + 1);
        floors[name.substr(prefix.size())] = std::stod(line.substr(number));
    }
    return floors;
}

}  // namespace raadspoor::tests
