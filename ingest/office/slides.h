// What the readers of presentations share. Internal to the readers of PPTX and ODP.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "ingest/flow/flow.h"

namespace raadspoor::ingest {

constexpr std::size_t most_slides = 2'000;

/// Puts the blocks of the next slide, which is `width` by `height` points, at the end of `flow` and as a page
/// into `document`.
void add_slide(std::vector<FlowBlock> blocks, float width, float height, std::vector<FlowBlock>& flow,
               Document& document);

/// "plan.pptx heeft 2001 dia’s; …"
[[nodiscard]] std::string slides_warning(const std::string& name, std::size_t slides);

}  // namespace raadspoor::ingest
