#include <fmt/format.h>

#include "cli/commands.h"
#include "record/read.h"
#include "review/review.h"

namespace iepress::cli {

namespace {

void run_check(const std::vector<std::string>& files, Session& session) {
    base::Diagnostics all;
    const press::Folders folders = session.folders();
    std::vector<std::filesystem::path> data{folders.root / "data"};
    data.insert(data.end(), folders.data.begin(), folders.data.end());
    const auto lexicon = review::Lexicon::load("/usr/share/dict/american-english", data, all);
    for (const CaseFiles& one : group_files(files)) {
        base::Diagnostics diagnostics;
        const auto read = record::read_case(one.child, one.evaluations, diagnostics);
        if (read && lexicon) review::review_narratives(*read, scores::Catalogue{}, *lexicon, diagnostics);
        if (diagnostics.all().empty() && session.format == "text") fmt::print("{}: no problems found\n", one.child);
        all.append(std::move(diagnostics));
    }
    session.finish(all, base::Excerpts::shown);
}

}  // namespace

void add_check(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("check", "Say what is missing or wrong in case files");
    auto files = std::make_shared<std::vector<std::string>>();
    command->add_option("FILE", *files, "Case files, each with its evaluation files behind it")->required();
    add_format_option(*command, session);
    command->footer("Example: iepress check case.xml ot.xml slp.xml");
    command->callback([files, &session] { run_check(*files, session); });
}

}  // namespace iepress::cli
