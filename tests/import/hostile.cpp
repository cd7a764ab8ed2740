// Whatever a file holds: no crash, no hang, and only contacts that the book takes.

#include <doctest/doctest.h>

#include "import/support.hpp"

#include <random>

using namespace followup;
using namespace followup::test;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

/// Read by both readers; what comes out goes into a book without a fault.
std::size_t survived(const std::string& bytes) {
    std::size_t cards = 0;
    for (const CardFormat format : {CardFormat::detect, CardFormat::vcard, CardFormat::csv}) {
        const Cards read =
            read_cards(bytes, {.source = "them", .format = format, .columns = {}, .zone_exists = {}});
        std::vector<Contact> added;
        for (Match& match : match_cards(Book{}, read.cards)) added.push_back(std::move(match.card.contact));
        if (!added.empty()) CHECK(book_of(added).contacts.size() == added.size());
        CHECK(read.diagnostics.size() <= 2'001);
        cards = std::max(cards, added.size());
    }
    return cards;
}

}  // namespace

TEST_CASE("hostile files") {
    const std::string begin = "BEGIN:VCARD\r\n", end = "END:VCARD\r\n";
    const std::string nul(1, '\0');
    CHECK(survived(begin + "FN:A" + nul + "na\x01\x7F\xC2\x85\r\nEMAIL:a" + nul + "@b\r\nCATEGORIES:" + nul +
                   "\r\n" + end) == 1);
    CHECK(survived(begin + "FN:Ana\r\nNOTE:" + std::string(1'000'000, 'x') + "\r\n" + end) == 1);
    CHECK(survived(begin + "FN:Ana\r\nNOTE:" + repeated("x\r\n ", 50'000) + "\r\n" + end) == 1);
    CHECK(survived(begin + "FN:Ana\r\nNOTE;ENCODING=QUOTED-PRINTABLE:" + repeated("=\r\n", 50'000) + end) ==
          1);
    CHECK(survived(begin + "FN:Ana\r\nPHOTO;ENCODING=b:" + repeated("AAAA\r\n", 50'000) + end) == 1);
    CHECK(survived(begin + "FN:Ana\r\n" + repeated("AGENT:\r\nBEGIN:VCARD\r\n", 20'000)) == 0);
    CHECK(survived(repeated(begin, 20'000)) == 0);
    CHECK(survived(begin + "FN;" + std::string(100'000, '"') + ";" + std::string(100'000, ';') + ":Ana\r\n" +
                   end) == 1);
    CHECK(survived(begin + "FN:Ana\r\n" + repeated("EMAIL:no\r\n", 5'000) + end) == 1);
    CHECK(survived(begin + "ORG:" + std::string(100'000, ';') + "\r\nN:" + std::string(100'000, '\\') +
                   "\r\n" + end) == 1);
}

TEST_CASE("hostile tables") {
    CHECK(survived("name,email\n" + repeated("\"a\n", 50'000)) <= 50'000);
    CHECK(survived("name,email\n" + repeated("\"a\"b,\n", 50'000)) <= 50'000);
    CHECK(survived("name,email\n" + std::string(1'000'000, '"')) == 0);
    CHECK(survived("name,email\n" + std::string(1'000'000, ',')) == 0);
    CHECK(survived("name,email\nAna" + std::string(1'000, '\0') + ",a@b\n") == 1);
    CHECK(survived("\xFF\xFE" + std::string(1, 'n')) == 0);
    CHECK(survived("name,id,tags\nAna,\x01,\"a,,;, ;\"\n") == 1);
}

TEST_CASE("files with bytes changed, cut and doubled") {
    std::mt19937 random{20261123};
    const auto below = [&](std::size_t end) { return random() % end; };
    for (const char* name : {"apple.vcf", "nextcloud.vcf", "outlook.vcf", "android.vcf", "linkedin.csv",
                             "google.csv", "google-old.csv", "outlook.csv"}) {
        const std::string whole = file_named(name);
        for (int round = 0; round < 25; ++round) {
            std::string bytes = whole.substr(0, below(4) == 0 ? below(whole.size()) : whole.size());
            for (std::size_t change = 0; change < 10 && !bytes.empty(); ++change) {
                const std::size_t at = below(bytes.size());
                const std::string_view traps{"\0\"\r\n;:,=\\\xC3\xFF ", 12};
                if (below(2) == 0) bytes[at] = traps[below(traps.size())];
                if (below(4) == 0) bytes.insert(at, bytes.substr(at, below(60)));
            }
            survived(bytes);
        }
    }
}
