#include "oracle/zones.hpp"

namespace followup::oracle {
namespace {

using namespace date::literals;
using std::chrono::hours;

constexpr Instant utc(date::year_month_day day, hours hour, Minutes minute = Minutes{0}) {
    return date::sys_days{day} + hour + minute;
}

}  // namespace

std::vector<ZoneRules> calendar_zones() {
    const hours h1{1}, h2{2}, h5{5}, h6{6}, h7{7}, h15{15};
    const Minutes half{30};
    return {
        {"UTC", {{utc(2026_y / 1 / 1, hours{0}), Minutes{0}}}},
        {"Asia/Kathmandu", {{utc(2026_y / 1 / 1, hours{0}), Minutes{345}}}},
        {"Europe/Berlin",
         {{utc(2025_y / 10 / 26, h1), h1},
          {utc(2026_y / 3 / 29, h1), h2},
          {utc(2026_y / 10 / 25, h1), h1},
          {utc(2027_y / 3 / 28, h1), h2},
          {utc(2027_y / 10 / 31, h1), h1}}},
        {"America/New_York",
         {{utc(2025_y / 11 / 2, h6), -h5},
          {utc(2026_y / 3 / 8, h7), -hours{4}},
          {utc(2026_y / 11 / 1, h6), -h5},
          {utc(2027_y / 3 / 14, h7), -hours{4}},
          {utc(2027_y / 11 / 7, h6), -h5}}},
        // Changes at midnight, so that a day starts at 01:00.
        {"America/Havana",
         {{utc(2025_y / 11 / 2, h5), -h5},
          {utc(2026_y / 3 / 8, h5), -hours{4}},
          {utc(2026_y / 11 / 1, h5), -h5},
          {utc(2027_y / 3 / 14, h5), -hours{4}},
          {utc(2027_y / 11 / 7, h5), -h5}}},
        // Changes by half an hour.
        {"Australia/Lord_Howe",
         {{utc(2025_y / 10 / 4, h15, half), hours{11}},
          {utc(2026_y / 4 / 4, h15), hours{10} + half},
          {utc(2026_y / 10 / 3, h15, half), hours{11}},
          {utc(2027_y / 4 / 3, h15), hours{10} + half},
          {utc(2027_y / 10 / 2, h15, half), hours{11}}}},
    };
}

namespace {

std::map<std::string, ZoneRules, std::less<>> find_all_zones() {
    std::map<std::string, ZoneRules, std::less<>> all;
    for (const ZoneRules& zone : calendar_zones()) all[zone.name] = zone;
    all["Asia/Tokyo"] = {"Asia/Tokyo", {{utc(2026_y / 1 / 1, hours{0}), hours{9}}}};
    const hours h9{9}, h10{10};
    all["America/Los_Angeles"] = {"America/Los_Angeles",
                                  {{utc(2025_y / 11 / 2, h9), -hours{8}},
                                   {utc(2026_y / 3 / 8, h10), -hours{7}},
                                   {utc(2026_y / 11 / 1, h9), -hours{8}},
                                   {utc(2027_y / 3 / 14, h10), -hours{7}},
                                   {utc(2027_y / 11 / 7, h9), -hours{8}}}};
    return all;
}

}  // namespace

const std::map<std::string, ZoneRules, std::less<>>& all_zones() {
    static const std::map<std::string, ZoneRules, std::less<>> all = find_all_zones();
    return all;
}

}  // namespace followup::oracle
