#include "nlp/holders.h"
