#include "import/csv_presets.hpp"

#include <array>

namespace followup::importing {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 2> linkedin_signature{"first name", "connected on"};
constexpr std::array<PresetColumn, 7> linkedin{{
    {"first name", Key::first_name},
    {"last name", Key::last_name},
    {"url", Key::url},
    {"email address", Key::email},
    {"company", Key::organization},
    {"position", Key::title},
    {"connected on", Key::met},
}};

/// Since 2024 (`First Name`, `Labels`), and before (`Given Name`, `Group Membership`).
constexpr std::array<std::string_view, 1> google_signature{"labels"};
constexpr std::array<std::string_view, 1> old_google_signature{"group membership"};
constexpr std::array<PresetColumn, 30> google{{
    {"name", Key::name},
    {"first name", Key::first_name},
    {"given name", Key::first_name},
    {"middle name", Key::middle_name},
    {"additional name", Key::middle_name},
    {"last name", Key::last_name},
    {"family name", Key::last_name},
    {"nickname", Key::nickname},
    {"organization name", Key::organization},
    {"organization department", Key::organization},
    {"organization title", Key::title},
    {"organization # - name", Key::organization},
    {"organization # - department", Key::organization},
    {"organization # - title", Key::title},
    {"notes", Key::notes},
    {"labels", Key::tags},
    {"group membership", Key::tags},
    {"language", Key::language},
    {"e-mail # - label", Key::label},
    {"e-mail # - type", Key::label},
    {"e-mail # - value", Key::email},
    {"phone # - label", Key::label},
    {"phone # - type", Key::label},
    {"phone # - value", Key::phone},
    {"address # - label", Key::label},
    {"address # - type", Key::label},
    {"address # - formatted", Key::address},
    {"website # - label", Key::label},
    {"website # - type", Key::label},
    {"website # - value", Key::url},
}};

/// Of Outlook, the program and the web page. Its `Title` is Mr or Dr.
constexpr std::array<std::string_view, 2> outlook_signature{"first name", "e-mail address"};
constexpr std::array<PresetColumn, 42> outlook{{
    {"first name", Key::first_name},
    {"middle name", Key::middle_name},
    {"last name", Key::last_name},
    {"nickname", Key::nickname},
    {"company", Key::organization},
    {"department", Key::organization},
    {"job title", Key::title},
    {"e-mail address", Key::email, 1},
    {"e-mail # address", Key::email},
    {"primary phone", Key::phone, 1},
    {"mobile phone", Key::phone, 2},
    {"business phone", Key::phone, 3},
    {"business phone #", Key::phone, 3},
    {"home phone", Key::phone, 4},
    {"home phone #", Key::phone, 4},
    {"company main phone", Key::phone, 5},
    {"other phone", Key::phone, 5},
    {"car phone", Key::phone, 5},
    {"business street", Key::address, 1},
    {"business street #", Key::address, 1},
    {"business city", Key::address, 1},
    {"business state", Key::address, 1},
    {"business postal code", Key::address, 1},
    {"business country/region", Key::address, 1},
    {"business country", Key::address, 1},
    {"home street", Key::address, 2},
    {"home city", Key::address, 2},
    {"home state", Key::address, 2},
    {"home postal code", Key::address, 2},
    {"home country/region", Key::address, 2},
    {"home country", Key::address, 2},
    {"other street", Key::address, 3},
    {"other city", Key::address, 3},
    {"other state", Key::address, 3},
    {"other postal code", Key::address, 3},
    {"other country/region", Key::address, 3},
    {"other country", Key::address, 3},
    {"web page", Key::url, 1},
    {"personal web page", Key::url, 2},
    {"notes", Key::notes},
    {"categories", Key::tags},
    {"language", Key::language},
}};

constexpr std::array<Preset, 4> all{{
    {Names{linkedin_signature}, linkedin, "LinkedIn"},
    {Names{google_signature}, google, ""},
    {Names{old_google_signature}, google, ""},
    {Names{outlook_signature}, outlook, ""},
}};

}  // namespace

std::span<const Preset> presets() {
    return all;
}

}  // namespace followup::importing
