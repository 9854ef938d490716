// The folder of a mailing: nothing has its final name before it is proven.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "base/diagnostics.h"
#include "mail/manifest.h"

namespace iepress::mail {

class MailFolder {
public:
    explicit MailFolder(std::filesystem::path out) : out_(std::move(out)) {}
    ~MailFolder();
    MailFolder(const MailFolder&) = delete;
    MailFolder& operator=(const MailFolder&) = delete;

    /// Makes the folder (mode 0700) and an empty one for unproven files in it; what a killed run left there goes. Until
    /// this object ends the folder is this run's alone. Reports mail/folder-busy while another run's, mail/folder-in-use
    /// for one that holds a mailing, base/unwritable-file.
    [[nodiscard]] bool begin(base::Diagnostics& diagnostics);

    [[nodiscard]] const std::filesystem::path& out() const noexcept { return out_; }
    [[nodiscard]] std::filesystem::path unproven() const { return out_ / "unproven"; }
    [[nodiscard]] std::filesystem::path manifest() const { return out_ / "manifest.json"; }

    /// Gives all files their final names, the manifest last: a folder with a manifest holds a whole mailing.
    [[nodiscard]] bool release(base::Diagnostics& diagnostics) const;
    /// Removes what is unproven.
    void discard() const noexcept;

private:
    [[nodiscard]] bool lock(base::Diagnostics& diagnostics);

    std::filesystem::path out_;
    int lock_ = -1;  ///< descriptor of the folder, locked; the system unlocks it however the run ends
};

}  // namespace iepress::mail
