#include <malloc.h>

#include "query/program/program.h"

namespace {

/// Memory that a document took stays for the next one. By default glibc gives it back and asks for it anew
/// with every document, which cost as much as the analysis of a short one.
void keep_memory() {
    constexpr int kept = 64 << 20, of_its_own = 32 << 20;
    mallopt(M_TRIM_THRESHOLD, kept);
    mallopt(M_MMAP_THRESHOLD, of_its_own);
}

}  // namespace

int main(int argc, char** argv) {
    keep_memory();
    return raadspoor::query::run(argc, argv);
}
