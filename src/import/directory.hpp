#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "import/person_keys.hpp"

namespace followup::importing {

/// People, to be found by what makes them out, without comparing all with all.
class Directory {
 public:
    using Indices = std::vector<std::size_t>;

    /// `index` is what `find` answers with; the same one may be entered again, with more.
    void enter(std::size_t index, PersonKeys keys);

    /// Whom the keys fit: by id or UID, else e-mail address, else phone or URL with a name that could be
    /// theirs, else name and organization. Several: it cannot be told.
    Indices find(const PersonKeys& keys) const;

    /// The only one with one of the e-mail addresses, whatever the name; empty: none, or several.
    Indices find_by_email_alone(const PersonKeys& keys) const;

    /// Those of the same name of whom, or of the keys, no organization is known.
    Indices namesakes(const PersonKeys& keys) const;

 private:
    using Index = std::unordered_map<std::string, Indices>;

    Indices with_any(const std::vector<std::string>& keys) const;
    Indices with_name_like(const Indices& candidates, const PersonKeys& keys) const;
    static Indices look_up(const Index& index, const std::string& key);

    Index by_key_, by_name_, by_name_and_organization_;
    std::unordered_map<std::size_t, NameWords> words_;
};

}  // namespace followup::importing
