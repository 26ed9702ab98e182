#include <fmt/format.h>

#include "query/line/trace_output.h"
#include "query/program/commands.h"
#include "query/question/opening.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

namespace {

void print_nothing(const Trace& trace) {
    if (trace.documents == 0)
        fmt::print("Over “{}” staat niets in deze stukken{}.\n", trace.topic.text,
                   trace.partial ? ", voor zover ze zijn bekeken: de tijd was op" : "");
    else
        fmt::print("“{}” komt voor in {}, maar nergens als voorwaarde{}.\n", trace.topic.text,
                   counted(trace.documents, "document", "documenten"),
                   trace.partial ? ", voor zover ze zijn bekeken" : "");
    if (!trace.near.empty()) fmt::print("Woorden die erop lijken: {}.\n", fmt::join(trace.near, ", "));
}

}  // namespace

int run_trace(const std::filesystem::path& database, const std::string& topic, const std::string& format,
              const Output& output) {
    const auto reader = open_reader(database);
    const Trace trace = trace_topic(*reader, topic);
    if (trace.topic.words.empty()) throw UsageError("In dat onderwerp staat geen woord om op te zoeken.");
    if (format == "json")
        fmt::print("{}", trace_json(trace));
    else if (format == "csv")
        fmt::print("{}", trace_csv(trace));
    else if (format == "svg")
        fmt::print("{}", trace_svg(trace));
    else if (format == "dot")
        fmt::print("{}", trace_dot(trace));
    else if (format == "markdown")
        fmt::print("{}", trace_markdown(trace));
    else if (trace.events.empty())
        print_nothing(trace);
    else
        fmt::print("{}", trace_text(trace, output));
    if (trace.left_out > 0)
        fmt::print(stderr,
                   "Dit onderwerp staat in meer stukken dan worden gelezen; {} zijn weggelaten. Noem meer "
                   "woorden om het in te perken.\n",
                   counted(trace.left_out, "document", "documenten"));
    return trace.events.empty() ? 1 : 0;
}

}  // namespace raadspoor::query
