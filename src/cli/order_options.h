// What a document is to be, as the command line says it: the same options for every command that makes documents.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "layout/style.h"
#include "press/press.h"
#include "rules/calendar.h"

namespace iepress::cli {

struct OrderOptions {
    press::Order order;
    std::string style, as_of, calendar;
};
void add_order_options(CLI::App& command, OrderOptions& options);
/// `--document`, once or several times.
void add_document_option(CLI::App& command, std::vector<std::string>& documents);

/// The order with the files that it names.
class LoadedOrder {
public:
    /// Nothing, and reported, if a file cannot be read.
    [[nodiscard]] static std::optional<LoadedOrder> load(const OrderOptions& options, const Session& session,
                                                         base::Diagnostics& diagnostics);
    /// Points into this; its kind is for the caller to say.
    [[nodiscard]] press::Order order() const;
    /// batch::order_digest of it.
    [[nodiscard]] std::string digest() const;

private:
    press::Order order_;
    std::optional<layout::Style> style_;
    std::optional<rules::Calendar> calendar_;
    std::string style_bytes_, calendar_bytes_;
};

}  // namespace iepress::cli
