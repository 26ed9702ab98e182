#include "ingest/mail/msg_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/mail/message.h"
#include "ingest/office/compound_file.h"

namespace raadspoor::ingest {

namespace {

constexpr int deepest = 5;  // messages in messages

/// A text property (MS-OXCDATA 2.11.1): UTF-16, or in the sender's code page.
std::string text(const Storage& storage, std::string_view property) {
    std::string wide = storage.stream(fmt::format("__substg1.0_{}001F", property));
    if (!wide.empty()) return decode("\xFF\xFE" + wide).text;
    return decode(storage.stream(fmt::format("__substg1.0_{}001E", property))).text;
}

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(at + i < bytes.size() ? bytes[at + i] : '\0');
    return value;
}

/// When it was sent, or else came: hundreds of nanoseconds since 1601 among the fixed properties
/// (MS-OXMSG 2.4).
void set_date(const Storage& storage, std::size_t header, Message& message) {
    constexpr std::uint64_t sent = 0x00390040, came = 0x0E060040;
    const std::string properties = storage.stream("__properties_version1.0");
    std::uint64_t moment = 0;
    for (std::size_t at = header; at + 16 <= properties.size(); at += 16) {
        const std::uint64_t tag = number(properties, at, 4);
        if (tag == sent || (tag == came && moment == 0)) moment = number(properties, at + 8, 8);
    }
    constexpr std::uint64_t ticks_a_day = std::uint64_t{864'000'000} * 1000;
    if (moment == 0 || moment / ticks_a_day > 1'000'000) return;
    using namespace std::chrono;
    const year_month_day date{sys_days{January / 1 / 1601} + days{static_cast<int>(moment / ticks_a_day)}};
    message.year = static_cast<int>(date.year());
    message.month = static_cast<int>(static_cast<unsigned>(date.month()));
    message.day = static_cast<int>(static_cast<unsigned>(date.day()));
}

Message message_in(const Storage& storage, std::size_t header, int depth);

void add_inner_message(const Storage& attachment, const std::string& called, int depth, Message& message) {
    const std::optional<Storage> inner = attachment.storage("__substg1.0_3701000D");
    if (!inner || depth == deepest) return message.attachments.add_damaged(called);
    constexpr std::size_t inner_header = 24;
    Message found = message_in(*inner, inner_header, depth + 1);
    std::string subject = found.subject.empty() ? "bericht" : found.subject;
    std::replace(subject.begin(), subject.end(), '/', '-');
    const std::string name = subject + (found.text.empty() && !found.html.empty() ? ".html" : ".txt");
    if (!message.attachments.wants(name)) return;
    message.attachments.add(
        name, found.text.empty() && !found.html.empty() ? found.html : head_of(found) + '\n' + found.text);
    for (const Attachment& it : found.attachments.found())
        if (message.attachments.wants(it.name)) message.attachments.add(subject + '/' + it.name, it.bytes);
}

void add_attachment(const Storage& attachment, int depth, Message& message) {
    std::string name = text(attachment, "3707");
    if (name.empty()) name = text(attachment, "3704");
    const bool in_text = !text(attachment, "3712").empty();  // a content id: a picture that the page shows
    const std::string ending = ascii_lower(name.substr(std::min(name.rfind('.'), name.size())));
    if (in_text && (ending == ".png" || ending == ".jpg" || ending == ".jpeg" || ending == ".gif")) return;
    if (!attachment.has("__substg1.0_37010102")) return add_inner_message(attachment, name, depth, message);
    if (message.attachments.wants(name))
        message.attachments.add(name, attachment.stream("__substg1.0_37010102", message.attachments.room()));
}

Message message_in(const Storage& storage, std::size_t header, int depth) {
    Message message;
    const std::string sender = text(storage, "0C1A"), address = text(storage, "5D01");
    message.from = address.empty() || address == sender ? sender : fmt::format("{} <{}>", sender, address);
    message.to = text(storage, "0E04");
    message.copies = text(storage, "0E03");
    message.subject = text(storage, "0037");
    message.text = text(storage, "1000");
    message.html = storage.stream("__substg1.0_10130102");
    if (message.html.empty()) message.html = text(storage, "1013");
    set_date(storage, header, message);
    for (const std::string& name : storage.names()) {
        if (!name.starts_with("__attach_version1.0_")) continue;
        if (const std::optional<Storage> attachment = storage.storage(name))
            add_attachment(*attachment, depth, message);
    }
    return message;
}

}  // namespace

Result<Reading> read_msg(std::string_view bytes, const std::string& name) {
    const std::optional<Storage> file = Storage::open(bytes);
    if (!file)
        return failure("damaged",
                       fmt::format("{} is beschadigd: geen leesbaar bericht uit Outlook; sla het bericht "
                                   "opnieuw op.",
                                   name));
    constexpr std::size_t top_header = 32;
    return message_document(message_in(*file, top_header, 0), name);
}

}  // namespace raadspoor::ingest
