#include "nlp/people.h"
