// What a document says of itself, as a table of openings and what is read from them.
#include <catch2/catch.hpp>

#include "ingest/kinds/read.h"
#include "ingest/markup/text_reader.h"
#include "nlp/analysis/analyse.h"
#include "nlp/paper/letter_date.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

/// "kind | date | title" of the text in `marked` (¶ is a line break).
std::string told(const std::string& marked) {
    const Metadata metadata = nlp::analyse(ingest::read_text(tests::unmark(marked).text)).metadata;
    return std::string(name_of(metadata.kind)) + " | " + metadata.date + " | " + metadata.title;
}

std::string date_in(const std::string& text) {
    const auto date = nlp::last_date_in(text);
    return date ? date->value : "";
}

}  // namespace

TEST_CASE("kind, date and title stand where the genre puts them", "[nlp]") {
    struct Row {
        std::string text, told;
    };
    const Row row = GENERATE(
        Row{"Motie: Droge voeten¶¶De raad van Zeist, in vergadering bijeen op 2 mei 2024,¶¶Constaterende "
            "dat:¶¶• het regent;",
            "motie | 2024-05-02 | Droge voeten"},
        Row{"Tweede Kamer der Staten-Generaal¶¶MOTIE VAN HET LID OLDEKERK¶Voorgesteld 9 februari 2021¶De "
            "Kamer,",
            "motie | 2021-02-09 | MOTIE VAN HET LID OLDEKERK"},
        Row{"MOTIE VAN DE LEDEN OLDEKERK EN BAKX¶Voorgesteld 9 februari 2021¶¶De Kamer,¶¶gehoord de "
            "beraadslaging,¶¶constaterende dat het regent;¶¶verzoekt de regering om op korte termijn de "
            "dijken te verhogen,¶¶en gaat over tot de orde van de dag.",
            "motie | 2021-02-09 | op korte termijn de dijken te verhogen"},
        Row{"MOTIE VAN HET LID BAKX¶Voorgesteld 9 februari 2021¶¶De Kamer,¶¶gehoord de beraadslaging,¶¶"
            "spreekt uit dat dijken droog horen te zijn,¶¶en gaat over tot de orde van de dag.",
            "motie | 2021-02-09 | dat dijken droog horen te zijn"},
        Row{"PERSBERICHT¶¶Assen, 4 mei 2024¶¶Drenthe legt een fietspad aan¶¶De provincie Drenthe legt een "
            "pad aan.",
            "overig | 2024-05-04 | Drenthe legt een fietspad aan"},
        Row{"Overlegtafel Water¶¶Vragen en antwoorden¶¶Wie betaalt de dijk? Het waterschap.",
            "overig |  | Overlegtafel Water"},
        Row{"Bundel algemeen bestuur van 4 mei 2024¶¶1. Opening¶¶2. Notulen",
            "agenda | 2024-05-04 | Bundel algemeen bestuur van 4 mei 2024"},
        Row{"Gemeente Assen¶¶Onderwerp Datum bijlagen¶¶Geachte leden van de raad,¶¶Wij leggen een pad aan."
            "¶¶Hoogachtend,¶¶burgemeester en wethouders van Assen",
            "raadsinformatiebrief |  | "},
        Row{"gemeente Hengelo¶Kennisgeving¶Kerkplein 10¶7550 KL Hengelo¶AAN Gemeenteraad¶DATUM 8 april 2025 "
            "Telefoon 14 074¶ONDERWERP¶Aanleg speeltuin¶"
            "fase 2¶¶Met vriendelijke groet,",
            "raadsinformatiebrief | 2025-04-08 | Aanleg speeltuin fase 2"},
        Row{"Vereniging van Nederlandse Gemeenten¶¶Aan de leden¶¶Datum¶4 maart 2027¶Ons "
            "kenmerk¶U202700318¶Lbr. 27/019¶Onderwerp¶Ledenraadpleging¶¶"
            "Geachte leden,¶¶Wij nodigen u uit.",
            "ledenbrief | 2027-03-04 | Ledenraadpleging"},
        Row{"Aan: College van burgemeester en wethouders¶¶Betreft: Het zwembad¶¶Datum: 17 mei 2024¶¶Geacht "
            "college,¶¶Wij schrijven u.",
            "brief | 2024-05-17 | Het zwembad"},
        Row{"Besluitenlijst Carrousel¶¶Datum en tijdstip¶9 januari 2025 19:35-21:10 uur¶¶Onderwerp¶Visie "
            "Sport",
            "besluitenlijst | 2025-01-09 | Visie Sport"},
        Row{"Voorstel aan de raad¶¶Datum¶7-3-2025¶¶Onderwerp¶Visie Sport¶¶Portefeuillehouder¶S. de Groot",
            "raadsvoorstel | 2025-03-07 | Visie Sport"},
        Row{"Notulen van de openbare raadsvergadering¶gehouden op 30 maart 2023¶¶De voorzitter opent de "
            "vergadering.",
            "notulen | 2023-03-30 | Notulen van de openbare raadsvergadering"},
        Row{"Motie: Droge voeten\taangenomen¶Indiener: J. Jansen, VVD¶¶De raad van Zeist, in vergadering "
            "bijeen op 2 mei 2024,¶¶Constaterende dat:¶¶• het regent;",
            "motie | 2024-05-02 | Droge voeten"},
        Row{"Datum\tE-mailadres¶¶8 april 2025\tj.jansen@zeist.nl¶¶Onderwerp\tp.bos@zeist.nl¶¶Afdoening "
            "motie: "
            "‘Droge voeten’¶¶Geachte raad,¶¶De motie is uitgevoerd.",
            "brief | 2025-04-08 | Afdoening motie: ‘Droge voeten’"},
        Row{"Notulen van de raad¶¶Agenda¶¶1. Opening¶¶De voorzitter. Ik open de vergadering.",
            "notulen |  | Notulen van de raad"},
        Row{"Raad van Zeist, 3 mei 2024¶¶Agenda¶¶- stemming¶¶De voorzitter. Ik open de vergadering van de "
            "raad.",
            "notulen | 2024-05-03 | Raad van Zeist, 3 mei 2024"},
        Row{"Voorstel van het college inzake Sloop van de brug¶¶De brug is oud.",
            "raadsvoorstel |  | Voorstel van het college inzake Sloop van de brug"},
        Row{"Sterker samen¶Coalitieakkoord Zeist 2022 - 2026¶¶Wij werken samen.",
            "akkoord |  | Sterker samen"},
        Row{"1. Komt de bus?¶¶Antwoord: Ja.¶¶2. Wanneer?¶¶Antwoord: Morgen.",
            "beantwoording raadsvragen |  | "});
    CHECK(told(row.text) == row.told);
}

