#include "book/journal_support.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

// Journals of random lines: what is written is read, in whatever order, however often, and cut anywhere.

namespace book_test {
namespace {

/// mt19937 is the same everywhere, the standard library's distributions are not.
class Random {
 public:
    explicit Random(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t end) { return engine_() % end; }
    bool chance(std::size_t percent) { return below(100) < percent; }
    template <typename Value>
    Value pick(std::initializer_list<Value> values) {
        return values.begin()[below(values.size())];
    }
    template <typename Item>
    void shuffle(std::vector<Item>& items) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
    }

 private:
    std::mt19937 engine_;
};

std::string random_text(Random& random) {
    return random.pick<const char*>({"", "a", "Ana \"the\" \\ Ruiz", "naïve 日本 \xF0\x9F\x99\x82",
                                     "a\nb\tc\r\n", std::string_view("\x01\x7F").data(),
                                     "\xE2\x80\xA8 <<<<<<< {}[]"});
}

Day random_day(Random& random) {
    return day(2026, 11, 1) + date::days{random.below(20)};
}

std::optional<Promise> random_promise(Random& random) {
    if (random.chance(30)) return std::nullopt;
    return Promise{random_day(random), random.chance(50) ? std::optional{Channel::phone} : std::nullopt,
                   random_text(random)};
}

Logged random_logged(Random& random) {
    Logged logged;
    Interaction& interaction = logged.interaction;
    interaction.on = random_day(random);
    if (random.chance(30)) interaction.at = std::chrono::minutes{random.below(24 * 60)};
    interaction.outcome = static_cast<Outcome>(random.below(8));
    if (interaction.outcome == Outcome::bounced || random.chance(50))
        interaction.channel = static_cast<Channel>(random.below(6));
    const bool from_them =
        interaction.outcome == Outcome::received || interaction.outcome == Outcome::declined;
    interaction.direction = from_them ? Direction::in : Direction::out;
    const bool either = interaction.outcome == Outcome::met || interaction.outcome == Outcome::declined;
    if (either && random.chance(50)) interaction.direction = random.pick({Direction::in, Direction::out});
    if (interaction.outcome == Outcome::met) interaction.how = random.pick({"", "interview"});
    logged.about = random.pick({"", "", "ana", "bob", "carl"});
    interaction.is_for_other = !logged.about.empty();
    interaction.keeps_promise = random.chance(20);
    interaction.address = random.pick({"", "ana@example.org"});
    interaction.note = random_text(random);
    return logged;
}

JournalLine random_line(Random& random, std::size_t number) {
    JournalLine line;
    line.id = "line" + std::to_string(number) + random.pick({"", ".1", ".2"});
    line.at = Instant{day(2026, 11, 1).time_since_epoch()} + std::chrono::minutes{random.below(20'000)};
    line.contact = random.pick({"ana", "ana", "bob", "gone"});
    line.name = random_text(random);
    for (std::size_t i = random.below(3); i > 0; --i) line.addresses.push_back(random_text(random));
    if (random.chance(20)) line.touch = "x7";
    const auto day_or_none = [&] {
        return random.chance(60) ? std::optional{random_day(random)} : std::nullopt;
    };
    const auto status = [&] { return static_cast<ContactStatus>(random.below(3)); };
    switch (random.below(8)) {
        case 0:
            line.what = Snoozed{random_day(random), random.below(4)};
            break;
        case 1:
            line.what = Promised{random_promise(random), random_promise(random)};
            break;
        case 2:
            line.what = Paused{day_or_none(), day_or_none()};
            break;
        case 3:
            line.what = SetStatus{status(), status()};
            break;
        case 4:
            line.what = Undone{"line" + std::to_string(random.below(number + 3))};
            break;
        case 5:
            line.what = SigningKey{"k" + std::to_string(number)};
            break;
        default:
            line.what = random_logged(random);
    }
    return line;
}

std::vector<std::string> random_lines(Random& random, std::size_t most = 24) {
    std::vector<std::string> lines;
    for (std::size_t i = random.below(most + 1); i > 0; --i) lines.push_back(to_text(random_line(random, i)));
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line;
    return text;
}

std::string text_of(const std::optional<Promise>& promise) {
    JournalLine line;
    line.what = Promised{promise, {}};
    return to_text(line);
}

/// All that a journal may change in a book.
std::string state_of(const Book& book) {
    std::string text;
    const auto add = [&](auto&& part) { text += part, text += '|'; };
    const auto day_of = [](const std::optional<Day>& day) { return day ? date::format("%F", *day) : "-"; };
    for (const Contact& contact : book.contacts) {
        add(std::to_string(static_cast<int>(contact.status)));
        add(day_of(contact.paused_until));
        add(day_of(contact.snoozed_until));
        add(text_of(contact.next));
        add(std::to_string(contact.promises_kept));
        for (const Interaction& interaction : contact.interactions) {
            JournalLine line;
            line.what = Logged{
                interaction, interaction.for_contact ? std::to_string(*interaction.for_contact) : "", {}};
            add(to_text(line));
        }
    }
    return text;
}

std::string merged_state(const std::string& journal) {
    return state_of(merged(R"([{ "id": "ana", "name": "Ana", "next": { "on": "2026-11-05" },
        "interactions": [{ "on": "2026-11-06" }, { "on": "2026-11-07" }] }, { "id": "bob", "name": "Bob" }])",
                           journal)
                        .book);
}

}  // namespace

