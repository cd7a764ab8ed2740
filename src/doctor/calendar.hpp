#pragma once

// What can be said of a calendar when all of it is known.

#include <followup/doctor.hpp>
#include "doctor/component.hpp"
#include "doctor/report.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace followup::doctor {

class Calendar {
 public:
    /// A VEVENT, VTODO or VJOURNAL that ended.
    void add(const Component& component);

    /// A VTIMEZONE that ended.
    void add_zone(const Component& zone, Report& report);

    /// A TZID that a property refers to.
    void use_zone(std::string_view name, std::size_t line, Report& report);

    /// The VCALENDAR, which ended. All are forgotten: another one may follow.
    void finish(const Component& calendar, Report& report, FeedFacts& facts);

 private:
    struct Entry {
        std::string uid, recurrence_id;  ///< the latter as written; empty: none
        std::size_t line, recurrence_line;
        bool recurs, is_dated;
    };

    void check_uids(Report& report);
    void check_series(const Entry& master, const Entry& change, Report& report) const;
    void check_stamps(const Component& calendar, Report& report) const;

    std::vector<Entry> entries_;
    std::map<std::string, std::size_t, std::less<>> zones_, used_zones_;  ///< first lines
    std::map<std::string, std::size_t> stamps_;  ///< DTSTAMPs of events, and their first lines; two at most
    std::map<std::string, std::size_t> revisions_;  ///< LAST-MODIFIEDs; two at most
    bool has_true_stamp_ = false;                   ///< a DTSTAMP that is LAST-MODIFIED
};

}  // namespace followup::doctor
