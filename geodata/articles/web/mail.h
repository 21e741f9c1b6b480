// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "geodata/articles/article_fields.h"
#include "geodata/articles/web/web_words.h"

#include <string>
#include <string_view>

namespace dateline {

/// The article of an e-mail (.eml, RFC 5322): its text is the subject, an empty line, and the body, of
/// several forms of it the plain one, else the page (web_page.h). Quoted lines ("> …") and what follows the
/// mark of a signature ("-- ") are left out. Date (the sender's day) and sender are published and publisher.
/// Attachments are not read. Throws Error(input), naming `source`, for what is no e-mail or has no text.
ArticleFields read_mail(std::string_view bytes, const std::string& source, const WebWords& words);

}  // namespace dateline
