#include "ingest/mail/eml_reader.h"

#include <fmt/format.h>
#include <gmime/gmime.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "corpus/text.h"
#include "ingest/files/characters.h"
#include "ingest/mail/message.h"

namespace raadspoor::ingest {

namespace {

constexpr int deepest = 30;  // parts in parts

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

std::string text_of(const char* text) { return text ? text : ""; }

std::string addresses(GMimeMessage* message, GMimeAddressType type) {
    InternetAddressList* list = g_mime_message_get_addresses(message, type);
    if (!list) return {};
    const std::unique_ptr<char, decltype(&g_free)> text{internet_address_list_to_string(list, nullptr, FALSE),
                                                        g_free};
    return text_of(text.get());
}

/// The bytes of a part, as they were before they were written down in letters.
std::string content_of(GMimePart* part) {
    GMimeDataWrapper* wrapper = g_mime_part_get_content(part);
    if (!wrapper) return {};
    const Owned<GMimeStream> stream{g_mime_stream_mem_new()};
    g_mime_data_wrapper_write_to_stream(wrapper, stream.get());
    const GByteArray* bytes =
        g_mime_stream_mem_get_byte_array(reinterpret_cast<GMimeStreamMem*>(stream.get()));
    return bytes ? std::string(reinterpret_cast<const char*>(bytes->data), bytes->len) : std::string{};
}

void add_attachment(Message& message, const std::string& name, std::string bytes) {
    if (message.attachments.wants(name)) message.attachments.add(name, std::move(bytes));
}

/// A text, a page, or a file.
void take_part(GMimePart* part, Message& message) {
    GMimeObject* object = GMIME_OBJECT(part);
    const GMimeContentType* type = g_mime_object_get_content_type(object);
    const std::string name = text_of(g_mime_part_get_filename(part));
    const std::string disposition = text_of(g_mime_object_get_disposition(object));
    const bool attached = ascii_lower(disposition) == "attachment";
    const bool text = g_mime_content_type_is_type(const_cast<GMimeContentType*>(type), "text", "*");
    if (text && !attached && name.empty()) {
        const std::string charset = text_of(g_mime_object_get_content_type_parameter(object, "charset"));
        const std::string bytes = content_of(part);
        if (g_mime_content_type_is_type(const_cast<GMimeContentType*>(type), "text", "html"))
            message.html += bytes;
        else
            message.text += (message.text.empty() ? "" : "\n\n") + decode(bytes, charset).text;
        return;
    }
    const bool in_text = !attached && g_mime_object_get_content_id(object) != nullptr &&
                         g_mime_content_type_is_type(const_cast<GMimeContentType*>(type), "image", "*");
    if (!in_text && !name.empty()) add_attachment(message, name, content_of(part));
}

void take(GMimeObject* object, Message& message, int depth) {
    if (!object || depth > deepest) return;
    if (GMIME_IS_MULTIPART(object)) {
        auto* parts = GMIME_MULTIPART(object);
        for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
            take(g_mime_multipart_get_part(parts, i), message, depth + 1);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        GMimeMessage* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        if (!inner) return;
        const std::unique_ptr<char, decltype(&g_free)> bytes{
            g_mime_object_to_string(GMIME_OBJECT(inner), nullptr), g_free};
        std::string subject = text_of(g_mime_message_get_subject(inner));
        std::replace(subject.begin(), subject.end(), '/', '-');
        add_attachment(message, (subject.empty() ? "bericht" : subject) + ".eml", text_of(bytes.get()));
    } else if (GMIME_IS_PART(object)) {
        take_part(GMIME_PART(object), message);
    }
}

void set_date(GMimeMessage* source, Message& message) {
    GDateTime* date = g_mime_message_get_date(source);
    if (date) g_date_time_get_ymd(date, &message.year, &message.month, &message.day);
}

struct ClosesTable {
    void operator()(iconv_t table) const { iconv_close(table); }
};
using OpenTable = std::unique_ptr<std::remove_pointer_t<iconv_t>, ClosesTable>;

}  // namespace

void prepare_eml() {
    static const std::vector<OpenTable> kept = [] {
        g_mime_init();
        // The C library loads a table when it first meets a character set, and keeps it while one is open.
        std::vector<OpenTable> tables;
        for (const char* charset :
             {"ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "ISO-8859-2", "UTF-16", "UTF-7"})
            tables.emplace_back(iconv_open("UTF-8", charset));
        return tables;
    }();
    static_cast<void>(kept);
}

bool is_eml(std::string_view bytes) {
    constexpr std::array<std::string_view, 8> names = {
        "from", "to", "received", "date", "subject", "return-path", "message-id", "mime-version"};
    int met = 0;
    std::string_view rest = bytes.substr(0, 8192);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = trimmed(rest.substr(0, end));
        if (line.ends_with('\r')) line.remove_suffix(1);
        const bool folded = rest.front() == ' ' || rest.front() == '\t';
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty()) break;
        if (folded) continue;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || line.substr(0, colon).find(' ') != std::string_view::npos)
            return false;
        const std::string name = ascii_lower(line.substr(0, colon));
        met += std::find(names.begin(), names.end(), name) != names.end();
    }
    return met >= 3;
}

Result<Reading> read_eml(std::string_view bytes, const std::string& name) {
    prepare_eml();
    const Owned<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size())};
    const Owned<GMimeParser> parser{g_mime_parser_new_with_stream(stream.get())};
    const Owned<GMimeMessage> source{g_mime_parser_construct_message(parser.get(), nullptr)};
    if (!source)
        return failure("damaged",
                       fmt::format("{} is beschadigd: geen leesbaar e-mailbericht; sla het bericht "
                                   "opnieuw op.",
                                   name));
    Message message;
    message.from = addresses(source.get(), GMIME_ADDRESS_TYPE_FROM);
    message.to = addresses(source.get(), GMIME_ADDRESS_TYPE_TO);
    message.copies = addresses(source.get(), GMIME_ADDRESS_TYPE_CC);
    message.subject = text_of(g_mime_message_get_subject(source.get()));
    set_date(source.get(), message);
    take(g_mime_message_get_mime_part(source.get()), message, 0);
    return message_document(std::move(message), name);
}

}  // namespace raadspoor::ingest
