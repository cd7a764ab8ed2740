#pragma once

// Root may do anything: to see what others may not, a test run by root becomes somebody else for a while.

#include <followup/publish.hpp>

#include "publish/scratch.hpp"

#include <grp.h>
#include <unistd.h>

#include <optional>

/// For as long as it lives, this process, which must be root's, is somebody else's.
class User {
 public:
    User(uid_t user, gid_t group) {
        REQUIRE(::setgroups(0, nullptr) == 0);
        REQUIRE(::setegid(group) == 0);
        REQUIRE(::seteuid(user) == 0);
    }
    ~User() { static_cast<void>(::seteuid(0) == 0 && ::setegid(0) == 0); }
    User(const User&) = delete;
    User& operator=(const User&) = delete;

    /// Whether this process can be somebody who comes to the scratch folders.
    static bool can_be() { return ::geteuid() == 0 && followup::others_can_read(fs::temp_directory_path()); }
};

/// Takes from the owner of a folder the permission to write to it, and makes sure that this process is
/// nobody who may write there nevertheless.
class ReadOnly {
 public:
    explicit ReadOnly(const std::string& folder) : folder_(folder) {
        constexpr uid_t somebody = 12345;
        ::chmod(folder.c_str(), 0555);
        if (User::can_be()) user_.emplace(somebody, somebody);
    }
    ~ReadOnly() {
        user_.reset();
        ::chmod(folder_.c_str(), 0755);
    }
    ReadOnly(const ReadOnly&) = delete;
    ReadOnly& operator=(const ReadOnly&) = delete;

    bool is_so() const { return ::geteuid() != 0; }

 private:
    std::string folder_;
    std::optional<User> user_;
};
