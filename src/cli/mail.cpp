#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <memory>

#include "base/files.h"
#include "base/ordered_work.h"
#include "batch/work.h"
#include "cli/interrupt.h"
#include "cli/mail_options.h"
#include "cli/progress_line.h"
#include "ledger/ledger.h"
#include "mail/calibration.h"
#include "mail/disclosures.h"
#include "mail/folder.h"
#include "mail/lock.h"
#include "mail/messages.h"
#include "mail/omr.h"
#include "mail/password.h"
#include "mail/reconciliation.h"
#include "packet/takeover.h"
#include "press/editions.h"
#include "proof/proof.h"

namespace iepress::cli {

namespace {

namespace fs = std::filesystem;

/// All that a mailing is made with.
struct MailRoom {
    press::Press press;
    std::vector<post::Envelope> envelopes;
    post::Envelope envelope;
    post::Postage postage;
    post::AddressWords words;
    LoadedOrder documents;  ///< of every kind
    std::optional<mail::PasswordRule> rule;
    std::optional<post::OmrScheme> omr;
    mail::Order order;
};

std::vector<fs::path> data_folders(const Session& session) {
    const press::Folders folders = session.folders();
    std::vector<fs::path> all{folders.root / "data"};
    all.insert(all.end(), folders.data.begin(), folders.data.end());
    return all;
}

std::vector<press::Order> document_orders(const MailOptions& options, const LoadedOrder& loaded) {
    std::vector<press::Order> orders;
    for (const std::string& name : options.documents) {
        press::Order order = loaded.order();
        order.kind = compose::find_kind(name)->kind;
        order.show_sources = false;
        orders.push_back(std::move(order));
    }
    return orders;
}

/// "Your rights=rights.pdf": what the letter calls it, and the file. Without a title the file's name stands for it.
std::pair<std::string, fs::path> named_enclosure(const std::string& text) {
    const std::size_t sign = text.find('=');
    if (sign == text.npos || sign == 0) return {fs::path(text).stem().string(), text};
    return {text.substr(0, sign), text.substr(sign + 1)};
}

void read_enclosures(const MailOptions& options, mail::Order& order, base::Diagnostics& diagnostics) {
    for (const std::string& text : options.enclosures) {
        auto [title, file] = named_enclosure(text);
        if (auto pages = packet::take_over(file, diagnostics)) {
            order.enclosures.push_back({std::move(title), std::move(*pages)});
        }
    }
}

void fill_order(const MailOptions& options, MailRoom& room, base::Diagnostics& diagnostics) {
    mail::Order& order = room.order;
    order.documents = document_orders(options, room.documents);
    order.envelopes = room.envelopes;
    order.envelope = &room.envelope;
    order.postage = &room.postage;
    order.omr = room.omr ? &*room.omr : nullptr;
    read_enclosures(options, order, diagnostics);
    order.sort = options.sort == "zip" ? mail::SortBy::zip : mail::SortBy::building;
    order.paper = options.one_sided ? mail::Paper::one_sided : mail::Paper::duplex;
    order.way = options.protect ? mail::Way::e_mail : mail::Way::print;
    order.volume_sheets = options.volume_sheets;
    if (!options.mailer_id.empty()) {
        order.mailer = mail::MailerId{options.barcode_id, options.service_type, options.mailer_id};
    }
    order.date = base::parse_iso_date(options.order.as_of).value_or(base::Date{});
    order.threads = options.jobs;
}

/// The marks for an inserter; nothing without --omr, and where there is no such scheme, which is reported.
std::optional<post::OmrScheme> choose_omr(const MailOptions& options, const std::vector<fs::path>& folders,
                                          base::Diagnostics& diagnostics) {
    if (options.omr.empty()) return std::nullopt;
    const auto schemes = post::load_omr(folders, diagnostics);
    return schemes ? post::choose_omr(options.omr, *schemes, diagnostics) : std::nullopt;
}

/// Reads everything that does not depend on a case. Null, and reported, if something of it is missing or wrong.
std::unique_ptr<MailRoom> open_room(const MailOptions& options, const Session& session,
                                    base::Diagnostics& diagnostics) {
    const std::vector<fs::path> folders = data_folders(session);
    auto press = press::load_press(session.folders(), diagnostics);
    auto envelopes = post::load_envelopes(folders, diagnostics);
    auto postage = post::load_postage(folders, diagnostics);
    auto words = post::load_address_words(folders, diagnostics);
    auto documents = LoadedOrder::load(options.order, session, diagnostics);
    if (!press || !envelopes || !postage || !words || !documents) return nullptr;
    auto envelope = post::choose_envelope(options.envelope, *envelopes, diagnostics);
    if (!envelope) return nullptr;
    auto room = std::make_unique<MailRoom>(MailRoom{std::move(*press), std::move(*envelopes), std::move(*envelope),
                                                    std::move(*postage), std::move(*words), std::move(*documents),
                                                    {}, {}, {}});
    if (options.protect) room->rule = mail::PasswordRule::parse(options.password_rule, diagnostics);
    room->omr = choose_omr(options, folders, diagnostics);
    fill_order(options, *room, diagnostics);
    if (!mail::omr_has_room(room->order, diagnostics)) return nullptr;
    return diagnostics.has_errors() ? nullptr : std::move(room);
}

/// The numbers to print again, held against the mailing in the folder. Empty, and reported, if they are none of it.
std::vector<std::uint32_t> numbers_again(const MailOptions& options, const mail::Plan& plan,
                                         base::Diagnostics& diagnostics) {
    std::vector<std::uint32_t> numbers = *parse_numbers(options.reprint);
    const auto former = mail::read_manifest(mail::MailFolder(options.output).manifest(), diagnostics);
    if (!former) return {};
    if (former->mailing != plan.mailing) {
        diagnostics.report(mail::other_mailing, {}, plan.mailing, options.output, former->mailing);
        return {};
    }
    for (const std::uint32_t number : numbers) {
        if (number > former->numbers) diagnostics.report(mail::no_such_piece, {}, number, former->numbers);
    }
    if (numbers.back() > former->numbers) return {};
    return numbers;
}

/// "reprint-1", "reprint-2" … inside the mailing's folder.
fs::path next_reprint(const fs::path& out) {
    for (int number = 1;; ++number) {
        fs::path folder = out / fmt::format("reprint-{}", number);
        std::error_code error;
        if (!fs::exists(folder, error)) return folder;
    }
}

void say_result(const fs::path& out, const mail::Manifest& manifest, const proof::Verdict& verdict) {
    std::size_t sheets = 0;
    for (const mail::ManifestVolume& volume : manifest.volumes) sheets += volume.sheets;
    fmt::print("{}: {} pieces of {} on {} sheets in {} files, {} held back; proven: {} pages, {} marks read again\n",
               out.string(), manifest.pieces.size(), manifest.numbers, sheets, manifest.volumes.size(),
               manifest.held.size(), verdict.pages, verdict.marks);
}

/// Prints, proves, locks and releases.
class MailRun {
public:
    MailRun(const MailOptions& options, MailRoom& room, base::Diagnostics& diagnostics)
        : options_(options), room_(room), diagnostics_(diagnostics) {}

