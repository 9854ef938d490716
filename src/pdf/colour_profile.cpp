#include "pdf/colour_profile.h"

#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace iepress::pdf {

namespace {

void put(std::string& out, std::uint32_t value, int size) {
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8) {
        out += static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xFFU);
    }
}

void put_fixed(std::string& out, double value) {  // s15Fixed16Number
    put(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))), 4);
}

std::string numbers(std::string_view type, std::initializer_list<double> values) {
    std::string out(type);
    put(out, 0, 4);
    for (const double value : values) put_fixed(out, value);
    return out;
}

// One record in US English (ISO 15076-1 10.13).
std::string localised(std::string_view ascii) {
    std::string out("mluc");
    put(out, 0, 4);
    put(out, 1, 4);
    put(out, 12, 4);
    out += "enUS";
    put(out, static_cast<std::uint32_t>(ascii.size() * 2), 4);
    put(out, 28, 4);
    for (const char one : ascii) put(out, static_cast<unsigned char>(one), 2);
    return out;
}

// Function type 3 (10.16): IEC 61966-2-1's linear toe and its power of 2.4.
std::string tone_curve() {
    std::string out("para");
    put(out, 0, 4);
    put(out, 3, 2);
    put(out, 0, 2);
    for (const double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) put_fixed(out, value);
    return out;
}

struct Tag {
    std::string_view name;
    std::string data;
};

// White is D50, the profile connection space's; primaries are adapted to it (Bradford, `chad`).
std::vector<Tag> srgb_tags() {
    return {{"desc", localised("sRGB")},
            {"cprt", localised("No copyright, use freely")},
            {"wtpt", numbers("XYZ ", {0.9642, 1, 0.8249})},
            {"chad", numbers("sf32", {1.04791, 0.02293, -0.0502, 0.0296, 0.99046, -0.01707, -0.00925, 0.01506,
                                      0.75179})},
            {"rXYZ", numbers("XYZ ", {0.43607, 0.22249, 0.01392})},
            {"gXYZ", numbers("XYZ ", {0.38515, 0.71687, 0.09708})},
            {"bXYZ", numbers("XYZ ", {0.14307, 0.06061, 0.7141})},
            {"rTRC", tone_curve()},
            {"gTRC", {}},
            {"bTRC", {}}};
}

// The 128 bytes of 7.2, without the size in front.
std::string header() {
    std::string out;
    put(out, 0, 4);           // preferred CMM: none
    put(out, 0x04200000, 4);  // version 4.2
    out += "mntrRGB XYZ ";
    for (const std::uint32_t value : {2005U, 1U, 1U, 0U, 0U, 0U}) put(out, value, 2);
    out += "acsp";
    out.append(24, '\0');  // platform, flags, device, attributes
    put(out, 0, 4);        // rendering intent: perceptual
    for (const double value : {0.9642, 1.0, 0.8249}) put_fixed(out, value);
    out.append(48, '\0');  // creator, profile id, reserved
    return out;
}

}  // namespace

std::string srgb_profile() {
    const std::vector<Tag> tags = srgb_tags();
    std::string table, data;
    put(table, static_cast<std::uint32_t>(tags.size()), 4);
    const std::size_t data_begin = 128 + 4 + 12 * tags.size();
    std::size_t offset = 0, size = 0;
    for (const Tag& tag : tags) {
        if (!tag.data.empty()) {  // an empty one shares the data of the tag before
            offset = data_begin + data.size();
            size = tag.data.size();
            data += tag.data;
            data.append((4 - data.size() % 4) % 4, '\0');
        }
        table += tag.name;
        put(table, static_cast<std::uint32_t>(offset), 4);
        put(table, static_cast<std::uint32_t>(size), 4);
    }
    std::string out;
    put(out, static_cast<std::uint32_t>(data_begin + data.size()), 4);
    return out + header() + table + data;
}

}  // namespace iepress::pdf
