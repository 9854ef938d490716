// What the files of a catalogue say of one another.
#pragma once

#include "base/diagnostics.h"
#include "scores/instrument.h"

namespace iepress::scores {

/// Reports names that two instruments share and areas, newer editions and age policies that are not
/// there. A newer edition's code is then spelled as that instrument spells it.
void link(Catalogue& catalogue, base::Diagnostics& diagnostics);

}  // namespace iepress::scores
