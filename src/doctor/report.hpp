#pragma once

#include <followup/doctor.hpp>
#include "doctor/rules.hpp"

#include <map>
#include <string_view>
#include <vector>

namespace followup::doctor {

/// Collects findings, one a rule: a feed of a million faults has few lines to show, and takes little memory.
class Report {
 public:
    /// `detail` is what was found there; shown for the first find only, and shortened.
    void add(const Rule& rule, std::size_t line, std::string_view detail = {});

    bool has(const Rule& rule) const { return findings_.contains(&rule); }

    /// Drops what there is.
    void clear() { findings_.clear(); }

    /// By first line.
    std::vector<Finding> take();

 private:
    std::map<const Rule*, Finding> findings_;
};

}  // namespace followup::doctor
