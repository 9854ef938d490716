// The program. Everything it does is in cli/, so that tests can call it.
#include "cli/program.h"

int main(int count, char** arguments) { return iepress::cli::run(count, arguments); }
