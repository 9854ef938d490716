#include "cli/messages.h"

#include <fmt/format.h>

#include <array>

#include "base/messages.h"
#include "batch/messages.h"
#include "carry/messages.h"
#include "compose/messages.h"
#include "datafile/messages.h"
#include "layout/messages.h"
#include "ledger/messages.h"
#include "mail/manifest_messages.h"
#include "mail/messages.h"
#include "markup/messages.h"
#include "packet/messages.h"
#include "pdf/messages.h"
#include "points/messages.h"
#include "post/envelope_messages.h"
#include "post/omr_messages.h"
#include "post/messages.h"
#include "press/messages.h"
#include "progress/messages.h"
#include "proof/messages.h"
#include "record/messages.h"
#include "review/narrative_messages.h"
#include "review/score_messages.h"
#include "rules/messages.h"
#include "scores/messages.h"
#include "template/messages.h"
#include "text/messages.h"

namespace iepress::cli {

std::span<const base::Message* const> messages() {
    static constexpr std::array all{&same_path,        &output_is_input, &output_exists,
                                    &next_year_exists, &no_attachment};
    return all;
}

std::vector<const base::Message*> catalogue() {
    std::vector<const base::Message*> all;
    for (const auto& stage :
         {base::messages(), datafile::messages(), record::messages(), points::messages(), scores::messages(),
          review::score_messages(), review::narrative_messages(), progress::messages(), carry::messages(), rules::messages(),
          post::messages(), post::envelope_messages(), post::omr_messages(),
          compose::messages(), template_::messages(), markup::messages(),
          text::messages(), layout::messages(), pdf::messages(), packet::messages(), press::messages(),
          ledger::messages(), batch::messages(), mail::messages(), mail::manifest_messages(), proof::messages(),
          messages()}) {
        all.insert(all.end(), stage.begin(), stage.end());
    }
    return all;
}

std::string catalogue_markdown() {
    std::string out =
        "# Messages\n\n"
        "Made by `iepress list messages --format markdown`; a test holds this page against the program.\n"
        "`{}` stands for what the message names. An error stops the document; a warning does not.\n"
        "Exit codes: 1 for what the input has to change, 3 for what the machine has to.\n";
    std::string_view stage;
    for (const base::Message* one : catalogue()) {
        const std::string_view own = one->code.substr(0, one->code.find('/'));
        if (own != stage) {
            fmt::format_to(std::back_inserter(out), "\n## {}\n\n| code | | says | what to do |\n|---|---|---|---|\n", own);
            stage = own;
        }
        const char* severity = one->severity == base::Severity::error     ? "error"
                               : one->severity == base::Severity::warning ? "warning"
                                                                          : "note";
        fmt::format_to(std::back_inserter(out), "| `{}` | {}{} | {} | {}{}{} |\n", one->code, severity,
                       one->fault == base::Fault::machine ? ", exit 3" : "", one->text, one->hint,
                       one->citation.empty() ? "" : " · ", one->citation);
    }
    return out;
}

}  // namespace iepress::cli
