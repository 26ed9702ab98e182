#include <fmt/format.h>

#include <chrono>

#include "corpus/day.h"
#include "query/forms/trace_forms.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/program/trace_command.h"
#include "query/question/opening.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

namespace {

/// The day of this machine, for the picture.
std::string today() {
    const auto day = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return iso(std::chrono::year_month_day{day});
}

std::string rendered(const Trace& trace, const std::string& format, const Output& output) {
    if (format == "json") return dumped(as_json(trace));
    if (format == "csv") return as_csv(trace);
    if (format == "svg") return as_svg(trace, today());
    if (format == "dot") return as_dot(trace);
    if (format == "markdown") return as_markdown(trace);
    return as_text(trace, output);
}

}  // namespace

int run_trace(const std::filesystem::path& database, const std::string& topic, const TraceSpan& span,
              const std::string& format, const Output& output) {
    const auto reader = open_reader(database);
    const Trace trace = trace_topic(*reader, topic, span);
    if (trace.topic.words.empty()) throw UsageError("In dat onderwerp staat geen woord om op te zoeken.");
    put_out(harmless(rendered(trace, format, output)));
    if (trace.left_out > 0)
        fmt::print(stderr,
                   "Dit onderwerp staat in meer stukken dan worden gelezen; {} zijn weggelaten. Noem meer "
                   "woorden om het in te perken.\n",
                   counted(trace.left_out, "document", "documenten"));
    return trace.events.empty() ? 1 : 0;
}

}  // namespace raadspoor::query
