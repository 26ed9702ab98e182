// word_classes.bin as it is, inside the program: nothing is read or copied at start.
#include <cstddef>

#include "nlp/data/data.h"

asm(".section .rodata\n"
    ".balign 8\n"
    "raadspoor_word_classes_begin:\n"
    ".incbin \"" RAADSPOOR_WORD_CLASSES
    "\"\n"
    "raadspoor_word_classes_end:\n"
    ".globl raadspoor_word_classes_begin\n"
    ".globl raadspoor_word_classes_end\n"
    ".previous\n");

extern "C" {
extern const char raadspoor_word_classes_begin[];
extern const char raadspoor_word_classes_end[];
}

namespace raadspoor::nlp::data {

std::string_view word_classes() {
    return {raadspoor_word_classes_begin,
            static_cast<std::size_t>(raadspoor_word_classes_end - raadspoor_word_classes_begin)};
}

}  // namespace raadspoor::nlp::data
