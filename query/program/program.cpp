#include "query/program/program.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <optional>
#include <thread>

#include "query/program/commands.h"
#include "query/program/printing.h"
#include "query/program/trace_command.h"
#include "query/question/field_values.h"
#include "query/question/opening.h"
#include "query/question/suggestions.h"
#include "query/question/usage_error.h"

namespace raadspoor::query {

namespace {

std::string default_database() {
    const char* given = std::getenv("RAADSPOOR_DB");
    return given && *given ? given : "raadspoor.db";
}

/// "The following argument was not expected: wonen"; a question is one argument, and one that begins with a
/// dash looks like an option.
std::string unexpected(const std::string& what) {
    const std::size_t colon = what.find(": ");
    const std::string words = colon == std::string::npos ? what : what.substr(colon + 2);
    if (words.starts_with("--")) return fmt::format("Onbekende optie: {}.", words);
    if (words.starts_with('-'))
        return fmt::format(
            "Onbekende optie: {}. Zet -- voor een vraag die met een streepje begint, zoals in `raadspoor "
            "search -- \"-soort:brief zorg\"`.",
            words);
    return fmt::format("Onbekend woord: {}. Zet een vraag van meer woorden tussen aanhalingstekens.", words);
}

/// A number within limits, which a complaint tells.
CLI::Validator between(int least, int most) {
    return {[least, most](const std::string& given) {
                int number = 0;
                const auto [end, code] = std::from_chars(given.data(), given.data() + given.size(), number);
                const bool fits = code == std::errc{} && end == given.data() + given.size() &&
                                  number >= least && number <= most;
                return fits ? std::string{} : fmt::format("een getal van {} tot {}", least, most);
            },
            ""};
}

/// What a command is called in Dutch.
constexpr std::array<std::pair<std::string_view, std::string_view>, 32> dutch_names{{
    {"inlezen", "ingest"},
    {"lees", "ingest"},
    {"zoek", "search"},
    {"zoeken", "search"},
    {"lijn", "trace"},
    {"voorwaarden", "conditions"},
    {"standpunten", "positions"},
    {"vragen", "questions"},
    {"toezeggingen", "commitments"},
    {"ondertekenaars", "signatories"},
    {"tijdlijn", "timeline"},
    {"verwijzingen", "references"},
    {"moties", "motions"},
    {"stemmingen", "votes"},
    {"adviezen", "advice"},
    {"vergaderingen", "meetings"},
    {"dossiers", "dossier"},
    {"bedragen", "amounts"},
    {"afkortingen", "abbreviations"},
    {"toon", "show"},
    {"stukken", "documents"},
    {"documenten", "documents"},
    {"aantallen", "stats"},
    {"nakijken", "check"},
    {"vergeet", "forget"},
    {"persoonsgegevens", "privacy"},
    {"publiceer", "publish"},
    {"citeer", "cite"},
    {"controleer", "verify"},
    {"controleren", "verify"},
    {"ontleed", "analyse"},
    {"browser", "serve"},
}};

std::string unknown_command(std::string_view word, const std::string& near) {
    return fmt::format("Er is geen opdracht „{}”{}", word,
                       near.empty() ? "." : fmt::format("; bedoelde u `raadspoor {}`?", near));
}

/// "--format: xyz not in {text,json,csv}" -> "--format kent „xyz” niet; kies uit text, json, csv."
std::string unfit(const std::string& what) {
    if (const std::size_t number = what.find("een getal van "); number != std::string::npos)
        return fmt::format("Bij {} hoort {}.", what.substr(0, what.find(':')), what.substr(number));
    const std::size_t colon = what.find(": "), not_in = what.find(" not in ");
    const std::string about = what.substr(0, std::min(colon, what.find(' ')));
    if (colon == std::string::npos || not_in == std::string::npos || not_in < colon)
        return fmt::format("Die waarde past niet bij {}.", about);
    const std::size_t open = what.find_first_of("{[", not_in), close = what.find_last_of("}]");
    std::string choices = open < close ? what.substr(open + 1, close - open - 1) : std::string{};
    for (std::size_t at = 0; (at = choices.find(',', at)) != std::string::npos; at += 2)
        choices.replace(at, 1, ", ");
    return fmt::format("{} kent „{}” niet; kies uit {}.", about, what.substr(colon + 2, not_in - colon - 2),
                       choices);
}

/// CLI11's complaints as Dutch sentences.
std::string dutch(const CLI::ParseError& error) {
    const std::string name = error.get_name(), what = error.what();
    const std::string about = what.substr(0, what.find(' '));
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) return unexpected(what);
    if (name == "RequiredError" && what.find("subcommand") != std::string::npos)
        return "Geef een opdracht, bijvoorbeeld `raadspoor search \"gezonde leefomgeving\"`.";
    if (name == "RequiredError") return fmt::format("Er ontbreekt iets: {}.", about);
    if (name == "ArgumentMismatch") return fmt::format("Bij {} hoort een waarde.", about);
    if (name == "ConversionError" || name == "ValidationError") return unfit(what);
    if (name == "OptionNotFound") return fmt::format("Onbekende optie: {}.", about);
    return what;
}

/// The password is the first line of a file, so that it is in no process list and no shell history.
std::string read_password(const std::string& file) {
    if (file.empty()) return {};
    std::ifstream in(file);
    std::string password;
    if (!in || !std::getline(in, password))
        throw UsageError(
            fmt::format("{} is niet te lezen; zet het wachtwoord op de eerste regel van dat bestand.", file));
    if (!password.empty() && password.back() == '\r') password.pop_back();
    return password;
}

/// The processes that read files, one a processor when `jobs` is 0. They are copies of this one, so it must
/// not have threads yet.
std::vector<ingest::Worker> start_workers(int jobs) {
    return ingest::start_workers(jobs > 0 ? static_cast<std::size_t>(jobs)
                                          : std::max(1U, std::thread::hardware_concurrency()));
}

/// Everything the command line can say.
class CommandLine {
public:
    CommandLine() {
        app_.require_subcommand(1);
        app_.fallthrough();
        app_.option_defaults()->group("Opties");
        app_.set_help_flag("--help,-h", "Toon deze hulp");
        app_.set_version_flag("--version", "raadspoor " RAADSPOOR_VERSION, "Toon de versie");
        app_.add_option("--db", database_, "De database (anders $RAADSPOOR_DB, anders ./raadspoor.db)");
        app_.add_flag("--verbose", verbose_, "Toon hele paden van bestanden");
        app_.get_formatter()->label("Usage", "Gebruik");
        app_.get_formatter()->label("Options", "Opties");
        app_.get_formatter()->label("Subcommands", "Opdrachten");
        app_.get_formatter()->label("Positionals", "Gegevens");
        app_.get_formatter()->label("OPTIONS", "OPTIES");
        app_.get_formatter()->label("SUBCOMMAND", "OPDRACHT");
        app_.get_formatter()->label("TEXT", "TEKST");
        app_.get_formatter()->label("UINT", "GETAL");
        app_.get_formatter()->label("INT", "GETAL");
        app_.get_formatter()->label("REQUIRED", "(verplicht)");
        add_ingest();
        add_search();
        add_trace();
        add_statements();
        add_lists();
        add_keeping();
        add_citations();
        add_dossier();
        add_analyse();
        add_serve();
        add_help();
    }

