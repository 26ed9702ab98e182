#include "ingest/office/slides.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "ingest/flow/rows.h"

namespace raadspoor::ingest {

void add_slide(std::vector<FlowBlock> blocks, float width, float height, std::vector<FlowBlock>& flow,
               Document& document) {
    const int index = static_cast<int>(document.pages.size());
    Page page{.number = index + 1, .label = std::to_string(index + 1), .width = width, .height = height};
    for (FlowBlock& block : blocks)
        for (FlowLine& line : block.lines) {
            line.page = index;
            page.printed += (page.printed.empty() ? "" : "\n") + text_of(line);
        }
    document.pages.push_back(std::move(page));
    std::move(blocks.begin(), blocks.end(), std::back_inserter(flow));
}

std::string slides_warning(const std::string& name, std::size_t slides) {
    return fmt::format(
        "{} heeft {} dia’s; na de {}e is niets gelezen. Splits de presentatie en lees de delen in.", name,
        slides, most_slides);
}

}  // namespace raadspoor::ingest
