#pragma once

// All rules. They are named in the code by `"line-too-long"_rule`, which does not compile for another name.

#include "doctor/rules_apps.hpp"
#include "doctor/rules_form.hpp"
#include "doctor/rules_values.hpp"

#include <cstddef>
#include <vector>

namespace followup::doctor {

consteval const Rule& operator""_rule(const char* letters, std::size_t size) {
    const std::string_view name{letters, size};
    for (const Rule& rule : rules_of_form)
        if (rule.name == name) return rule;
    for (const Rule& rule : rules_of_values)
        if (rule.name == name) return rule;
    for (const Rule& rule : rules_of_apps)
        if (rule.name == name) return rule;
    throw "there is no such rule";
}

inline std::vector<const Rule*> all_rules() {
    std::vector<const Rule*> all;
    for (const Rule& rule : rules_of_form) all.push_back(&rule);
    for (const Rule& rule : rules_of_values) all.push_back(&rule);
    for (const Rule& rule : rules_of_apps) all.push_back(&rule);
    return all;
}

}  // namespace followup::doctor
