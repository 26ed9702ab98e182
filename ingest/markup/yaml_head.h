// The head of a Markdown file, in YAML: what a content system knows of a paper, and at times the paper
// itself.
//
//     const std::string_view head = ingest::yaml_head(text);   // "---\ntitle: Brief\ncontent: >-\n  …\n---"
//     for (const ingest::YamlField& it : ingest::yaml_fields(head)) …   // {"title", "Brief"}, {"content",
//     "…"}
//
// Only the keys at the margin and their text are read (YAML 1.2, chapters 7.3 and 8.1): plain, between
// quotes, literal ("|") and folded (">"). Lists and keys within keys are passed over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace raadspoor::ingest {

struct YamlField {
    std::string key;    ///< in small letters
    std::string value;  ///< without quotes, lines joined where YAML joins them
};

/// The head between "---" and "---" (or "...") at the very beginning of `text`, which has line feeds only;
/// empty when there is none.
std::string_view yaml_head(std::string_view text);

/// The fields of a head, in its order. Any text gives some; linear; thread-safe.
std::vector<YamlField> yaml_fields(std::string_view head);

}  // namespace raadspoor::ingest
