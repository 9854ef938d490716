// The options of `iepress mail` and what they make of an order.
#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ordered_work.h"
#include "cli/order_options.h"

namespace iepress::cli {

struct MailOptions {
    std::vector<std::string> paths, documents, enclosures;
    std::string envelope, omr, output, sort = "zip", reprint;
    OrderOptions order;  ///< of every document; language and edition are each recipient's
    std::string mailer_id, service_type, barcode_id = "00";
    std::string password_rule;
    bool calibrate = false, one_sided = false, protect = false, quiet = false;
    unsigned volume_sheets = 250;
    unsigned jobs = base::usable_threads();
};

void add_mail_options(CLI::App& command, MailOptions& options);

/// What is wrong with the options together; "" if nothing is.
[[nodiscard]] std::string mail_usage_error(const MailOptions& options);

/// "137,200-210" as numbers in rising order, each once; nothing for another form.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> parse_numbers(const std::string& text);

}  // namespace iepress::cli