TEST_CASE("what is written is what is read, byte for byte") {
    Random random(1);
    std::size_t lines = 0;
    for (int i = 0; i < 120; ++i) {
        const std::vector<std::string> written = random_lines(random);
        const Journal journal = read_lines(joined(written));
        REQUIRE(faults_of(journal.diagnostics) == "");
        std::vector<std::string> read;
        for (const JournalLine& line : journal.lines) read.push_back(to_text(line));
        std::vector<std::string> sorted = written;
        std::sort(sorted.begin(), sorted.end());
        std::sort(read.begin(), read.end());
        REQUIRE(read == sorted);
        lines += read.size();
    }
    CHECK(lines > 1'000);
}

TEST_CASE("the order of lines means nothing, nor how often they are there") {
    Random random(2);
    for (int i = 0; i < 60; ++i) {
        std::vector<std::string> lines = random_lines(random);
        const std::string expected = merged_state(joined(lines));
        random.shuffle(lines);
        REQUIRE(merged_state(joined(lines)) == expected);
        const std::vector<std::string> once = lines;
        for (const std::string& line : once)
            if (random.chance(40)) lines.push_back(line);
        random.shuffle(lines);
        REQUIRE(merged_state(joined(lines)) == expected);
    }
}

TEST_CASE("whole lines are read of a journal that is cut anywhere") {
    Random random(3);
    for (int i = 0; i < 12; ++i) {
        const std::string text = joined(random_lines(random, 4));
        for (std::size_t size = 0; size <= text.size(); ++size) {
            const std::string cut = text.substr(0, size);
            const auto whole = static_cast<std::size_t>(std::count(cut.begin(), cut.end(), '\n'));
            const bool next_is_whole = size < text.size() && text[size] == '\n';
            const bool is_torn = size > 0 && cut.back() != '\n' && !next_is_whole;
            const Journal journal = read_lines(cut);
            REQUIRE(journal.lines.size() == whole + (next_is_whole ? 1 : 0));
            REQUIRE(journal.diagnostics.size() == (is_torn ? 1 : 0));
            if (is_torn) REQUIRE(journal.diagnostics[0].level == Level::warning);
        }
    }
}

TEST_CASE("one byte broken anywhere costs one line, and is said") {
    Random random(4);
    for (int i = 0; i < 200; ++i) {
        const std::vector<std::string> lines = random_lines(random);
        if (lines.empty()) continue;
        std::string text = joined(lines);
        text[random.below(text.size())] = static_cast<char>(random.below(256));
        const Journal journal = read_lines(text);
        // A line break that is lost joins two lines, one that is new makes two of one.
        REQUIRE(journal.lines.size() + 2 >= lines.size());
        REQUIRE(journal.diagnostics.size() <= 2);
        const bool all_there = journal.lines.size() == lines.size();
        REQUIRE((all_there || !journal.diagnostics.empty()));
    }
}

}  // namespace book_test
