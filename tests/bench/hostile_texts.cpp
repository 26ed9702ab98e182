#include "hostile_texts.h"

namespace raadspoor::bench {

std::string HostileText::text(std::size_t size) const {
    std::string made = head;
    while (made.size() < size) made += piece;
    made.resize(size);
    return made;
}

std::vector<HostileText> hostile_texts() {
    std::vector<HostileText> texts;
    const auto add = [&](std::string name, std::string piece, std::string head = {}) {
        texts.push_back({std::move(name), std::move(head), std::move(piece)});
    };
    // One word, one sign, one kind of letter: as one sentence, and each a block of its own.
    for (const char* word :
         {"a", "A", "7", "\xC3\xA9", "\xE2\x82\xAC ", "\"", "(", "[", "\xE2\x80\x9C", "'", ",", ";", ":", ".", "-", "/", "@", "%", "\t", "\xE2\x80\xA2 ",
          "\xF0\x9F\x98\x80", "\xFF", "e\xCC\x81", "\xD7\xA9"})
        add(word, word);
    for (const char* words :
         {"mits ", "tenzij ", "motie ", "Motie ", "artikel ", "artikel 1 ", "art. ", "lid ", "voorwaarde ", "voorwaarden niet ", "onder de voorwaarde dat ",
          "de raad ", "het college ", "wethouder ", "gemeente ", "Gemeente ", "fractie ", "de fractie ", "Groep ", "van ", "van de ", "en ", "de ",
          "mei ", "1 mei, ", "1 ", "2024 ", "2024-", "2024/25 ", "t/m ", "vandaag ", "week ", "1 januari 2024 ", "1-2-2024 ", "12, 13 en ", "eerste ",
          "€ ", "€ 1 ", "5% ", "miljoen ", "een half ", "honderd", "1.000", "1,", "1 000 ",
          "Jansen ", "A. ", "A.B. de Vries ", "drs. ", "Zeist, ", "VVD ", "VVD, ", "D66, CDA en ", "De voorzitter ", "mr. A. Jansen, wethouder ",
          "http://", "http://a ", "www.", "a@b ", "a.nl ", "ECLI:NL:", "Kamerstuk ", "Kamerstukken II ", "brief van ", "rapport ", "Wet ",
          "Wet op de ", "Lbr. ", "kenmerk ", "stemmen ", "stemmen voor en ", "10 stemmen voor ", "is aangenomen ", "vastgesteld ", "met algemene stemmen ",
          "zegt toe ", "wij zullen ", "het college zegt toe dat ", "is tegen ", "steunt ", "(hierna: ", "(AB) ", ", hierna ", "als ", "indien ", "dat ", "niet ",
          "Deze Raad Van ", "Nota Van ", "Nota ", "visie ", "nota van de ", "HELE ZIN ", "moet ", "Kan ", "verzoekt ", "draagt op ", "onder "})
        add(words, words);
    for (const char* sentence :
         {"1. a? ", "1. a?\n\n", "Vraag 1\n\n", "Vraag 1\n\nAntwoord\n\n", "Antwoord:\n\n", "a?\n\n", "1.\n\n", "- a\n", "- a\n\n", "\xE2\x80\xA2 a;\n\n", "a) b;\n\n",
          "Overwegende dat:\n\n", "verzoekt het college\n\n", "a\n", "a\n\n", "a.\n\n", "Zeist\n", "Zeist\n\n", "VVD\n\n", "Jan Jansen\n", "Jan Jansen\n\n",
          "Jan Jansen\tPiet Pietersen\n", "J. Jansen (VVD)\n", "Burgemeester\n\n", "De griffier, De voorzitter,\n\n", "Hoogachtend,\n\n", "namens\n\n",
          "Met vriendelijke groet,\nJan Jansen\nwethouder\n\n", "Namens de fractie van de VVD,\nJan Jansen\n\n", "Datum: 1 mei 2024\n\n", "Onderwerp: a\n\n",
          "Motie: a\n\n", "Kenmerk 1\n", "De raad is tegen. ", "Is het zo? ", "De raad, mits a. ", "De raad, tenzij b; ", "De motie is aangenomen. ",
          "De volgende punten zijn voorwaardelijk:\n\n- a;\n\n"})
        add(sentence, sentence);
    for (const char* piece : {"Jan Jansen\n", "J. Jansen, ", "VVD\n", "Jan Jansen\tVVD\n", "a\n", "A. ", "D66, J. de Boer\n\n", "Jansen en ", "A en "})
        for (const char* head : {"Hoogachtend,\n\n", "Indieners:\n\n", "Mede ondertekend namens:\n\n", "Vragen van de leden ", "Motie van de leden ", "Namens de fracties van "})
            add(std::string(head) + "|" + piece, piece, head);
    add("diepe lijst", "          - a\n            1. b\n              a) c\n");
    add("zin zonder eind", "de raad van de gemeente Zeist heeft op 1 mei 2024 met de VVD gesproken over artikel 1 van de wet en ");
    add("brontekst", "Motie: a\n\nDe raad, gehoord de beraadslaging,\n\nverzoekt het college, mits \xE2\x82\xAC 1 mln. beschikbaar is,\n\nJ. de Boer (VVD)\n\n");
    return texts;
}

}  // namespace raadspoor::bench