    int run(int argc, char** argv) {
        app_.parse(argc, argv);
        return act_();
    }

    /// The command of that name, in any case; null when there is none.
    const CLI::App* command(const std::string& word) const {
        for (const CLI::App* it : app_.get_subcommands([](const CLI::App*) { return true; }))
            if (it->check_name(word)) return it;
        return nullptr;
    }

    /// The command that `word` may be a misspelling of; empty when there is none.
    std::string near(std::string_view word) const {
        std::string nearest;
        std::size_t fewest = 3;
        for (const CLI::App* command : app_.get_subcommands([](const CLI::App*) { return true; }))
            for (std::string name : names_of(*command)) {
                const std::size_t edits = edits_between(word, name, fewest);
                if (edits >= fewest || 2 * edits >= name.size()) continue;
                fewest = edits;
                nearest = std::move(name);
            }
        return nearest;
    }

    CLI::App& app() { return app_; }

private:
    CLI::App* add(const char* name, const char* what, std::function<int(const Output&)> act) {
        CLI::App* command = app_.add_subcommand(name, what);
        command->ignore_case();
        command->group("Opdrachten");
        for (const auto& [alias, meant] : dutch_names)
            if (meant == name) command->alias(std::string(alias));
        command->set_help_flag("--help,-h", "Toon deze hulp");
        command->callback([this, act = std::move(act)] { act_ = [this, act] { return act(output()); }; });
        return command;
    }

