// The readers that the tables are made of: `value<&Student::grade>` reads words into a member, a
// date into a date, prose into prose; the others say what else is asked of the value.
#pragma once

#include <functional>
#include <type_traits>

#include "record/shape.h"

namespace iepress::record {

// `member` is a pointer to a member, or to a function from the struct to a part of it.

template <auto member>
struct Access;
template <class Owner_, class Type_, Type_ Owner_::*member>
struct Access<member> {
    using Owner = Owner_;
    using Type = Type_;
};
template <class Owner_, class Type_, Type_& (*function)(Owner_&)>
struct Access<function> {
    using Owner = Owner_;
    using Type = Type_;
};
template <auto member>
using OwnerOf = typename Access<member>::Owner;
template <auto member>
using TypeOf = typename Access<member>::Type;

template <class Type>
struct IsList : std::false_type {};
template <class One>
struct IsList<std::vector<One>> : std::true_type {};
template <>
struct IsList<Narrative> : std::false_type {};

/// Assigns to a single member, adds to a list; a value that could not be read is left out of one.
template <class Type, class Value>
void keep(Type& member, Value&& value) {
    if constexpr (IsList<Type>::value) {
        if (value) member.push_back(std::forward<Value>(value));
    } else if constexpr (std::is_same_v<Type, std::string>) {
        member = std::forward<Value>(value).value;
    } else {
        member = std::forward<Value>(value);
    }
}

/// The value as a line, or a line for each of a list; nothing if it is absent.
template <auto member>
void dump_value(Dump& dump, std::string_view name, OwnerOf<member>& from) {
    const TypeOf<member>& at = std::invoke(member, from);
    if constexpr (IsList<TypeOf<member>>::value) {
        for (const auto& each : at) dump.value(name, each);
    } else {
        dump.value(name, at);
    }
}

/// Words, a date, a flag or prose, by the member's type.
template <auto member>
constexpr auto value = How<OwnerOf<member>>{[](Reader& reader, const Found& found, OwnerOf<member>& into) {
    using Type = TypeOf<member>;
    Type& at = std::invoke(member, into);
    if constexpr (std::is_same_v<Type, DateField> || std::is_same_v<Type, std::vector<DateField>>) {
        keep(at, reader.date(found));
    } else if constexpr (std::is_same_v<Type, Flag>) {
        at = reader.flag(found);
    } else if constexpr (std::is_same_v<Type, Narrative>) {
        at = reader.prose(found);
    } else {
        keep(at, reader.text(found));
    }
}, dump_value<member>};

inline constexpr Range anywhere{0, 0, false, false, ""};
inline constexpr Range above_zero{0, 1e300, false, true, "a number above 0"};
inline constexpr Range percent{0, 100, true, true, "a number from 0 to 100"};
inline constexpr Range weeks_of_gestation{20, 43, true, true, "a number of weeks from 20 to 43"};
inline constexpr Range days_of_a_week{0, 6, true, true, "a number of days from 0 to 6"};
inline constexpr Range count_of_one_or_more{1, 1e6, true, true, "a whole number of 1 or more", true};
inline constexpr Range confidence_level{0, 100, false, false, "a number above 0 and below 100"};

template <auto member, const Range& range = anywhere>
constexpr auto number = How<OwnerOf<member>>{[](Reader& reader, const Found& found, OwnerOf<member>& into) {
    std::invoke(member, into) = reader.number(found, range);
}, dump_value<member>};

template <auto member>
constexpr auto language = How<OwnerOf<member>>{[](Reader& reader, const Found& found, OwnerOf<member>& into) {
    std::invoke(member, into) = reader.language(found);
}, dump_value<member>};

template <auto member, const WordList& list>
constexpr auto word = How<OwnerOf<member>>{
    [](Reader& reader, const Found& found, OwnerOf<member>& into) {
        keep(std::invoke(member, into), reader.word(found, list));
    },
    dump_value<member>, &list};

/// Several words of a list, separated by spaces.
template <auto member, const WordList& list>
constexpr auto words = How<OwnerOf<member>>{
    [](Reader& reader, const Found& found, OwnerOf<member>& into) {
        std::invoke(member, into) = reader.words(found, list);
    },
    dump_value<member>, &list};

/// A word as an enumerator; the list's first word is the one numbered `first`.
template <auto member, const WordList& list, int first>
constexpr auto enumerated = How<OwnerOf<member>>{
    [](Reader& reader, const Found& found, OwnerOf<member>& into) {
        const Text written = reader.word(found, list);
        const auto position = find_word(list, written.value);
        if (!position) return;
        auto& at = std::invoke(member, into);
        if constexpr (std::is_enum_v<TypeOf<member>>) {
            at = static_cast<TypeOf<member>>(static_cast<int>(*position) + first);
        } else {
            at.value = static_cast<decltype(at.value)>(static_cast<int>(*position) + first);
            at.place = written.place;
        }
    },
    [](Dump& dump, std::string_view name, OwnerOf<member>& from) {
        auto& at = std::invoke(member, from);
        if constexpr (std::is_enum_v<TypeOf<member>>) {
            dump.word(name, list, static_cast<int>(at) - first, {});
        } else if (at) {
            dump.word(name, list, static_cast<int>(at.value) - first, at.place);
        }
    },
    &list};

template <auto member, IdKind kind>
constexpr auto id = How<OwnerOf<member>>{[](Reader& reader, const Found& found, OwnerOf<member>& into) {
    keep(std::invoke(member, into), reader.id(found, kind));
}, dump_value<member>};

template <auto member, const Target& target>
constexpr auto reference = How<OwnerOf<member>>{[](Reader& reader, const Found& found, OwnerOf<member>& into) {
    keep(std::invoke(member, into), reader.reference(found, target));
}, dump_value<member>};

/// Several ids, separated by spaces.
template <auto member, const Target& target>
constexpr auto references = How<OwnerOf<member>>{[](Reader& reader, const Found& found, OwnerOf<member>& into) {
    keep(std::invoke(member, into), reader.references(found, target));
}, dump_value<member>};

/// The element behind a member: itself, or a new one of its list or optional.
template <class Type>
auto& next_of(Type& member) {
    if constexpr (IsList<Type>::value) return member.emplace_back();
    else if constexpr (requires { member.emplace(); }) return member.emplace();
    else return member;
}

/// Dumps a child, each child of a list, or the one that may be there; `parts` does its parts.
template <class Type, class Parts>
void dump_children(Dump& dump, std::string_view name, Type& member, Parts&& parts) {
    if constexpr (IsList<Type>::value) {
        for (auto& each : member) dump_children(dump, name, each, parts);
    } else if constexpr (requires { member.emplace(); }) {
        if (member) dump_children(dump, name, *member, parts);
    } else {
        base::Place place;
        if constexpr (requires { member.place; }) place = member.place;
        dump.open(name, place);
        parts(member);
        dump.close();
    }
}

/// A child with parts of its own, read along its own table. Its struct may have a place.
template <auto member, const auto& shape>
constexpr auto child = How<OwnerOf<member>>{
    [](Reader& reader, const Found& found, OwnerOf<member>& into) {
        auto& inner = next_of(std::invoke(member, into));
        if constexpr (requires { inner.place; }) inner.place = reader.place(*found.element);
        read_shape(reader, *found.element, shape, inner);
    },
    [](Dump& dump, std::string_view name, OwnerOf<member>& from) {
        dump_children(dump, name, std::invoke(member, from),
                      [&](auto& inner) { dump_shape(shape, dump, inner); });
    },
    nullptr, [](Vocabulary& vocabulary, const std::string& path) { list_shape(shape, vocabulary, path); }};

/// An element that only groups others (<goals>): its table reads into the same struct.
template <class T, const auto& shape>
constexpr auto group = How<T>{
    [](Reader& reader, const Found& found, T& into) { read_shape(reader, *found.element, shape, into); },
    [](Dump& dump, std::string_view name, T& from) {
        dump.open(name, {});
        dump_shape(shape, dump, from);
        dump.close();
    },
    nullptr, [](Vocabulary& vocabulary, const std::string& path) { list_shape(shape, vocabulary, path); }};

}  // namespace iepress::record
