#include <followup/import.hpp>

#include <phonenumbers/phonenumberutil.h>

namespace followup {

std::optional<std::string> e164(std::string_view text, std::string_view region) {
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    constexpr std::string_view no_region = "ZZ";
    constexpr std::size_t longest = 100;  // bytes; the library takes minutes for a megabyte
    if (text.size() > longest) return std::nullopt;
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    const auto error = util.ParseAndKeepRawInput(std::string{text},
                                                 std::string{region.empty() ? no_region : region}, &number);
    if (error != PhoneNumberUtil::NO_PARSING_ERROR ||
        util.IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE)
        return std::nullopt;
    std::string written;
    util.Format(number, PhoneNumberUtil::E164, &written);
    return written;
}

}  // namespace followup
