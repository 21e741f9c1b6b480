// SPDX-License-Identifier: Apache-2.0
#include "geodata/articles/web/mail.h"

#include "geodata/articles/web/web_page.h"
#include "geodata/core/error.h"

#include <chrono>
#include <cstddef>
#include <memory>

#include <gmime/gmime.h>

namespace dateline {
namespace {

struct Unref {
    template <typename Object>
    void operator()(Object* object) const {
        g_object_unref(object);
    }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unref>;

struct Free {
    void operator()(char* text) const { g_free(text); }
};

Owned<GMimeMessage> parse(std::string_view bytes) {
    // Once, and never undone: other users of the library may be in the process.
    static const bool started = (g_mime_init(), true);
    (void)started;
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

/// The first part of a text subtype that is no attachment, searched depth first; null when there is none.
GMimeTextPart* find_text(GMimeObject* object, const char* subtype) {
    if (GMIME_IS_MULTIPART(object)) {
        GMimeMultipart* parts = GMIME_MULTIPART(object);
        for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
            if (GMimeTextPart* found = find_text(g_mime_multipart_get_part(parts, i), subtype)) return found;
        return nullptr;
    }
    if (!GMIME_IS_TEXT_PART(object) || g_mime_part_is_attachment(GMIME_PART(object)) != FALSE) return nullptr;
    return g_mime_content_type_is_type(g_mime_object_get_content_type(object), "text", subtype) != FALSE
               ? GMIME_TEXT_PART(object)
               : nullptr;
}

/// In UTF-8, line ends as LF.
std::string text_of(GMimeTextPart* part) {
    const std::unique_ptr<char, Free> text(g_mime_text_part_get_text(part));
    std::string out;
    for (const char* c = text.get(); c && *c != '\0'; ++c)
        if (*c != '\r') out += *c;
    return out;
}

/// Without what is quoted from the mail that this one answers, and without the signature.
std::string own_words(const std::string& text) {
    std::string out;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        if (line == "-- ") break;
        if (!line.starts_with('>')) out.append(line).append("\n");
    }
    while (out.ends_with('\n')) out.pop_back();
    return out;
}

std::optional<Day> day_of(GMimeMessage* message) {
    GDateTime* date = g_mime_message_get_date(message);
    if (!date) return std::nullopt;
    int year = 0, month = 0, day = 0;
    g_date_time_get_ymd(date, &year, &month, &day);
    return Day{std::chrono::year{year} / month / day};
}

std::string sender_of(GMimeMessage* message) {
    InternetAddressList* senders = g_mime_message_get_from(message);
    if (!senders || internet_address_list_length(senders) < 1) return {};
    InternetAddress* sender = internet_address_list_get_address(senders, 0);
    if (const char* name = internet_address_get_name(sender); name && *name != '\0') return name;
    if (!INTERNET_ADDRESS_IS_MAILBOX(sender)) return {};
    const char* address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(sender));
    return address ? address : "";
}

}  // namespace

ArticleFields read_mail(std::string_view bytes, const std::string& source, const WebWords& words) {
    const Owned<GMimeMessage> message = parse(bytes);
    GMimeObject* body = message ? g_mime_message_get_mime_part(message.get()) : nullptr;
    if (!body || (!g_mime_message_get_subject(message.get()) && !g_mime_message_get_date(message.get())))
        throw input_error({source}, "this is no e-mail", {},
                          "a message with headers such as Subject and Date (RFC 5322)");
    const char* subject = g_mime_message_get_subject(message.get());
    ArticleFields fields;
    if (GMimeTextPart* plain = find_text(body, "plain")) {
        fields.text = own_words(text_of(plain));
        if (subject && !fields.text.empty()) fields.text = std::string(subject) + "\n\n" + fields.text;
    } else if (GMimeTextPart* page = find_text(body, "html")) {
        fields = read_web_page(text_of(page), source, words);
    }
    if (fields.text.empty()) throw input_error({source}, "the e-mail has no text of its own");
    if (subject) fields.title = subject;
    if (const auto day = day_of(message.get())) fields.published = day;
    if (std::string sender = sender_of(message.get()); !sender.empty()) fields.publisher = std::move(sender);
    return fields;
}

}  // namespace dateline
