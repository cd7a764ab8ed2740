#pragma once

// Where in a text there is markup: the tags of HTML's elements, not whatever is between < and >.

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace followup {

struct Markup {
    enum class Kind { start_tag, end_tag, character_data, other };
    Kind kind = Kind::other;
    std::size_t begin = 0, end = 0;  ///< where it is in the text
    std::string name;                ///< of a tag's element, in lower case
    std::string_view inside;         ///< a tag's attributes; the text of character data
};

/// Whether HTML takes the `<` that `text` begins with for the beginning of markup, however it ends.
bool begins_markup(std::string_view text);

/// The value of an attribute, as written; empty if there is none.
std::string_view attribute(std::string_view attributes, std::string_view name);

/// Reads a text, which has to outlive it, once. Linear, whatever is in it.
class MarkupReader {
 public:
    explicit MarkupReader(std::string_view text);

    /// The next piece of markup from `from` on that ends, or that the end of the text has cut off.
    std::optional<Markup> next(std::size_t from);

    /// Where the end tag of an element begins; nullopt if there is none.
    std::optional<std::size_t> find_end_tag(const std::string& name, std::size_t from);

 private:
    std::optional<Markup> at(std::size_t begin);
    std::optional<Markup> declaration(std::size_t begin);
    std::optional<std::size_t> end_of_tag(std::size_t from);
    std::optional<std::size_t> end_heeding_quotes(std::size_t from);
    std::optional<std::size_t> behind(const std::string& mark, std::size_t from);

    std::string_view text_;
    std::string lower_;                        // the text in lower case
    std::set<std::string, std::less<>> gone_;  // what is not found any more
    bool trusts_quotes_ = true;                // until the first one that does not end where its tag does
};

}  // namespace followup
