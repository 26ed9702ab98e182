#include "nlp/signature_lines.h"
