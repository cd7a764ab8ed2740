#pragma once

// The properties of a file of vCards, whatever the version: 2.1 (versit), 3.0 (RFC 2426), 4.0 (RFC 6350), and
// as programs write them.
//
// A reader of our own, as no well-kept library in Debian reads all three: libvformat is abandoned and stops
// at 3.0, libbelcard reads 4.0 only, libebook-contacts brings a desktop with it, libical's vCard half is not
// in Debian 12.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace followup::importing {

struct Property {
    std::string name;      ///< in upper case, without its group (`item1.`); empty: the line is none
    std::string value;     ///< unfolded, still encoded and escaped; nothing of what is in base64
    std::size_t line = 0;  ///< where it begins, from 1
    std::string charset;   ///< empty: none named
    bool is_quoted_printable = false, is_base64 = false;
    int preference = 101;  ///< 1 to 100, the most preferred first (RFC 6350 section 5.3); 101: none given
    std::vector<std::string> types;  ///< in lower case
    bool has_type(std::string_view type) const;
};

class PropertyReader {
 public:
    explicit PropertyReader(std::string_view text);

    /// The next property; false at the end. Blank lines are passed over.
    bool next(Property& property);

    /// In 2.1 a blank that a line is folded at is part of the text, since 3.0 it is not.
    void set_folds_at_blanks(bool folds_at_blanks) { folds_at_blanks_ = folds_at_blanks; }

 private:
    std::string_view take_line();
    std::string_view peek_line() const;
    bool take_continuation(std::string& logical, bool is_quoted_printable, bool is_base64);

    std::string_view rest_;
    char line_break_;
    std::size_t lines_taken_ = 0;
    bool folds_at_blanks_ = false;
};

}  // namespace followup::importing
