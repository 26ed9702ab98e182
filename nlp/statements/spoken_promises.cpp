#include "nlp/statements/spoken_promises.h"

#include <algorithm>
#include <array>
#include <optional>

#include "corpus/text.h"
#include "nlp/patterns/pattern.h"

namespace raadspoor::nlp {

namespace {

bool governs(const Turn& turn) {
    return turn.role == SpeakerRole::wethouder || turn.role == SpeakerRole::burgemeester ||
           turn.role == SpeakerRole::gedeputeerde || turn.role == SpeakerRole::bewindspersoon;
}

/// What is done for the council, or comes to it.
const std::string& deeds() {
    static const std::string verbs{
        R"((?:monitoren|evalueren|onderzoeken|bekijken|uitzoeken|nagaan|meenemen|faciliteren|opstellen|)"
        R"(opschrijven|informeren|terugkomen|opnemen|vastleggen|intekenen|verkennen|aankaarten|oppakken|)"
        R"(regelen|opsturen|sturen|toesturen|uitwerken|toevoegen|rapporteren|terugkoppelen|agenderen|delen|)"
        R"(voorleggen|aanleveren|inventariseren|aanpassen|verwerken|bijhouden|nabellen|navragen|checken|)"
        R"(inzichtelijk maken|in beeld brengen|in kaart brengen|aandacht (?:aan )?(?:geven|besteden|vragen)|)"
        R"((?:contact|mee) opnemen|informatie (?:kunnen )?(?:geven|verstrekken)|in gesprek (?:gaan|)"
        R"(blijven)|naar kijken|kijken (?:of|naar|wat|hoe)|)"
        R"(ervoor zorgen|zorgen (?:dat|voor)|gevolg (?:aan )?geven|uitvoering (?:aan )?geven))"};
    return verbs;
}

/// Whether who governs says in this sentence that something will be done.
bool promises(std::string_view sentence) {
    static const std::string who{R"((?:ik|wij|we|het college))"};
    static const std::array<Pattern, 11> all{
        Pattern{"(?i)\\b" + who +
                R"(\b[^.?]{0,90}\ben (?:zal|zullen|ga|gaan|)"
                R"(gaat)\b[^.?]{0,80}\b)" +
                deeds() + R"(\b)"},
        Pattern{R"((?i)^\W*(?:dus )?(?:dat|dit) (?:doen|doe) (?:we|wij|ik) (?:graag|natuurlijk|uiteraard|)"
                R"(zeker|ook))"},
        Pattern{"(?i)\\b" + who +
                R"( (?:\pL+ ){0,3}?(?:zal|zullen|ga|gaan|)"
                R"(gaat)\b[^.?]{0,160}\b)" +
                deeds() + R"(\b)"},
        Pattern{R"((?i)\b(?:zal|zullen|ga|gaan|gaat) )" + who + R"(\b[^.?]{0,160}\b)" + deeds() + R"(\b)"},
        Pattern{"(?i)\\b(?:" + who + R"( (?:ben|zijn|is)|(?:ben|zijn|is) )" + who +
                R"()\b[^.?]{0,60}\bbereid (?:[^.?]{0,60}\b)?(?:om|te)\b)"},
        Pattern{R"((?i)\b(?:ga|gaan|zal|zullen|doe|doen)\b[^.?]{0,80}\b(?:uiterste )?best (?:voor )?(?:te)"
                R"( )?(?:doen)?)"},
        Pattern{R"((?i)\b(?:dat|dit|die) kunnen (?:we|wij)\b[^.?]{0,40}\b(?:vastleggen|meenemen|regelen|)"
                R"(toezeggen|opnemen|doen))"},
        Pattern{R"((?i)\b(?:(?:kunt|kan|krijgt|ontvangt) u|u (?:kunt|krijgt|)"
                R"(ontvangt))(?:w raad)?\b[^.?]{0,80}\b(?:krijgen|ontvangen|)"
                R"(tegemoet ?zien))"},
        Pattern{R"((?i)\b(?:komt|komen) (?:dan |ook |er |nog |terug )*(?:uw kant op|naar (?:de|uw) raad|)"
                R"(terug (?:in|naar) (?:de|uw) (?:raad|commissie)))"},
        Pattern{R"((?i)\b(?:reactie|antwoord|brief|voorstel|rapport|evaluatie|onderzoek|notitie|)"
                R"(uitwerking)\b[^.?]{0,100}\b(?:verwacht mag worden|mag (?:u |worden )?verwacht|)"
                R"(kunt u verwachten))"},
        Pattern{R"((?i)\b(?:zeg|zeggen|zegt) (?:ik|wij|we|u|dat|dit|het college|graag|hierbij|)"
                R"(bij deze)\b[^.?]{0,40}\btoe\b)"},
    };
    static const Pattern no_promise{
        R"((?i)\?$|\bontraden\b|\bniet (?:gaan|zal|zullen)\b|\b(?:ga|gaan|zal|zullen) (?:ik |wij |we |)"
        R"(het college )?(?:dat |dit |het )?(?:niet|geen|nooit)\b|\b(?:niet|geen) bereid\b|)"
        R"(\bhad(?:den)?\b|\bzou(?:den)?\b)"};
    sentence = trimmed(sentence);
    if (no_promise.in(sentence)) return false;
    return std::any_of(all.begin(), all.end(), [&](const Pattern& it) { return it.in(sentence); });
}

/// "Namens het college kan ik melden dat de reactie in mei verwacht mag worden", "De wethouder zegt toe …".
bool tells_promise(std::string_view sentence) {
    static const Pattern told{
        R"((?i)\bnamens het college\b|\b(?:wethouder|burgemeester|college|gedeputeerde|)"
        R"(portefeuillehouder)\b[^.?]{0,80}\b(?:toegezegd|zegt\b[^.?]{0,60}\btoe)\b|\b(?:heeft|)"
        R"(zegt) de (?:wethouder|burgemeester|gedeputeerde)\b[^.?]{0,60}\btoe(?:gezegd)?\b)"};
    static const Pattern comes{
        R"((?i)\b(?:toegezegd|toe|verwacht mag worden|mag verwacht worden|zal|zullen|komt|ontvangt|wordt|)"
        R"(worden)\b)"};
    sentence = trimmed(sentence);
    return !sentence.ends_with("?") && told.in(sentence) && comes.in(sentence);
}

/// "Mag dat als toezegging worden genoteerd?"
bool asks_to_note(std::string_view turn) {
    static const Pattern asks{
        R"((?i)(?:genoteerd|noteren|toezegging|zegt u (?:dat |dit )?toe|kunt u (?:dat |dit )?toezeggen|)"
        R"(hoor ik een toezegging)[^?]{0,200}\?)"};
    constexpr std::size_t last = 500;
    return asks.in(turn.substr(turn.size() - std::min(turn.size(), last)));
}

bool says_yes(std::string_view words) {
    static const Pattern yes{
        R"((?i)^\W*(?:ja\b|jazeker|zeker\b|akkoord|prima\b|uiteraard|natuurlijk|vanzelfsprekend|)"
        R"(dat (?:mag|kan|klopt)|wat mij betreft (?:wel|zeker)|eens\b|graag\b|bij dezen?))"};
    return yes.in(words);
}

class PromiseFinder {
public:
    PromiseFinder(const Reading& reading, const Minutes& minutes, const Speakers& speakers,
                  Annotations& found)
        : reading_{reading}, minutes_{minutes}, speakers_{speakers}, found_{found} {}

