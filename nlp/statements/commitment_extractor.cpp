// Promises to the council, to members or to parliament.
//
// Found:      zullen we de raad berichten met een memo · In Q3 2027 wordt de raad geïnformeerd · Wij leggen u
//             het akkoord in januari voor · ik zeg u toe dat … · de wethouder heeft toegezegd … · items under
//             "heeft de volgende toezeggingen gedaan:"
// Left alone: verzoekt het college de raad te informeren · wij hebben u geïnformeerd · Hierbij ontvangt u ·
//             wij willen inwoners betrekken
//
// A clause is a promise when a frame of nlp/rules/commitments.tsv fits, it is told of what is still to come,
// and somebody who may ask hears it.
#include <algorithm>
#include <array>
#include <optional>

#include "corpus/text.h"
#include "nlp/data/data.h"
#include "nlp/patterns/pattern.h"
#include "nlp/reading/extractors.h"
#include "nlp/statements/frame_match.h"
#include "nlp/statements/frame_table.h"
#include "nlp/statements/frame_triggers.h"
#include "nlp/statements/holder.h"
#include "nlp/statements/promise_registers.h"
#include "nlp/statements/stretch.h"
#include "nlp/statements/sureness.h"

namespace raadspoor::nlp {

namespace {

using re2::RE2;

bool matches(std::string_view words, const RE2& pattern) {
    return RE2::PartialMatch({words.data(), words.size()}, pattern);
}

const FrameTable& frames() {
    static const FrameTable table{data::commitment_frames(), "commitment"};
    return table;
}

/// Of these verbs the subject may be the one who hears: "U ontvangt in juni bericht".
bool receives(std::string_view lemma) {
    static const std::vector<std::string_view> verbs{"ontvangen", "krijgen", "toekrijgen",
                                                     "blijven",   "zien",    "informeren",
                                                     "berichten", "horen",   "vernemen"};
    return is_one_of(lemma, verbs);
}

/// Whether the clause names somebody who may ask what became of it.
bool is_heard(const Said& said) {
    static const std::vector<std::string_view> audience{
        "u",         "uw",          "raad",  "raden",   "*raad",      "raadsleden",       "raadslid", "kamer",
        "commissie", "*commissie",  "leden", "*leden",  "fracties",   "vragensteller",    "staten",   "alv",
        "gemeenten", "statenleden", "ab",    "bestuur", "aanvragers", "staatssecretaris", "minister"};
    // Who acts does not hear it as well: "De leden delen de stukken".
    const std::optional<NounPhrase>& subject = said.clause().subject;
    const bool acts = subject && said.clause().voice == Voice::active && !receives(said.clause().lemma);
    const std::string actor = acts ? noun_of(*subject, said.cut().reading().text) : std::string{};
    // "Het dagelijks bestuur legt het aan het algemeen bestuur voor": one body to another of its name.
    static const std::vector<std::string_view> boards{"bestuur", "raad", "commissie", "college"};
    const std::string_view text = said.cut().reading().text;
    for (const Prepositional& it : said.clause().prepositional)
        if (it.preposition == "aan" && is_one_of(noun_of(it.phrase, text), boards)) return true;
    return std::any_of(audience.begin(), audience.end(), [&](std::string_view word) {
        return said.has_word(word) && (!acts || !is_one_of(actor, {word}));
    });
}

/// What goes with the paper itself: "Hierbij informeren wij u", "met deze brief".
bool is_done_by_paper(const Said& said) {
    static constexpr std::array<std::string_view, 8> itself{"deze_brief", "dit_antwoord", "deze_memo",
                                                            "dit_memo",   "deze_notitie", "dit_voorstel",
                                                            "bij_dezen",  "bij_deze"};
    if (std::any_of(itself.begin(), itself.end(),
                    [&](std::string_view words) { return said.has_side_by_side(words); }))
        return true;
    static const std::vector<std::string_view> now{"hierbij", "bijgaand",  "hiermee",     "bijgevoegd",
                                                   "hierna",  "hieronder", "onderstaand", "bijgevoegde"};
    if (std::any_of(now.begin(), now.end(), [&](std::string_view word) { return said.has_word(word); }))
        return true;
    static const std::vector<std::string_view> papers{
        "brief", "*brief", "rib", "notitie", "memo", "nota", "weg", "voorstel", "rapportage", "document"};
    const std::string_view text = said.cut().reading().text;
    return std::any_of(
        said.clause().prepositional.begin(), said.clause().prepositional.end(), [&](const Prepositional& it) {
            const std::string words = lower(it.span.of(text));
            return is_one_of(it.preposition, {"met", "in", "door", "bij", "via"}) &&
                   (words.find(" deze ") != std::string::npos || words.find(" dit ") != std::string::npos) &&
                   is_one_of(noun_of(it.phrase, text), papers);
        });
}

/// "de cijfers die wij u zenden" tells which; "die wij u zullen zenden" promises.
bool is_ahead(const Said& said) {
    const std::vector<Clause>& clauses = said.cut().clauses();
    const Clause& clause = said.clause();
    if (clause.kind == ClauseKind::relative && clause.tense == Tense::present &&
        clause.reality != Reality::intended)
        return false;
    if (clause.modal == "willen" || clause.modal == "kunnen" || clause.modal == "mogen") return false;
    if (clause.reality == Reality::intended || clause.tense == Tense::future) return true;
    // "Wij blijven u informeren"
    if (clause.kind == ClauseKind::infinitive && clause.hangs_on &&
        clauses[*clause.hangs_on].lemma == "blijven")
        return clauses[*clause.hangs_on].tense == Tense::present;
    return clause.tense == Tense::present;
}

bool may_promise(SubjectSort wanted, SubjectKind kind) {
    if (wanted == SubjectSort::any) return true;
    return kind == SubjectKind::speaker || kind == SubjectKind::actor || kind == SubjectKind::pronoun;
}

/// Who answers to a council or parliament, or speaks.
bool is_office_holder(const Said& said, const Holders& holders) {
    static const std::vector<std::string_view> officers{
        "wethouder", "wethouders", "burgemeester",      "*college",         "gedeputeerde",
        "*minister", "voorzitter", "kabinet",           "staatssecretaris", "*bestuur",
        "provincie", "gemeente",   "portefeuillehouder"};
    const SubjectKind kind = holders.kind(said.place());
    if (kind == SubjectKind::speaker || kind == SubjectKind::pronoun) return true;
    const NounPhrase* subject = holders.subject(said.place());
    const std::string_view text = said.cut().reading().text;
    return subject != nullptr && (subject->who == Who::name || is_one_of(noun_of(*subject, text), officers));
}

/// "In antwoord op uw brief deel ik u mede dat …": what follows is the news itself.
bool is_telling_now(const Said& said) {
    static const std::vector<std::string_view> telling{"meedelen", "mededelen", "informeren", "berichten"};
    const Clause& clause = said.clause();
    return clause.reality == Reality::told && is_one_of(clause.lemma, telling) &&
           (said.has_side_by_side("in_antwoord") ||
            std::any_of(said.under().begin(), said.under().end(),
                        [&](std::size_t place) { return said.cut().clauses()[place].conjunction == "dat"; }));
}

/// Whether the clause tells when, or that something new comes: "in het tweede kwartaal", "nadere informatie",
/// "een voorstel".
bool tells_when(const Said& said) {
    const std::optional<NounPhrase>& object = said.clause().object;
    if (object && lower(object->span.of(said.cut().reading().text)).starts_with("een ")) return true;
    static const std::vector<std::string_view> times{
        "kwartaal",   "zomer",      "najaar",       "voorjaar",  "winter",      "herfst",
        "later",      "binnenkort", "spoedig",      "na",        "voor",        "vóór",
        "zodra",      "jaarlijks",  "maandelijks",  "periodiek", "tussentijds", "halfjaarlijks",
        "maand",      "week",       "weken",        "maanden",   "jaar",        "zomerreces",
        "*reces",     "eind",       "einde",        "begin",     "medio",       "uiterlijk",
        "volgende",   "komende",    "tijd",         "tijdig",    "nader",       "nadere",
        "verder",     "verdere",    "hierover",     "daarover",  "nog",         "dan",
        "vervolgens", "daarna",     "hierna",       "januari",   "februari",    "maart",
        "april",      "mei",        "juni",         "juli",      "augustus",    "september",
        "oktober",    "november",   "december",     "q1",        "q2",          "q3",
        "q4",         "kadernota",  "voorjaarsnota"};
    return said.clause().reality == Reality::intended || said.clause().tense == Tense::future ||
           std::any_of(times.begin(), times.end(),
                       [&](std::string_view word) { return said.has_word(word); });
}

/// What leaves no doubt that it is still to come: of the future, or at a time that is named.
bool tells_plainly_when(const Said& said) {
    static const std::vector<std::string_view> times{
        "kwartaal",  "zomer",  "najaar", "voorjaar",  "later",     "binnenkort",   "zodra",    "jaarlijks",
        "periodiek", "*reces", "medio",  "uiterlijk", "januari",   "februari",     "maart",    "april",
        "mei",       "juni",   "juli",   "augustus",  "september", "oktober",      "november", "december",
        "q1",        "q2",     "q3",     "q4",        "kadernota", "voorjaarsnota"};
    static const std::vector<std::string_view> at_large{"gemeenten", "aanvragers"};
    const auto has = [&](std::string_view word) { return said.has_word(word); };
    if (std::any_of(at_large.begin(), at_large.end(), has)) return false;
    return said.clause().reality == Reality::intended || said.clause().tense == Tense::future ||
           std::any_of(times.begin(), times.end(), has);
}

/// Of "is toegezegd dat …": what is to come, not what was ("dat dit mogelijk was").
bool tells_what_comes(const Said& said) {
    return std::any_of(said.under().begin(), said.under().end(), [&](std::size_t place) {
        const Clause& below = said.cut().clauses()[place];
        return below.hangs_on == said.place() && below.tense != Tense::past && below.tense != Tense::perfect;
    });
}

bool is_promised(const Frame& frame, const Said& said, const Holders& holders) {
    if (frame.rule == "commitment.promised") return tells_what_comes(said);
    if (frame.told == "timed" && !tells_when(said)) return false;
    if (frame.rule == "commitment.come_back" && !is_office_holder(said, holders)) return false;
    if (frame.told == "done" || frame.told == "due") return true;
    if (frame.rule == "commitment.promise") return is_heard(said) || is_office_holder(said, holders);
    if (frame.told == "yes") return is_ahead(said) && !is_done_by_paper(said);
    return is_heard(said) && is_ahead(said) && !is_done_by_paper(said) && !is_telling_now(said);
}

/// Whether the block stands in a list of promises: in a paper, or under a heading, that is called so.
bool is_in_list_of_promises(const Reading& reading, std::size_t block) {
    static const Pattern promises{"(?i)(?:^|[^\\pL])(?:lijst (?:van |met )?)?toezeggingen(?:$|[^\\pL])"};
    const std::vector<Block>& blocks = reading.document.blocks;
    if (!blocks.empty() && matches(reading.words_of(0), promises)) return true;
    for (std::size_t i = block; i-- > 0;)
        if (blocks[i].kind == BlockKind::heading) return matches(reading.words_of(i), promises);
    return false;
}

/// "Toezegging wethouder Bos: de raad ontvangt een notitie."
bool is_headed_promise(const Said& said) {
    static const Pattern head{"(?i)^(?:nieuwe |gedane )?toezegging\\b[^.:]{0,60}:"};
    return matches(said.cut().words().substr(0, 120), head);
}

/// There, whatever an office-holder does next is promised: "De wethouder gaat na of …".
bool is_listed_promise(const Said& said, const Holders& holders) {
    return said.clause().kind == ClauseKind::main && is_ahead(said) && is_office_holder(said, holders) &&
           (is_headed_promise(said) ||
            is_in_list_of_promises(said.cut().reading(), said.cut().sentence().block));
}

Commitment made(const Said& said, const Holder& holder, Rule rule) {
    Commitment it{.span = stretch_of(said), .rule = rule, .holder = holder.name};
    it.holder_basis = holder.basis;
    return it;
}

/// "… informeer de Kamer na de zomer": the one who hears is no one who informs.
bool is_told_itself(const Said& said, const Holders& holders) {
    static const std::vector<std::string_view> listeners{"raad",   "gemeenteraad", "kamer",    "u",
                                                         "staten", "raadsleden",   "commissie"};
    const NounPhrase* subject = holders.subject(said.place());
    return subject != nullptr && is_one_of(said.clause().lemma, {"informeren", "berichten", "toesturen"}) &&
           is_one_of(noun_of(*subject, said.cut().reading().text), listeners);
}

/// In a passive clause nobody but who speaks can promise.
Holder holder_of(const Frame& frame, const Said& said, const Holders& holders) {
    const bool passive = said.clause().voice == Voice::passive || frame.subject == SubjectSort::any ||
                         is_told_itself(said, holders);
    return passive && !said.clause().agent ? holders.speaker(said.place()) : holders.of(said.place());
}

/// The frame by which the clause promises. Of two infinitives under one modal verb the second may be the one:
/// "zal ik een planning opstellen en uw Kamer daarover informeren".
const Frame* promising(const Said& said, const Holders& holders) {
    const auto fits = [&](const Frame* frame) {
        return may_promise(frame->subject, holders.kind(said.place())) && suits(*frame, said) &&
               is_promised(*frame, said, holders);
    };
    const auto among = [&](const std::vector<const Frame*>& some) -> const Frame* {
        const auto found = std::find_if(some.begin(), some.end(), fits);
        return found == some.end() ? nullptr : *found;
    };
    const Frame* first = among(frames().of(said.clause().lemma));
    return first != nullptr || said.clause().modal.empty() ? first : among(frames().of(said.last_word()));
}

std::optional<Commitment> commitment_in(const Said& said, const Holders& holders) {
    if (said.clause().denied) return {};
    if (const Frame* frame = promising(said, holders)) {
        const Holder holder = holder_of(*frame, said, holders);
        Commitment it = made(said, holder, frame->rule);
        const bool past = frame->rule == "commitment.promise" && said.clause().tense == Tense::perfect;
        if ((frame->told == "done" || frame->told == "yes" || tells_plainly_when(said)) && !past)
            it.sure = sureness_of(*frame, said, holders, holder);
        if (frame->told == "done") it.promise = Promise::done;
        return it;
    }
    if (is_listed_promise(said, holders)) return made(said, holders.of(said.place()), "commitment.in_list");
    return {};
}

/// Whether a block stands under "… heeft de volgende toezeggingen gedaan:".
bool is_listed(const Reading& reading, std::size_t block) {
    static const Pattern lead_in{"(?i)toezegging(?:en)?(?: gedaan)?:?$"};
    const std::size_t above = reading.lead_in[block];
    return above != no_block && matches(reading.words_of(above), lead_in);
}

/// "Constaterende dat: - de cijfers met de raad worden gedeeld": a motion promises nothing.
bool is_part_of_motion(const Cut& cut) {
    static const Pattern part{
        R"((?i)^[-•* ]*(constaterende|overwegende|gelezen|gehoord|gezien|verzoekt|draagt|roept)\b)"
        R"([^.]{0,120}(:|dat)?$)"};
    static const Pattern opening{R"((?i)^[-•* ]*(constaterende|overwegende|verzoekt)\b)"};
    const std::size_t above = cut.reading().lead_in[cut.sentence().block];
    if (matches(cut.words().substr(0, 60), opening)) return true;
    return above != no_block && matches(trimmed(cut.reading().words_of(above)), part);
}

void find_commitments(const Cut& cut, const Speakers& speakers, Annotations& found) {
    if (is_part_of_motion(cut)) return;
    if (is_listed(cut.reading(), cut.sentence().block)) return;
    const std::vector<Clause>& clauses = cut.clauses();
    const Holders holders{cut, speakers, found};
    for (std::size_t place = 0; place < clauses.size(); ++place)
        if (auto it = commitment_in(Said{cut, place}, holders);
            it && stands_alone(cut.reading().text, it->span) &&
            (found.commitments.empty() || !found.commitments.back().span.overlaps(it->span)))
            found.commitments.push_back(std::move(*it));
}

/// The promises that a list of decisions counts up, one an item.
void add_listed(const Reading& reading, const Speakers&, Annotations& found) {
    std::vector<Commitment> registered;
    find_registered_promises(reading, registered);
    std::erase_if(found.commitments, [&](const Commitment& it) {
        return std::any_of(registered.begin(), registered.end(),
                           [&](const Commitment& other) { return other.span.overlaps(it.span); });
    });
    found.commitments.insert(found.commitments.end(), registered.begin(), registered.end());
    static const Pattern promiser{
        "(?i:wethouder|burgemeester|voorzitter|minister|staatssecretaris) ((?:\\p{Lu}\\pL*[ "
        "-]?|(?:van|de|der|den|ter|ten) )+?) ?(?:heeft|zegt|doet)"};
    for (std::size_t i = 0; i < reading.document.blocks.size(); ++i) {
        const Block& block = reading.document.blocks[i];
        if (block.kind != BlockKind::list_item || !is_listed(reading, i)) continue;
        const std::string_view words = trimmed(reading.words_of(i));
        if (words.empty()) continue;
        const auto begin = static_cast<std::size_t>(words.data() - reading.text.data());
        const std::string_view above = reading.words_of(reading.lead_in[i]);
        Commitment it{.span = {begin, begin + words.size()}, .rule = "commitment.listed", .holder = {}};
        RE2::PartialMatch({above.data(), above.size()}, promiser, &it.holder);
        it.holder = trimmed(it.holder);
        if (!it.holder.empty()) it.holder_basis = HolderBasis::frame;
        found.commitments.push_back(std::move(it));
    }
}

}  // namespace

const Extractor& commitment_extractor() {
    static const std::vector<std::string> triggers = triggers_of(frames());
    static const Extractor extractor{.name = "commitment",
                                     .triggers = {triggers.begin(), triggers.end()},
                                     .in_speech = find_commitments,
                                     .in_all_speech = add_listed};
    return extractor;
}

}  // namespace raadspoor::nlp
