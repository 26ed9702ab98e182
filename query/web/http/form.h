// What a form sends: fields, and files with their names.
//
//     const Form form = parsed_form(request);
//     form.text("tekst")     form.file("bestand")->bytes
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/web/http/message.h"

namespace raadspoor::query::web {

struct FormField {
    std::string name;
    std::string file;  ///< the name that the browser gives, without folders; empty for a field of text
    std::string bytes;
};

class [[nodiscard]] Form {
public:
    explicit Form(std::vector<FormField> fields) : fields_{std::move(fields)} {}

    /// The first field of that name that is no file; empty when there is none.
    std::string text(std::string_view name) const;
    /// The first file that was chosen in a field of that name; nullptr when there is none.
    const FormField* file(std::string_view name) const;

private:
    std::vector<FormField> fields_;
};

/// The body of `request`, as application/x-www-form-urlencoded or multipart/form-data. Linear. Throws
/// HttpError 400 for anything else, and for a body that breaks off.
Form parsed_form(const Request& request);

}  // namespace raadspoor::query::web
