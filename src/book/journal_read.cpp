#include "book/journal_keys.hpp"
#include "book/limits.hpp"
#include "book/locate.hpp"
#include "book/tape.hpp"
#include "book/vet.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace followup {
namespace book {
namespace {

constexpr std::string_view all_others_count = "all other lines count; mend this one, or delete it";

bool is_conflict_marker(std::string_view line) {
    constexpr std::array marks{"<<<<<<<", "|||||||", "=======", ">>>>>>>"};
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::string_view mark) { return line.substr(0, mark.size()) == mark; });
}

class JournalReader {
 public:
    JournalReader(std::string_view text, const std::string& name, const std::string& zone,
                  const BookWorld& world)
        : in_(world), today_(world.today(zone)), clocks_change_(world.zone_changes_clocks(zone)) {
        source_.name = name;
        source_.text = without_bom(text);
        source_.is_journal = true;
        in_.read_from(source_);
    }

    Journal read() {
        const bool is_usable = is_text();
        if (is_usable) read_lines();
        count_each_once();
        Journal journal{.is_usable = is_usable, .lines = {}, .diagnostics = locate(source_)};
        for (Entry& entry : entries_) journal.lines.push_back(std::move(entry.line));
        return journal;
    }

 private:
    struct Entry {
        JournalLine line;
        Span place;
    };

    bool is_text() {
        const std::string_view text = source_.text, start = text.substr(0, 2);
        Fault fault;
        fault.whole_text = true;
        if (text.size() > limits::text_bytes) {
            fault.headline = "the journal is larger than 1 GiB";
            fault.help = "split the book into several, each with a journal of its own";
        } else if (start == "\xFF\xFE" || start == "\xFE\xFF") {
            fault.headline = "the journal is UTF-16 text";
            fault.help = "save it as UTF-8";
        } else {
            return true;
        }
        source_.faults.add(std::move(fault));
        return false;
    }

    void read_lines() {
        const std::string_view text = source_.text;
        for (std::size_t begin = 0, number = 1; begin < text.size(); ++number) {
            const std::size_t end = text.find('\n', begin);
            read_line(text.substr(begin, end - begin), number, end != text.npos);
            begin = end == text.npos ? text.size() : end + 1;
        }
    }

    void read_line(std::string_view line, std::size_t number, bool is_ended) {
        line = without_bom(line);  // of a file that was appended to another one
        if (line.find_first_not_of(" \t\r") == line.npos) return;
        const std::size_t begin = static_cast<std::size_t>(line.data() - source_.text.data());
        const Span place = span_of(begin, begin + line.find_last_not_of(" \t\r") + 1);
        if (is_conflict_marker(line)) return refuse_marker(place);
        ReadText read = read_text(line, [](const Node&) {});
        if (read.fault) return refuse(*read.fault, place, number, is_cut_short(line, is_ended));
        for (Node& node : read.tape.nodes)
            node.span = span_of(begin + node.span.begin, begin + node.span.end);
        take(read.tape.root(), place, number);
    }

    void refuse_marker(Span place) {
        source_.faults.add({Level::error, place, "git has left a conflict in the journal",
                            "nothing: delete this line, and keep those of both sides",
                            "with *.journal.jsonl merge=union in .gitattributes it merges them by itself"});
    }

    /// The next write ends a line that was cut short; ours all begin and end with braces.
    static bool is_cut_short(std::string_view line, bool is_ended) {
        return !is_ended || (line.front() == '{' && line[line.find_last_not_of(" \t\r")] != '}');
    }

    void refuse(const Fault& why, Span place, std::size_t number, bool is_cut_short) {
        if (is_cut_short) {
            source_.faults.add({Level::warning,
                                place,
                                fmt::format("journal line {} ends in the middle", number),
                                {},
                                "it was cut short while it was written, and is set aside; all others count"});
            return;
        }
        if (!why.whole_text) place = span_of(place.begin + why.span.begin, place.begin + why.span.end);
        source_.faults.add({Level::error, place, fmt::format("journal line {} is not JSON", number),
                            "one JSON object on a line of its own", std::string(all_others_count)});
    }

    void take(const Node& node, Span place, std::size_t number) {
        const auto say = [&] { return fmt::format("journal line {}", number); };
        const std::size_t errors = in_.errors(), warnings = source_.faults.warnings();
        if (!node.is(Node::Type::object)) {
            in_.fault(node, say() + " is not an object", "{ \"id\": …, \"at\": …, … }", all_others_count);
            return;
        }
        JournalLine line;
        line.number = number;
        in_.refuse_duplicates(node);
        in_.at_entry(number - 1);
        decode(in_, journal_line_object(), node, line);
        check_days();
        // What a newer release has written was warned of as an unknown key.
        if (!says_what(node) && source_.faults.warnings() == warnings)
            in_.fault(node, say() + " does not say what happened",
                      "an \"interaction\", or another key that does", all_others_count);
        if (in_.errors() == errors && says_what(node)) entries_.push_back({std::move(line), place});
    }

    /// Policies and people are checked once the journal meets its book.
    void check_days() {
        for (const Deferred& check : std::exchange(in_.deferred(), {})) {
            const auto wrong = wrong_day(check, today_, clocks_change_);
            if (!wrong) continue;
            const Site& site = check.site;
            source_.faults.add({Level::error, site.span,
                                headline(site.owner, site.outer, *site.key, wrong->that),
                                std::string(wrong->instead), std::string(wrong->help)});
        }
    }

    /// A mail that two machines read may meet books that differ a little.
    static bool is_the_same(const JournalLine& a, const JournalLine& b) {
        return (!a.touch.empty() && a.touch == b.touch) || to_text(a) == to_text(b);
    }

    /// Of lines with one id the first one written counts, whichever order they stand in.
    void count_each_once() {
        std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
            const auto key = [](const JournalLine& line) { return std::tie(line.id, line.at); };
            if (key(a.line) != key(b.line)) return key(a.line) < key(b.line);
            return to_text(a.line) < to_text(b.line);
        });
        std::vector<Entry> once;
        for (Entry& entry : entries_) {
            if (once.empty() || once.back().line.id != entry.line.id)
                once.push_back(std::move(entry));
            else if (!is_the_same(once.back().line, entry.line))
                source_.faults.add(
                    {Level::warning, entry.place,
                     fmt::format("journal line {} has the id of line {}, but says something else",
                                 entry.line.number, once.back().line.number),
                     "an \"id\" of its own", "it is set aside: the one that was written first counts"});
        }
        entries_ = std::move(once);
        std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
            return std::tie(a.line.at, a.line.id) < std::tie(b.line.at, b.line.id);
        });
    }

    Source source_;
    Decoder in_;
    Day today_;
    bool clocks_change_;
    std::vector<Entry> entries_;
};

}  // namespace
}  // namespace book

Journal read_journal(std::string_view text, const std::string& source, const std::string& zone,
                     const BookWorld& world) {
    return book::JournalReader(text, source, zone, world).read();
}

}  // namespace followup
