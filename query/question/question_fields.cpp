#include "query/question/question_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "corpus/text.h"
#include "query/print/kind_names.h"
#include "query/print/output.h"
#include "query/question/actor_values.h"
#include "query/question/exact_terms.h"
#include "query/question/field_values.h"

namespace raadspoor::query {

namespace {

using Strings = std::vector<std::string>;

constexpr std::size_t full_date = 10;  // "2024-11-29"

/// Adds those of `values` that are not in the list yet.
template <class Value>
void add(std::vector<Value>& list, std::type_identity_t<std::vector<Value>> values) {
    for (Value& value : values)
        if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

Strings cut_at_commas(std::string_view text) {
    Strings parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.size(), text.find(',', begin));
        if (end > begin) parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string joined(const Strings& words, std::string_view between) {
    return fmt::format("{}", fmt::join(words, between));
}

/// Fills a filter field by field, and tells what it did.
class QuestionFieldReader {
public:
    QuestionFieldReader(std::vector<Node> fields, std::string_view question)
        : asked_(std::move(fields)), question_(question) {}

    Result<Fields> run() {
        for (const Node& field : asked_)
            if (const std::string why = read(field); !why.empty()) return malformed(question_, field.at, why);
        const index::Filter& filter = fields_.filter;
        const std::size_t shared = std::min(filter.from.size(), filter.until.size());
        if (filter.from.compare(0, shared, filter.until, 0, shared) > 0)
            return failure("question", fmt::format("De vraag klopt niet: van:{} ligt na tot:{}.", filter.from,
                                                   filter.until));
        if (filter.undated && !(filter.from.empty() && filter.until.empty()))
            return failure("question",
                           "De vraag klopt niet: zonder:datum gaat niet samen met van:, tot: of jaar:.");
        tell();
        return std::move(fields_);
    }

private:
    /// Why the value of `field` is no good; empty when it is.
    std::string read(const Node& field) {
        index::Filter& filter = fields_.filter;
        if (field.field == "soort") return read_kinds(field.text);
        if (field.field == "bevat") return read_statements(field.text);
        if (field.field == "van") return read_date(field, filter.from);
        if (field.field == "jaar") return read_year(field);
        if (field.field == "zonder") return read_lacking(field.text);
        if (field.field == "tot") return read_date(field, filter.until);
        const std::string value{trimmed(field.text)};
        if (field.field == "titel") add(filter.titles, exact_terms(value));
        if (field.field == "ondertekenaar") add(filter.signatories, {folded(value)});
        if (field.field == "gemeente") add(filter.municipalities, municipality_values(value));
        if (field.field == "partij") add(filter.parties, party_values(value));
        if (field.field == "organisatie") add(filter.organisations, organisation_values(value));
        if (field.field == "afzender") add(filter.senders, names_of_actor(value));
        if (field.field == "document") add(filter.documents, {value});
        if (field.field == "spreker") add(filter.speakers, {folded(value)});
        if (field.field == "agendapunt") add(filter.items, {folded(value)});
        if (field.field == "vergadering") add(filter.meetings, {date_called(value).value_or(folded(value))});
        add(shown_of(field.field), {value});
        return {};
    }

    std::string read_kinds(std::string_view text) {
        for (const std::string& name : cut_at_commas(text)) {
            const std::optional<CalledKind> called = kind_called(name);
            if (!called) return unknown_kind(trimmed(name));
            add(fields_.filter.kinds, {called->kind});
            if (called->kind != DocumentKind::beantwoording_raadsvragen) continue;
            any_forum_ = any_forum_ || called->forums.empty();
            add(fields_.filter.forums, called->forums);
            if (any_forum_) fields_.filter.forums.clear();
        }
        return {};
    }

    std::string read_lacking(std::string_view text) {
        if (ascii_lower(trimmed(text)) != "datum")
            return fmt::format("zonder: kent „{}” niet; alleen zonder:datum.", trimmed(text));
        fields_.filter.undated = true;
        return {};
    }

    static std::string unknown_kind(std::string_view name) {
        const std::string like = kind_like(name);
        if (!like.empty()) return fmt::format("„{}” is geen soort stuk; bedoelde u soort:{}?", name, like);
        return fmt::format(
            "„{}” is geen soort stuk; kies bijvoorbeeld motie, amendement, brief, raadsvoorstel, "
            "raadsbesluit, notulen, "
            "of \"beantwoording raadsvragen\".",
            name);
    }

    std::string read_statements(std::string_view text) {
        for (const std::string& name : cut_at_commas(text)) {
            if (ascii_lower(trimmed(name)) == "doorgehaald") {
                fields_.filter.struck = true;
                continue;
            }
            const std::optional<Kind> kind = statement_called(name);
            if (!kind)
                return fmt::format("bevat: kent „{}” niet; kies uit {}.", trimmed(name), dutch_names());
            add(fields_.filter.contains, {*kind});
        }
        return {};
    }

    static std::string read_date(const Node& field, std::string& bound) {
        if (!bound.empty()) return fmt::format("{}: staat er twee keer.", field.field);
        const std::optional<std::string> date = date_called(trimmed(field.text));
        if (!date)
            return fmt::format(
                "{0}: vraagt een bestaande datum, zoals {0}:2024, {0}:2024-11 of {0}:2024-11-29. "
                "Zet \"{0}\" tussen aanhalingstekens om het woord te zoeken.",
                field.field);
        bound = *date;
        return {};
    }

    std::string read_year(const Node& field) {
        const std::string why = read_date(field, fields_.filter.from);
        return why.empty() ? read_date(field, fields_.filter.until) : why;
    }

    /// The values of a field as a person gave them.
    Strings& shown_of(std::string_view field) {
        for (auto& [name, values] : shown_)
            if (name == field) return values;
        return shown_.emplace_back(field, Strings()).second;
    }

    void tell() {
        const index::Filter& filter = fields_.filter;
        Strings clauses;
        Strings kinds, statements;
        for (const DocumentKind kind : filter.kinds) kinds.emplace_back(name_of(kind));
        for (const Kind kind : filter.contains) statements.emplace_back(dutch_name(kind));
        if (!kinds.empty()) clauses.push_back("soort is " + joined(kinds, " of "));
        if (!filter.forums.empty()) clauses.push_back("vragen gesteld in " + assemblies(filter.forums));
        for (const auto& [field, values] : shown_)
            clauses.push_back(field == "titel"
                                  ? fmt::format("titel met „{}”", joined(filter.titles, "” en „"))
                                  : fmt::format("{} is {}", field, joined(values, " of ")));
        const bool one_period = filter.from == filter.until && !filter.from.empty();
        if (one_period)
            clauses.push_back((filter.from.size() == full_date ? "op " : "in ") + spoken_date(filter.from));
        if (!one_period && !filter.from.empty()) clauses.push_back("vanaf " + spoken_date(filter.from));
        if (!one_period && !filter.until.empty())
            clauses.push_back("tot en met " + spoken_date(filter.until));
        if (!statements.empty()) clauses.push_back("bevat een " + joined(statements, " of "));
        if (filter.struck) clauses.emplace_back("doorgehaald in de bron");
        if (filter.undated) clauses.emplace_back("zonder datum");
        fields_.words = joined(clauses, "; ");
    }

    /// "Tweede Kamer of Eerste Kamer".
    static std::string assemblies(const std::vector<Forum>& forums) {
        Strings known;
        for (const Forum forum : forums)
            if (forum != Forum::unknown) known.emplace_back(name_of(forum));
        return joined(known, " of ");
    }

    std::vector<Node> asked_;
    std::string_view question_;
    Fields fields_;
    bool any_forum_ = false;  // answers to questions are asked for, wherever these were put
    std::vector<std::pair<std::string_view, Strings>> shown_;
};

}  // namespace

Result<Fields> fields_of(const std::vector<Node>& fields, std::string_view question) {
    std::vector<Node> asked;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(asked),
                 [](const Node& field) { return !field.left_out; });
    Result<Fields> all = QuestionFieldReader{std::move(asked), question}.run();
    for (const Node& field : fields) {
        if (!field.left_out || !all) continue;
        Result<Fields> one = QuestionFieldReader{{field}, question}.run();
        if (!one) return one;
        all->filter.excluded.push_back(std::move(one->filter));
        all->words += (all->words.empty() ? "behalve " : "; behalve ") + one->words;
    }
    return all;
}

}  // namespace raadspoor::query
