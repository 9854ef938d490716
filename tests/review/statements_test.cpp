// Grade, school, birth date and age as the child's own today; dates after the report.
#include <catch2/catch.hpp>

#include "review/guarded.h"

using guarded::codes;

TEST_CASE("another grade is found where it is the child's present one") {
    for (const char* text : {
             "Amara is a fifth grader who draws.",
             "Amara is in second grade and reads well.",
             "Amara Osei-Boateng, 8, grade 5, was seen twice.",
             "She is an eight-year-old kindergartner.",
             "It shows what a 7th grader at Harrow Mill has to write.",
             "She is now in 4th grade.",
         }) {
        INFO(text);
        CHECK(codes(text) == "other-grade");
    }
    for (const char* text : {
             "Amara is a third grader. She is in grade 3.",
             "In kindergarten she drew. She was in first grade when it began.",
             "She reads at a fifth-grade level and is in fourth-grade math.",
             "Her first-grade teacher, Ms. Ode, gave her more time.",
             "Her brother is in sixth grade, and Kofi is a sixth grader.",
             "She will be in fourth grade next year. She needs it before middle school.",
             "Two fifth graders walk with her. A first grader let her pass.",
         }) {
        INFO(text);
        CHECK(codes(text).empty());
    }
    CHECK(codes("Amara is in second grade.", {.grade = "ungraded"}).empty());
    CHECK(codes("Amara is in first grade.", {.grade = "K"}) == "other-grade");
}

TEST_CASE("another school is found where the child is said to be there") {
    for (const char* text : {
             "Amara is in third grade at Cedar Bluff Elementary School.",
             "Amara attends Westover Academy.",
             "At Oak Ridge Elementary School she walks everywhere.",
             "Hazelwood Elementary has two floors.",
             "Enrolled at Maple Glen Elementary.",
         }) {
        INFO(text);
        CHECK(codes(text) == "other-school");
    }
    for (const char* text : {
             "Amara is in third grade at Harrow Mill, and Harrow Mill Elementary School has two floors.",
             "In kindergarten at Alder Creek Elementary, she drew.",
             "She attended Little Larches Preschool and moved from Pine Butte Elementary.",
             "Her brother attends Cane Creek Middle School.",
             "She will go to Quarry Lake Middle School next year.",
             "She is in Sunday School at the temple.",
         }) {
        INFO(text);
        CHECK(codes(text).empty());
    }
}

TEST_CASE("another birth date, and an age that the child cannot have") {
    for (const char* text : {
             "Amara (DOB 03/22/2019) was seen twice.",
             "Amara, date of birth June 14, 2011, was seen twice.",
             "Amara was born on 2016-08-19 at 27 weeks.",
             "Amara is a six-year-old girl.",
             "Amara is twelve years and eight months old.",
             "Amara, who is fourteen, draws.",
             "Amara Osei-Boateng, 13, was seen twice.",
         }) {
        INFO(text);
        CHECK(codes(text) == "other-birth-date");
    }
    for (const char* text : {
             "Amara (DOB 08/19/2017), born August 19, 2017, is eight. Amara, 8;6, is an eight-year-old girl.",
             "Kofi was born on 03/22/2019. Her twelve-year-old brother helps.",
             "She walked at 13 months and spoke at age two. As a four-year-old she drew.",
             "For a six-year-old that would be typical. She is 4 feet tall, and 3 of 5 were right.",
             "A letter describes her as a seven-year-old who could not hop.",
         }) {
        INFO(text);
        CHECK(codes(text).empty());
    }
}

TEST_CASE("a date after the report is told as past or is planned") {
    for (const char* text : {
             "Amara was observed on 11/14/2026 in class.",
             "Lunch was seen on 2026-04-22.",
             "She was tested on April 9, 2026, and again on 9 May 2026.",
             "Two samples, 4/3/26: ten words.",
         }) {
        INFO(text);
        CHECK(codes(text).starts_with("date-after-report"));
    }
    for (const char* text : {
             "Amara was observed on 02/14/2026. The review is due on 03/02/2027.",
             "Glasses are to be checked by 05/01/2027. The next visit is set for 04/17/2026.",
             "The team will meet on June 9, 2026. The band leaves on 05/09/2026.",
             "Dentist visit 06/21/2026. The state test in April 2026 has no spoken part.",
             "She can join the trip on 11/20/2026.",
         }) {
        INFO(text);
        CHECK(codes(text).empty());
    }
    // Numbers read in any language.
    CHECK(codes("Se observ\xC3\xB3 el 2026-11-14.", {.language = "es"}) == "date-after-report");
}
