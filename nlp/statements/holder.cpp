#include "nlp/statements/holder.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "corpus/text.h"
#include "nlp/data/data.h"
#include "nlp/words/pieces.h"

namespace raadspoor::nlp {

namespace {

constexpr std::size_t longest_name = 80;  // bytes; a longer phrase is no name but a description

/// Nouns, and the endings of others ("*raad").
struct Nouns {
    std::unordered_set<std::string_view> whole, endings;
};

/// Whether `noun` means someone who acts.
bool is_actor(std::string_view noun) {
    static const Nouns nouns = [] {
        Nouns all;
        for (const data::Row& row : data::rows(data::actors()))
            if (row[0].starts_with('*'))
                all.endings.insert(row[0].substr(1));
            else
                all.whole.insert(row[0]);
        return all;
    }();
    if (nouns.whole.contains(noun)) return true;
    for (std::size_t begin = 0; begin < noun.size(); ++begin)
        if (nouns.endings.contains(noun.substr(begin))) return true;
    return false;
}

/// What a law, a paper or a plan is called: a name that acts only in print.
bool names_paper(std::string_view head) {
    static const std::vector<std::string_view> ends{"*wet",       "*nota",        "*plan",      "*akkoord",
                                                    "*visie",     "*motie",       "*agenda",    "*programma",
                                                    "*besluit",   "*verdrag",     "*resolutie", "*brief",
                                                    "*richtlijn", "*verordening", "*beleid"};
    return is_one_of(head, ends);
}

/// A noun that has a capital only because it opens the sentence: "Sluiting", "Samenwerking".
bool names_deed(std::string_view noun) {
    static const std::vector<std::string_view> ends{"*ing",  "*ingen", "*heid",     "*teit",
                                                    "*atie", "*aties", "*lijkheden"};
    return is_one_of(noun, ends);
}

/// "De fractie" -> "fractie": without the word before the noun, in small letters unless it is a name.
std::string as_written(std::string_view words) {
    constexpr std::array<std::string_view, 6> determiners{"de ", "het ", "een ", "uw ", "dit ", "deze "};
    std::string name = one_line(words);
    const std::string low = lower(name);
    for (const std::string_view it : determiners)
        if (low.starts_with(it)) return name.substr(it.size());
    return name;
}

/// "Mijn fractie", "ons college": who speaks.
bool belongs_to_speaker(std::string_view words) {
    const std::string low = lower(beginning(words, 10));
    return low.starts_with("mijn ") || low.starts_with("ons ") || low.starts_with("onze ");
}

bool is_neuter(std::string_view noun) {
    static const std::vector<std::string_view> nouns{
        "*college", "*bestuur", "*waterschap", "*kabinet", "*ministerie", "rijk", "*hoogheemraadschap"};
    return is_one_of(noun, nouns);
}

/// Bodies of a kind are none of them: "de colleges".
bool is_plural(std::string_view noun) {
    static const std::vector<std::string_view> nouns{"*ies", "*den",  "*ten",  "*pen", "*leges",
                                                     "*ren", "*sies", "*ters", "*ders"};
    return is_one_of(noun, nouns) && noun != "staten";
}

/// Of these a participle with "zijn" tells what the subject feels: "is verheugd", "zijn genoodzaakt".
bool is_felt(std::string_view lemma) {
    static const WordSet verbs{
        "kannen verheugen teleurstellen ontstemmen verbijsteren verrassen verbazen noodzaken verontrusten"};
    return verbs.contains(lemma);
}

bool is_passive(const Clause& clause) { return clause.voice == Voice::passive && !is_felt(clause.lemma); }

/// Whether a comma or a closing quotation mark stands before `offset`.
bool follows_words(std::string_view text, std::size_t offset) {
    while (offset > 0 && text[offset - 1] == ' ') --offset;
    const std::string_view before = text.substr(0, offset);
    return before.ends_with(',') || before.ends_with('"') || before.ends_with("’") || before.ends_with("”") ||
           before.ends_with("'");
}

bool sets_beside(std::string_view conjunction) {
    return conjunction == "en" || conjunction == "maar" || conjunction == "of" || conjunction == "noch";
}

}  // namespace

bool carries(std::string_view lemma) {
    static const WordSet verbs{"willen blijven gaan komen noodzaken zullen weigeren"};
    return verbs.contains(lemma);
}

Holder speaker_at(const Speakers& speakers, std::size_t offset) {
    const Speaker& speaker = speakers.at(offset);
    if (speaker.value.empty()) return {};
    const bool signs = speaker.basis == SpeakerBasis::signature;
    return {speaker.value, signs ? HolderBasis::signature : HolderBasis::speaker};
}

bool gives_words(std::string_view lemma) {
    static const WordSet verbs{
        "aangeven stellen menen vinden zeggen melden verklaren antwoorden meedelen mededelen laten schrijven "
        "constateren concluderen opmerken benadrukken vermelden toelichten betogen oordelen besluiten "
        "bevestigen berichten toezeggen aanvoeren uitspreken wensen verzoeken vragen adviseren besloten"};
    return verbs.contains(lemma);
}

/// Of these what is said is a view when it judges: "stelt dat … wenselijk is".
bool says(std::string_view lemma) {
    static const WordSet verbs{
        "aangeven stellen zeggen verklaren antwoorden laten schrijven concluderen opmerken benadrukken "
        "betogen oordelen bevestigen aanvoeren constateren onderstrepen"};
    return verbs.contains(lemma);
}

/// "Een verbod vindt de wethouder niet nodig": of what only somebody can think or feel, a thing in front of
/// the verb is the object, and somebody right behind it who does so.
bool Holders::minds(const Clause& clause) const {
    static const WordSet verbs{
        "vinden achten noemen steunen ondersteunen onderschrijven delen afwijzen betreuren toejuichen "
        "waarderen verwelkomen omarmen ontraden verwerpen bepleiten begrijpen afkeuren beschouwen overnemen"};
    if (!clause.object || clause.kind != ClauseKind::main || clause.voice == Voice::passive ||
        !verbs.contains(clause.lemma))
        return false;
    const bool turned = clause.subject->span.end <= clause.verb.begin &&
                        clause.object->span.begin <= clause.verb.end + 1 &&
                        clause.object->span.begin >= clause.verb.end;
    return turned && kind_of(*clause.subject) == SubjectKind::thing &&
           kind_of(*clause.object) == SubjectKind::actor;
}

const NounPhrase* Holders::subject(std::size_t place) const {
    constexpr int deepest = 4;
    const std::vector<Clause>& clauses = cut_.clauses();
    for (int depth = 0; depth < deepest; ++depth) {
        const Clause& clause = clauses[place];
        if (clause.subject) return minds(clause) ? &*clause.object : &*clause.subject;
        if (!clause.hangs_on || clause.impersonal) return nullptr;
        const Clause& above = clauses[*clause.hangs_on];
        const bool spoken = clause.kind == ClauseKind::infinitive && clause.conjunction != "om" &&
                            (gives_words(above.lemma) || carries(above.lemma));
        if (!sets_beside(clause.conjunction) && !spoken) return nullptr;
        place = *clause.hangs_on;
    }
    return nullptr;
}

const Organisation* Holders::organisation_at(const NounPhrase& phrase) const {
    const std::vector<Organisation>& all = facts_.organisations;
    const auto first =
        std::lower_bound(all.begin(), all.end(), phrase.span.begin,
                         [](const Organisation& it, std::size_t at) { return it.span.begin < at; });
    const Organisation* behind = nullptr;
    constexpr std::size_t nearby = 60;  // bytes, for "van burgemeester en wethouders van"
    const std::size_t end = std::max(phrase.span.end, phrase.head.end + nearby);
    for (auto it = first; it != all.end() && it->span.begin < end; ++it) {
        const bool at_head =
            it->span.begin == phrase.head.begin && it->span.end < phrase.head.end;  // "VNG-bestuur"
        if (it->span.contains(phrase.head) || at_head) return &*it;
        if (it->span.begin >= phrase.head.end && behind == nullptr) behind = &*it;
    }
    // "het college van Maastricht", "de fractie van de SP": what the body is of.
    if (behind == nullptr) return nullptr;
    const std::string between =
        lower(one_line(cut_.reading().text.substr(phrase.head.end, behind->span.begin - phrase.head.end)));
    const bool adjacent = between.empty() && starts_with_upper(behind->span.of(cut_.reading().text));
    const bool of_it = adjacent || between == "van" || between == "van de" || between == "van het" ||
                       between == "van de gemeente" || between == "van burgemeester en wethouders van";
    return of_it ? behind : nullptr;
}

SubjectKind Holders::kind_of(const NounPhrase& phrase) const {
    switch (phrase.who) {
        case Who::ik:
        case Who::wij:
            return SubjectKind::speaker;
        case Who::jij:
            return SubjectKind::addressee;
        case Who::question:
        case Who::relative:
        case Who::anyone:
            return SubjectKind::none;
        case Who::third: {
            const std::string word = noun_of(phrase, cut_.reading().text);
            return word == "hij" || word == "zij" || word == "ze" ? SubjectKind::pronoun : SubjectKind::thing;
        }
        case Who::noun:
        case Who::name:
            break;
    }
    const std::string noun = noun_of(phrase, cut_.reading().text);
    if (is_actor(noun) || organisation_at(phrase) != nullptr) return SubjectKind::actor;
    // "Technologische innovaties": a capital for the sentence's sake, on an adjective.
    static const std::vector<std::string_view> adjectives{"*ische", "*lijke", "*ige",  "*ele",
                                                          "*ale",   "*ieve",  "*bare", "*ende"};
    const bool opens = phrase.head.begin == cut_.sentence().span.begin && is_one_of(noun, adjectives);
    const bool named = phrase.who == Who::name && !names_paper(noun) && !names_deed(noun) && !opens;
    return named ? SubjectKind::actor : SubjectKind::thing;
}

SubjectKind Holders::kind(std::size_t place) const {
    const Clause& clause = cut_.clauses()[place];
    if (is_passive(clause)) return clause.agent ? kind_of(*clause.agent) : SubjectKind::none;
    const NounPhrase* phrase = subject(place);
    if (phrase != nullptr) {
        const SubjectKind kind = kind_of(*phrase);
        const bool it = phrase->who == Who::third && kind == SubjectKind::thing;
        return it && antecedent(place) != nullptr ? SubjectKind::pronoun : kind;
    }
    const std::optional<NounPhrase>& agent = cut_.clauses()[place].agent;
    return agent ? kind_of(*agent) : SubjectKind::none;
}

/// "De raad van toezicht", "het college van bestuur": no raad or college of a town.
std::string Holders::of_board(const NounPhrase& phrase) const {
    static const std::array<std::string_view, 8> boards{
        " van toezicht", " van bestuur", " van commissarissen", " van state",
        " van advies",   " van beroep",  " van deskundigen",    " van kerken"};
    const std::string_view text = cut_.reading().text;
    const std::string behind = lower(text.substr(std::min(phrase.head.end, text.size()), 24));
    const auto found = std::find_if(boards.begin(), boards.end(),
                                    [&](std::string_view it) { return behind.starts_with(it); });
    if (found == boards.end()) return {};
    return std::string(text.substr(phrase.head.end, found->size()));
}

/// "wethouder Jansen": a name goes with the noun.
bool Holders::has_name(const NounPhrase& phrase) const {
    const std::string_view text = cut_.reading().text;
    const std::size_t behind = phrase.head.end + 1;
    return behind < phrase.span.end && starts_with_upper(text.substr(behind, phrase.span.end - behind));
}

Holder Holders::named(const NounPhrase& phrase) const {
    if (const Organisation* organisation = organisation_at(phrase))
        return {organisation->value, HolderBasis::subject};
    const std::string_view words = phrase.span.of(cut_.reading().text);
    const std::string noun = noun_of(phrase, cut_.reading().text);
    if (belongs_to_speaker(words)) return speaking(phrase.span.begin);
    const std::string board = of_board(phrase);
    if (!board.empty()) return {noun + board, HolderBasis::subject};
    if (phrase.who == Who::noun && !is_plural(noun))
        if (auto body = speakers_.body_at((is_neuter(noun) ? "het " : "de ") + noun, phrase.span.begin)) {
            // "wethouder Jansen" is nobody else, as long as the town is not known.
            const bool unknown = body->ends_with(noun);
            if (unknown && has_name(phrase)) {
                const std::string who = as_written(words);
                return {lower(beginning(who, 1)) + who.substr(1), HolderBasis::subject};
            }
            return {std::move(*body), HolderBasis::subject};
        }
    if (words.size() > longest_name)
        return {as_written(phrase.head.of(cut_.reading().text)), HolderBasis::subject};
    std::string name = as_written(words);
    if (phrase.who == Who::noun && starts_with_upper(name) &&
        !starts_with_upper(std::string_view(name).substr(1)))
        name = lower(beginning(name, 1)) + name.substr(1);
    return {std::move(name), HolderBasis::subject};
}

/// "Het plan is te duur, vindt de dorpsraad", "…, aldus de wethouder": who is named behind the words that
/// begin at `offset`.
std::optional<Holder> Holders::said_behind(std::size_t offset) const {
    static const WordSet saying{
        "vinden zeggen stellen menen aangeven schrijven verklaren melden antwoorden betogen oordelen "
        "concluderen benadrukken reageren waarschuwen denken"};
    const std::string_view text = cut_.reading().text;
    for (const Clause& it : cut_.clauses()) {
        const bool behind = it.kind == ClauseKind::main && it.span.begin > offset && it.subject &&
                            it.verb.begin == it.span.begin && saying.contains(it.lemma);
        if (behind && follows_words(text, it.span.begin) && kind_of(*it.subject) == SubjectKind::actor)
            return Holder{named(*it.subject).name, HolderBasis::frame};
    }
    const Pieces& pieces = cut_.pieces();
    for (std::size_t i = pieces.at(offset); i + 1 < pieces.size(); ++i) {
        if (!pieces.is(i, "aldus") || !follows_words(text, pieces[i].span.begin)) continue;
        const NounPhrase who = phrase_at(i + 1);
        if (!who.head.empty() && kind_of(who) == SubjectKind::actor)
            return Holder{named(who).name, HolderBasis::frame};
    }
    return {};
}

/// "de wethouder", "wethouder Jansen", "GroenLinks": from piece `first` to the next sign.
NounPhrase Holders::phrase_at(std::size_t first) const {
    const Pieces& pieces = cut_.pieces();
    const std::string_view text = cut_.reading().text;
    constexpr std::size_t most = 6;
    NounPhrase phrase;
    std::size_t last = first;
    while (last < std::min(pieces.size(), first + most) && !pieces.sign(last)) ++last;
    const std::size_t head = pieces.any_of(first, "de het een onze ons mijn") ? first + 1 : first;
    if (head >= last) return phrase;
    phrase.span = pieces.span(first, last);
    phrase.head = pieces.span(head, head + 1);
    phrase.who = starts_with_upper(phrase.head.of(text)) ? Who::name : Who::noun;
    return phrase;
}

/// Who speaks the words at `offset`: whoever is named behind them, else the speaker of the paper there.
Holder Holders::speaking(std::size_t offset) const {
    if (auto other = said_behind(offset)) return std::move(*other);
    return speaker_at(speakers_, offset);
}

/// Whom "hij" or "zij" of clause `place` means: the one who acts in the sentence before it.
std::optional<Holder> Holders::earlier(std::size_t place) const {
    const std::vector<Sentence>& all = cut_.reading().sentences;
    const NounPhrase* who = subject(place);
    if (who == nullptr || who->who != Who::third) return {};
    const Sentence& own = cut_.sentence();
    const std::string_view verb = cut_.clauses()[place].verb.of(cut_.reading().text);
    const bool plural = verb.ends_with("n") && verb.size() > 3;  // "zijn", "vinden"
    auto at = std::lower_bound(all.begin(), all.end(), own.span.begin,
                               [](const Sentence& it, std::size_t begin) { return it.span.begin < begin; });
    constexpr int farthest = 3;
    for (int back = 0; back < farthest && at != all.begin(); ++back) {
        if ((--at)->block != own.block) return {};
        const Cut cut{cut_.reading(), *at};
        const Holders before{cut, speakers_, facts_};
        bool refers = false;
        const NounPhrase* found = nullptr;
        for (std::size_t i = 0; i < cut.clauses().size(); ++i) {
            const std::optional<NounPhrase>& it = cut.clauses()[i].subject;
            if (!it || it->plural != plural) continue;
            refers = refers || before.kind_of(*it) == SubjectKind::pronoun;
            if (before.kind_of(*it) != SubjectKind::actor) continue;
            const bool same =
                found != nullptr && found->head.of(cut_.reading().text) == it->head.of(cut_.reading().text);
            if (found != nullptr && !same) return {};  // either may be meant
            found = &*it;
        }
        if (found != nullptr) return before.named(*found);
        if (!refers) return {};
    }
    return {};
}

/// The subject of the clause above that gives words to it: "de provincie laat weten dat zij …".
const NounPhrase* Holders::antecedent(std::size_t place) const {
    const std::vector<Clause>& clauses = cut_.clauses();
    constexpr int deepest = 4;
    for (int depth = 0; depth < deepest && clauses[place].hangs_on; ++depth) {
        place = *clauses[place].hangs_on;
        const NounPhrase* above = subject(place);
        if (above != nullptr && kind_of(*above) == SubjectKind::actor) return above;
    }
    return nullptr;
}

std::optional<Holder> Holders::according_to(std::size_t place) const {
    for (const Prepositional& it : cut_.clauses()[place].prepositional)
        if (it.preposition == "volgens" && kind_of(it.phrase) == SubjectKind::actor) {
            Holder holder = named(it.phrase);
            holder.basis = HolderBasis::frame;
            return holder;
        }
    return {};
}

bool Holders::knows(std::size_t place, const Holder& holder) const {
    const std::size_t begin = cut_.clauses()[place].span.begin;
    const bool author_speaks =
        !speakers_.author().value.empty() && speakers_.at(begin).value == speakers_.author().value;
    if (author_speaks && holder.name == speakers_.author().value) return true;
    const std::optional<NounPhrase>& agent = cut_.clauses()[place].agent;
    const NounPhrase* who = is_passive(cut_.clauses()[place]) ? (agent ? &*agent : nullptr) : subject(place);
    if (who == nullptr) return false;
    if (const Organisation* it = organisation_at(*who)) return it->value == holder.name;
    // "De monumentencommissie", "Tom Ponjee"; not a body that may be anybody's: "de wethouder".
    if (holder.name.starts_with("de ") || holder.name.starts_with("het ")) return false;
    return kind_of(*who) == SubjectKind::actor;
}

/// "wat het college betreft"
std::optional<Holder> Holders::concerned(std::size_t place) const {
    constexpr std::size_t longest = 60;
    const Span sentence = cut_.sentence().span;
    const std::string words = lower(sentence.of(cut_.reading().text));
    const std::size_t end = words.find(" betreft");
    const std::size_t begin = end == words.npos ? end : words.rfind("wat ", end);
    if (begin == words.npos || end - begin > longest || end < begin + 4) return {};
    const std::string who = one_line(std::string_view(words).substr(begin + 4, end - begin - 4));
    if (belongs_to_speaker(who + " ")) return speaking(cut_.clauses()[place].span.begin);
    for (const Organisation& it : facts_.organisations)
        if (it.span.begin >= sentence.begin + begin && it.span.end <= sentence.begin + end)
            return Holder{it.value, HolderBasis::frame};
    if (auto body = speakers_.body_at(who, sentence.begin))
        return Holder{std::move(*body), HolderBasis::frame};
    return {};
}

std::optional<Holder> Holders::teller(std::size_t place) const {
    static const std::vector<std::string_view> views{"mening",  "oordeel", "opvatting",
                                                     "inzicht", "idee",    "overtuiging"};
    static constexpr std::array<std::string_view, 5> of_speaker{
        "mijns inziens", "ons inziens", "onzes inziens", "wat ons betreft", "wat mij betreft"};
    const std::string_view text = cut_.reading().text;
    const Clause& clause = cut_.clauses()[place];
    const std::string words = lower(one_line(cut_.sentence().span.of(text)));
    if (std::any_of(of_speaker.begin(), of_speaker.end(),
                    [&](std::string_view it) { return words.find(it) != std::string::npos; }))
        return speaking(clause.span.begin);
    // "VWS geeft aan dat een proef wenselijk is": who says so.
    if (clause.hangs_on && clause.conjunction == "dat" && says(cut_.clauses()[*clause.hangs_on].lemma)) {
        const NounPhrase* who = subject(*clause.hangs_on);
        if (who != nullptr && kind_of(*who) == SubjectKind::speaker) return speaking(who->span.begin);
        if (who != nullptr && kind_of(*who) == SubjectKind::actor)
            return Holder{named(*who).name, HolderBasis::frame};
    }
    if (auto who = concerned(place)) return who;
    if (auto who = said_behind(clause.span.begin)) return who;
    const std::vector<Prepositional>& all = clause.prepositional;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool view = all[i].preposition == "naar" && is_one_of(noun_of(all[i].phrase, text), views);
        if (view && belongs_to_speaker(all[i].phrase.span.of(text))) return speaking(all[i].span.begin);
        const bool of_other = view && i + 1 < all.size() && all[i + 1].preposition == "van";
        if (!of_other && all[i].preposition != "volgens") continue;
        const NounPhrase& who = all[of_other ? i + 1 : i].phrase;
        if (kind_of(who) == SubjectKind::speaker) return speaking(who.span.begin);
        if (kind_of(who) == SubjectKind::actor) return Holder{named(who).name, HolderBasis::frame};
    }
    return {};
}

