#include "mail/piece.h"

#include <fmt/format.h>

#include <utility>

#include "base/language.h"
#include "compose/compose.h"
#include "layout/append.h"
#include "mail/address_block.h"
#include "mail/enclosure_pages.h"
#include "mail/marks.h"
#include "mail/messages.h"
#include "mail/omr.h"
#include "mail/symbols.h"
#include "post/placement.h"
#include "press/editions.h"

namespace iepress::mail {

namespace {

/// A document of the piece, laid out.
struct Part {
    std::string kind;
    layout::Pages pages;
};

std::uint32_t count_of(const layout::Pages& pages) { return static_cast<std::uint32_t>(pages.pages.size()); }

std::uint32_t sheets_of(std::size_t pages, Paper paper) {
    const auto count = static_cast<std::uint32_t>(pages);
    return paper == Paper::duplex ? (count + 1) / 2 : count;
}

/// Lays documents behind one another, each from a front on, and remembers what each side holds.
class Gatherer {
public:
    explicit Gatherer(Paper paper) : paper_(paper) { whole_.tree.emplace_back(); }

    void add(layout::Pages&& part, PageHolds holds, const std::string& what) {
        begin_sheet();
        const std::size_t count = part.pages.size();
        layout::append(whole_, std::move(part), fmt::format("d{}.", ++parts_));
        for (std::size_t page = 1; page <= count; ++page) note(holds, what, static_cast<std::uint32_t>(page));
    }

    /// Sheets and sides of all that was added.
    [[nodiscard]] std::pair<layout::Pages, std::vector<ManifestPage>> finish() {
        begin_sheet();
        for (std::size_t i = 0; i < sides_.size(); ++i) {
            const bool back = paper_ == Paper::duplex && i % 2 == 1;
            sides_[i].side = back ? Side::back : Side::front;
            sides_[i].sheet = static_cast<std::uint32_t>(paper_ == Paper::duplex ? i / 2 + 1 : i + 1);
        }
        return {std::move(whole_), std::move(sides_)};
    }

private:
    /// A back that nothing stands on stays blank: the next begins on a front.
    void begin_sheet() {
        if (paper_ == Paper::one_sided || whole_.pages.size() % 2 == 0) return;
        layout::append_blank(whole_, post::us_letter.width, post::us_letter.height);
        note(PageHolds::blank, "", 0);
    }

    void note(PageHolds holds, const std::string& what, std::uint32_t page) {
        ManifestPage side;
        side.holds = holds;
        side.what = what;
        side.page = page;
        sides_.push_back(std::move(side));
    }

    Paper paper_;
    layout::Pages whole_;
    std::vector<ManifestPage> sides_;
    unsigned parts_ = 0;
};

std::uint32_t enclosure_sheets(const Order& order) {
    std::uint32_t sheets = 0;
    for (const Enclosure& enclosure : order.enclosures) sheets += sheets_of(enclosure.pages.pages.size(), order.paper);
    return sheets;
}

/// The smallest envelope, from the order's on, that holds so many sheets; null if none does.
const post::Envelope* envelope_for(const Order& order, std::uint32_t sheets) {
    const post::Envelope* envelope = order.envelope;
    for (std::size_t tries = 0; envelope != nullptr && tries <= order.envelopes.size(); ++tries) {
        if (sheets <= envelope->most_sheets) return envelope;
        envelope = post::find_envelope(order.envelopes, envelope->larger);
    }
    return nullptr;
}

/// Digits of the barcode. A serial number of nine digits begins with three of the mailing, so that two mailings within
/// the 45 days in which it must not come back differ.
struct Tracking {
    std::string tracking, routing;
};
std::optional<Tracking> tracking_of(const Order& order, const Plan& plan, const PlannedPiece& planned) {
    if (!order.mailer) return std::nullopt;
    const MailerId& id = *order.mailer;
    const unsigned long of_mailing = std::stoul(plan.mailing, nullptr, 16) % 1000;
    const std::string serial = id.mailer.size() == 6 ? fmt::format("{:03}{:06}", of_mailing, planned.number)
                                                     : fmt::format("{:06}", planned.number);
    const post::PostalAddress& to = planned.recipient.address;
    return Tracking{id.barcode_id + id.service_type + id.mailer + serial, to.zip + to.plus_four};
}

/// The language in which there are words for a recipient: theirs, else the case's, else English.
std::string spoken_language(const press::Press& press, const record::Case& one, const std::string& wanted) {
    for (const std::string& language : {wanted, one.language ? one.language.value : std::string{}}) {
        if (!language.empty() && press::find_strings(press.knowledge, language) != nullptr) return language;
    }
    return "en";
}

/// Where the case has the address that the piece goes to.
base::Place address_place(const record::Case& one, const post::Recipient& to) {
    for (const record::FamilyMember& member : one.family) {
        if (!to.people.empty() && member.id == to.people.front()) return member.address.place;
    }
    return one.student.place;
}

/// One piece in the making.
class Making {
public:
    Making(const PieceMaker& maker, const record::Case& one, const PlannedPiece& planned, text::Shaper& shaper,
           base::Diagnostics& diagnostics)
        : maker_(maker), one_(one), planned_(planned), shaper_(shaper), diagnostics_(diagnostics) {}

