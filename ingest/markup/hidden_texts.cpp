#include "ingest/markup/hidden_texts.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>

#include "corpus/text.h"
#include "ingest/files/characters.h"

namespace raadspoor::ingest {

namespace {

constexpr std::size_t kept_bytes = std::size_t{1} << 20;

using Rgb = std::array<int, 3>;

std::optional<Rgb> rgb(std::string_view colour) {
    if (colour.starts_with('#')) colour.remove_prefix(1);
    if (colour.size() != 6) return std::nullopt;
    unsigned value = 0;
    const char* end = colour.data() + colour.size();
    if (std::from_chars(colour.data(), end, value, 16).ptr != end) return std::nullopt;
    return Rgb{static_cast<int>(value >> 16), static_cast<int>(value >> 8 & 0xFF),
               static_cast<int>(value & 0xFF)};
}

}  // namespace

void HiddenTexts::add(std::string_view raw, std::string_view reason) {
    const std::string text = clean(raw);
    if (trimmed(text).empty()) return;
    if (bytes_ < kept_bytes) {
        if (!open_ || found_.empty() || found_.back().reason != reason)
            found_.push_back({.page = -1, .box = {}, .text = {}, .reason = std::string(reason)});
        found_.back().text += beginning(text, kept_bytes - bytes_);
        open_ = true;
    }
    bytes_ += text.size();
}

std::string hidden_warning(const std::string& name, std::size_t bytes) {
    return fmt::format("{} bevat verborgen tekst ({} bytes); die is niet ingelezen.", name, bytes);
}

bool blends(std::string_view letters, std::string_view ground) {
    const std::optional<Rgb> front = rgb(letters), back = rgb(ground);
    if (!front || !back) return false;
    int distance = 0;
    for (std::size_t i = 0; i < front->size(); ++i) distance += std::abs((*front)[i] - (*back)[i]);
    return distance < 3 * 16;
}

}  // namespace raadspoor::ingest
