// The order in which pieces lie: by ZIP code for the post office, by building and teacher for delivery by hand.
#pragma once

#include <string>

#include "post/recipient.h"
#include "record/case.h"

namespace iepress::post {

/// Where a child is found during the day. Either may be empty.
struct Room {
    std::string school;
    std::string teacher;  ///< name of the general-education teacher of the team, else of the case manager
};

[[nodiscard]] Room room_of(const record::Case& one);

/// Keys that sort byte by byte. Pieces with the same key are told apart by whoever sorts, by the child's id.
/// ZIP+4; five digits before their nine, and mail abroad, by country, behind all.
[[nodiscard]] std::string zip_key(const PostalAddress& address);
/// School, then teacher, in capitals; what is not known comes last.
[[nodiscard]] std::string room_key(const Room& room);

}  // namespace iepress::post
