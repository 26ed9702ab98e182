#include "ingest/mail/message.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "corpus/day.h"
#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/markup/flow_builder.h"
#include "ingest/markup/html_reader.h"
#include "ingest/markup/text_reader.h"

namespace raadspoor::ingest {

namespace {

std::string date_of(const Message& message) {
    if (message.month < 1 || message.month > 12 || message.day < 1 || message.year < 1) return {};
    return fmt::format("{} {} {}", message.day, dutch_months[static_cast<std::size_t>(message.month - 1)],
                       message.year);
}

std::string on_one_line(const std::string& raw) {
    std::string line = clean(raw);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t' || c == '\f'; }, ' ');
    return std::string(trimmed(line));
}

}  // namespace

std::string head_of(const Message& message) {
    std::string head;
    const auto add = [&head](std::string_view label, const std::string& value) {
        const std::string line = on_one_line(value);
        if (!line.empty()) head += fmt::format("{}: {}\n", label, line);
    };
    add("Van", message.from);
    add("Aan", message.to);
    add("Cc", message.copies);
    add("Datum", date_of(message));
    add("Onderwerp", message.subject);
    return head;
}

Result<Reading> message_document(Message message, const std::string& name) {
    Reading reading;
    Document& document = reading.document;
    const std::string head = head_of(message);
    if (!trimmed(message.text).empty() || message.html.empty()) {
        document = read_text(head + '\n' + message.text, name);
    } else {
        Result<HtmlPage> page = read_html_page(message.html, name);
        if (!page) return tl::unexpected(page.error());
        FlowBuilder builder;
        builder.begin_field();
        for (std::size_t begin = 0; begin < head.size(); begin = head.find('\n', begin) + 1) {
            builder.add(head.substr(begin, head.find('\n', begin) - begin));
            builder.break_line();
        }
        builder.end_aside();
        builder.insert(std::move(page->blocks));
        document.hidden = page->hidden.take();
        assemble(builder.finish(), document);
    }
    document.info = {};
    document.info.title = on_one_line(message.subject);
    document.info.author = on_one_line(message.from);
    reading.attachments = message.attachments.take(name);
    return reading;
}

}  // namespace raadspoor::ingest