TEST_CASE("a kenmerk stands behind or under the label of any house", "[nlp]") {
    struct Row {
        std::string text;
        std::vector<std::string> numbers;
    };
    const Row row = GENERATE(
        Row{"Ons kenmerk: U202700318¶¶Geachte heer,", {"U202700318"}},
        Row{"RIS-nummer: 321222¶¶Motie: Droge voeten¶¶De raad van Zeist,", {"321222"}},
        Row{"Reg. nr.: 24-11223¶¶Geachte heer,", {"24-11223"}},
        Row{"Datum\tOns kenmerk¶¶21 januari 2025\tDSO/10808895 RIS321147¶¶Voorstel van het college inzake De "
            "brug",
            {"DSO/10808895", "RIS321147"}},
        Row{"Ons kenmerk ABC/10865839¶¶Aan de raad\tRIS321453 Contactpersoon J. Jansen¶¶Geachte raad,",
            {"ABC/10865839", "RIS321453"}},
        Row{"ONS KENMERK z40340177¶ONDERWERP Bouwplan¶¶Geachte raad,", {"z40340177"}},
        Row{"Buurthuizen¶2019 RG 210¶¶Verzoekt het college,", {"2019 RG 210"}},
        Row{"Statenvoorstel nr. PS24-000112¶¶Aan de staten", {"PS24-000112"}},
        Row{"RIB 24-112¶¶Aan de raad", {"RIB 24-112"}}, Row{"Raadsvoorstel 2024 Zwembad¶¶Aan de raad", {}},
        Row{"Uw kenmerk: AB-99-12¶¶Geachte heer,", {}}, Row{"Nummer van de week: 12345¶¶Geachte heer,", {}});
    CHECK(nlp::analyse(ingest::read_text(tests::unmark(row.text).text)).metadata.reference == row.numbers);
}

