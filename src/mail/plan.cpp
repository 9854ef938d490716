#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "base/ordered_work.h"
#include "base/sha256.h"
#include "mail/held.h"
#include "mail/mailing.h"
#include "mail/messages.h"
#include "post/order.h"
#include "post/recipients.h"
#include "record/digest.h"
#include "record/read.h"

namespace iepress::mail {

namespace {

/// What is kept of a case when it has been read: little, for there may be many thousands.
struct ReadCase {
    bool readable = false;
    std::string student, sha256;
    post::Recipients recipients;
    std::vector<post::ClusterEntry> entries;  ///< of each of `recipients.to`
    std::string room;
    base::Diagnostics diagnostics;
    std::vector<std::string> codes;  ///< of the errors
    base::Place place;
};

/// A notice that the law asks for goes to the parents too when the rights have passed (34 CFR 300.520(a)(1)(i)).
post::Sending sending_of(const Order& order) {
    using compose::DocumentKind;
    const bool notice = std::any_of(order.documents.begin(), order.documents.end(), [](const press::Order& document) {
        return document.kind == DocumentKind::prior_written_notice || document.kind == DocumentKind::meeting_notice;
    });
    return notice ? post::Sending::notice : post::Sending::record;
}

ReadCase read(const batch::CaseFiles& files, const Order& order, const post::AddressWords& words) {
    ReadCase read;
    const auto one = record::read_case(files.child, files.evaluations, read.diagnostics);
    if (one) {
        read.student = one->student.id.value;
        read.sha256 = record::digest(*one);
        read.recipients = post::recipients(*one, order.date, words, read.diagnostics, sending_of(order));
        for (const post::Recipient& to : read.recipients.to) read.entries.push_back(post::cluster_entry(*one, to));
        read.room = post::room_key(post::room_of(*one));
        read.readable = true;
    }
    read.codes = error_codes(read.diagnostics);
    return read;
}

/// A piece with what it is sorted by.
struct Sortable {
    std::tuple<std::string, std::string, std::string, std::vector<std::string>> key;
    PlannedPiece piece;
    post::ClusterEntry entry;
};

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text.append(line) += '\n';
    return text;
}

Sortable sortable(ReadCase& read, std::uint32_t index, std::size_t which, SortBy by) {
    post::Recipient& to = read.recipients.to[which];
    const std::string zip = post::zip_key(to.address);
    Sortable one;
    one.key = {by == SortBy::zip ? zip : read.room, by == SortBy::zip ? joined(to.address.lines) : zip, read.student,
               to.people};
    one.piece.case_index = index;
    one.piece.student = read.student;
    one.piece.case_sha256 = read.sha256;
    one.piece.recipient = std::move(to);
    one.entry = std::move(read.entries[which]);
    return one;
}

/// Collects the cases in their order.
class Planner {
public:
    Planner(Plan& plan, const Order& order, base::Diagnostics& diagnostics)
        : plan_(plan), order_(order), diagnostics_(diagnostics) {}

    void take(std::uint32_t index, ReadCase&& read) {
        const std::string file = plan_.cases[index].child.string();
        if (!read.readable) {
            hold(file, read, {}, read.codes);
        } else if (const auto [first, is_new] = seen_.emplace(read.student, file); !is_new) {
            // The same child twice would get everything twice, or one of the two is another child's file.
            diagnostics_.report(same_student, {}, file, first->second);
            hold(file, read, {}, {std::string(same_student.code)});
        } else {
            for (const post::Held& held : read.recipients.held) hold(file, read, held.people, held.codes);
            for (std::size_t i = 0; i < read.recipients.to.size(); ++i) {
                pieces_.push_back(sortable(read, index, i, order_.sort));
            }
        }
        diagnostics_.append(std::move(read.diagnostics));
    }

    void finish() {
        std::sort(pieces_.begin(), pieces_.end(), [](const Sortable& a, const Sortable& b) { return a.key < b.key; });
        std::vector<post::ClusterEntry> entries;
        for (Sortable& one : pieces_) {
            one.piece.number = static_cast<std::uint32_t>(plan_.pieces.size() + 1);
            plan_.pieces.push_back(std::move(one.piece));
            entries.push_back(std::move(one.entry));
        }
        plan_.clusters = post::clusters(entries);
        plan_.mailing = mailing_id();
    }

private:
    void hold(const std::string& file, const ReadCase& read, const std::vector<std::string>& people,
              const std::vector<std::string>& codes) {
        plan_.held.push_back({0, file, read.student, people, codes});
    }

    /// The same cases, order and program give the same mailing; anything else another.
    [[nodiscard]] std::string mailing_id() const {
        base::Sha256 digest;
        const auto add = [&](std::string_view text) { digest.add_value(text); };
        add(IEPRESS_VERSION);
        add(base::to_iso(order_.date));
        add(order_.envelope->id);
        add(fmt::format("{} {} {}", static_cast<int>(order_.sort), static_cast<int>(order_.paper),
                        static_cast<int>(order_.way)));
        for (const press::Order& document : order_.documents) {
            add(fmt::format("{} {} {} {}", static_cast<int>(document.kind), document.period, document.notice,
                            document.meeting));
        }
        for (const Enclosure& enclosure : order_.enclosures) add(enclosure.pages.sha256);
        for (const PlannedPiece& piece : plan_.pieces) {
            add(piece.case_sha256);
            add(joined(piece.recipient.people));
        }
        constexpr std::size_t digits = 8;
        std::string id = digest.hex().substr(0, digits);
        for (char& c : id) c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
        return id;
    }

    Plan& plan_;
    const Order& order_;
    base::Diagnostics& diagnostics_;
    std::map<std::string, std::string> seen_;  ///< file by student
    std::vector<Sortable> pieces_;
};

}  // namespace

Plan plan(std::vector<batch::CaseFiles> cases, const Order& order, const post::AddressWords& words,
          base::Diagnostics& diagnostics) {
    Plan made;
    made.cases = std::move(cases);
    Planner planner(made, order, diagnostics);
    base::ordered_work(
        made.cases.size(), {order.threads},
        [&](std::size_t index, unsigned) { return read(made.cases[index], order, words); },
        [&](std::size_t index, ReadCase&& one) {
            planner.take(static_cast<std::uint32_t>(index), std::move(one));
            return true;
        });
    planner.finish();
    return made;
}

}  // namespace iepress::mail
