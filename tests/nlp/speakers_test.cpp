// Whose paper it is, and who speaks where in it.
#include <catch2/catch.hpp>

#include "ingest/markup/text_reader.h"
#include "nlp/actors/speakers.h"
#include "nlp/actors/web_towns.h"
#include "nlp/analysis/analyse.h"
#include "nlp/reading/reading.h"
#include "tests/support/marked_text.h"

namespace raadspoor {

namespace {

/// The text in `marked` (¶ is a line break), with what is known of its speakers.
struct Paper {
    explicit Paper(const std::string& marked)
        : document{ingest::read_text(tests::unmark(marked).text)}, analysis{nlp::analyse(document)} {
        const nlp::Reading reading = nlp::read(document, analysis.metadata.date);
        speakers = nlp::find_speakers(reading, analysis.metadata, analysis.questions, analysis.annotations,
                                      analysis.minutes);
    }

    std::string at(const std::string& words) const { return speakers.at(document.text.find(words)).value; }

    Document document;
    Analysis analysis;
    nlp::Speakers speakers;
};

std::string author_of(const std::string& marked) { return Paper{marked}.analysis.metadata.sender; }

}  // namespace

TEST_CASE("the author is who signs, whose head it is, or whose form", "[nlp]") {
    struct Row {
        std::string text, author;
    };
    const Row row = GENERATE(
        Row{"Gemeente Zeist¶Postbus 1¶¶Geacht college,¶¶Wij stemmen in.¶¶Hoogachtend,¶Namens het dagelijks "
            "bestuur,¶Waterschap Noordervaart",
            "Waterschap Noordervaart"},
        Row{"Aan de leden van de gemeenteraad¶Onderwerp: Sporthal¶¶Geachte leden,¶¶Wij bouwen in Utrecht.¶¶"
            "Burgemeester en wethouders van Zeist,¶de secretaris,\tde burgemeester,¶A. Jansen\tB. de Vries",
            "gm0355"},
        Row{"Motie: Droge voeten¶Indiener: Jan Jansen, VVD¶De raad van de gemeente Zeist, in vergadering "
            "bijeen "
            "op 2 mei 2024,¶Constaterende dat:¶• het regent;¶Verzoekt het college:¶• te bouwen¶En gaat over "
            "tot de orde van de dag.¶Jan Jansen¶VVD",
            "gm0355"},
        Row{"Besluitenlijst raad¶Datum 3 mei 2024¶Terugkijken: https://gemeentezeist.example-tv.nl/raad¶¶1. "
            "Opening",
            "gm0355"},
        Row{"Toelichting Lindelaan¶¶Plannummer NL.IMRO.0355.BP001-VG01¶¶De woningen passen bij Utrecht.",
            "gm0355"},
        Row{"Ministerie van Algemene Zaken¶T.a.v. de minister-president¶Postbus 1¶¶Geachte heer Bakx,¶¶Wij "
            "vragen u om een brug.",
            ""},
        Row{"Bundel algemeen bestuur van 4 mei 2031¶¶Agenda algemeen bestuur GGD Eemland¶¶1. Opening¶¶2. "
            "Brief "
            "gemeente Soest¶¶3. Motie gemeente Soest",
            "GGD Eemland"},
        Row{"Een wandeling¶¶Op zondag liepen wij door Zeist en Utrecht.", ""});
    CHECK(author_of(row.text) == row.author);
}

TEST_CASE("a motion is sent by its council and speaks for who hands it in", "[nlp]") {
    const Paper motion{
        "Motie: Droge voeten¶Indiener: Jan Jansen, VVD¶De raad van de gemeente Zeist, in "
        "vergadering bijeen op 2 mei 2024,¶Constaterende dat:¶• het regent;¶En gaat over tot de "
        "orde van de dag.¶Jan Jansen¶VVD"};
    CHECK(motion.analysis.metadata.sender == "gm0355");
    CHECK(motion.speakers.author().value == "party:VVD");
    CHECK(motion.analysis.metadata.title == "Droge voeten");
}

TEST_CASE("questions, turns and quoted motions have speakers of their own", "[nlp]") {
    const Paper answers{
        "Beantwoording raadsvragen¶¶Fractie: J. Jansen, VVD¶¶1. Vindt u dit goed?¶¶Antwoord: "
        "Wij vinden dit goed.¶¶2. Bouwt u?¶¶Antwoord: Wij bouwen.¶¶Burgemeester en wethouders "
        "van Zeist,¶de secretaris,¶A. de Boer"};
    CHECK(answers.at("Wij bouwen") == "gm0355");
    CHECK(answers.at("Vindt u") != "gm0355");
    const Paper minutes{
        "Notulen van de openbare raadsvergadering¶gemeenteraad Zeist¶¶De voorzitter: Welkom."
        "¶¶De heer Jansen (CDA): Wij steunen dit plan.¶¶Wethouder Kapteijns: Ik zeg dat toe.¶¶"
        "De heer Jansen: Dank u."};
    CHECK(minutes.at("Wij steunen") == "party:CDA");
    CHECK(minutes.at("Ik zeg") == "gm0355");
    CHECK(minutes.at("Dank u") == "party:CDA");
    const Paper letter{
        "> Retouradres Postbus 1¶Aan de gemeenteraad¶Onderwerp: Afdoening motie¶¶De motie "
        "luidt:¶¶Constaterende dat:¶¶wij dit willen;¶¶En gaat over tot de orde van de dag.¶¶Wij "
        "zijn klaar.¶¶Burgemeester en wethouders van Zeist"};
    CHECK(letter.analysis.metadata.kind == DocumentKind::raadsinformatiebrief);
    CHECK(letter.at("wij dit willen").empty());
    CHECK(letter.at("Wij zijn klaar") == "gm0355");
}

TEST_CASE("a definite body is that of the author, else the one named last", "[nlp]") {
    const Paper zeist{
        "Aan de raad¶¶Geachte leden,¶¶De gemeente Utrecht wacht. Het college bouwt. De minister "
        "van Justitie en Veiligheid helpt. De minister betaalt.¶¶Burgemeester en wethouders van "
        "Zeist"};
    const std::size_t college = zeist.document.text.find("Het college");
    CHECK(zeist.speakers.body_at("Het college", college) == "gm0355");
    CHECK(zeist.speakers.body_at("de minister", zeist.document.text.find("De minister betaalt")) == "JenV");
    CHECK(zeist.speakers.body_at("Het waterschap", college) == "het waterschap");
    CHECK(zeist.speakers.body_at("de raad van toezicht", college) == std::nullopt);
    CHECK(nlp::Speakers{}.body_at("De raad", 0) == "de raad");
    CHECK(nlp::Speakers{}.at(0).value.empty());
}

TEST_CASE("web sites and plan numbers tell of a municipality", "[nlp]") {
    CHECK(nlp::town_of_sites("T 14 070 · www.denhaag.nl") == "gm0518");
    CHECK(nlp::town_of_sites("a.jansen@gemeente-zeist.nl") == "gm0355");
    CHECK(nlp::town_of_sites("www.example.org").empty());
    CHECK(nlp::town_of_plan("NL.IMRO.0268.BP22302-VG01") == "gm0268");
    CHECK(nlp::town_of_plan("NL.IMRO.0000.X").empty());
}

}  // namespace raadspoor
