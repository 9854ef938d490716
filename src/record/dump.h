// A case as indented text, one value a line with its place.
#pragma once

#include <string>
#include <string_view>

#include "record/case.h"
#include "record/words.h"

namespace iepress::record {

class Dump {
public:
    void open(std::string_view name, const base::Place& place);
    void close();  ///< forgets what was opened if nothing stood in it

    // A line "name: value  @12:5"; nothing for an absent value.
    void value(std::string_view name, const std::string& text);
    void value(std::string_view name, const Text& text);
    void value(std::string_view name, const DateField& date);
    void value(std::string_view name, const Flag& flag);
    void value(std::string_view name, const Number& number);
    void value(std::string_view name, const Narrative& narrative);
    void word(std::string_view name, const WordList& list, int position, const base::Place& place);

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void line(std::string_view name, std::string_view text, const base::Place& place);

    std::string text_;
    struct Opened {
        std::size_t begin, end;  ///< of its line
        bool placed;
    };
    std::vector<Opened> opened_;
};

}  // namespace iepress::record
