// What views may not say: nothing that people wrote is in a feed at `initials` or `busy`, and no UID gives
// away whose event it is.

#include "privacy/feeds.hpp"
#include "privacy/random_secrets.hpp"
#include "privacy/search.hpp"
#include "privacy/secrets.hpp"
#include "privacy/uids.hpp"

#include <followup/ical.hpp>
#include <followup/view.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

using namespace followup;
using namespace followup::privacy;

namespace {

constexpr std::uint64_t books = 60;
constexpr std::uint64_t books_a_guess = 12;  ///< guessing takes its time

struct Counts {
    std::size_t strings = 0, feeds = 0, guesses = 0;
};

/// Both levels say nothing of `secrets`, and have none of the UIDs in `guesses`.
void check_views(const Published& published, const Book& book, const std::set<std::string>& secrets,
                 const std::set<std::string>& guesses, Counts& counts) {
    counts.guesses += guesses.size();
    counts.strings += secrets.size();
    for (const auto privacy : {Privacy::initials, Privacy::busy}) {
        const std::string bytes = view_bytes(view_at(privacy), published, book);
        const auto leaks = found_in(all_readings(bytes), secrets);
        CHECK_MESSAGE(leaks.empty(), fmt::format("{}\n{}", fmt::join(leaks, " | "), bytes));
        for (const std::string& uid : uids_in(bytes)) CHECK_FALSE(guesses.contains(uid));
        ++counts.feeds;
    }
}

cli::Input input_of(const oracle::Case& at) {
    cli::Input input;
    input.book = at.book;
    input.around = at.around;
    input.now = at.now;
    return input;
}

/// Something is logged with, and promised to, the first contacts.
void keep_journal(cli::Input& input, const cli::Options& options, const cli::Environment& environment) {
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(input.book->contacts.size(), 3); ++i) {
        const Contact& contact = input.book->contacts[i];
        JournalLine line;
        line.id = fmt::format("zqxkeyword{}", i);
        line.at = environment.now;
        line.contact = contact.id;
        line.name = contact.name;
        line.addresses = contact.emails;
        Logged logged;
        logged.interaction.on = date_in(input.around.zone, environment.now);
        logged.interaction.note = "wants zqxwhales and zqxpenguins";
        line.what = logged;
        if (i == 1) {
            const Promise promise{
                .on = logged.interaction.on + date::days{3}, .channel = {}, .about = "zqxsails"};
            line.what = Promised{promise, contact.next, contact.interactions.size()};
        }
        text += to_text(line);
    }
    input.journal = cli::journal_of(text, input, options, environment);
    CHECK(input.journal.diagnostics.empty());
    CHECK(merge_journal(*input.book, input.journal, "journal").empty());
}

void tell(const Counts& counts) {
    MESSAGE(fmt::format("{} strings looked for in {} feeds, {} UIDs guessed", counts.strings, counts.feeds,
                        counts.guesses));
}

}  // namespace

TEST_CASE("nothing that people wrote is in a view of a random book, before and after a fault") {
    Counts counts;
    std::map<TouchKind, int> kinds;
    int left_alone = 0;
    for (std::uint64_t seed = 0; seed < books; ++seed) {
        CAPTURE(seed);
        const oracle::Case at = random_secrets(seed);
        const auto secrets = secrets_of(at.book);
        const auto guesses = seed % books_a_guess == 0 ? guessed_uids(at.book) : std::set<std::string>{};
        cli::Input input = input_of(at);
        const Published first = publish(input, {});
        for (const Touch& touch : first.plan.touches) ++kinds[touch.kind];
        check_views(first, at.book, secrets, guesses, counts);

        const PublishedFeed before = read_feed(first.bytes);
        input.book = with_fault_in(at.book, seed % at.book.contacts.size());
        const Published second = publish(input, before);
        left_alone += static_cast<int>(owners_of(before, *input.book).set_aside.size());
        check_views(second, *input.book, secrets, guesses, counts);
    }
    CHECK(kinds.size() == 5);
    CHECK(left_alone > 30);
    tell(counts);
}

TEST_CASE("the search finds what a full view says, and the guesses find UIDs without a key") {
    int searched = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        CAPTURE(seed);
        const oracle::Case at = random_secrets(seed);
        const Published published = publish(input_of(at), {});
        if (published.plan.touches.empty()) continue;
        ++searched;
        FeedView view = view_at(Privacy::full);
        view.key.clear();
        const std::string bytes = view_bytes(view, published, at.book);
        const auto leaks = found_in(all_readings(bytes), secrets_of(at.book));
        CHECK(leaks.size() > published.plan.touches.size());
        const auto guesses = guessed_uids(at.book);
        const auto uids = uids_in(bytes);
        const auto is_guessed = [&](const std::string& uid) { return guesses.contains(uid); };
        CHECK(std::ranges::any_of(uids, is_guessed));
        CHECK(std::ranges::none_of(uids_in(view_bytes(view_at(Privacy::full), published, at.book)),
                                   is_guessed));
    }
    CHECK(searched > 20);
}

TEST_CASE("the search reads what is folded, escaped and percent-encoded") {
    const std::set<std::string> strings{"Ana Ruiz", "ana@example.org", "Li, Bob", "Al"};
    const auto found = [&](std::string_view ics) { return found_in(all_readings(ics), strings).size(); };
    CHECK(found("SUMMARY:Email Ana Ru\r\n iz\r\n") == 1);
    CHECK(found("SUMMARY:Li\\, B\r\n ob\r\n") == 1);
    CHECK(found("URL:mailto:ana%40exam\r\n ple.org\r\n") == 1);
    CHECK(found("DESCRIPTION:a\\nANA%20RUIZ\r\n") == 1);
    CHECK(found("X;PARAMETER=\"Ana Ruiz\":x\r\n") == 1);
    CHECK(found("SUMMARY:Call al\r\n") == 1);
    CHECK(found("SUMMARY:Call A. L.\r\nNAME:Ana Ruiz\r\n") == 0);
}

TEST_CASE("nothing that people wrote is in a view of the sample books with their journals") {
    Counts counts;
    for (const auto& file : std::filesystem::directory_iterator(FOLLOWUP_TEST_SAMPLES)) {
        if (file.path().extension() != ".json") continue;
        CAPTURE(file.path().filename().string());
        cli::Options options;
        options.book = file.path().string();
        const cli::Environment environment{.now = date::sys_days{date::year{2026} / 11 / 22}};
        cli::Input input = cli::read_input(options, environment);
        REQUIRE(input.book);
        keep_journal(input, options, environment);
        check_views(publish(input, {}), *input.book, secrets_of(*input.book, input.journal),
                    guessed_uids(*input.book), counts);
    }
    CHECK(counts.feeds == 8);
    tell(counts);
}
