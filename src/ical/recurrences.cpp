#include "ical/recurrences.hpp"

#include <algorithm>
#include <optional>

#include "ical/read_rule.hpp"
#include "ical/their_values.hpp"

namespace followup {

namespace {

using std::chrono::seconds;

constexpr std::string_view too_often = "an event that recurs too often: only its first time is used";
constexpr std::string_view not_followed =
    "an event whose recurrence cannot be followed: only its first time is used";
constexpr std::string_view too_many = "an event behind too many recurrences: only its first time is used";

/// 270 years, day by day.
constexpr std::int64_t most_steps = 100'000;

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using OwnedIterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

/// The last time a rule may give up to `end`, where it starts; what is left of COUNT is to be counted.
date::local_seconds take_end(icalrecurrencetype& rule, const Moment& start, date::local_seconds end) {
    if (const auto last = last_counted(rule, start.wall)) {
        rule.count = 0;
        end = std::min(end, *last);
    }
    const auto until = to_wall(rule.until);
    if (!until) return end;
    if (rule.until.is_date != 0) return std::min(end, *until + date::days{1} - seconds{1});
    if (icaltime_is_utc(rule.until) == 0) return std::min(end, *until);
    return std::min(end, to_wall(*start.zone, Instant{until->time_since_epoch()}));
}

/// How many steps an iterator takes through a span, at most.
std::int64_t steps(const icalrecurrencetype& rule, const WallSpan& span) {
    return date::ceil<date::days>(span.end - span.begin).count() * times_a_day(rule);
}

/// What it takes to find that there is nothing in a span: libical does not end there if it counts months.
std::int64_t steps_to_nothing(const icalrecurrencetype& rule, const WallSpan& span) {
    constexpr std::int64_t steps_to_year_20000 = 80'000;
    const bool counts_days = rule.freq == ICAL_DAILY_RECURRENCE || rule.freq == ICAL_WEEKLY_RECURRENCE;
    return counts_days || !has_parts(rule) ? steps(rule, span) : steps_to_year_20000;
}

/// nullptr: libical cannot follow the rule.
OwnedIterator iterator_from(const icalrecurrencetype& rule, const Moment& start, date::local_seconds begin) {
    OwnedIterator iterator{icalrecur_iterator_new(rule, to_libical(start.wall, start.is_day))};
    const bool is_late = iterator && rule.count == 0 && begin > start.wall;
    if (is_late && icalrecur_iterator_set_start(iterator.get(), to_libical(begin, start.is_day)) == 0)
        iterator.reset();
    return iterator;
}

}  // namespace

std::string_view Recurrences::expand(const std::string& text, const Moment& start, const WallSpan& range,
                                     const Take& take) {
    auto rule = read_rule(text);
    if (!rule) return not_followed;
    const WallSpan span{std::max(range.begin, start.wall), take_end(*rule, start, range.end)};
    if (span.end < span.begin || never_comes(*rule)) return {};
    if (work_left_ <= 0) return too_many;
    if (clock_unit(*rule) > seconds{0})
        return has_parts(*rule) ? too_often : count_clock(*rule, start.wall, span, take);
    const bool is_counted = rule->count > 0;
    if (steps(*rule, {is_counted ? start.wall : span.begin, span.end}) > most_steps) return too_often;
    rule->until = to_libical(span.end, start.is_day);
    return iterate(*rule, start, span, take);
}

/// Frequencies of less than a day. libical starts these late at the wrong time, and cannot count them.
std::string_view Recurrences::count_clock(const icalrecurrencetype& rule, date::local_seconds start,
                                          const WallSpan& span, const Take& take) {
    const std::int64_t step = clock_unit(rule).count() * rule.interval;
    const std::int64_t first = ((span.begin - start).count() + step - 1) / step;
    std::int64_t end = (span.end - start).count() / step + 1;
    if (rule.count > 0) end = std::min<std::int64_t>(end, rule.count);
    if (end - first > most_steps) return too_often;
    for (std::int64_t i = first; i < end; ++i) take(start + seconds{i * step});
    work_left_ -= std::max<std::int64_t>(end - first, 0);
    return {};
}

std::string_view Recurrences::iterate(const icalrecurrencetype& rule, const Moment& start,
                                      const WallSpan& span, const Take& take) {
    const OwnedIterator iterator = iterator_from(rule, start, span.begin);
    std::int64_t count = 0;
    while (iterator) {
        const auto wall = to_wall(icalrecur_iterator_next(iterator.get()));
        if (!wall) break;
        ++count;
        if (*wall >= span.begin) take(*wall);
    }
    work_left_ -= count > 0 ? count : steps_to_nothing(rule, span);
    return iterator ? std::string_view{} : not_followed;
}

}  // namespace followup
