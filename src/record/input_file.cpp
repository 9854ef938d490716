#include "record/input_file.h"

#include "record/scan.h"

namespace iepress::record {

InputFile::InputFile(std::shared_ptr<const std::string> name, std::string bytes)
    : bytes_(std::move(bytes)), lines_(std::move(name), bytes_) {}

std::unique_ptr<InputFile> InputFile::parse(std::string name, std::string bytes, Problems& problems) {
    std::unique_ptr<InputFile> source(
        new InputFile(std::make_shared<const std::string>(std::move(name)), std::move(bytes)));
    const std::optional<Scanned> scanned = scan(source->lines_, source->bytes_, problems);
    if (!scanned) return nullptr;
    source->tree_.Parse(scanned->text.data(), scanned->text.size());
    if (source->tree_.Error()) {
        // The scan knows what the parser refuses; should it ever miss something, the line helps.
        const auto line = static_cast<std::uint32_t>(source->tree_.ErrorLineNum());
        problems.report(malformed_tag, {source->name().get(), line, 1}, "...", source->tree_.ErrorName());
        return nullptr;
    }
    // The parser keeps one buffer of the whole file and hands out pointers into it.
    source->start_ = source->root().Name() - scanned->root_name;
    return source;
}

base::Place InputFile::place_of(const char* in_tree) const {
    return lines_.place_at(static_cast<std::size_t>(in_tree - start_));
}

base::Place InputFile::place_of(const tinyxml2::XMLElement& element) const { return place_of(element.Name() - 1); }

}  // namespace iepress::record
