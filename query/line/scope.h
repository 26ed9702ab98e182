// A paper that is read for a topic: its words, and what stands around a sentence of it.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "corpus/analysis.h"
#include "corpus/annotation.h"
#include "corpus/document.h"
#include "query/line/condition_events.h"
#include "query/line/evidence.h"
#include "query/line/topic.h"

namespace raadspoor::query {

inline constexpr double enough_for_condition = 0.5, enough_for_sentence = 0.55, whole_topic = 0.8;

/// What it is made of must outlive it.
struct Scope {
    const Document& document;
    const Analysis& analysis;
    const Topic& topic;
    TopicText text;
    double best = 0;  ///< the most of the topic that one sentence holds
};

/// The sentence before the one that begins at `offset`; an empty span when there is none.
Span sentence_before(const Analysis& analysis, std::size_t offset);
/// The block that holds `offset`; null when none does.
const Block* block_at(const Document& document, std::size_t offset);
/// The part of a motion that holds `offset`.
std::optional<SectionKind> section_at(const Analysis& analysis, std::size_t offset);
/// The heading that a sentence stands under, when it is near; else an empty span.
Span heading_above(const Scope& scope, Span sentence);
/// Of an item of a list the sentence that introduces it ("… gelden de volgende voorwaarden:"); else empty.
Span lead_in_of(const Scope& scope, Span sentence);
/// The two sentences before, the heading above, and the question that is answered: where "deze voorwaarde"
/// may have been named.
std::vector<Span> context_of(const Scope& scope, Span sentence);

/// Whether one of these folded words stands in `span`.
bool says_one_of(const Scope& scope, Span span, std::initializer_list<std::string_view> words);
/// Whether the topic is short: all its words are needed then.
bool is_short(const Topic& topic);
/// Whether the demand in `span` is about the topic: it holds the whole of a short one, enough of a long one.
bool is_about(const Scope& scope, Span span, double enough);

std::vector<EvidenceHit> evidence_of(const Scope& scope, Span span);
/// The words of a piece of evidence; empty for none.
std::string told(const Scope& scope, const std::optional<EvidenceHit>& hit);
/// Whether `wanted` is among the numbers.
bool names(const std::vector<Quantity>& demanded, const std::optional<Quantity>& wanted);
/// Fills what every event has: quotation, how much of the topic it holds, numbers.
void fill(const Scope& scope, ConditionEvent& event, Span about);

}  // namespace raadspoor::query
