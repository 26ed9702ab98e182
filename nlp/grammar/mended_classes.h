// Classes of words that grammar knows better than the words around tell.
//
//     "Wij stemmen in"             "stemmen" behind "wij" is a verb, whatever it is elsewhere
//     "dat de bouw start en …"     a clause wants a verb: the last word that can be one is it
//     "Wanneer de raad besluit"    "raad" behind an article is a noun
#pragma once

#include "nlp/grammar/sentence_words.h"

namespace raadspoor::nlp {

/// Changes classes of `words` where grammar rules the one found out. Linear.
void mend_classes(SentenceWords& words);

}  // namespace raadspoor::nlp
