// The program: reads the command line, runs one command, says what went wrong.
#pragma once

namespace raadspoor::query {

/// Exit code: 0 done or found; 1 nothing found, or something left out; 2 wrong use or a broken world.
int run(int argc, char** argv);

}  // namespace raadspoor::query
