#include "query/web/assets/style.h"

#include <cstddef>

asm(".section .rodata\n"
    "raadspoor_style_begin:\n"
    ".incbin \"" RAADSPOOR_STYLE
    "\"\n"
    "raadspoor_style_end:\n"
    ".globl raadspoor_style_begin\n"
    ".globl raadspoor_style_end\n"
    ".previous\n");

extern "C" {
extern const char raadspoor_style_begin[];
extern const char raadspoor_style_end[];
}

namespace raadspoor::query::web {

std::string_view style_sheet() {
    return {raadspoor_style_begin, static_cast<std::size_t>(raadspoor_style_end - raadspoor_style_begin)};
}

}  // namespace raadspoor::query::web