    [[nodiscard]] std::optional<Piece> make() {
        piece_.language = spoken_language(maker_.press, one_, planned_.recipient.language);
        piece_.edition = planned_.recipient.edition;
        if (!base::same_language(piece_.language, planned_.recipient.language)) {
            diagnostics_.report(no_words, one_.place, planned_.recipient.language, piece_.language);
        }
        facts_.recipient = &planned_.recipient;
        facts_.head = compose::LetterFacts::Head::placed;
        if (!lay_out_documents() || !lay_out_letter()) return std::nullopt;
        gather();
        if (!leaves_room_for_omr()) return std::nullopt;
        draw();
        return std::move(piece_);
    }

private:
    [[nodiscard]] bool lay_out_documents();
    [[nodiscard]] bool choose_envelope(std::uint32_t letter_sheets);
    [[nodiscard]] bool lay_out_letter();
    [[nodiscard]] bool lay_out_letter_for_envelope();
    [[nodiscard]] bool address_letter();
    void gather();
    [[nodiscard]] bool leaves_room_for_omr();
    void draw();
    [[nodiscard]] press::Order order_for(press::Order order) const;

    const PieceMaker& maker_;
    const record::Case& one_;
    const PlannedPiece& planned_;
    text::Shaper& shaper_;
    base::Diagnostics& diagnostics_;
    std::vector<Part> documents_;
    compose::LetterFacts facts_;
    layout::Pages letter_;
    post::Placement placement_;
    Piece piece_;
};

/// A document as this recipient gets it. An edition that a kind does not come in (a style of the district's may lack
/// it) is the press's to report.
press::Order Making::order_for(press::Order order) const {
    order.language = piece_.language;
    order.edition = piece_.edition;
    order.embed_data = false;
    order.letter = &facts_;
    return order;
}

bool Making::lay_out_documents() {
    const compose::Strings& strings = *press::find_strings(maker_.press.knowledge, piece_.language);
    for (const press::Order& document : maker_.order.documents) {
        auto made = press::lay_out(maker_.press, shaper_, &one_, order_for(document), diagnostics_);
        if (!made) return false;
        facts_.enclosed.push_back({compose::title_of(document.kind, strings), count_of(made->pages)});
        documents_.push_back({std::string(compose::kind_entry(document.kind).name), std::move(made->pages)});
    }
    for (const Enclosure& enclosure : maker_.order.enclosures) {
        facts_.enclosed.push_back({enclosure.title, static_cast<std::uint32_t>(enclosure.pages.pages.size())});
    }
    return true;
}

bool Making::choose_envelope(std::uint32_t letter_sheets) {
    std::uint32_t sheets = letter_sheets + enclosure_sheets(maker_.order);
    for (const Part& part : documents_) sheets += sheets_of(part.pages.pages.size(), maker_.order.paper);
    piece_.envelope = envelope_for(maker_.order, sheets);
    if (piece_.envelope == nullptr) {
        diagnostics_.report(too_thick, one_.place, sheets);
        return false;
    }
    placement_ = post::place(*piece_.envelope);
    return true;
}

// The envelope decides where the letter's words begin, and the letter's sheets count for the envelope.
bool Making::lay_out_letter() {
    std::uint32_t sheets = 1;
    for (;;) {
        if (!choose_envelope(sheets) || !lay_out_letter_for_envelope()) return false;
        const std::uint32_t needed = sheets_of(letter_.pages.size(), maker_.order.paper);
        if (needed <= sheets) return address_letter();
        sheets = needed;
    }
}

bool Making::lay_out_letter_for_envelope() {
    press::Order order;
    order.kind = compose::DocumentKind::cover_letter;
    order.as_of = maker_.order.date;
    order = order_for(std::move(order));
    order.first_page_top = post::first_free(placement_);
    auto made = press::lay_out(maker_.press, shaper_, &one_, order, diagnostics_);
    if (made) letter_ = std::move(made->pages);
    return made.has_value();
}

bool Making::address_letter() {
    std::string bars;
    if (const auto digits = tracking_of(maker_.order, maker_.plan, planned_)) {
        bars = intelligent_mail(digits->tracking, digits->routing).value_or("");
        piece_.delivery_point = digits->tracking + digits->routing;
    }
    if (!set_address(letter_, planned_.recipient, placement_, bars, address_place(one_, planned_.recipient), shaper_,
                     diagnostics_)) {
        return false;
    }
    set_sender(letter_, compose::sender_lines(one_), placement_, shaper_, diagnostics_);
    return true;
}

void Making::gather() {
    Gatherer gatherer(maker_.order.paper);
    gatherer.add(std::move(letter_), PageHolds::letter, "");
    for (Part& part : documents_) gatherer.add(std::move(part.pages), PageHolds::document, part.kind);
    const compose::Strings& strings = *press::find_strings(maker_.press.knowledge, piece_.language);
    std::uint32_t form = 0;
    for (const Enclosure& enclosure : maker_.order.enclosures) {
        gatherer.add(enclosure_pages(enclosure, form, maker_.order, strings), PageHolds::enclosure, enclosure.pages.name);
        form += static_cast<std::uint32_t>(enclosure.pages.pages.size());
    }
    std::tie(piece_.pages, piece_.sides) = gatherer.finish();
    piece_.pages.language = piece_.language;
    piece_.sheets = piece_.sides.back().sheet;
    piece_.weight = post::weigh(*maker_.order.postage, *piece_.envelope, piece_.sheets);
}

// A district's style may begin further out than the shipped ones, and a script from the right may run wide.
bool Making::leaves_room_for_omr() {
    if (maker_.order.omr == nullptr) return true;
    for (std::size_t i = 0; i < piece_.sides.size(); ++i) {
        if (piece_.sides[i].side == Side::back) continue;
        if (leaves_room(piece_.pages.pages[i], *maker_.order.omr, maker_.press.fonts)) continue;
        diagnostics_.report(omr_on_words, one_.place, i + 1);
        return false;
    }
    return true;
}

void Making::draw() {
    draw_folds(piece_.pages.pages.front(), placement_);
    for (std::size_t i = 0; i < piece_.sides.size(); ++i) {
        const ManifestPage& side = piece_.sides[i];
        const SheetMark mark{maker_.plan.mailing, planned_.number, static_cast<std::uint32_t>(maker_.plan.pieces.size()),
                             side.sheet,          piece_.sheets,   side.side};
        draw_mark(piece_.pages.pages[i], mark, maker_.mark_pattern, shaper_, diagnostics_);
    }
}

}  // namespace

std::optional<Piece> PieceMaker::make(const record::Case& one, const PlannedPiece& planned, text::Shaper& shaper,
                                      base::Diagnostics& diagnostics) const {
    return Making(*this, one, planned, shaper, diagnostics).make();
}

}  // namespace iepress::mail
