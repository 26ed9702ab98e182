#include "query/web/http/form.h"

#include <algorithm>

#include "corpus/text.h"

namespace raadspoor::query::web {

namespace {

constexpr std::size_t most_fields = 50;

[[noreturn]] void refuse() { throw HttpError{400, "Dit formulier is niet te lezen; probeer het opnieuw."}; }

/// The value of `name="…"` in a header; nothing when it has none.
std::optional<std::string> parameter(std::string_view header, std::string_view name) {
    const std::string begin = "; " + std::string(name) + "=\"";
    const std::size_t at = header.find(begin);
    if (at == std::string_view::npos) return std::nullopt;
    const std::size_t from = at + begin.size(), end = header.find('"', from);
    if (end == std::string_view::npos) return std::nullopt;
    return std::string(header.substr(from, end - from));
}

/// The last part of a path as browsers may send it; what is no text is left out.
std::string file_name(std::string name) {
    name.erase(0, std::min(name.find_last_of("/\\") + 1, name.size()));
    if (!is_valid_utf8(name) || name == "." || name == "..") name.clear();
    return name.substr(0, character_begin(name, std::min<std::size_t>(name.size(), 200)));
}

/// The field in one part: its headers, an empty line, its bytes.
FormField field_in(std::string_view part) {
    const std::size_t end = part.find("\r\n\r\n");
    if (end == std::string_view::npos) refuse();
    FormField field;
    for (std::string_view head = part.substr(0, end); !head.empty();) {
        const std::string_view line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(std::min(head.size(), line.size() + 2));
        if (!ascii_lower(line).starts_with("content-disposition:")) continue;
        field.name = parameter(line, "name").value_or("");
        field.file = file_name(parameter(line, "filename").value_or(""));
    }
    field.bytes = part.substr(end + 4);
    return field;
}

std::vector<FormField> multipart(std::string_view body, const std::string& boundary) {
    std::vector<FormField> fields;
    const std::string border = "\r\n--" + boundary;
    if (boundary.empty() || boundary.size() > 100 || !body.starts_with(std::string_view(border).substr(2)))
        refuse();
    body.remove_prefix(border.size() - 2);
    while (!body.starts_with("--")) {
        const std::size_t end = body.find(border);
        if (!body.starts_with("\r\n") || end == std::string_view::npos || fields.size() == most_fields)
            refuse();
        fields.push_back(field_in(body.substr(2, end - 2)));
        body.remove_prefix(end + border.size());
    }
    return fields;
}

std::string boundary_in(const std::string& type) {
    const std::size_t at = type.find("boundary=");
    if (at == std::string::npos) return {};
    std::string boundary = type.substr(at + 9, type.find(';', at) - at - 9);
    if (boundary.size() > 1 && boundary.front() == '"') boundary = boundary.substr(1, boundary.size() - 2);
    return boundary;
}

}  // namespace

std::string Form::text(std::string_view name) const {
    for (const FormField& it : fields_)
        if (it.name == name && it.file.empty()) return it.bytes;
    return {};
}

const FormField* Form::file(std::string_view name) const {
    for (const FormField& it : fields_)
        if (it.name == name && !it.file.empty()) return &it;
    return nullptr;
}

Form parsed_form(const Request& request) {
    const std::string type = request.header("content-type");
    if (type.starts_with("multipart/form-data")) return Form{multipart(request.body, boundary_in(type))};
    if (!type.empty() && !type.starts_with("application/x-www-form-urlencoded")) refuse();
    std::vector<FormField> fields;
    for (auto& [name, value] : parsed_query(request.body))
        fields.push_back({std::move(name), {}, std::move(value)});
    return Form{std::move(fields)};
}

}  // namespace raadspoor::query::web
