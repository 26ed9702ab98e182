// Runs a fuzz target without a fuzzer: on a small fixed set of inputs, the same on every machine.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

#ifndef RAADSPOOR_FIXED_INPUTS
#define RAADSPOOR_FIXED_INPUTS 400
#endif
constexpr int inputs = RAADSPOOR_FIXED_INPUTS;

/// Numbers that look like chance, by Marsaglia's xorshift.
class Chance {
public:
    std::uint32_t next() {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return state_;
    }

private:
    std::uint32_t state_ = 2463534242U;
};

/// Scraps of text and encodings between bytes that mean nothing.
constexpr std::string_view scraps[] = {"De raad besluit:\n",
                                       "\xEF\xBB\xBF",
                                       "\xFF\xFE"
                                       "D\0e\0",
                                       "Pagina 2 van 4\n\f",
                                       "1 Zie de brief.\n",
                                       "preventie1;",
                                       "e\xCC\x81",
                                       "\xEF\xAC\x81",
                                       "gezondheids-\n",
                                       "\r\n",
                                       "Ons kenmerk\n123\n",
                                       "\n\n\n",
                                       "https://a.nl/b\n",
                                       "   •\t",
                                       " mits de één ’s geëiste verbouwing van het zwembad 🚲🏊 is geregeld",
                                       "é🚲’ë",
                                       "’’’’’’’’’’’’’’’’’’’’",
                                       "🚲🚲🚲🚲🚲🚲🚲🚲🚲🚲🚲🚲🚲🚲",
                                       " Om in aanmerking te komen é’ moet het zwembad 🚲 ",
                                       " Het college zegt toe de raad over ’t zwembad te informeren. ",
                                       " Aan de voorwaarden é’🚲 is voldaan. ",
                                       ". "};

std::string input(Chance& chance) {
    std::string bytes;
    const std::size_t length = chance.next() % 3000;
    const bool text = chance.next() % 2;
    while (bytes.size() < length) {
        const std::uint32_t number = chance.next();
        if (text && number % 4 == 0)
            bytes += scraps[number / 4 % std::size(scraps)];
        else
            bytes += static_cast<char>(text && number % 8 ? ' ' + number / 8 % 95 : number >> 8);
    }
    return bytes;
}

}  // namespace

int main() {
    Chance chance;
    LLVMFuzzerTestOneInput(nullptr, 0);
    for (int i = 0; i < inputs; ++i) {
        const std::string bytes = input(chance);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    }
}