TEST_CASE("the paper's day beats the day of sending, and labels in a row are read column by column",
          "[nlp]") {
    const auto date = [](const std::string& marked) {
        return nlp::analyse(ingest::read_text(tests::unmark(marked).text)).metadata.date;
    };
    CHECK(date("Datum : 20 februari 2019 Verzenddatum : 21 februari 2019¶¶Geachte heer,¶¶Wij schrijven.") ==
          "2019-02-20");
    CHECK(date("Verzonden: 4 mei 2024¶Datum: 3 mei 2024¶¶Geachte heer,¶¶Wij schrijven.") == "2024-05-03");
    CHECK(date("Verzonden: 4 mei 2024¶¶Geachte heer,¶¶Wij schrijven.") == "2024-05-04");
    CHECK(date("Datum Kenmerk Bijlagen Uw brief Uw kenmerk¶28.05.2024 Geen 27 maart 2024 Z-24-50275¶¶Geachte "
               "heer,¶¶Wij schrijven.") == "2024-05-28");
    CHECK(date("Datum\tUw brief van\tUw kenmerk¶3 mei 2024\t27 maart 2024\tAB-99-12¶¶Geachte heer,") ==
          "2024-05-03");
}

TEST_CASE("the forum is the assembly that the opening names", "[nlp]") {
    const auto forum = [](const std::string& marked) {
        return nlp::analyse(ingest::read_text(tests::unmark(marked).text)).metadata.forum;
    };
    CHECK(
        forum("MOTIE VAN HET LID OLDEKERK¶Voorgesteld 9 februari 2021¶De Kamer,¶gehoord de beraadslaging,") ==
        Forum::tweede_kamer);
    CHECK(forum("De Voorzitter van de Eerste Kamer der Staten-Generaal¶¶Geachte voorzitter,") ==
          Forum::eerste_kamer);
    CHECK(forum("Aan de gemeenteraad¶¶Geachte raad,¶¶De Tweede Kamer der Staten-Generaal wacht.") ==
          Forum::raad);
    CHECK(forum("Statenvoorstel¶¶Aan Provinciale Staten¶¶De brug is oud.") == Forum::staten);
    CHECK(forum("Voorstel¶¶Algemeen bestuur van het waterschap Voorbeeld¶¶De sloot is vol.") ==
          Forum::waterschap);
    CHECK(forum("Antwoorden van de minister van Financiën op Kamervragen¶¶Vraag 1¶Kent u het bericht?") ==
          Forum::tweede_kamer);
    CHECK(forum("Antwoord van staatssecretaris Berk (ontvangen 3 mei 2023)¶¶Vraag 1¶Kent u dat?") ==
          Forum::tweede_kamer);
    CHECK(forum("Antwoorden van het college¶¶Aan de gemeenteraad¶¶Vraag 1¶Waarom? Zie ook de Kamervragen.") ==
          Forum::raad);
    CHECK(forum("De brug is mooi.") == Forum::unknown);
}

