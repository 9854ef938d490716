// Services, 34 CFR 300.320(a)(4), merged over the disciplines that recommend them and held against the case's own.
#include <algorithm>

#include "assembly/parts.h"

namespace iepress::assembly {

namespace {

struct Recommended {
    const record::Evaluation* evaluation;
    const record::Recommendation* recommendation;
};

const ServiceNames* names_of(const Recommended& one, const Guide& guide) {
    if (one.recommendation->service) return guide.service_named(one.recommendation->service.value);
    return guide.service_of(one.evaluation->discipline.value);
}

/// The same service: by the guide's names, or by the same words. One that nobody names is like no other.
bool is_service(const std::string& name, const ServiceNames* names, std::string_view other, const Guide& guide) {
    if (name.empty()) return false;
    return says_the_same(name, other) || (names != nullptr && guide.service_named(other) == names);
}

bool same_frequency(const record::Text& one, const record::Text& other, const Guide& guide) {
    const auto first = frequency_of(guide.frequency, one.value);
    const auto second = frequency_of(guide.frequency, other.value);
    return first && second ? *first == *second : says_the_same(one.value, other.value);
}

/// Two amounts clash where both say how much, or how often, and differ.
template <class One, class Other>
bool clash(const One& one, const Other& other, const Guide& guide) {
    if (one.minutes && other.minutes && one.minutes.value.value != other.minutes.value.value) return true;
    return one.frequency && other.frequency && !same_frequency(one.frequency, other.frequency, guide);
}

/// Something that the case leaves open for the service.
bool adds_to(const Offer& offer, const record::Service& stated) {
    return (offer.minutes && !stated.minutes) || (offer.frequency && !stated.frequency);
}

Offer offer_of(const Recommended& one) {
    const record::Recommendation& from = *one.recommendation;
    return {one.evaluation, &from, from.text.value, from.minutes, from.frequency, from.location, from.setting};
}

Offer stated_offer(const record::Service& service) {
    return {nullptr, nullptr, service.name.value, service.minutes, service.frequency, service.location, service.setting};
}

class Services {
public:
    Services(const record::Case& one, const Decisions& decisions, const Guide& guide)
        : one_(one), decisions_(decisions), guide_(guide) {}

    void add(const Recommended& recommended) {
        const ServiceNames* names = names_of(recommended, guide_);
        const Offer offer = offer_of(recommended);
        const std::string name = recommended.recommendation->service ? recommended.recommendation->service.value
                                 : names != nullptr                  ? names->names.front()
                                                                     : std::string{};
        const std::vector<const record::Service*> stated = stated_services(recommended, name, names);
        if (!stated.empty()) {
            add_beside(offer, name, stated);
        } else if (decisions_.open(*recommended.recommendation)) {
            add_proposal(offer, name, names);
        }
    }
    [[nodiscard]] std::vector<ProposedService> take() { return std::move(services_); }

private:
    std::vector<const record::Service*> stated_services(const Recommended& recommended, const std::string& name,
                                                        const ServiceNames* names) const {
        std::vector<const record::Service*> all = decisions_.services(*recommended.recommendation);
        if (!all.empty() || !decisions_.open(*recommended.recommendation)) return all;
        for (const record::Service& service : one_.services) {
            if (is_service(name, names, service.name.value, guide_)) all.push_back(&service);
        }
        return all;
    }

    /// The case's own words stand; a recommendation that says another amount, or what the case leaves open, is shown
    /// beside them.
    void add_beside(const Offer& offer, const std::string& name, const std::vector<const record::Service*>& stated) {
        const auto agrees = [&](const record::Service* one) { return !clash(offer, *one, guide_) && !adds_to(offer, *one); };
        if (std::any_of(stated.begin(), stated.end(), agrees)) return;
        const record::Service& first = *stated.front();
        ProposedService& service = service_of(first.name.value.empty() ? name : first.name.value, nullptr);
        if (service.offers.empty()) {
            service.is_stated = true;
            service.kind = first.kind.value;
            for (const record::Service* one : stated) service.offers.push_back(stated_offer(*one));
        }
        add_offer(service, offer);
    }

    void add_proposal(const Offer& offer, const std::string& name, const ServiceNames* names) {
        ProposedService& service = service_of(name, names);
        if (service.kind.empty() && names != nullptr) service.kind = names->kind;
        add_offer(service, offer);
    }

    ProposedService& service_of(const std::string& name, const ServiceNames* names) {
        const auto found = std::find_if(services_.begin(), services_.end(), [&](const ProposedService& one) {
            return is_service(name, names, one.name, guide_);
        });
        if (found != services_.end()) return *found;
        ProposedService& service = services_.emplace_back();
        service.name = name;
        return service;
    }

    void add_offer(ProposedService& service, const Offer& offer) {
        service.clashes = service.clashes || std::any_of(service.offers.begin(), service.offers.end(),
                                                         [&](const Offer& one) { return clash(one, offer, guide_); });
        service.offers.push_back(offer);
    }

    const record::Case& one_;
    const Decisions& decisions_;
    const Guide& guide_;
    std::vector<ProposedService> services_;
};

}  // namespace

std::vector<ProposedService> proposed_services(const record::Case& one, const Decisions& decisions,
                                               const Guide& guide) {
    Services services(one, decisions, guide);
    for (const record::Evaluation& evaluation : one.evaluations) {
        for (const record::Recommendation& recommendation : evaluation.recommendations) {
            const bool counts = recommendation.kind.value == "service" && !decisions.set_aside(recommendation);
            if (counts) services.add({&evaluation, &recommendation});
        }
    }
    return services.take();
}

}  // namespace iepress::assembly