    void find() {
        std::erase_if(found_.commitments, [&](const Commitment& it) { return is_only_talk(it); });
        std::size_t at = 0;
        for (std::size_t i = 0; i < minutes_.turns.size(); ++i) {
            const Turn& turn = minutes_.turns[i];
            while (at < reading_.sentences.size() && reading_.sentences[at].span.begin < turn.span.begin)
                ++at;
            const bool tells = turn.role == SpeakerRole::voorzitter;
            if (!governs(turn) && !tells) continue;
            const std::size_t first = at;
            for (std::size_t place = first;
                 place < reading_.sentences.size() && reading_.sentences[place].span.end <= turn.span.end;
                 ++place)
                if (tells ? tells_promise(words(reading_.sentences[place].span))
                          : promises(words(reading_.sentences[place].span)))
                    add(reading_.sentences[place].span, "commitment.spoken");
            if (!tells && i > 0 && asks_to_note(words(minutes_.turns[i - 1].span))) add_agreed(turn);
        }
    }

private:
    std::string_view words(Span span) const { return span.of(reading_.text); }

    /// What a member says promises nothing, nor does the order of a speech: "Ik kom daar straks op terug".
    bool is_only_talk(const Commitment& it) const {
        static const Pattern order{
            R"((?i)\b(?:straks|zo|zometeen|zo dadelijk|dadelijk|even|zo meteen)\b.{0,80}\bterug\b|)"
            R"(\bterug\b.{0,40}\b(?:straks|zo meteen)\b|\b(?:deel|delen) (?:dus |ook |wel )*uw\b)"};
        if (minutes_.turns.empty()) return false;
        const Turn* const turn = turn_at(minutes_, it.span.begin);
        if (turn == nullptr) return false;
        if (turn->role == SpeakerRole::voorzitter) return !tells_promise(words(it.span));
        if (!governs(*turn) && turn->role != SpeakerRole::unknown) return true;
        return order.in(words(it.span)) || order.in(around(it.span));
    }

    /// The sentence that a stretch is of.
    std::string_view around(Span span) const {
        const auto next = std::upper_bound(
            reading_.sentences.begin(), reading_.sentences.end(), span.begin,
            [](std::size_t offset, const Sentence& sentence) { return offset < sentence.span.begin; });
        return next == reading_.sentences.begin() ? words(span) : words(std::prev(next)->span);
    }

    /// The answer to who asked to have it noted.
    void add_agreed(const Turn& turn) {
        const Span said = trimmed(reading_.document.text, Span{turn.label.end, turn.span.end});
        if (!says_yes(words(said))) return;
        for (const Sentence& sentence : reading_.sentences)
            if (sentence.span.begin >= said.begin || sentence.span.contains(said.begin))
                return add({said.begin, std::min(sentence.span.end, turn.span.end)}, "commitment.agreed");
    }

    void add(Span span, Rule rule) {
        const auto known = [&](const Commitment& it) { return it.span.overlaps(span); };
        if (span.empty() || std::any_of(found_.commitments.begin(), found_.commitments.end(), known)) return;
        Commitment it{.span = span, .rule = rule, .holder = speakers_.at(span.begin).value};
        it.holder_basis = HolderBasis::speaker;
        found_.commitments.push_back(std::move(it));
    }

    const Reading& reading_;
    const Minutes& minutes_;
    const Speakers& speakers_;
    Annotations& found_;
};

}  // namespace

void add_spoken_promises(const Reading& reading, const Minutes& minutes, const Speakers& speakers,
                         Annotations& found) {
    PromiseFinder{reading, minutes, speakers, found}.find();
}

}  // namespace raadspoor::nlp
