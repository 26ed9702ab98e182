// The command `trace`, of which a part can be asked for by date (commands.h tells of all commands).
#pragma once

#include <filesystem>
#include <string>

#include "query/line/trace.h"
#include "query/print/output.h"

namespace raadspoor::query {

/// `format`: text, json, csv, markdown, svg or dot. `span`: the part of the line that is shown.
int run_trace(const std::filesystem::path& database, const std::string& topic, const TraceSpan& span,
              const std::string& format, const Output& output);

}  // namespace raadspoor::query
