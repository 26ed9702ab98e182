// What a document says of itself, as a table of openings and what is read from them.
#include <catch2/catch.hpp>

#include "ingest/text_reader.h"
#include "nlp/analyse.h"
#include "nlp/letter_date.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

/// "kind | date | title" of the text in `marked` (¶ is a line break).
std::string told(const std::string& marked) {
    const Metadata metadata = nlp::analyse(ingest::read_text(tests::unmark(marked).text)).metadata;
    return metadata.kind + " | " + metadata.date + " | " + metadata.title;
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
        Row{"Motie: Droge voeten¶¶De raad van Zeist, in vergadering bijeen op 2 mei 2024,¶¶Constaterende dat:¶¶• het regent;", "motie | 2024-05-02 | Droge voeten"},
        Row{"Tweede Kamer der Staten-Generaal¶¶MOTIE VAN HET LID ALKAYA¶Voorgesteld 26 januari 2023¶De Kamer,", "motie | 2023-01-26 | MOTIE VAN HET LID ALKAYA"},
        Row{"gemeente Zaanstad¶Kennisgeving¶Stadhuisplein 100¶1506 MZ Zaandam¶AAN Gemeenteraad¶DATUM 22 juni 2026 Telefoon 14 075¶ONDERWERP¶Start uitvoering¶"
            "fase 2¶¶Met vriendelijke groet,",
            "raadsinformatiebrief | 2026-06-22 | Start uitvoering fase 2"},
        Row{"Vereniging van Nederlandse Gemeenten¶¶Aan de leden¶¶Datum¶10 september 2025¶Ons kenmerk¶U202500524¶Lbr. 25/041¶Onderwerp¶Ledenraadpleging¶¶"
            "Geachte leden van college en gemeenteraad,¶¶U ontvangt deze brief.",
            "ledenbrief | 2025-09-10 | Ledenraadpleging"},
        Row{"Aan: College van burgemeester en wethouders¶¶Betreft: Het zwembad¶¶Datum: 17 mei 2024¶¶Geacht college,¶¶Wij schrijven u.",
            "brief | 2024-05-17 | Het zwembad"},
        Row{"Besluitenlijst Carrousel¶¶Datum en tijdstip¶3 oktober 2024 20:05-22:00 uur¶¶Onderwerp¶Visie Gezondheid",
            "besluitenlijst | 2024-10-03 | Visie Gezondheid"},
        Row{"Voorstel aan de raad¶¶Datum¶16-5-2024¶¶Onderwerp¶Visie Gezondheid¶¶Portefeuillehouder¶F. de Jonge", "raadsvoorstel | 2024-05-16 | Visie Gezondheid"},
        Row{"Notulen van de openbare raadsvergadering¶gehouden op 30 maart 2023¶¶De voorzitter opent de vergadering.",
            "notulen | 2023-03-30 | Notulen van de openbare raadsvergadering"},
        Row{"1. Komt de bus?¶¶Antwoord: Ja.¶¶2. Wanneer?¶¶Antwoord: Morgen.", "beantwoording raadsvragen |  | "});
    CHECK(told(row.text) == row.told);
}

TEST_CASE("nothing is told rather than guessed", "[nlp]") {
    CHECK(told("") == "overig |  | ");
    CHECK(told("This is an English text about 12 May 2023 and nothing else.") == "overig |  | ");
}

TEST_CASE("dates of letterheads and stamps", "[nlp]") {
    CHECK(date_in("16 mei, 19 september, 3 en 10 oktober 2024") == "2024-10-10");
    CHECK(date_in("23 juni ’26") == "2026-06-23");
    CHECK(date_in("17-5-2024") == "2024-05-17");
    CHECK(date_in("7/2/25") == "2025-02-07");
    CHECK(date_in("2 2 APR. 2026") == "2026-04-22");
    CHECK(date_in("September 2022") == "2022-09");
    CHECK(date_in("30 februari 2024").empty());
    CHECK(date_in("070 - 373 83 93").empty());
}

}  // namespace raadspoor
