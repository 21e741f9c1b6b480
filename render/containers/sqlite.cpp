// SPDX-License-Identifier: Apache-2.0
#include "render/containers/sqlite.h"

#include "geodata/core/error.h"

#include <utility>

#include <sqlite3.h>

namespace dateline {

void SqliteDatabase::Close::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

SqliteDatabase::SqliteDatabase(const std::filesystem::path& path, std::string shown)
    : shown_(std::move(shown)) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(
        path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) fail(handle);
}

void SqliteDatabase::fail(sqlite3* handle) const {
    throw input_error({shown_}, std::string("the SQLite file cannot be written: ") + sqlite3_errmsg(handle));
}

void SqliteDatabase::run(const std::string& sql) {
    if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(handle_.get());
}

std::int64_t SqliteDatabase::last_row() const {
    return sqlite3_last_insert_rowid(handle_.get());
}

void SqliteDatabase::close() {
    handle_.reset();
}

void SqliteStatement::Finalize::operator()(sqlite3_stmt* handle) const {
    sqlite3_finalize(handle);
}

SqliteStatement::SqliteStatement(SqliteDatabase& database, std::string_view sql) : database_(database) {
    sqlite3_stmt* handle = nullptr;
    check(sqlite3_prepare_v2(database_.handle_.get(), sql.data(), static_cast<int>(sql.size()), &handle,
                             nullptr));
    handle_.reset(handle);
}

void SqliteStatement::check(int code) const {
    if (code != SQLITE_OK) database_.fail(database_.handle_.get());
}

SqliteStatement& SqliteStatement::bind(int parameter, std::int64_t value) {
    check(sqlite3_bind_int64(handle_.get(), parameter, value));
    return *this;
}

SqliteStatement& SqliteStatement::bind(int parameter, std::string_view text) {
    check(sqlite3_bind_text(handle_.get(), parameter, text.data(), static_cast<int>(text.size()),
                            SQLITE_STATIC));
    return *this;
}

SqliteStatement& SqliteStatement::bind_blob(int parameter, std::string_view bytes) {
    check(sqlite3_bind_blob64(handle_.get(), parameter, bytes.data(), bytes.size(), SQLITE_STATIC));
    return *this;
}

void SqliteStatement::run() {
    if (sqlite3_step(handle_.get()) != SQLITE_DONE) database_.fail(database_.handle_.get());
    sqlite3_reset(handle_.get());
}

}  // namespace dateline