    Output output() const {
        Output output = standard_output(format());
        output.verbose = verbose_;
        return output;
    }

    void add_format(CLI::App* command, const std::vector<std::string>& formats) {
        command
            ->add_option("--format", format_,
                         fmt::format("Vorm van het antwoord: {}", fmt::join(formats, ", ")))
            ->check(CLI::IsMember(formats));
    }

    /// A question of one argument or more, which may be left out.
    static void add_question(CLI::App* command, std::string& question, const char* what) {
        command->add_option_function<std::vector<std::string>>(
            "VRAAG",
            [&question](const std::vector<std::string>& words) {
                question = fmt::format("{}", fmt::join(words, " "));
            },
            what);
    }

    void add_reading(CLI::App* command) {
        command->add_option("--ocr", ocr_, "Tekst herkennen op gescande pagina’s: auto, never, always")
            ->check(CLI::IsMember({"auto", "never", "always"}));
        command->add_option("--password-file", password_file_,
                            "Bestand met het wachtwoord van versleutelde stukken");
    }

    void add_ingest() {
        CLI::App* command = add("ingest", "Lees stukken en mappen in; mag worden herhaald en onderbroken",
                                [this](const Output& output) {
                                    ingest_.read = reading();
                                    return run_ingest(database_, ingest_, start_workers(jobs_), output);
                                });
        command->add_option("PAD", ingest_.paths, "Bestanden en mappen")->required();
        command->add_flag("--follow-links", ingest_.follow_links,
                          "Volg ook koppelingen die buiten de genoemde mappen wijzen");
        command->add_flag("--again", ingest_.again,
                          "Probeer ook opnieuw wat is weggelaten of maar deels is gelezen");
        command->add_option("--jobs", jobs_, "Hoeveel stukken tegelijk worden gelezen")
            ->check(between(1, 256));
        add_reading(command);
        add_format(command, {"text", "json"});
    }

    void add_search() {
        CLI::App* command =
            add("search", "Zoek passages, met pagina en citaat", [this](const Output& output) {
                search_.question = fmt::format("{}", fmt::join(words_, " "));
                if (search_.question.empty() == search_.file.empty())
                    throw UsageError(
                        "Geef een vraag, of met --file een bestand met een vraag op elke regel.");
                search_.order = sort_ == "date" ? index::Order::newest_first : index::Order::relevance;
                return run_search(database_, search_, output);
            });
        command->add_option("VRAAG", words_, "Woorden, of een vraag; \"…\" is een letterlijke frase");
        command->add_option("--file", search_.file, "Een bestand met een vraag op elke regel");
        command->add_option("--limit", search_.limit, "Hoeveel passages")->check(between(1, 100000));
        command->add_option("--offset", search_.offset, "Hoeveel passages worden overgeslagen");
        command->add_option("--sort", sort_, "relevance of date")
            ->check(CLI::IsMember({"relevance", "date"}));
        add_format(command, {"text", "json", "csv"});
    }

    void add_trace() {
        CLI::App* command = add(
            "trace", "Volg een voorwaarde door de stukken heen, in de tijd", [this](const Output& output) {
                return run_trace(database_, name_, {day_of("--from", from_), day_of("--to", to_)}, format_,
                                 output);
            });
        command
            ->add_option_function<std::vector<std::string>>(
                "ONDERWERP",
                [this](const std::vector<std::string>& words) {
                    name_ = fmt::format("{}", fmt::join(words, " "));
                },
                "Waar de voorwaarde over gaat")
            ->required();
        command->add_option("--from", from_, "Alleen stappen vanaf deze dag, maand of dit jaar");
        command->add_option("--to", to_, "Alleen stappen tot en met deze dag, maand of dit jaar");
        add_format(command, {"text", "json", "csv", "markdown", "svg", "dot"});
    }

