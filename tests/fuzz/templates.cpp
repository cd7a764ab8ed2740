// Message templates: those without a fault are filled in, within bounds, and published.

#include "book/support.hpp"
#include "events/mustache.hpp"
#include "fuzz/budgets.hpp"
#include "fuzz/support/published.hpp"

#include <followup/message.hpp>

#include <nlohmann/json.hpp>

namespace followup::fuzz {
namespace {

constexpr std::string_view longest_value = "{{name}} & <b>two\nlines</b>";

MessageValues values_of(std::string_view value) {
    MessageValues values;
    for (const MessageField& field : message_fields)
        values.push_back({std::string(field.name), std::string(value)});
    return values;
}

std::string shown(const TemplateReading& reading) {
    std::string text = reading.fault ? reading.fault->that + "\n" + reading.fault->instead : "";
    for (const auto& [kind, name] : reading.tags)
        text += "\n" + std::to_string(static_cast<int>(kind)) + name;
    return text;
}

void require_filled_in(std::string_view input, const TemplateReading& reading) {
    Mustache text{input};
    const MessageValues all = values_of(longest_value);
    const std::string filled = text.fill_in(all);
    require_same(text.fill_in(all), filled, "filling in twice gives the same");
    require(filled.size() <= input.size() + reading.tags.size() * longest_value.size(),
            "what is filled in is no longer than the words and the values", filled);
    require(text.fill_in(values_of("")).size() <= input.size(), "without values only words are left");
    for (const std::string& name : text.missing(all))
        require(name.starts_with("me."), "nothing is missing where all is there", name);
}

std::string book_with(std::string_view body) {
    const nlohmann::json book{
        {"calendar", {{"timezone", "UTC"}, {"messages", {{"mine", {{"subject", "Hello"}, {"body", body}}}}}}},
        {"policies",
         {{"p", {{"attempts", {{{"after", "1 day"}, {"channel", "email"}, {"message", "mine"}}}}}}}},
        {"contacts",
         {{{"name", "Ana Ruiz"}, {"email", "ana@example.org"}, {"policy", "p"}, {"met", "2026-11-19"}}}}};
    return book.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

void fuzz(std::string_view input) {
    const auto read = [](std::string_view text) { return read_template(text); };
    if (const std::string many = many_times(input); !many.empty())
        read_twice(budgets::templates, many, read, shown);
    const TemplateReading reading = read_twice(budgets::templates, input, read, shown);
    if (reading.fault) require(!reading.fault->that.empty(), "a fault says what it is");
    const ReadBook book = book_test::read(book_with(input));
    require(!reading.fault || !book.diagnostics.empty(), "a fault of a template is told", book_with(input));
    if (!book.book) return;
    // Only what a book has is filled in: it is UTF-8.
    const std::string& body = book.book->calendar.messages.at("mine").body;
    if (!reading.fault) require_filled_in(body, read_template(body));
    require_stable(input_of(*book.book, book.diagnostics));
}

}  // namespace followup::fuzz
