#include <catch2/catch.hpp>

#include <string>

#include "nlp/paper/structure.h"

namespace raadspoor {

namespace {

/// "HLO = Hoofdlijnenakkoord Ouderenzorg; …" of a text of one block.
std::string abbreviations_of(const std::string& text) {
    Document document;
    document.text = text;
    document.blocks.push_back({BlockKind::paragraph, {0, text.size()}, 0, {}});
    std::string out;
    for (const Abbreviation& found : nlp::find_abbreviations(nlp::read(document))) {
        if (!out.empty()) out += "; ";
        out += found.shortened;
        out += " = ";
        out += found.full;
    }
    return out;
}

struct Row {
    std::string text, expected;
};

}  // namespace

TEST_CASE("abbreviations are found where a paper writes them out", "[nlp]") {
    const auto row = GENERATE(values<Row>({
        {"Het Hoofdlijnenakkoord Ouderenzorg (HLO) is gesloten.", "HLO = Hoofdlijnenakkoord Ouderenzorg"},
        {"Het HLO (Hoofdlijnenakkoord Ouderenzorg) is gesloten.", "HLO = Hoofdlijnenakkoord Ouderenzorg"},
        {"Het Aanvullend Zorg- en Welzijnsakkoord (AZWA) volgt.",
         "AZWA = Aanvullend Zorg- en Welzijnsakkoord"},
        {"Het Gezond en Actief Leven Akkoord (GALA) en het Integraal Zorgakkoord (IZA).",
         "GALA = Gezond en Actief Leven Akkoord; IZA = Integraal Zorgakkoord"},
        {"Het Integraal Zorg Akkoord\n(IZA) loopt.", "IZA = Integraal Zorg Akkoord"},
        {"de Vereniging van Nederlandse Gemeenten (VNG)", "VNG = Vereniging van Nederlandse Gemeenten"},
        {"het ministerie van Volksgezondheid, Welzijn en Sport (VWS)",
         "VWS = Volksgezondheid, Welzijn en Sport"},
        {"de Veiligheidsregio Utrecht (hierna: VRU) meldt", "VRU = Veiligheidsregio Utrecht"},
        {"de Veiligheidsregio Utrecht, hierna: VRU, meldt", "VRU = Veiligheidsregio Utrecht"},
        {"de Veiligheidsregio Utrecht (hierna te noemen ‘VRU’) meldt", "VRU = Veiligheidsregio Utrecht"},
        {"de Wet maatschappelijke ondersteuning (Wmo) en Jeugdwet",
         "Wmo = Wet maatschappelijke ondersteuning"},
        {"de Algemene wet bestuursrecht (Awb)", "Awb = Algemene wet bestuursrecht"},
        {"een raadsinformatiebrief (RIB) van het college", "RIB = raadsinformatiebrief"},
        {"de Algemene Ledenvergadering (ALV) van", "ALV = Algemene Ledenvergadering"},
        {"een Specifieke Uitkering (SPUK) voor", "SPUK = Specifieke Uitkering"},
        {"Zorgverzekeraars Nederland (ZN)", "ZN = Zorgverzekeraars Nederland"},
        {"de gemeenschappelijke regeling (GR) en het algemeen bestuur (AB)",
         "GR = gemeenschappelijke regeling; AB = algemeen bestuur"},
        {"de GGD (Gemeentelijke Gezondheidsdienst) doet", "GGD = Gemeentelijke Gezondheidsdienst"},
        {"IZA (het Integraal Zorgakkoord, 2022)", ""},
        {"het Integraal Zorgakkoord (IZA, 2022)", "IZA = Integraal Zorgakkoord"},
        {"Het IZA. Het Integraal Zorgakkoord (IZA). Weer het Integraal Zorgakkoord (IZA).",
         "IZA = Integraal Zorgakkoord"},
        {"de gemeenteraad van Zeist (hierna: de raad)", ""},
        {"het college (hierna: het college)", ""},
        {"de bijlage (zie bijlage) en de kosten (2025)", ""},
        {"wethouder Jansen (VVD) en raadslid De Boer (D66)", ""},
        {"raadslid Visser (PvdA) en Vos (CDA)", ""},
        {"de gemeente (zie ook VNG) en (motie M56)", ""},
        {"de leden (25) en het lid (A)", ""},
        {"het bestuur (DB) van", ""},
        {"(VNG) en () en ((IZA)", ""},
        {"de uitkering (UK)", ""},
        {"de VNG (VNG)", ""},
    }));
    CHECK(abbreviations_of(row.text) == row.expected);
}

TEST_CASE("the span of an abbreviation holds both forms", "[nlp]") {
    Document document;
    document.text = "Het Integraal Zorgakkoord (IZA) loopt.";
    document.blocks.push_back({BlockKind::paragraph, {0, document.text.size()}, 0, {}});
    const auto found = nlp::find_abbreviations(nlp::read(document));
    REQUIRE(found.size() == 1);
    CHECK(found[0].span.of(document.text) == "Integraal Zorgakkoord (IZA)");
}

}  // namespace raadspoor