    using RunList = int (*)(const std::filesystem::path&, const ListQuestion&, const Output&);

    /// A list, with all that every list can be asked. `of`: whom --of means.
    CLI::App* add_list(const char* name, const char* what, const char* of, RunList list) {
        CLI::App* command = add(name, what, [this, list](const Output& output) {
            // A promise that is missed harms more than one that is marked as probable.
            return list(database_, asked_list(output, list != run_commitments), output);
        });
        add_question(command, list_.question, "Alleen wat deze vraag vindt");
        command->add_option("--of", list_.of, of);
        command->add_option("--from", list_.from, "Vanaf deze dag, maand of dit jaar");
        command->add_option("--to", list_.to, "Tot en met deze dag, deze maand of dit jaar");
        command->add_option("--limit", list_.limit, "Hoeveel regels (op een scherm anders 25)")
            ->check(between(1, 1000000));
        command->add_option("--cursor", list_.skip, "Ga verder waar een eerder antwoord ophield (“next”)")
            ->check(between(0, 1000000000));
        command->add_flag("--all", all_, "Ook wat alleen waarschijnlijk is (bij toezeggingen altijd)");
        command->add_flag("--sure", sure_, "Alleen wat zeker is");
        add_format(command, {"text", "json", "csv"});
        return command;
    }

    /// `sure`: whether only sure rows are shown unless all are asked for.
    ListQuestion asked_list(const Output& output, bool sure) const {
        constexpr std::size_t on_a_screen = 25;
        ListQuestion asked = list_;
        asked.sure = sure;
        asked.from = day_of("--from", list_.from);
        asked.to = day_of("--to", list_.to);
        asked.sure = sure_ || (!all_ && asked.sure);
        if (asked.limit == 0 && output.terminal && output.format == Format::text) asked.limit = on_a_screen;
        return asked;
    }

    static std::string day_of(const char* option, const std::string& given) {
        if (given.empty()) return {};
        if (const std::optional<std::string> day = date_called(given)) return *day;
        throw UsageError(fmt::format(
            "{} kent „{}” niet als dag; schrijf bijvoorbeeld 2024, 2024-11 of 2024-11-29.", option, given));
    }

    void add_statements() {
        add_list("conditions", "Voorwaarden, met volgens wie", "Alleen volgens deze partij of organisatie",
                 run_conditions);
        add_list("positions", "Wie waar staat", "Alleen van deze partij of organisatie", run_positions);
        add_list("questions", "Vragen met hun antwoorden", "Alleen uit stukken van deze organisatie",
                 run_questions);
        add_list("commitments", "Toezeggingen, en welk stuk ze lijkt na te komen",
                 "Alleen van deze persoon of organisatie", run_commitments)
            ->add_flag("--open", list_.open, "Alleen waarvan geen later stuk is gevonden");
        add_list("signatories", "Wie ondertekende", "Alleen van deze persoon of organisatie",
                 run_signatories);
        add_list("timeline", "Gedateerde gebeurtenissen", "Alleen uit stukken van deze organisatie",
                 run_timeline);
        add_list("references", "Waar de stukken naar verwijzen", "Alleen uit stukken van deze organisatie",
                 run_references)
            ->add_flag("--absent", list_.absent, "Alleen wat niet in de verzameling zit");
        add_list("motions", "Moties en amendementen: van wie, wat ze vragen, uitslag en vervolg",
                 "Alleen wat deze persoon of partij indiende", run_motions)
            ->add_flag("--open", list_.open, "Alleen wat geen brief heeft afgedaan");
        add_list("votes", "Stemmingen, met de motie waarover het ging",
                 "Alleen over wat deze partij indiende, of waar zij bij wordt genoemd", run_votes);
        add_list("advice", "Wat het college van moties vindt", "Alleen van deze wethouder of burgemeester",
                 run_advice);
        add_list("meetings", "Vergaderingen: wie er waren, en wat er aan de orde was",
                 "Alleen waar deze persoon was of sprak, of dit bestuur vergaderde", run_meetings);
        add_list("amounts", "Bedragen en percentages: waarvoor, van welk jaar, volgens wie",
                 "Alleen uit stukken van deze organisatie", run_amounts);
        add_list("abbreviations", "Afkortingen zoals de stukken ze uitschrijven",
                 "Alleen uit stukken van deze organisatie", run_abbreviations);
    }

