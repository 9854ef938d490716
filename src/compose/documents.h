// The documents: each adds its names to those that all documents have.
#pragma once

#include "compose/material.h"

namespace iepress::compose {

void add_evaluation_report(const Material& material, Object& names);
void add_iep_draft(const Material& material, Object& names);
void add_proof_sheet(const Material& material, Object& names);
void add_progress_report(const Material& material, Object& names);
void add_deadline_sheet(const Material& material, Object& names);
void add_prior_written_notice(const Material& material, Object& names);
void add_meeting_notice(const Material& material, Object& names);
void add_evaluation_request(const Material& material, Object& names);
void add_eligibility_worksheet(const Material& material, Object& names);
void add_section_504_plan(const Material& material, Object& names);
void add_cover_letter(const Material& material, Object& names);

/// Works without a case: then `one` is null.
void add_handout(const record::Case* one, const rules::Book& book, const Words& words,
                 base::Diagnostics& diagnostics, Object& names);

/// `document`: {title, subject, author, watermark}, in the order that the markup wants them.
void add_document(Object& names, std::string title, std::string subject, std::string author,
                  std::string watermark);

}  // namespace iepress::compose
