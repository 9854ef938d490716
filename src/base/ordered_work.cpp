#include "base/ordered_work.h"

#include <sched.h>

#include <algorithm>

namespace iepress::base {

unsigned usable_threads() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (::sched_getaffinity(0, sizeof set, &set) == 0) return static_cast<unsigned>(std::max(CPU_COUNT(&set), 1));
    return std::max(std::thread::hardware_concurrency(), 1U);  // more than 1024 processors
}

}  // namespace iepress::base