    void add_lists() {
        CLI::App* show = add("show", "Toon wat van een document bekend is", [this](const Output& output) {
            return run_show(database_, name_, page_, output);
        });
        show->add_option("DOCUMENT", name_, "Pad, bestandsnaam of het begin van het kenmerk")->required();
        show->add_option("--page", page_, "Toon deze pagina zoals ze is gedrukt")->check(between(1, 1000000));
        add_format(show, {"text", "json"});

        CLI::App* documents = add("documents", "Noem de documenten", [this](const Output& output) {
            return run_documents(database_, name_, output);
        });
        add_question(documents, name_, "Velden om op te kiezen, zoals soort:motie");
        add_format(documents, {"text", "json"});

        add_format(add("stats", "Aantallen, groottes, en wat is weggelaten en waarom",
                       [this](const Output& output) { return run_statistics(database_, output); }),
                   {"text", "json"});

        CLI::App* check = add("check", "Controleer de database", [this](const Output& output) {
            return repair_ ? run_repair(database_, start_workers(1), output) : run_check(database_, output);
        });
        check->add_flag("--repair", repair_, "Bouw op wat daaruit volgt, en lees opnieuw wat is beschadigd");
        add_format(check, {"text", "json"});
    }

    void add_keeping() {
        CLI::App* forget = add("forget", "Verwijder een document en elk spoor ervan",
                               [this](const Output& output) { return run_forget(database_, name_, output); });
        forget->add_option("DOCUMENT", name_, "Pad, bestandsnaam of het begin van het kenmerk")->required();
        add_format(forget, {"text", "json"});

        CLI::App* privacy =
            add("privacy", "Toon persoonsgegevens en verborgen tekst in de stukken, afgedekt",
                [this](const Output& output) { return run_privacy(database_, name_, output); });
        privacy->add_option("DOCUMENT", name_, "Alleen van dit document");
        add_format(privacy, {"text", "json", "csv"});

        CLI::App* publish =
            add("publish", "Maak een kopie van de database die anderen alleen kunnen lezen",
                [this](const Output& output) { return run_publish(database_, name_, output); });
        publish->add_option("BESTAND", name_, "De kopie, een nieuw bestand")->required();
        add_format(publish, {"text", "json"});
    }

    void add_citations() {
        CLI::App* cite = add("cite", "Maak een bronnenlijst, met elk citaat gecontroleerd",
                             [this](const Output& output) { return run_cite(database_, cite_, output); });
        cite->add_option("VRAAG", cite_.subjects, "Een vraag, of een of meer documenten");
        cite->add_option("--quotations", cite_.quotations, "Een lijst met citaten, zoals voor verify");
        cite->add_option("--style", cite_.style, "raad of leidraad")
            ->check(CLI::IsMember({"raad", "leidraad"}));
        cite->add_option("--format", cite_.format, "markdown, html, docx, odt, csl-json, ris, bibtex of csv")
            ->check(CLI::IsMember({"markdown", "html", "docx", "odt", "csl-json", "ris", "bibtex", "csv"}));
        cite->add_option("--out", cite_.file, "Schrijf de lijst naar dit bestand");
        cite->add_option("--template", cite_.template_file,
                         "Een DOCX waarvan stijlen, kop- en voettekst en marges worden gebruikt");
        cite->add_option("--title", cite_.title, "De titel van de lijst");
        cite->add_flag("--evidence", cite_.evidence, "Zet bij elk citaat het bestand en de plaats daarin");
        cite->add_option("--date", cite_.date, "De dag van raadpleging (anders vandaag)");
        cite->add_option("--limit", cite_.limit, "Hoeveel citaten")->check(between(1, 1000));
        cite->add_flag("--absent", cite_.missing,
                       "Noem ook waar de bronnen naar verwijzen en wat er niet is");

        CLI::App* verify = add("verify", "Controleer of citaten staan waar ze zouden staan",
                               [this](const Output& output) { return run_verify(database_, name_, output); });
        verify
            ->add_option(
                "BESTAND", name_,
                "Tabel (CSV, JSON-regels) of tekst (Markdown, DOCX, ODT) met citaten en hun vindplaats")
            ->required();
        add_format(verify, {"text", "json", "csv"});
    }

