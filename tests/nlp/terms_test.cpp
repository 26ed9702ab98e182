#include "nlp/words/terms.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "nlp/data/data.h"
#include "nlp/words/words.h"

namespace raadspoor {

namespace {

/// The terms of `text`: "=" exact, "~" stem, "+" part.
std::string terms_of(const std::string& text) {
    std::string out;
    nlp::terms(text, [&](const Term& term) {
        if (!out.empty()) out += ' ';
        out += term.kind == TermKind::exact ? '=' : term.kind == TermKind::stem ? '~' : '+';
        out += term.text;
    });
    return out;
}

struct Position {
    std::vector<nlp::QueryForm> terms;
};

/// Whether a document with `text` is found by one piece of a question, as the index does it.
bool finds(const std::string& piece, const std::string& text) {
    std::vector<Position> positions;
    nlp::terms(text, [&](const Term& term) {
        if (term.kind == TermKind::exact) positions.emplace_back();
        positions.back().terms.push_back({term.kind, std::string(term.text)});
    });
    const auto stands = [&](std::size_t at, const nlp::QueryForm& form) {
        const auto& here = positions[at].terms;
        return std::find(here.begin(), here.end(), form) != here.end();
    };
    const nlp::QueryForms asked = nlp::query_forms(piece);
    for (std::size_t at = 0; at < positions.size(); ++at) {
        for (const nlp::QueryForm& form : asked.forms)
            if (stands(at, form)) return true;
        bool all = !asked.phrase.empty() && at + asked.phrase.size() <= positions.size();
        for (std::size_t i = 0; all && i < asked.phrase.size(); ++i)
            all = stands(at + i, {TermKind::exact, asked.phrase[i]});
        if (all) return true;
    }
    return false;
}

struct Pair {
    std::string question, text;
};

}  // namespace

TEST_CASE("terms are the word, its stem and its parts", "[nlp]") {
    CHECK(terms_of("Randvoorwaarden") == "=randvoorwaarden ~randvoorwaard +rand +voorwaard");
    CHECK(terms_of("raad") == "=raad");
    CHECK(terms_of("moties") == "=moties ~motie");
    CHECK(terms_of("raadsleden") == "=raadsleden ~raadslid +raad +lid");
    CHECK(terms_of("jeugdzorgbudget") == "=jeugdzorgbudget +jeugd +zorg +budget +jeugdzorg +zorgbudget");
    CHECK(terms_of("zorg- en welzijnsakkoord") ==
          "=zorg ~zorgakkoord =en =welzijnsakkoord +welzijn +akkoord");
    CHECK(terms_of("2% of 93,4 procent") == "=2% +2 =of =93,4 ~93,4% =procent");
    CHECK(terms_of("") == "");
}

TEST_CASE("the span of a part is its place in the text", "[nlp]") {
    const std::string text = "Dé coördinatiekosten";
    std::vector<std::string> places;
    nlp::terms(text, [&](const Term& term) { places.emplace_back(term.span.of(text)); });
    CHECK(places ==
          std::vector<std::string>{"Dé", "coördinatiekosten", "coördinatiekosten", "coördinatie", "kosten"});
}

TEST_CASE("a question finds what a reader means by it", "[nlp]") {
    const auto pair = GENERATE(values<Pair>({
        {"voorwaarden", "randvoorwaarde"},
        {"voorwaarden", "instapvoorwaarden"},
        {"voorwaarden", "voorwaardelijk ondertekend"},
        {"randvoorwaarden", "de randvoorwaarde"},
        {"randvoorwaarde", "randvoorwaarden"},
        {"instapvoorwaarden", "instapvoorwaarden"},
        {"motie", "moties"},
        {"moties", "de motie"},
        {"raadslid", "raadsleden"},
        {"raadsleden", "een raadslid"},
        {"lid", "raadsleden"},
        {"college", "colleges"},
        {"besluit", "besluiten"},
        {"besluiten", "raadsbesluit"},
        {"stad", "steden"},
        {"steden", "stad"},
        {"gemeente", "gemeenten"},
        {"gemeentes", "gemeente"},
        {"gemeente", "gemeentelijke"},
        {"huis", "huizen"},
        {"brief", "brieven"},
        {"brieven", "raadsinformatiebrief"},
        {"informatiebrief", "raadsinformatiebrief"},
        {"toets", "uitvoeringstoets"},
        {"toetsen", "uitvoerbaarheidstoets"},
        {"bevordering", "gezondheidsbevordering"},
        {"gezondheid", "gezondheidsbevordering"},
        {"zorgverzekeraar", "zorgverzekeraars"},
        {"verzekeraars", "zorgverzekeraar"},
        {"plan", "transformatieplannen"},
        {"akkoord", "sportakkoord"},
        {"zorgakkoord", "zorg- en welzijnsakkoord"},
        {"zorgakkoord", "Zorg- en\nWelzijnsakkoord"},
        {"welzijnsakkoord", "zorg- en welzijnsakkoord"},
        {"hulpvraag", "hulp- en ondersteuningsvragen"},
        {"jeugdbeleid", "jeugd-, zorg- en welzijnsbeleid"},
        {"bestuurslasten", "bestuurskosten en -lasten"},
        {"Midden-Groningen", "Midden- Groningen"},
        {"Midden-Groningen", "Midden Groningen"},
        {"Midden-Groningen", "Midden-Groningen"},
        {"Sittard-Geleen", "Sittard-Geleen"},
        {"email", "e-mail naar"},
        {"zorgakkoord", "het zorg-akkoord"},
        {"zorg-akkoord", "zorgakkoord"},
        {"gezondheidsbevordering", "gezondheids- bevordering"},
        {"gezondheidsbevordering", "gezondheids-\nbevordering"},
        {"93,4", "93,4 procent"},
        {"93,4%", "93,4 procent"},
        {"2%", "rond 2 % van"},
        {"2%", "2 procent"},
        {"2", "rond 2%"},
        {"25/041", "Lbr. 25/041"},
        {"U202500524", "kenmerk U202500524,"},
        {"poortje", "het 'poortje’ van"},
        {"poortje’", "'poortje'"},
        {"ravijnjaar", "\"ravijnjaar 2026\"geen"},
        {"preventie", "collectieve preventie2;"},
        {"financiele", "FINANCIËLE"},
        {"auto", "auto's"},
        {"café's", "café"},
        {"zaak", "zaken"},
        {"technologie", "technologieën"},
        {"overheden", "de overheid"},
        {"commissie", "commissies"},
        {"advies", "adviezen"},
        {"proces", "processen"},
        {"werkloos", "werkloze"},
        {"criteria", "criterium"},
    }));
    INFO(pair.question << " in: " << pair.text);
    CHECK(finds(pair.question, pair.text));
}

TEST_CASE("a question does not find what only looks alike", "[nlp]") {
    const auto pair = GENERATE(values<Pair>({
        {"2%", "10%"},
        {"2%", "artikel 2"},
        {"2%", "12% en 2 euro"},
        {"10", "2%"},
        {"93", "93,4"},
        {"25/041", "25 en 041"},
        {"zak", "zaken"},
        {"wet", "wethouder"},
        {"meent", "gemeente"},
        {"uur", "bestuur"},
        {"ster", "ministerie"},
        {"meester", "burgemeester"},
        {"land", "Nederland"},
        {"waarde", "voorwaarde"},
        {"tij", "partij"},
        {"regel", "regeling"},
        {"Sittard-Geleen", "Geleen en Sittard"},
        {"ken", "stukken"},
        {"luit", "besluit"},
        {"man", "maan"},
        {"", "iets"},
        {"%", "2%"},
    }));
    INFO(pair.question << " in: " << pair.text);
    CHECK_FALSE(finds(pair.question, pair.text));
}

TEST_CASE("spans hold in long texts, and nothing joins over an empty line", "[nlp]") {
    std::string text = "Zorg-\n\nakkoord.\n\n";
    while (text.size() < 200000) text += "De raad van Midden- Groningen stemt in.\n\n";
    std::size_t wrong = 0, joined = 0;
    nlp::terms(text, [&](const Term& term) {
        if (term.kind == TermKind::exact && nlp::fold(term.span.of(text)) != term.text) ++wrong;
        if (term.text == "zorgakkoord") ++joined;
    });
    CHECK(wrong == 0);
    CHECK(joined == 0);
}

TEST_CASE("words that look like compounds are left whole", "[nlp]") {
    const std::string word =
        GENERATE(as<std::string>{}, "gemeente", "ministerie", "motie", "wethouder", "burgemeester",
                 "voorwaarde", "bestuur", "besluit", "partij", "minister", "nederland", "college", "stukken",
                 "hebben", "betrokken", "regionaal", "a", "");
    CHECK(nlp::compound_parts(word).empty());
}

TEST_CASE("terms are the same on every thread and the second time", "[nlp]") {
    const std::string text =
        "De raadsleden van Midden- Groningen bespreken 2% van het jeugdzorgbudget en randvoorwaarden.";
    const std::string here = terms_of(text);
    std::string there;
    std::thread([&] { there = terms_of(text); }).join();
    CHECK(there == here);
    CHECK(terms_of(text) == here);
}

TEST_CASE("terms take any bytes, and long words", "[nlp]") {
    CHECK(terms_of("a\xFF\xC3 b") == "=a =b");
    const std::string word(100000, 'z');
    CHECK(terms_of(word).starts_with("=zzz"));
    CHECK(terms_of(std::string(30000, '-')).empty());
}

/// Sixteen digits that tell texts apart (FNV-1a).
std::string digest_of(std::string_view text) {
    std::uint64_t digest = 0xcbf29ce484222325;
    for (const char byte : text) digest = (digest ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    std::ostringstream out;
    out << std::hex << digest;
    return out.str();
}

TEST_CASE("the version of the terms is another one when the terms are", "[nlp]") {
    std::string all = terms_of(
        "De raadsleden van Midden-Groningen (D66, 2021–2025) vroegen op 12-03-2024 om € 3,85 miljoen, 2% "
        "en 2 procent voor zorg- en welzijnsakkoorden; zie https://zoek.example/a.pdf en nr. 2019/145-b.");
    for (const std::string_view table : {nlp::data::lexicon(), nlp::data::stems(), nlp::data::compounds()})
        for (const nlp::data::Row& row : nlp::data::rows(table)) all += '\n' + terms_of(std::string(row[0]));
    // When this fails, databases that were made before would be searched with other terms than they hold:
    // raise nlp::terms_version, and write both down here.
    CHECK(std::string(nlp::terms_version) + " " + digest_of(all) == "4 55e70b43f9c6dd99");
}

}  // namespace raadspoor