std::optional<Holder> Holders::giver(std::size_t place) const {
    static const std::vector<std::string_view> prepositions{"van", "voor", "bij", "vanuit"};
    for (const Prepositional& it : cut_.clauses()[place].prepositional) {
        if (!is_one_of(it.preposition, prepositions)) continue;
        const SubjectKind kind = kind_of(it.phrase);
        if (kind == SubjectKind::speaker) return speaking(it.span.begin);
        if (kind == SubjectKind::actor) return named(it.phrase);
    }
    return {};
}

Holder Holders::speaker(std::size_t place) const {
    if (const auto other = according_to(place)) return *other;
    const std::vector<Clause>& clauses = cut_.clauses();
    std::size_t above = place;
    constexpr int deepest = 4;
    for (int depth = 0; depth < deepest && clauses[above].hangs_on; ++depth) {
        above = *clauses[above].hangs_on;
        const NounPhrase* who = subject(above);
        if (who != nullptr && gives_words(clauses[above].lemma) && kind_of(*who) == SubjectKind::actor)
            return {named(*who).name, HolderBasis::frame};
    }
    return speaking(clauses[place].span.begin);
}

Holder Holders::of(std::size_t place) const {
    const bool passive = is_passive(cut_.clauses()[place]);
    const NounPhrase* phrase = passive ? nullptr : subject(place);
    if (phrase == nullptr) {
        const std::optional<NounPhrase>& agent = cut_.clauses()[place].agent;
        if (!agent) return speaker(place);
        return kind_of(*agent) == SubjectKind::speaker ? speaking(agent->span.begin) : named(*agent);
    }
    switch (kind_of(*phrase)) {
        case SubjectKind::speaker:
            if (!speakers_.tells_who_we_are(phrase->span.begin)) return {};
            return speaking(phrase->span.begin);
        case SubjectKind::actor:
            return named(*phrase);
        case SubjectKind::pronoun:
            if (const NounPhrase* above = antecedent(place)) return named(*above);
            return earlier(place).value_or(Holder{});
        case SubjectKind::thing:
            if (const NounPhrase* above = phrase->who == Who::third ? antecedent(place) : nullptr)
                return named(*above);
            return speaker(place);
        case SubjectKind::none:
        case SubjectKind::addressee:
            return {};
    }
    return {};
}

bool Holders::has_noun(std::size_t place) const {
    if (is_passive(cut_.clauses()[place])) return false;
    const NounPhrase* phrase = subject(place);
    return phrase != nullptr && (phrase->who == Who::noun || phrase->who == Who::name ||
                                 noun_of(*phrase, cut_.reading().text) == "men");
}

Holder Holders::willing(std::size_t place) const {
    return kind(place) == SubjectKind::thing && has_noun(place) ? named(*subject(place)) : of(place);
}

}  // namespace raadspoor::nlp
