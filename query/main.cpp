#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "ingest/read.h"
#include "nlp/analyse.h"
#include "query/analysis_json.h"

using namespace raadspoor;

int main(int argc, char** argv) {
    CLI::App app{"raadspoor"};
    std::vector<std::string> files;
    std::string format = "text";
    CLI::App* analyse = app.add_subcommand("analyse");
    analyse->add_option("FILE", files)->required();
    analyse->add_option("--format", format);
    CLI11_PARSE(app, argc, argv);
    for (const std::string& file : files) {
        const Result<Document> document = ingest::read(file);
        if (!document) {
            std::cerr << document.error().message << '\n';
            return 1;
        }
        std::cout << query::analysis_json(*document, nlp::analyse(*document)).dump(1) << '\n';
    }
    return 0;
}
