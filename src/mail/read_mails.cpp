#include <followup/mail.hpp>

#include <gmime/gmime.h>

#include <algorithm>
#include <array>
#include <memory>

#include "mail/mailbox.hpp"

namespace followup {

namespace {

/// GMime, as long as the program runs. It counts its users.
class Library {
 public:
    Library() { g_mime_init(); }
    ~Library() { g_mime_shutdown(); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref>;

struct FreeOptions {
    void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};
using Options = std::unique_ptr<GMimeParserOptions, FreeOptions>;

/// What programs write into headers without saying so; GMime would ask the locale.
Options parser_options() {
    std::array<const char*, 3> charsets = {"utf-8", "iso-8859-1", nullptr};
    Options options(g_mime_parser_options_new());
    g_mime_parser_options_set_fallback_charsets(options.get(), charsets.data());
    return options;
}

std::string text_or_empty(const char* text) {
    return text == nullptr ? std::string{} : std::string{text};
}

/// The one of `marks` that the text begins with; empty: none of them.
template <std::size_t size>
std::string_view first_of(const std::array<std::string_view, size>& marks, std::string_view text) {
    const auto* const found = std::find_if(marks.begin(), marks.end(),
                                           [text](std::string_view mark) { return text.starts_with(mark); });
    return found == marks.end() ? std::string_view{} : *found;
}

/// Mail programs fold at spaces, and phones put ones that do not break, or have no width, in their place.
std::string on_one_line(std::string_view text) {
    constexpr std::array<std::string_view, 8> spaces = {" ",      "\t",     "\r",     "\n",
                                                        "\u00A0", "\u2007", "\u202F", "\u3000"};
    constexpr std::array<std::string_view, 4> invisible = {"\u00AD", "\u200B", "\u2060", "\uFEFF"};
    std::string line;
    while (!text.empty()) {
        const auto space = first_of(spaces, text), nothing = first_of(invisible, text);
        if (!space.empty() && !line.empty() && !line.ends_with(' ')) line += ' ';
        if (space.empty() && nothing.empty()) line += text.front();
        text.remove_prefix(std::max({space.size(), nothing.size(), std::size_t{1}}));
    }
    if (line.ends_with(' ')) line.pop_back();
    return line;
}

std::vector<std::string> addresses_of(InternetAddressList* list) {
    std::vector<std::string> addresses;
    for (int i = 0; i < internet_address_list_length(list); ++i) {
        InternetAddress* address = internet_address_list_get_address(list, i);
        const bool is_one = INTERNET_ADDRESS_IS_MAILBOX(address);
        addresses.push_back(
            is_one ? text_or_empty(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)))
                   : std::string{});
    }
    return addresses;
}

std::optional<Instant> date_of(GMimeMessage* message) {
    GDateTime* date = g_mime_message_get_date(message);
    if (date == nullptr) return std::nullopt;
    return Instant{std::chrono::seconds{g_date_time_to_unix(date)}};
}

/// Nothing is lost by leaving out fields that no program writes, and GMime descends into groups within groups
/// (`From: a: b: c: …`) for as long as the stack lasts.
Mail read_mail(std::string_view section, GMimeParserOptions* options) {
    const std::string headers = short_fields(section);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(headers.data(), headers.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options));
    if (message == nullptr) return {};
    return Mail{.id = text_or_empty(g_mime_message_get_message_id(message.get())),
                .from = addresses_of(g_mime_message_get_from(message.get())),
                .subject = on_one_line(text_or_empty(g_mime_message_get_subject(message.get()))),
                .date = date_of(message.get())};
}

}  // namespace

std::vector<Mail> read_mails(std::string_view bytes) {
    static const Library library;
    const Options options = parser_options();
    std::vector<Mail> mails;
    for (const std::string_view section : header_sections(bytes))
        mails.push_back(read_mail(section, options.get()));
    return mails;
}

}  // namespace followup