    void run(const std::vector<std::string>& paths) {
        plan_ = mail::plan(batch::list_cases(paths, std::cin, diagnostics_), room_.order, room_.words, diagnostics_);
        if (plan_.pieces.empty()) {
            diagnostics_.report(mail::no_pieces, {});
            return;
        }
        std::vector<std::uint32_t> numbers;
        fs::path out = options_.output;
        if (!options_.reprint.empty()) {
            numbers = numbers_again(options_, plan_, diagnostics_);
            if (numbers.empty()) return;
            out = next_reprint(out);
        }
        mail::MailFolder folder(out);
        if (!folder.begin(diagnostics_)) return;
        if (!make(folder, numbers)) folder.discard();
    }

private:
    /// False: nothing of it is to stay. What was made and not proven stays where it is, to be looked at.
    bool make(const mail::MailFolder& folder, const std::vector<std::uint32_t>& numbers) {
        const Interrupts interrupts;
        const std::size_t total = numbers.empty() ? plan_.pieces.size() : numbers.size();
        ProgressLine line(options_.quiet ? ProgressLine::Mode::quiet : ProgressLine::usual_mode(), "pieces");
        auto manifest = mail::print(room_.press, plan_, room_.order, numbers, folder.unproven(),
                                    {[&](std::size_t done) { line.show(done, total, done); }, &interrupts.asked()}, diagnostics_);
        line.clear();
        if (!manifest) {
            if (interrupts.asked()) diagnostics_.report(mail::interrupted, {}, folder.out().string());
            return false;
        }
        base::Diagnostics found;
        const auto verdict = proof::prove(folder.unproven(), {}, proof_limits(interrupts), found);
        const bool proven = verdict && !found.has_errors();
        diagnostics_.append(std::move(found));
        if (interrupts.asked()) {
            diagnostics_.report(mail::interrupted, {}, folder.out().string());
            return false;
        }
        if (!proven) {
            diagnostics_.report(mail::not_proven, {}, folder.unproven().string());
            return true;
        }
        if (room_.rule && !mail::lock_pieces(plan_, *room_.rule, folder.unproven(), *manifest, diagnostics_)) return false;
        if (manifest->pieces.empty()) {
            diagnostics_.report(mail::no_pieces, {});
            return false;
        }
        if (!write_sheet(folder, *manifest) || !keep_record(folder, *manifest)) return false;
        if (!folder.release(diagnostics_)) return false;
        if (!options_.quiet) say_result(folder.out(), *manifest, *verdict);
        return true;
    }

