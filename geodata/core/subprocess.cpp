// SPDX-License-Identifier: Apache-2.0
#include "geodata/core/subprocess.h"

#include "geodata/core/error.h"

#include <array>
#include <cassert>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dateline {

namespace {

constexpr int kNotInstalled = 127;

/// In the child, between fork and exec: only async-signal-safe calls.
[[noreturn]] void become(char* const* arguments, const char* folder, int output) {
    const int nothing = ::open("/dev/null", O_RDONLY);
    if (nothing < 0 || ::dup2(nothing, STDIN_FILENO) < 0 || ::dup2(output, STDOUT_FILENO) < 0 ||
        ::dup2(output, STDERR_FILENO) < 0 || ::chdir(folder) != 0)
        ::_exit(kNotInstalled);
    ::execvp(arguments[0], arguments);
    ::_exit(kNotInstalled);
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& command, const std::filesystem::path& folder) {
    assert(!command.empty());
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);

    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw input_error({command.front()}, std::string("cannot be started: ") + std::strerror(errno));
    const pid_t child = ::fork();
    if (child == 0) become(arguments.data(), folder.c_str(), ends[1]);
    ::close(ends[1]);
    if (child < 0) {
        ::close(ends[0]);
        throw input_error({command.front()}, std::string("cannot be started: ") + std::strerror(errno));
    }

    ProcessResult result;
    std::array<char, 4096> buffer{};
    for (;;) {
        const ssize_t count = ::read(ends[0], buffer.data(), buffer.size());
        if (count > 0) result.output.append(buffer.data(), static_cast<std::size_t>(count));
        if (count == 0 || (count < 0 && errno != EINTR)) break;
    }
    ::close(ends[0]);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

}  // namespace dateline
