// Whose paper it is.
//
//     "… Hoogachtend,\nNamens het dagelijks bestuur,\nWaterschap Noordervaart"   -> "Waterschap Noordervaart"
//     "Van: wethouder Kapteijns" in a paper of Zeist                              -> "gm0355"
//     "Indiener: J. Jansen, VVD"                                                  -> "party:VVD"
//
// Method, strongest first: who hands in a motion; the minister who signs; the organisation of the closing
// lines; the field "Van:"; an organisation that stands alone in head or foot; what the kind of paper tells of
// a municipality that head, address or web site name. The addressee never counts.
#pragma once

#include "corpus/analysis.h"
#include "corpus/annotation.h"
#include "nlp/actors/speakers.h"
#include "nlp/reading/reading.h"

namespace raadspoor::nlp {

/// The author; without value when the paper does not tell. `found` holds its organisations and signatories.
/// Linear.
Speaker find_author(const Reading& reading, const Metadata& metadata, const Annotations& found);

/// Who sends the paper: of a motion the assembly that it opens with ("De raad van Zeist, bijeen …"), else its
/// `author`. Linear.
Speaker find_sender(const Reading& reading, const Metadata& metadata, const Annotations& found,
                    const Speaker& author);

}  // namespace raadspoor::nlp
