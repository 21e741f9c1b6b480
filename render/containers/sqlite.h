// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace dateline {

/// A database file held open for writing. Failures throw Error(input) naming the file and SQLite's reason.
class SqliteDatabase {
  public:
    /// shown: the name a user knows the file by (the file itself may be temporary).
    SqliteDatabase(const std::filesystem::path& path, std::string shown);
    void run(const std::string& sql);
    std::int64_t last_row() const;
    /// Closes; the file is complete afterwards.
    void close();

  private:
    friend class SqliteStatement;
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    [[noreturn]] void fail(sqlite3* handle) const;

    std::string shown_;
    std::unique_ptr<sqlite3, Close> handle_;
};

/// A prepared statement that is run many times. Must not outlive its database's close().
class SqliteStatement {
  public:
    SqliteStatement(SqliteDatabase& database, std::string_view sql);
    /// Parameters count from 1. Texts and blobs must live until run().
    SqliteStatement& bind(int parameter, std::int64_t value);
    SqliteStatement& bind(int parameter, std::string_view text);
    SqliteStatement& bind_blob(int parameter, std::string_view bytes);
    /// Runs a statement that gives no rows, and makes it ready for the next values.
    void run();

  private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const;
    };
    void check(int code) const;

    SqliteDatabase& database_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

}  // namespace dateline