    void add_dossier() {
        CLI::App* dossier =
            add("dossier", "Volg vragen, bewaar citaten en verbeter wat er van een stuk is gelezen",
                [this](const Output& output) { return run_dossier(database_, dossier_, output); });
        dossier->add_option("NAAM", dossier_.name, "Een dossier; news toont wat er nieuw is in alle");
        dossier->add_option("--follow", dossier_.follow, "Volg deze vraag");
        dossier->add_option("--unfollow", dossier_.unfollow, "Volg de vraag met dit nummer niet meer");
        dossier->add_option("--since", dossier_.since, "Bij news: wat er sinds die dag is bijgekomen");
        dossier->add_option("--keep", dossier_.keep, "Bewaar een citaat uit dit stuk");
        dossier->add_option("--quote", dossier_.quote, "Bij --keep: het citaat, woord voor woord");
        dossier->add_option_function<std::string>(
            "--note",
            [this](const std::string& note) {
                dossier_.note = note;
                dossier_.has_note = true;
            },
            "Een aantekening bij het citaat");
        dossier->add_option("--at", dossier_.quotation, "Bij --note en --place: het nummer van het citaat");
        dossier->add_option("--place", dossier_.place, "Zet het citaat op deze plaats")
            ->check(between(1, 100000));
        dossier->add_option("--drop", dossier_.drop, "Bewaar het citaat met dit nummer niet meer");
        dossier->add_option("--correct", dossier_.correct, "Verbeter wat er van dit stuk is gelezen");
        dossier->add_option("--set", dossier_.set,
                            "Bij --correct: titel, datum, afzender, kenmerk, adres of soort, zoals "
                            "datum=2024-11-29; niets achter = neemt het terug");
        dossier->add_option("--mail", dossier_.mail, "Waar nieuws heen gaat; - voor nergens");
        dossier->add_option("--rename", dossier_.rename, "Geef het dossier een andere naam");
        dossier->add_flag("--remove", dossier_.remove, "Gooi het dossier weg");
        dossier->add_option("--dossiers", dossier_.file,
                            "Het bestand met dossiers (anders naast de database)");
        dossier
            ->add_option(
                "--export", dossier_.cite.format,
                "De citaten als bronnenlijst: markdown, html, docx, odt, csl-json, ris, bibtex of csv")
            ->check(CLI::IsMember({"markdown", "html", "docx", "odt", "csl-json", "ris", "bibtex", "csv"}));
        dossier->add_option("--style", dossier_.cite.style, "Bij --export: raad of leidraad")
            ->check(CLI::IsMember({"raad", "leidraad"}));
        dossier->add_option("--date", dossier_.cite.date,
                            "Bij --export: de dag van raadpleging (anders vandaag)");
        dossier->add_option("--out", dossier_.cite.file, "Bij --export: schrijf de lijst naar dit bestand");
        add_format(dossier, {"text", "json"});
    }

    void add_analyse() {
        CLI::App* command =
            add("analyse", "Toon wat in een stuk staat, zonder database", [this](const Output& output) {
                if (analyse_.files.empty() && !analyse_.lines)
                    throw UsageError("Geef een bestand, of --jsonl voor teksten op standaardinvoer.");
                analyse_.read = reading();
                return run_analyse(analyse_, start_workers(1), output);
            });
        command->add_option("BESTAND", analyse_.files, "Bestanden");
        command->add_flag("--jsonl", analyse_.lines,
                          "Lees {\"id\", \"text\", \"date\"} per regel van standaardinvoer");
        command->add_flag("--tokens", analyse_.tokens, "Voeg zinnen, woorden en tekens toe");
        command->add_flag("--clauses", analyse_.clauses, "Bij --jsonl: voeg toe hoe elke zin is begrepen");
        command->add_flag("--explain", analyse_.explain, "Toon hoe elke zin van een bestand is begrepen");
        command->add_option("--out", analyse_.folder, "Schrijf MAP/NAAM.json voor elk bestand");
        add_reading(command);
        add_format(command, {"text", "json"});
    }

