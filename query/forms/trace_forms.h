// A line of conditions for programs and people: JSON, CSV, Markdown, text, and as a picture (SVG, or DOT for
// Graphviz).
#pragma once

#include <string>

#include "query/line/trace.h"
#include "query/print/json.h"
#include "query/print/output.h"

namespace raadspoor::query {

Json as_json(const Trace& trace);
std::string as_csv(const Trace& trace);
std::string as_markdown(const Trace& trace);
/// A line drawn in time, with quotations; or what was looked for in vain.
std::string as_text(const Trace& trace, const Output& output);
/// Boxes in order of time; what changed against the compared event is marked word by word; below them, where
/// the line has numbers of one unit, how these went; then the sources. Told apart by signs as well as
/// colours. `made`: the day on which it is made, ISO; empty for none. Self-contained, no scripts.
std::string as_svg(const Trace& trace, const std::string& made = {});
std::string as_dot(const Trace& trace);

/// The date of an event for people: "6 februari 2025 (afgeleid)", "zonder datum".
std::string when(const TraceEvent& event);

}  // namespace raadspoor::query
