// A person's dossiers: made, filled, looked at and taken along, from the command line.
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "corpus/text.h"
#include "query/answers/dossier_answers.h"
#include "query/forms/dossier_forms.h"
#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/question/field_values.h"
#include "query/question/opening.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

namespace {

/// "datum=2024-11-29" as a correction; throws UsageError when it is none.
index::Correction correction_in(const std::string& text, const std::string& document) {
    const std::size_t sign = std::min(text.size(), text.find('='));
    return correction_of(document, ascii_lower(trimmed(text.substr(0, sign))),
                         std::string(trimmed(text.substr(std::min(text.size(), sign + 1)))));
}

void require_dossier(const index::Dossiers& dossiers, const std::string& name) {
    if (dossiers.has(name)) return;
    const std::vector<std::string> names = dossiers.names();
    throw UsageError(fmt::format("Er is geen dossier „{}”{}", name,
                                 names.empty() ? "; begin er een met --follow VRAAG."
                                               : fmt::format("; wel: {}.", fmt::join(names, ", "))));
}

/// Does what is asked with the dossier; gives whether anything was.
bool change(index::Dossiers& dossiers, const index::Reader& reader, const DossierCommand& command) {
    const std::string& name = command.name;
    bool changed = false;
    const auto did = [&changed] { changed = true; };
    if (!command.follow.empty() || !command.keep.empty() || !command.correct.empty() || !command.mail.empty())
        dossiers.create(name);
    require_dossier(dossiers, name);
    if (!command.follow.empty()) {
        (void)ask(reader, command.follow);  // A question that cannot be asked is not followed.
        dossiers.follow(name, command.follow, present_documents(reader)), did();
    }
    if (command.unfollow > 0) dossiers.unfollow(name, command.unfollow), did();
    if (!command.keep.empty()) {
        if (command.quote.empty()) throw UsageError("Zeg met --quote welk citaat bewaard moet worden.");
        dossiers.keep(name, kept_of(reader, the_document(reader, command.keep), command.quote, command.note)),
            did();
    } else if (command.quotation > 0 && command.has_note) {
        dossiers.set_note(name, command.quotation, command.note), did();
    }
    if (command.quotation > 0 && command.place > 0)
        dossiers.move(name, command.quotation, static_cast<std::size_t>(command.place - 1)), did();
    if (command.drop > 0) dossiers.drop(name, command.drop), did();
    if (!command.correct.empty())
        dossiers.correct(name, correction_in(command.set, the_document(reader, command.correct).id)), did();
    if (!command.mail.empty()) dossiers.set_mail(name, command.mail == "-" ? "" : command.mail), did();
    if (!command.rename.empty()) dossiers.rename(name, command.rename), did();
    return changed;
}

int print_news(index::Dossiers& dossiers, const index::Reader& reader, const DossierCommand& command,
               const Output& output) {
    std::string since;
    if (!command.since.empty()) {
        const std::optional<std::string> date = date_called(command.since);
        if (!date) throw UsageError(fmt::format("„{}” is geen datum, zoals 2024-11-29.", command.since));
        since = *date;
    }
    const NewsAnswer news = news_of(reader, dossiers, {}, since);
    print(news, output);
    // What was told is not told again.
    if (since.empty())
        for (const std::string& name : dossiers.names()) dossiers.mark_seen(name, present_documents(reader));
    return news.news.empty() ? 1 : 0;
}

}  // namespace

int run_dossier(const std::filesystem::path& database, const DossierCommand& command, const Output& output) {
    const auto reader = open_reader(database);
    const auto dossiers =
        index::open_dossiers(command.file.empty() ? index::dossiers_beside(database.string())
                                                  : std::filesystem::path(command.file));
    if (command.name.empty()) {
        print(dossiers_answer(*reader, *dossiers), output);
        return 0;
    }
    if (command.name == "news") return print_news(*dossiers, *reader, command, output);
    if (command.remove) {
        require_dossier(*dossiers, command.name);
        dossiers->remove(command.name);
        complain(fmt::format("Dossier „{}” is weg.", command.name));
        return 0;
    }
    try {
        (void)change(*dossiers, *reader, command);
    } catch (const std::out_of_range&) {
        throw UsageError("Dat nummer staat niet in dit dossier; `raadspoor dossier NAAM` noemt ze.");
    } catch (const std::invalid_argument& error) {
        throw UsageError(error.what());
    }
    const std::string& name = command.rename.empty() ? command.name : command.rename;
    if (!command.cite.format.empty())
        return write_citations(cite_dossier(*reader, dossiers->dossier(name), cite_options(command.cite)),
                               command.cite);
    print(dossier_answer(*reader, *dossiers, name), output);
    return 0;
}

}  // namespace raadspoor::query
