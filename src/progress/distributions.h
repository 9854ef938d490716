// The two distributions that the intervals of a slope need.
#pragma once

namespace iepress::progress {

/// The value that Student's t exceeds with the probability `tail` (above 0, below one half), with
/// `freedom` degrees, 1 or more.
[[nodiscard]] double student_upper(double tail, long freedom);

/// The smallest k with P(S >= k) <= tail for Kendall's S of n samples in random order, without ties.
/// Above n(n-1)/2 where no k is so rare: of four samples, even the perfect order comes once in 24.
[[nodiscard]] int kendall_upper(double tail, int samples);

}  // namespace iepress::progress
