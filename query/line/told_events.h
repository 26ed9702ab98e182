// What sentences, which the analysis made no condition of, tell of the topic: that it is asked, there,
// lacking, gone, less, or has become something else.
#pragma once

#include <optional>

#include "query/line/scope.h"

namespace raadspoor::query {

/// What a sentence that holds the topic shows; nothing when it shows nothing of it. `number`: of the line.
std::optional<ConditionEvent> from_sentence(const Scope& scope, Span sentence,
                                            const std::optional<Quantity>& number);

/// A promise about the topic.
std::optional<ConditionEvent> from_promise(const Scope& scope, const Commitment& promise);

/// What a sentence shows that points back at the topic in the one before ("Deze regeling is in mei
/// ingetrokken."), or with a word of the topic at one a little before, or, in a note, anywhere in the paper.
std::optional<ConditionEvent> from_pointing(const Scope& scope, Span sentence, Span before);

/// Whether a sentence can be an event by itself: it is no question, heading or note.
bool can_be_quoted(const Document& document, Span sentence);

/// The clauses of a long sentence that hold the topic and the words that decide.
Span narrowed(const Scope& scope, Span sentence, const ConditionEvent& event);

}  // namespace raadspoor::query