    [[nodiscard]] base::WorkLimits proof_limits(const Interrupts& interrupts) const {
        base::WorkLimits limits;
        limits.threads = room_.order.threads;
        limits.stop = &interrupts.asked();
        return limits;
    }

    bool write_sheet(const mail::MailFolder& folder, const mail::Manifest& manifest) {
        const auto sheet = mail::reconciliation_sheet(room_.press, plan_, manifest, room_.order, diagnostics_);
        return sheet && base::write_file(folder.unproven() / "reconciliation.pdf", *sheet, diagnostics_);
    }

    /// Who was sent what (34 CFR 99.32, 300.614): written before the files have their names, so that nothing leaves
    /// the school without a record.
    bool keep_record(const mail::MailFolder& folder, const mail::Manifest& manifest) {
        auto ledger = ledger::Ledger::open(folder.out(), diagnostics_);
        return ledger && ledger->record(mail::disclosures(manifest, room_.order.way), diagnostics_);
    }

    const MailOptions& options_;
    MailRoom& room_;
    base::Diagnostics& diagnostics_;
    mail::Plan plan_;
};

/// One sheet for one envelope, into the folder of the mailing to be.
void calibrate(const MailOptions& options, const Session& session, base::Diagnostics& diagnostics) {
    const auto press = press::load_press(session.folders(), diagnostics);
    const auto envelopes = post::load_envelopes(data_folders(session), diagnostics);
    if (!press || !envelopes) return;
    const auto envelope = post::choose_envelope(options.envelope, *envelopes, diagnostics);
    const compose::Strings* strings = press::find_strings(press->knowledge, "en");
    if (!envelope || strings == nullptr) return;
    text::Shaper shaper(press->fonts);
    const layout::Pages sheet = mail::calibration_sheet(*envelope, *strings, shaper, diagnostics);
    pdf::Options pdf_options;
    pdf_options.date = envelope->fact.checked;
    pdf_options.producer = "iepress " IEPRESS_VERSION;
    const auto bytes = pdf::write(sheet, press->fonts, press->resources, pdf_options, diagnostics);
    const fs::path file = fs::path(options.output) / ("calibration-" + envelope->id + ".pdf");
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (bytes && base::write_file(file, *bytes, diagnostics)) fmt::print("{}\n", file.string());
}

void run_mail(const MailOptions& options, Session& session) {
    if (const std::string wrong = mail_usage_error(options); !wrong.empty()) {
        throw CLI::ValidationError("iepress mail", wrong);
    }
    base::Diagnostics diagnostics;
    if (options.calibrate) {
        calibrate(options, session, diagnostics);
    } else if (const auto room = open_room(options, session, diagnostics)) {
        MailRun(options, *room, diagnostics).run(options.paths);
    }
    session.finish(diagnostics);
    constexpr int interrupted = 130;  // 128 and the number of SIGINT, as shells say it
    if (diagnostics.contains(mail::interrupted.code)) session.exit_code = interrupted;
}

}  // namespace

void add_mail(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("mail", "Print streams of a mailing, each piece in its envelope, proven");
    auto options = std::make_shared<MailOptions>();
    add_mail_options(*command, *options);
    add_folder_options(*command, session);
    add_format_option(*command, session);
    command->footer(
        "Examples:\n"
        "  iepress mail families/ --document progress-report --envelope 10-window --as-of 2026-11-20 --out mailing\n"
        "  iepress mail --calibrate --envelope 10-window --out .");
    command->callback([options, &session] { run_mail(*options, session); });
}

}  // namespace iepress::cli
