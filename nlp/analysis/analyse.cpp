#include "nlp/analysis/analyse.h"

#include <algorithm>
#include <tuple>

#include "nlp/actors/author.h"
#include "nlp/actors/speakers.h"
#include "nlp/analysis/trigger_pass.h"
#include "nlp/minutes/minutes.h"
#include "nlp/motions/motion_facts.h"
#include "nlp/paper/amended_text.h"
#include "nlp/paper/date_doubt.h"
#include "nlp/paper/structure.h"
#include "nlp/reading/reading.h"
#include "nlp/statements/spoken_promises.h"

namespace raadspoor::nlp {

namespace {

/// By begin of span, then by end.
template <class Statement>
void put_in_order(std::vector<Statement>& list) {
    const auto before = [](const Statement& a, const Statement& b) {
        return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
    };
    if (!std::is_sorted(list.begin(), list.end(), before)) std::stable_sort(list.begin(), list.end(), before);
}

/// What is struck out is no longer said: blanks stand in its place, so that all else keeps its offset.
Document without_struck(Document document) {
    for (const Span span : document.struck)
        for (std::size_t i = span.begin; i < span.end; ++i)
            if (document.text[i] != '\n' && document.text[i] != '\t') document.text[i] = ' ';
    return document;
}

/// Whether nothing but how it is written told what kind of paper it is.
bool may_be_minutes(DocumentKind kind) {
    return kind == DocumentKind::overig || kind == DocumentKind::notitie || kind == DocumentKind::agenda;
}

/// Takes out what the words say that an amendment has deleted: nobody holds that.
void drop_text_to_go(std::string_view text, Annotations& found) {
    const std::vector<Span> gone = text_to_go(text);
    if (gone.empty()) return;
    const auto drop = [&](auto& list) {
        std::erase_if(list, [&](const auto& it) {
            return std::any_of(gone.begin(), gone.end(), [&](Span span) { return span.overlaps(it.span); });
        });
    };
    drop(found.positions);
    drop(found.conditions);
    drop(found.commitments);
    drop(found.votes);
}

Analysis analyse_whole(const Document& document, const std::string& date) {
    Analysis analysis;
    Reading reading = read(document, date);
    analysis.metadata = find_metadata(reading);
    if (may_be_minutes(analysis.metadata.kind) && looks_spoken(reading))
        analysis.metadata.kind = DocumentKind::notulen;
    if (reading.date.empty()) {
        reading.date = analysis.metadata.date;
        reading.date_of_file = analysis.metadata.date_basis == DateBasis::file;
    }

    for (const Sentence& sentence : reading.sentences) analysis.sentences.push_back(sentence.span);
    analysis.sections = find_sections(reading, analysis.metadata);
    analysis.questions = find_questions(reading);
    analysis.abbreviations = find_abbreviations(reading);
    analysis.minutes = find_minutes(reading, analysis.metadata);

    const TriggerPass& pass = TriggerPass::get();
    const std::vector<TriggerPass::Owners> owners = pass.run_facts(reading, analysis.annotations);
    const Speakers speakers =
        find_speakers(reading, analysis.metadata, analysis.questions, analysis.annotations, analysis.minutes);
    const Speaker sender = find_sender(reading, analysis.metadata, analysis.annotations, speakers.author());
    analysis.metadata.sender = sender.value;
    analysis.metadata.sender_span = sender.told;
    analysis.metadata.doubt =
        doubt_of_date(reading.document.text, analysis.metadata, analysis.annotations.dates);
    pass.run_speech(reading, owners, speakers, analysis.annotations);
    drop_text_to_go(reading.text, analysis.annotations);
    add_spoken_promises(reading, analysis.minutes, speakers, analysis.annotations);
    analysis.annotations.each_list([](auto& list) { put_in_order(list); });
    analysis.motions = find_motion_facts(reading, analysis);
    return analysis;
}

}  // namespace

Analysis analyse(const Document& document, const std::string& date) {
    if (document.struck.empty()) return analyse_whole(document, date);
    Analysis analysis = analyse_whole(without_struck(document), date);
    analysis.sentences.clear();
    for (const Sentence& sentence : read(document, date).sentences)
        analysis.sentences.push_back(sentence.span);
    return analysis;
}

}  // namespace raadspoor::nlp
