#include "query/program.h"

int main(int argc, char** argv) { return raadspoor::query::run(argc, argv); }
