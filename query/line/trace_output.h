// A line of conditions for programs and people: JSON, CSV, Markdown, text, and as a picture (SVG, or DOT for
// Graphviz).
#pragma once

#include <string>

#include "query/line/trace.h"
#include "query/print/output.h"

namespace raadspoor::query {

std::string trace_json(const Trace& trace);
std::string trace_csv(const Trace& trace);
std::string trace_markdown(const Trace& trace);
/// A line drawn in time, with quotations.
std::string trace_text(const Trace& trace, const Output& output);
/// Boxes in order of time; what changed against the compared event is marked word by word. Self-contained, no
/// scripts.
std::string trace_svg(const Trace& trace);
std::string trace_dot(const Trace& trace);

/// The date of an event for people: "6 februari 2025 (afgeleid)", "zonder datum".
std::string when(const TraceEvent& event);

}  // namespace raadspoor::query