TEST_CASE("a paper older than what it looks back on is in doubt, with the likely day", "[nlp]") {
    const auto doubt = [](const std::string& marked) {
        return nlp::analyse(ingest::read_text(tests::unmark(marked).text)).metadata.doubt;
    };
    const std::string motion = "Motie: De brug¶¶De raad van Zeist, in vergadering bijeen op 23 januari ";
    const std::string adopted =
        ",¶¶Verzoekt het college de brug te verven.¶¶Aldus aangenomen in de vergadering "
        "van 23 januari 2025";
    CHECK(doubt(motion + "2024" + adopted) ==
          "De datum 23 januari 2024 ligt vóór 23 januari 2025, waarop het stuk terugkijkt; waarschijnlijk is "
          "23 januari 2025 bedoeld.");
    CHECK(doubt(motion + "2025" + adopted).empty());
    CHECK(
        doubt("Datum: 3 mei 2024¶¶Geachte raad,¶¶De brug wordt op 1 maart 2025 door u vastgesteld.").empty());
}

TEST_CASE("the date in a file's name is a basis of its own", "[nlp]") {
    Document document = ingest::read_text("De brug is mooi.");
    document.path = "stukken/2024-06-04 Brief.txt";
    const Metadata named = nlp::analyse(document).metadata;
    CHECK(named.date == "2024-06-04");
    CHECK(named.date_basis == DateBasis::filename);
    document.path = "stukken/12024060499.txt";
    CHECK(nlp::analyse(document).metadata.date.empty());
}

TEST_CASE("the head of a Markdown file is its source's word, and the paper's own goes before it", "[nlp]") {
    const auto metadata = [](const std::string& text) {
        Document document = ingest::read_text(text);
        document.media_type = "text/markdown";
        document.info.title = "Wonen aan de haven";
        document.info.created = "2024-05-03";
        document.path = "2023-01-01.md";
        return nlp::analyse(document).metadata;
    };
    const Metadata told = metadata("De raad vraagt het college om meer woningen aan de haven.");
    CHECK(told.title == "Wonen aan de haven");
    CHECK(told.title_span.empty());
    CHECK(told.date == "2024-05-03");
    CHECK(told.date_basis == DateBasis::source);
    const Metadata own = metadata("Motie: Het zwembad\n\nDatum: 1 juni 2024\n\nDe raad besluit.");
    CHECK(own.title == "Het zwembad");
    CHECK(own.date == "2024-06-01");
    CHECK(own.date_basis == DateBasis::stated);
}

TEST_CASE("a web page's title is the heading that its head names too, not that of a menu", "[nlp]") {
    const auto title = [](const std::string& head) {
        const auto page =
            ingest::parse("<!DOCTYPE html><html><head>" + head +
                              "</head><body><h2>Berichten voor bewoners</h2><p>Zoek hier</p><h1>"
                              "Regeling dijkbewaking 2031 [Vervallen per 2032]</h1><p>Status "
                              "onderwerp: afgerond</p></body></html>",
                          "pagina.html");
        return nlp::analyse(*page).metadata.title;
    };
    CHECK(title("<title>Loket - Regeling dijkbewaking 2031 - Soest</title>") == "Regeling dijkbewaking 2031");
    CHECK(
        title("<meta property='og:title' content='Soest: Regeling dijkbewaking 2031'><title>Soest</title>") ==
        "Regeling dijkbewaking 2031");
    CHECK(title("<title>Soest</title>") == "Berichten voor bewoners");
}

TEST_CASE("nothing is told rather than guessed", "[nlp]") {
    CHECK(told("") == "overig |  | ");
    CHECK(told("This is an English text about 12 May 2023 and nothing else.") == "overig |  | ");
}

TEST_CASE("dates of letterheads and stamps", "[nlp]") {
    CHECK(date_in("9 mei, 12 september, 4 en 18 oktober 2023") == "2023-10-18");
    CHECK(date_in("23 juni ’26") == "2026-06-23");
    CHECK(date_in("17-5-2024") == "2024-05-17");
    CHECK(date_in("7/2/25") == "2025-02-07");
    CHECK(date_in("2 2 APR. 2026") == "2026-04-22");
    CHECK(date_in("September 2022") == "2022-09");
    CHECK(date_in("30 februari 2024").empty());
    CHECK(date_in("070 - 555 01 23").empty());
}

}  // namespace raadspoor