    void add_serve() {
        CLI::App* command = add("serve", "Toon alles in de browser, tot Ctrl+C",
                                [this](const Output&) { return run_serve(database_, serve_); });
        command->add_option("--port", serve_.port, "Poort (anders 8765); 0 kiest een vrije")
            ->check(between(0, 65535));
        command->add_flag("--open", serve_.open, "Open de browser");
        command->add_flag("--shared", serve_.shared,
                          "Ook voor anderen die dit adres bereiken, zonder sleutel");
        command->add_option("--bind", serve_.bind, "Adres van de netwerkkaart in cijfers (anders 127.0.0.1)");
        command->add_option("--host", serve_.hosts, "Naam waaronder browsers deze server kennen");
    }

    static std::vector<std::string> names_of(const CLI::App& command) {
        std::vector<std::string> names = command.get_aliases();
        names.push_back(command.get_name());
        return names;
    }

    void add_help() {
        CLI::App* help = add("help", "Toon deze hulp, of die van een opdracht", [this](const Output&) {
            if (name_.empty()) {
                fmt::print("{}", app_.get_formatter()->make_help(&app_, app_.get_name(),
                                                                 CLI::AppFormatMode::Normal));
                return 0;
            }
            const CLI::App* asked = command(name_);
            if (!asked) throw UsageError(unknown_command(name_, near(name_)));
            fmt::print("{}", asked->help(app_.get_name()));
            return 0;
        });
        help->alias("hulp");
        help->add_option("OPDRACHT", name_, "Waarvan");
    }

    Format format() const {
        return format_ == "json" ? Format::json : format_ == "csv" ? Format::csv : Format::text;
    }

    ingest::ReadOptions reading() const {
        ingest::ReadOptions options;
        options.ocr = ocr_ == "never"    ? ingest::Ocr::never
                      : ocr_ == "always" ? ingest::Ocr::always
                                         : ingest::Ocr::automatic;
        options.password = read_password(password_file_);
        return options;
    }

    CLI::App app_{"raadspoor leest moties, brieven en raadsstukken en maakt ze vindbaar tot op de pagina.",
                  "raadspoor"};
    std::function<int()> act_;
    bool verbose_ = false;
    DossierCommand dossier_;
    std::string database_ = default_database();
    std::string format_ = "text", ocr_ = "auto", password_file_, sort_ = "relevance", name_, from_, to_;
    std::vector<std::string> words_;
    int page_ = 0, jobs_ = 0;
    bool repair_ = false, all_ = false, sure_ = false;
    ListQuestion list_;
    IngestOptions ingest_;
    SearchCommand search_;
    CiteCommand cite_;
    AnalyseOptions analyse_;
    ServeOptions serve_;
};

}  // namespace

int run(int argc, char** argv) {
    CommandLine line;
    try {
        return line.run(argc, argv);
    } catch (const CLI::CallForHelp&) {
        fmt::print("{}", line.app().help());
        return 0;
    } catch (const CLI::CallForVersion& version) {
        fmt::print("{}\n", version.what());
        return 0;
    } catch (const CLI::ParseError& error) {
        const bool unknown = argc > 1 && argv[1][0] != '-' && !line.command(argv[1]);
        complain(fmt::format("{}\n`raadspoor --help` noemt de opdrachten.",
                             unknown ? unknown_command(argv[1], line.near(argv[1])) : dutch(error)));
        return 2;
    } catch (const UsageError& error) {
        complain(error.what());
        return 2;
    } catch (const index::DatabaseError& error) {
        complain(error.what());
        return 2;
    } catch (const std::exception& error) {
        complain(fmt::format("raadspoor kan niet verder: {}", error.what()));
        return 2;
    }
}

}  // namespace raadspoor::query
