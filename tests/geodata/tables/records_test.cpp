// SPDX-License-Identifier: Apache-2.0
// Records of delimited text: RFC 4180's own rules, then what people's files have besides.
#include "geodata/tables/delimited_reader.h"
#include "geodata/tables/record_splitter.h"
#include "tests/support/scratch_folder.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace dateline;
using namespace dateline::test;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// All rows, with the line each begins in before its values.
Rows rows_of(DelimitedReader& table) {
    Rows rows;
    DataRow row;
    while (table.next(row)) {
        rows.emplace_back(1, std::to_string(row.line));
        for (const std::string_view value : row.values) rows.back().emplace_back(value);
        if (!row.fault.empty()) rows.back().push_back("fault: " + row.fault);
    }
    return rows;
}

}  // namespace

TEST_CASE("quotes, separators and line ends inside fields; line numbers count them") {
    const ScratchFolder folder("records");
    const auto file = folder.write("q.csv",
                                   "a,b\r\n"
                                   "\"one, two\",\"say \"\"yes\"\"\"\r\n"
                                   "\"first\r\nsecond\",x\r\n"
                                   "plain \"inside\",\"\"\r\n");
    DelimitedReader table(file);
    CHECK(table.columns() == std::vector<std::string>{"a", "b"});
    CHECK(rows_of(table) == Rows{{"2", "one, two", "say \"yes\""},
                                 {"3", "first\r\nsecond", "x"},
                                 {"5", "plain \"inside\"", ""}});
}

TEST_CASE("a byte order mark, mixed line ends, empty lines and no line end at the end") {
    const ScratchFolder folder("records");
    DelimitedReader table(folder.write("m.csv", "\xEF\xBB\xBF\na;b\r1;2\n\r\n3;4\r\n   \n5;6"));
    CHECK(table.separator() == ';');
    CHECK(table.columns() == std::vector<std::string>{"a", "b"});
    CHECK(rows_of(table) == Rows{{"3", "1", "2"}, {"5", "3", "4"}, {"7", "5", "6"}});
}

TEST_CASE("rows with another number of fields are faults, empty surplus fields are none") {
    const ScratchFolder folder("records");
    DelimitedReader table(folder.write("n.csv", "a,b\n1,2,,\n1,2,3\n1\n4,5\n"));
    const Rows rows = rows_of(table);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].size() == 3);
    CHECK(rows[1].back() == "fault: the row has 3 fields, the table 2 columns");
    CHECK(rows[2].back() == "fault: the row has 1 fields, the table 2 columns");
    CHECK(rows[3] == std::vector<std::string>{"5", "4", "5"});
}

TEST_CASE("a quotation mark that is never closed costs its own row only") {
    const ScratchFolder folder("records");
    DelimitedReader table(folder.write("u.csv", "a,b\n1,\"open\n2,x\n3,y\n"));
    const Rows rows = rows_of(table);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].back() == "fault: a quotation mark is never closed");
    CHECK(rows[1] == std::vector<std::string>{"3", "2", "x"});
    CHECK(rows[2] == std::vector<std::string>{"4", "3", "y"});
}

TEST_CASE("between tabs quotation marks are letters and a line is a record") {
    const ScratchFolder folder("records");
    DelimitedReader table(folder.write("t.tsv", "a\tb\nthe \"X\tsaid \"no\n\"y\tz\n"));
    CHECK(rows_of(table) == Rows{{"2", "the \"X", "said \"no"}, {"3", "\"y", "z"}});
}

TEST_CASE("Windows-1252 records beside UTF-8 ones, UTF-16, tags of HXL") {
    const ScratchFolder folder("records");
    DelimitedReader table(folder.write("w.csv", "lieu,b\n#loc,#x\nM\xE9rida,1\nM\xC3\xA9rida,2\n"));
    CHECK(rows_of(table) == Rows{{"3", "M\xC3\xA9rida", "1"}, {"4", "M\xC3\xA9rida", "2"}});
    CHECK(table.not_utf8() == 1);
    // "a<tab>é\n1<tab>2\n" in UTF-16LE with its mark.
    const std::string wide(
        "\xFF\xFE"
        "a\0\t\0\xE9\0\n\0"
        "1\0\t\0"
        "2\0\n\0",
        18);
    DelimitedReader utf16(folder.write("u16.tsv", wide));
    CHECK(utf16.columns() == std::vector<std::string>{"a", "\xC3\xA9"});
    CHECK(rows_of(utf16) == Rows{{"2", "1", "2"}});
}

TEST_CASE("what is no text or empty is an error that names the file") {
    const ScratchFolder folder("records");
    for (const auto& given : std::vector<std::pair<std::string, std::string>>{
             {"empty.csv", ""}, {"blank.csv", "\n\r\n"}, {"noise.csv", std::string("a\0b,c\n", 6)}}) {
        const std::string& name = given.first;
        CAPTURE(name);
        const auto file = folder.write(name, given.second);
        CHECK(message_of([&] { DelimitedReader table(file); }).find(name) != std::string::npos);
    }
}

TEST_CASE("rows that lie across the reader's chunks are whole") {
    const ScratchFolder folder("records");
    // 3 MB: three chunks; every value is told by its row, with a quoted line end in each.
    std::string bytes = "n,text\n";
    const std::string filler(997, 'x');
    constexpr int kRows = 3000;
    for (int i = 0; i < kRows; ++i) bytes += std::to_string(i) + ",\"" + filler + "\n\"\n";
    DelimitedReader table(folder.write("long.csv", bytes));
    DataRow row;
    int rows = 0;
    while (table.next(row)) {
        REQUIRE(row.values[0] == std::to_string(rows));
        REQUIRE(row.values[1].size() == filler.size() + 1);
        REQUIRE(row.line == 2 + 2 * static_cast<std::size_t>(rows));
        ++rows;
    }
    CHECK(rows == kRows);
}

TEST_CASE("a record's end needs the whole record, and nothing beyond it") {
    const std::string text = "\"a\"\"\n\",b\r\nnext";
    const std::size_t size = text.find("\r\nnext");
    for (std::size_t seen = 0; seen <= text.size(); ++seen) {
        CAPTURE(seen);
        const RecordEnd end = find_record_end(std::string_view(text).substr(0, seen), ',', false);
        // Of "\r\n" the second must be seen: it belongs to the line end.
        REQUIRE(end.complete == (seen >= size + 2));
        if (end.complete) CHECK(end.size == size);
        if (end.complete) CHECK(end.next == size + 2);
    }
}
